package paper

import (
	"slices"
	"strings"

	"wardcount/forms/desk"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// ContestWords are the words of a contest: its name, and what kind it is.
func ContestWords(c setup.Contest) []string {
	return append(desk.WordsOf(c.Name), c.Kind.Words())
}

// Place is a sheet as go-to finds it.
func Place(c reconcile.Count, r ward.RegisterRow, ward setup.Contest) desk.Place {
	d, _ := sheet.ByForm(r.Form)
	p := desk.Place{Sheet: r.ID, Ward: ward.ID, Means: desk.WordsOf(words.GoToMeans(r.Form)), In: words.StandOf(c, r.ID) == words.StandsIn, Words: append(desk.WordsOf(d.Title), ContestWords(ward)...), Far: append(desk.WordsOf(words.Subject(c, r.ID)), string(d.About))}
	if d.About != sheet.AboutWard {
		p.Number = strings.ToLower(r.Subject)
	}
	p.Label, p.Detail = d.Title, ward.Name+" · "+words.StandOf(c, r.ID).Word()
	switch d.About {
	case sheet.AboutSheet:
		p.Label = words.Subject(c, r.ID)
	case sheet.AboutArea, sheet.AboutBatch:
		p.Label += " " + r.Subject
	case sheet.AboutWard:
	default:
		subject, _, _ := strings.Cut(words.Subject(c, r.ID), " · ")
		p.Label += " · " + strings.TrimPrefix(subject, words.PostalBox) // which the title says
	}
	return p
}

// Again is the next count of a sheet. Who keys it comes there without passing
// by what was counted before.
func Again(p desk.Place, ward string, count int) desk.Place {
	p.Words = append(slices.Clone(p.Words), desk.WordsOf(words.GoToAgain)...)
	title, number, numbered := strings.Cut(p.Label, " · ")
	if numbered {
		title += " " + number
	}
	p.Label = title + " " + words.GoToAgain + " · " + ward + " · " + words.CountNumber(count)
	p.Detail = words.GoToNextCount
	p.Count = count
	return p
}
