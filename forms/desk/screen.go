package desk

import (
	"fyne.io/fyne/v2"

	"wardcount/forms/kit/lists"
	"wardcount/reconcile/rules"
)

// Screen is what stands in the middle of the window.
type Screen interface {
	// Name is what the trace calls it, as pairs of key and value.
	Name() []string
	Content() fyne.CanvasObject
	// Home is what has the keyboard there.
	Home() fyne.Focusable
	// Refresh shows the count as it stands now.
	Refresh()
	// Hints are the keys of this screen alone, for the key line.
	Hints() string
	// Aside says whose findings stand at the right.
	Aside() Aside
	// Leave goes on with then, after asking if something typed would be lost.
	Leave(then func())
	// Escape is what Escape does.
	Escape()
}

// Aside is what the right pane shows: a title, and the findings under it.
type Aside struct {
	Title    string
	Findings []rules.Finding
	Awaited  string      // what the stage ahead still waits for, in words
	Rows     []lists.Row // stand over the findings
	OnlyRows bool        // and there are no findings here
	Again    bool        // a further count is keyed: the findings of the one before are not shown
}

// The width in heights of the text that a page needs.
const (
	MiddleEms  = 40   // beside the wards and the findings
	CrowdedEms = 62   // a sheet with its figures in two columns
	AloneEms   = 9999 // what takes the whole window
)

// page is the screen that stands, asked for what only some screens say of themselves.
type page struct {
	Screen  Screen
	inWards bool // the keyboard was taken to the wards, which may then stand in the place of the page
}

// standsAlone tells whether the page stands without the wards and the findings beside it.
func (p *page) standsAlone() bool {
	s, ok := p.Screen.(interface{ Alone() bool })
	return ok && s.Alone()
}

// wide is a page that says itself how wide it is, in heights of the text.
type wide interface{ Needs() float32 }

// isWide tells whether the page is one.
func (p *page) isWide() bool {
	_, ok := p.Screen.(wide)
	return ok
}

// needs is the width in heights of the text that the page asks for. While the keyboard is in the wards a wide one is
// only looked at.
func (p *page) needs() float32 {
	if s, ok := p.Screen.(wide); ok && !p.inWards {
		return s.Needs()
	}
	return MiddleEms
}

// squeeze tells the page whether a finding is read beneath it, for which it may leave lines out.
func (p *page) squeeze(reading bool) {
	if s, spares := p.Screen.(interface{ Squeeze(reading bool) }); spares {
		s.Squeeze(reading)
	}
}

// least is the height that the page keeps for itself when a finding is read beneath it; false where it names none.
func (p *page) least() (float32, bool) {
	if s, needs := p.Screen.(interface{ Least() float32 }); needs {
		return s.Least(), true
	}
	return 0, false
}

// uses tells whether keys do something by the page itself.
func (p *page) uses(keys string) bool {
	s, own := p.Screen.(interface{ Uses(keys string) bool })
	return own && s.Uses(keys)
}

// owner is the key of the page to which somebody else at the keyboard is led from this one; false where they may stay.
func (p *page) owner() (string, bool) {
	if s, own := p.Screen.(interface{ OwnOf() string }); own {
		return s.OwnOf(), true
	}
	return "", false
}

// leadsTo is the key of the page at which the list at the left stands when a sheet is left for it.
func (p *page) leadsTo() (string, bool) {
	if s, sheet := p.Screen.(interface{ PageKey() string }); sheet {
		return s.PageKey(), true
	}
	return "", false
}

// typed tells whether something stands on the page that is not stored.
func (p *page) typed() bool {
	s, form := p.Screen.(interface{ Typed() bool })
	return form && s.Typed()
}

// gone ends what the page does by itself, as it goes.
func (p *page) gone() {
	if s, busy := p.Screen.(interface{ Gone() }); busy {
		s.Gone()
	}
}
