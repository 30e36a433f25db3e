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
	Means         []string // words that mean this before all that is called so
	Number        string   // of the station, box or session
	Far           []string // words that help to find it and count less: the polling place
	Ward          setup.ContestID
	Page          string // the key of a page; empty for a sheet
	Sheet         sheet.ID
	Count         int         // of the sheet: 0 is the current one
	Box           setup.BoxID // at the door, or one that papers are moved to
	In            bool        // a sheet that is in: what is awaited comes first
	Statement     bool        // of verification, of the ward
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
	worthZeros  = 15 // the same but for the noughts before it
	worthPostal = 8  // the number of a postal box, without its letter
	worthMeans  = 5  // what a word means before all
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
	case SameNumber(p.Number, q):
		return worthZeros
	case bare != p.Number && bare == q:
		return worthPostal
	case slices.Contains(p.Means, q):
		return worthMeans
	case slices.Contains(p.Words, q):
		return worthWord
	case starts(p.Words), p.Number != "" && strings.HasPrefix(p.Number, q):
		return worthStart
	case starts(p.Far):
		return worthFar
	}
	return 0
}

// SameNumber tells whether a number is meant although it is written with other noughts before it: 1 for 01.
func SameNumber(number, typed string) bool {
	bare := strings.TrimLeft(typed, "0")
	return bare != "" && bare == strings.TrimLeft(number, "0")
}

// Find lists the places that answer a query, the best first; among equals
// pages and what belongs to the ward that is looked at, then what is awaited, then the order of the night.
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
	near := func(a answer) int { // pages, and what is of the ward, come first; before them the page of the ward
		switch {
		case a.Page != "" && here != "" && a.Ward == here:
			return 2
		case a.near(here):
			return 1
		}
		return 0
	}
	in := func(a answer) int {
		if a.In {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(answers, func(a, b answer) int {
		if a.worth != b.worth {
			return b.worth - a.worth
		}
		return cmp.Or(cmp.Compare(near(b), near(a)), cmp.Compare(in(a), in(b)))
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
