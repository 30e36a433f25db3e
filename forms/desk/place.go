package desk

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Place is somewhere that one can go to: a page or a sheet.
type Place struct {
	Label, Detail string
	Words         []string // of the title and the ward
	Number        string   // of the station, box or session
	Far           []string // words that help to find it and count less: the polling place
	Ward          setup.ContestID
	Page          string // the key of a page; empty for a sheet
	Sheet         sheet.ID
	Count         int         // of the sheet: 0 is the current one
	Box           setup.BoxID // at the door, or one that papers are moved to
	Paper         string      // the id of a kind of paper, of the ward or, where none is named, of all
	Command       string      // the name of a command, which is then done
}

// WordsOf are the words of a text, small. An apostrophe parts none: who types
// "st peters" means St Peter's.
func WordsOf(text string) []string {
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
func (p Place) worth(query []string) int {
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

func (p Place) worthOf(q string) int {
	starts := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, q) })
	}
	bare := strings.TrimLeftFunc(p.Number, unicode.IsLetter)
	switch {
	case p.Number == q:
		return worthNumber
	case bare != p.Number && bare == q:
		return worthPostal
	case slices.Contains(p.Words, q):
		return worthWord
	case starts(p.Words), p.Number != "" && strings.HasPrefix(p.Number, q):
		return worthStart
	case starts(p.Far):
		return worthFar
	}
	return 0
}

// Find lists the places that answer a query, the best first; among equals
// pages and what belongs to the ward that is looked at, then the order of the night.
func Find(all []Place, query string, here setup.ContestID) []Place {
	words := WordsOf(query)
	if len(words) == 0 {
		return all
	}
	type answer struct {
		Place
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
	found := make([]Place, len(answers))
	for i, a := range answers {
		found[i] = a.Place
	}
	return found
}

// near tells whether a place comes first among equals: a page, or a sheet of
// the ward that is looked at.
func (p Place) near(here setup.ContestID) bool {
	return p.Page != "" || here != "" && p.Ward == here
}

// Named tells whether every word of a query begins a word of a name.
func Named(name string, query []string) bool {
	own := WordsOf(name)
	for _, q := range query {
		if !slices.ContainsFunc(own, func(w string) bool { return strings.HasPrefix(w, q) }) {
			return false
		}
	}
	return true
}
