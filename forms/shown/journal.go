package shown

import (
	"strings"
	"time"

	"fyne.io/fyne/v2/theme"

	"wardcount/app/store"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// JournalLine is an entry of the journal as its room lists it. It holds no
// figure: who keys blind may read it.
type JournalLine struct {
	Seq       int64
	Day, Hour string // in the hall
	Who, Role string
	What      string
	About     string
	Kind      reconcile.Kind
	Hash      string

	record store.Record
}

// Line makes the line of an entry.
func Line(c reconcile.Count, r store.Record) JournalLine {
	l := JournalLine{Seq: r.Seq, Day: r.At, Hour: clock(r.At), Who: r.Actor, Role: r.Role.Words(), What: string(r.Kind), About: words.JournalAbout(c, r.Subject), Kind: r.Kind, Hash: r.Hash, record: r}
	if at, err := time.Parse(store.TimeLayout, r.At); err == nil {
		l.Day = words.JournalDay(at)
	}
	if e, err := r.Entry(); err == nil {
		l.What = words.SentenceCase(words.HistoryEntry(c, e.Body))
	}
	return l
}

// Says is all that a line is found by, beside its number and its hash.
func (l JournalLine) Says() string {
	return strings.Join([]string{l.Day, l.Hour, l.Who, l.Role, l.What, l.About, words.JournalKind(l.Kind)}, " ")
}

// JournalFilter is what of the journal is listed; what is empty filters nothing.
type JournalFilter struct {
	Ward   setup.ContestID
	Person string
	Kind   reconcile.Kind
}

// Takes tells whether a line passes.
func (f JournalFilter) Takes(l JournalLine) bool {
	return (f.Ward == "" || concerns(l.record, f.Ward)) && (f.Person == "" || l.Who == f.Person) && (f.Kind == "" || l.Kind == f.Kind)
}

// JournalRow is a line in the list.
func JournalRow(l JournalLine, key string, open func()) lists.Row {
	return lists.Row{Columns: journalColumns, Key: key, Open: open, Cells: []lists.Cell{{Text: l.Hour, Colour: theme.ColorNamePlaceHolder}, {Text: l.What}, lists.Caption(l.About)},
		Under: []lists.Row{{Columns: journalColumns, Cells: []lists.Cell{{}, lists.Caption(words.JournalWho(l.Who, l.Role)), lists.Caption(words.JournalNumber(l.Seq))}}}}
}

// journalColumns are: when, what, about what.
var journalColumns = []lists.Column{{Ems: 3.2}, {Wrap: true}, {Ems: 9.5}}

// JournalDetails are the further lines of an entry that was opened. The record
// comes without figures that are withheld.
func JournalDetails(c reconcile.Count, r store.Record, withheld bool) []lists.Row {
	var rows []lists.Row
	line := func(label, value string) {
		rows = append(rows, lists.Row{Columns: journalDetailColumns, Cells: []lists.Cell{{}, lists.Caption(label), {Text: value, Size: theme.SizeNameCaptionText}}})
	}
	if at, err := time.Parse(store.TimeLayout, r.At); err == nil {
		line(words.JournalAt, words.JournalMoment(at))
	}
	line(words.JournalSubject, words.JournalVersion(r.Subject, r.Version))
	line(words.JournalWorkstation, r.Workstation)
	if e, err := r.Entry(); err == nil {
		figures, changes := words.JournalFigures(c, e.Body), words.JournalChanges(e.Body)
		switch {
		case withheld:
			line(words.JournalFigure, words.JournalWithheld)
		case figures != "":
			line(words.JournalFigure, figures)
		}
		for _, change := range changes {
			line(words.JournalChange, change)
		}
	}
	line(words.JournalHash, words.Halves(r.Hash))
	line(words.JournalPrevious, words.Halves(r.Prev))
	return rows
}

// journalDetailColumns are: air, the name, the value.
var journalDetailColumns = []lists.Column{{Ems: 3.2}, {Ems: 6.5}, {Wrap: true}}

// Verified is what verifying the journal found. The sentence says all; the head
// stands by itself, to be held against the paper.
func Verified(chain store.Chain, at time.Time) []lists.Row {
	if !chain.Whole {
		return []lists.Row{Trouble(0.3, words.JournalBroken(chain))}
	}
	return []lists.Row{
		lists.SignRow(theme.ConfirmIcon(), look.ColorNameOKText, lists.Cell{Text: words.JournalWhole(chain, at), Colour: look.ColorNameOKText, Bold: true}),
		lists.SignRow(nil, "", lists.Cell{Text: words.JournalHead(chain.Head)}),
	}
}
