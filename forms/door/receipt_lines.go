package door

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
)

// receiptLine is one line of the receipt: its field is of words, of yes or no,
// or of a figure.
type receiptLine struct {
	id, Label, help string
	Field           fyne.Focusable
	Text            func() string
	put             func(text string)
	first           string // what stood in it at first
	// fault says what keeps the line from being stored, "" if nothing does.
	fault func(text string) string
	store func(r *reconcile.Receipt, text string)
}

func (f *receiptForm) addLines() {
	b, known := f.before, f.Row.Receipt != nil
	yesNo := func(yes bool) string {
		switch {
		case !known:
			return ""
		case yes:
			return words.Yes
		}
		return words.No
	}
	var at *fields.LineEntry
	at = f.addWords(receiptLine{id: "time", Label: words.ReceiptTime, help: words.ReceiptTimeHelp, first: words.Hour(b.At), fault: f.notATime, store: func(r *reconcile.Receipt, text string) {
		if at.Touched() || text != words.Hour(b.At) { // what is typed is of the night, also at the minute that is offered
			r.At, _ = f.moment(text)
		}
	}})
	f.addWords(receiptLine{id: "officer", Label: words.ReceiptOfficer, help: words.ReceiptOfficerHelp, first: b.Officer, store: func(r *reconcile.Receipt, text string) { r.Officer = text }})
	f.addWords(receiptLine{id: "seals", Label: words.ReceiptSeals, help: words.ReceiptSealsHelp, first: b.Seals, store: func(r *reconcile.Receipt, text string) { r.Seals = text }})
	f.addYesNo("account", words.ReceiptAccount, yesNo(b.Account), func(r *reconcile.Receipt, yes bool) { r.Account = yes })
	f.addPackets(b.Packets)
	f.addYesNo("tendered", words.ReceiptTendered, yesNo(b.Tendered), func(r *reconcile.Receipt, yes bool) { r.Tendered = yes })
	if f.w.State.VoterID.Form != "" {
		f.addYesNo("voter_id", words.ReceiptVoterID, yesNo(b.VoterID), func(r *reconcile.Receipt, yes bool) { r.VoterID = yes })
	}
	f.addWords(receiptLine{id: "note", Label: words.ReceiptNote, help: words.ReceiptNoteHelp, first: b.Note, store: func(r *reconcile.Receipt, text string) { r.Note = text }})
}

// addWords adds a line of words, and gives its field.
func (f *receiptForm) addWords(l receiptLine) *fields.LineEntry {
	e := fields.NewLineEntry()
	e.SetText(l.first)
	i := len(f.Lines)
	e.Active, e.OnKey, e.OnShortcut = &f.active, f.w.Key, f.w.Shortcut
	e.Choose, e.Cancel = func() { f.next(i) }, f.Escape
	e.Step = func(by int) { f.step(i, by) }
	l.Field, l.Text, l.put = e, func() string { return strings.TrimSpace(e.Text) }, e.SetText
	f.Lines = append(f.Lines, &l)
	return e
}

// addYesNo adds a line that takes y or n, and on the number pad 1 or 0.
func (f *receiptForm) addYesNo(id, label, first string, store func(*reconcile.Receipt, bool)) {
	answered := func(text string) string {
		if text == "" {
			return words.ReceiptNotAnswered
		}
		return ""
	}
	e := f.addWords(receiptLine{id: id, Label: label, help: words.ReceiptYesNoHelp, first: first, fault: answered,
		store: func(r *reconcile.Receipt, text string) { store(r, text == words.Yes) }})
	e.Only = func(r rune) (string, bool) {
		switch r {
		case 'y', 'Y', '1':
			return words.Yes, true
		case 'n', 'N', '0':
			return words.No, true
		}
		f.w.Tell(words.ReceiptFault(label, words.ReceiptNotYesNo), look.ColorNameErrorText)
		return "", false
	}
}

// addPackets adds the figure of the postal packets.
func (f *receiptForm) addPackets(first figure.Of[figure.Packets]) {
	e := f.w.FigureEntry(&f.active, words.ReceiptPackets)
	e.Inside = true // as wide as the fields of words above and below
	put := func(text string) {
		if err := e.SetText(text); err != nil {
			fyne.LogError("stored packets cannot be shown", err)
		}
	}
	if first.IsKeyed() {
		put(first.String())
	}
	i := len(f.Lines)
	e.OnNext, e.OnPrevious = func() { f.next(i) }, func() { f.step(i, -1) }
	f.Lines = append(f.Lines, &receiptLine{id: "packets", Label: words.ReceiptPackets, help: words.ReceiptPacketsHelp, Field: e, first: e.Text(), Text: e.Text, put: put,
		store: func(r *reconcile.Receipt, text string) {
			r.Packets = figure.Of[figure.Packets]{}
			if n, err := figure.Parse(text); err == nil && n.IsKeyed() {
				packets, _ := n.Get()
				r.Packets = figure.Keyed(figure.Packets(packets))
			}
		}})
}

// notATime says what is wrong with a time of day, "" if nothing is.
func (f *receiptForm) notATime(text string) string {
	if _, err := f.moment(text); err != nil || text == "" {
		return words.ReceiptNotATime(text)
	}
	return ""
}

// moment reads a time of the night as it is typed; the number pad has no colon.
func (f *receiptForm) moment(text string) (time.Time, error) {
	if digits := strings.ReplaceAll(text, ".", ""); len(digits) == 4 && strings.Trim(digits, "0123456789") == "" {
		text = digits[:2] + ":" + digits[2:]
	}
	return app.TimeOfNight(text, f.w.State)
}
