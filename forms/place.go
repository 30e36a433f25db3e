package forms

import (
	"slices"
	"strings"
	"unicode"

	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
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

// places lists everywhere that one can go to: pages first, then sheets in the
// order of the register.
func places(c reconcile.Count) []place {
	var all []place
	for _, w := range c.InOrder() {
		all = append(all, place{label: w.Contest.Name, detail: words.WardLine(w), words: contestWords(w.Contest), ward: w.Contest.ID, page: string(w.Contest.ID)})
	}
	for _, r := range rooms(c) {
		if r.in(c) {
			all = append(all, r.place(c))
		}
	}
	for _, w := range c.InOrder() {
		for _, r := range w.Register() {
			p := sheetPlace(c, r, w.Contest)
			all = append(all, p)
			if d, _ := sheet.ByForm(r.Form); d.Recounted && r.State == ward.Agreed {
				all = append(all, p.again(w.Contest.Name, len(c.Sheet(r.ID).Counts)+1))
			}
		}
		if w.State == ward.Counting {
			all = append(all, sheetPlace(c, ward.RegisterRow{ID: w.NextBatch()}, w.Contest))
		}
	}
	for _, r := range c.VoterID.Register() {
		station, _ := c.Election.Station(setup.StationID(r.Subject))
		contest, _ := c.Election.Contest(c.Election.WardOf(station))
		all = append(all, sheetPlace(c, r, contest))
	}
	for _, r := range c.DoorLog() {
		all = append(all, doorPlace(r))
	}
	return all
}

// contestWords are the words of a contest: its name, and what kind it is.
func contestWords(c setup.Contest) []string {
	return append(wordsOf(c.Name), c.Kind.Words())
}

func sheetPlace(c reconcile.Count, r ward.RegisterRow, ward setup.Contest) place {
	d, _ := sheet.ByForm(r.Form)
	p := place{sheet: r.ID, ward: ward.ID, words: append(wordsOf(d.Title), contestWords(ward)...), far: append(wordsOf(words.Subject(c, r.ID)), string(d.About))}
	if d.About != sheet.AboutWard {
		p.number = strings.ToLower(r.Subject)
	}
	p.label, p.detail = d.Title, ward.Name+" · "+words.StandOf(c, r.ID).Word()
	switch d.About {
	case sheet.AboutSheet:
		p.label = words.Subject(c, r.ID)
	case sheet.AboutArea, sheet.AboutBatch:
		p.label += " " + r.Subject
	case sheet.AboutWard:
	default:
		subject, _, _ := strings.Cut(words.Subject(c, r.ID), " · ")
		p.label += " · " + strings.TrimPrefix(subject, words.PostalBox) // which the title says
	}
	return p
}

// again is the next count of a sheet. Who keys it comes there without passing
// by what was counted before.
func (p place) again(ward string, count int) place {
	p.words = append(slices.Clone(p.words), wordsOf(words.GoToAgain)...)
	title, number, numbered := strings.Cut(p.label, " · ")
	if numbered {
		title += " " + number
	}
	p.label = title + " " + words.GoToAgain + " · " + ward + " · " + words.CountNumber(count)
	p.detail = words.GoToNextCount
	p.count = count
	return p
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
	slices.SortStableFunc(answers, func(a, b answer) int {
		if a.worth != b.worth {
			return b.worth - a.worth
		}
		return asInt(b.near(here)) - asInt(a.near(here))
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

func asInt(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// boxPlaces are the boxes that papers may be moved to: every other contest's,
// those of the same box first. With only they are the counted boxes of that
// contest, to choose where the papers were found.
func boxPlaces(c reconcile.Count, m reconcile.PapersMoved, only setup.ContestID) []place {
	var same, others []place
	for _, ward := range c.InOrder() {
		if only == "" && ward.Contest.ID == m.From || only != "" && ward.Contest.ID != only {
			continue
		}
		for _, b := range ward.Boxes {
			if !b.Live() || only != "" && !slices.ContainsFunc(countedBoxes(ward), func(x countedBox) bool { return x.Box == b.ID }) {
				continue
			}
			p := place{label: words.BoxNamed(string(b.ID), b.Postal()), detail: ward.Contest.Name, words: append(contestWords(ward.Contest), words.GoToBox),
				number: strings.ToLower(string(b.ID)), ward: ward.Contest.ID, box: b.ID}
			if b.ID == m.FromBox {
				same = append(same, p)
			} else {
				others = append(others, p)
			}
		}
	}
	return append(same, others...)
}

// doorPlace is a box at the door as the palette finds it.
func doorPlace(r reconcile.DoorRow) place {
	detail := words.SheetIn
	if r.Out() {
		detail = words.DoorOut
	}
	return place{label: words.DoorBox(r.Box.ID), detail: detail, words: wordsOf(words.Door), far: append(wordsOf(words.DoorPlaces(r)), words.GoToBox, words.GoToReceipt),
		number: strings.ToLower(string(r.Box.ID)), box: r.Box.ID}
}
