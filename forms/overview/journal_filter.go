package overview

import (
	"strconv"

	"wardcount/forms/desk"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

// narrow lists something else.
func (p *journalPage) narrow(f shown.JournalFilter) {
	p.filter, p.most, p.Open = f, journalAtOnce, 0
	p.Refresh()
	p.toNewest()
}

// askFilter asks for a ward, a person or a kind, which are found by their words.
func (p *journalPage) askFilter() {
	type choice struct {
		desk.Place
		filter shown.JournalFilter
	}
	var all []choice
	offer := func(label, detail string, f shown.JournalFilter) {
		all = append(all, choice{desk.Place{Label: label, Detail: detail, Words: desk.WordsOf(label + " " + detail), Number: strconv.Itoa(len(all))}, f})
	}
	if (p.filter != shown.JournalFilter{}) {
		offer(words.SentenceCase(words.JournalEverything), "", shown.JournalFilter{})
	}
	for _, person := range p.W.State.Election.People {
		f := p.filter
		f.Person = person.Name
		offer(person.Name, person.Role.Words(), f)
	}
	for _, k := range words.JournalKinds {
		f := p.filter
		f.Kind = k
		offer(words.SentenceCase(words.JournalKind(k)), "", f)
	}
	for _, ward := range p.W.State.InOrder() {
		f := p.filter
		f.Ward = ward.Contest.ID
		offer(ward.Contest.Name, words.JournalWard, f)
	}
	p.W.Search(desk.Search{Title: words.JournalFilterWhat, Example: words.JournalFilterExample, Hint: words.JournalFilterHint, Trace: "journal_filter",
		Answers: func(query string) []desk.Place {
			var places []desk.Place
			for _, c := range all {
				if (journalLine{words: c.Words}).answers(desk.WordsOf(query)) {
					places = append(places, c.Place)
				}
			}
			return places
		},
		Chosen: func(chosen desk.Place) {
			if i, err := strconv.Atoi(chosen.Number); err == nil {
				p.narrow(all[i].filter)
			}
		}})
}
