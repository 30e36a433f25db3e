package forms

import (
	"slices"
	"strings"

	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

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
