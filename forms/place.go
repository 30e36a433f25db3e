package forms

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// place is somewhere that one can go to: a page or a sheet.
type place struct {
	label, detail string
	words         []string // of the title and the ward
	number        string   // of the station, box or session
	far           []string // words that help to find it and count less: the polling place
	ward          setup.ContestID
	page          string // the key of a page; empty for a sheet
	sheet         sheet.ID
	count         int         // of the sheet: 0 is the current one
	box           setup.BoxID // at the door, or one that papers are moved to
	command       string      // the name of a command, which is then done
}

// wordsOf are the words of a text, small. An apostrophe parts none: who types
// "st peters" means St Peter's.
func wordsOf(text string) []string {
	text = strings.NewReplacer("'", "", "’", "").Replace(strings.ToLower(text))
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// What a word of a query is worth. A number that is the whole number outweighs
// every beginning, so that "account 1" is station 1 and not 11.
const (
	worthNumber = 16 // the station, box or session itself
	worthPostal = 8  // the number of a postal box, without its letter
	worthWord   = 4  // a whole word of title or ward
	worthStart  = 2  // the beginning of one, or of a number
	worthFar    = 1  // of the polling place
)

// worth says how well a place answers a query; 0 if some word of it is not answered.
func (p place) worth(query []string) int {
	sum := 0
	for _, q := range query {
		n := p.worthOf(q)
		if n == 0 {
			return 0
		}
		sum += n
	}
	return sum
}

func (p place) worthOf(q string) int {
	starts := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, q) })
	}
	bare := strings.TrimLeftFunc(p.number, unicode.IsLetter)
	switch {
	case p.number == q:
		return worthNumber
	case bare != p.number && bare == q:
		return worthPostal
	case slices.Contains(p.words, q):
		return worthWord
	case starts(p.words), p.number != "" && strings.HasPrefix(p.number, q):
		return worthStart
	case starts(p.far):
		return worthFar
	}
	return 0
}

// find lists the places that answer a query, the best first; among equals
// pages and what belongs to the ward that is looked at, then the order of the night.
func find(all []place, query string, here setup.ContestID) []place {
	words := wordsOf(query)
	if len(words) == 0 {
		return all
	}
	type answer struct {
		place
		worth int
	}
	var answers []answer
	for _, p := range all {
		if n := p.worth(words); n > 0 {
			answers = append(answers, answer{p, n})
		}
	}
	near := func(a answer) int { // pages, and what is of the ward, come first
		if a.near(here) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(answers, func(a, b answer) int {
		if a.worth != b.worth {
			return b.worth - a.worth
		}
		return cmp.Compare(near(b), near(a))
	})
	found := make([]place, len(answers))
	for i, a := range answers {
		found[i] = a.place
	}
	return found
}

// near tells whether a place comes first among equals: a page, or a sheet of
// the ward that is looked at.
func (p place) near(here setup.ContestID) bool {
	return p.page != "" || here != "" && p.ward == here
}

// named tells whether every word of a query begins a word of a name.
func named(name string, query []string) bool {
	own := wordsOf(name)
	for _, q := range query {
		if !slices.ContainsFunc(own, func(w string) bool { return strings.HasPrefix(w, q) }) {
			return false
		}
	}
	return true
}
