package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// said is the sentence at the foot of the window.
type said struct {
	sentence *lists.RowView
	heard    func() // hears that another sentence stands there
	trace    *work.Tracer
}

func newSaid(trace *work.Tracer, heard func()) *said {
	s := &said{sentence: lists.NewRowView(lists.Row{}), heard: heard, trace: trace}
	s.show("", "")
	return s
}

// Say shows a sentence at the bottom.
func (s *said) Say(sentence string) { s.Tell(sentence, "") }

// Done says what has been done.
func (s *said) Done(sentence string) { s.Tell(sentence, look.ColorNameOKText) }

// Fail says what was refused, and why.
func (s *said) Fail(err error) { s.Tell(words.Error(err), look.ColorNameErrorText) }

// Tell shows a sentence at the foot in a colour, and leaves it in the trace.
func (s *said) Tell(sentence string, colour fyne.ThemeColorName) {
	s.show(sentence, colour)
	s.heard()
	if sentence != "" {
		s.trace.Event("said", sentence)
	}
}

// Says tells whether a sentence stands at the foot.
func (s *said) Says(sentence string) bool { return s.sentence.Says().Cells[1].Text == sentence }

// silent tells that nothing is said.
func (s *said) silent() bool { return s.Says("") }

// show sets the sentence, with the glyph of its colour.
func (s *said) show(sentence string, colour fyne.ThemeColorName) {
	glyph := lists.Cell{}
	switch colour {
	case look.ColorNameErrorText:
		glyph = lists.Cell{Glyph: theme.ErrorIcon(), Colour: colour}
	case look.ColorNameWarningText:
		glyph = lists.Cell{Glyph: theme.WarningIcon(), Colour: colour}
	case look.ColorNameNoteText:
		glyph = lists.Cell{Glyph: theme.InfoIcon(), Colour: colour}
	case look.ColorNameOKText:
		glyph = lists.Cell{Glyph: theme.ConfirmIcon(), Colour: colour}
	}
	s.sentence.Set(lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{glyph, {Text: sentence, Colour: colour, Bold: colour == look.ColorNameErrorText}}})
}
