package desk

import (
	"wardcount/forms/kit/look"
	"wardcount/forms/words"

	"fyne.io/fyne/v2"

	"wardcount/app"
)

// What stands beside the window and over its page, of which the desk knows no more than this.

// projected is the second window, which shows the same count, where it is open.
type projected struct {
	Beside interface {
		Refresh()
		Close()
	}
}

// CloseBeside closes the second window, where it is open.
func (p *projected) CloseBeside() {
	if p.Beside != nil {
		p.Beside.Close()
	}
}

// OrBeside adds to what F11 says in this window where the other one has it, while that is open.
func (p *projected) OrBeside(sentence string) string {
	if p.Beside == nil {
		return sentence
	}
	return sentence + " " + words.HallHasF11
}

// guided is the strip above the page, for who is led through a count.
type guided struct {
	Strip *fyne.Container
	Guide guide // fills the strip; nil before there is one
}

// guide leads somebody through a count.
type guide interface {
	// Begin leads through a count that was just opened, if it was made for that.
	Begin(*app.Count) bool
	// Look hears of whatever is shown or said.
	Look()
}

func newGuided() *guided {
	g := &guided{Strip: look.Stack()}
	g.Strip.Hide()
	return g
}

// lookOn tells who leads through a count that something else is shown or said.
func (g *guided) lookOn() {
	if g.Guide != nil {
		g.Guide.Look()
	}
}

// leads tells whether the guide leads through a count that was just opened.
func (g *guided) leads(c *app.Count) bool { return g.Guide != nil && g.Guide.Begin(c) }
