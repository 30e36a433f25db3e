package ward

import (
	"slices"
	"time"
)

// Milestone is something that a ward comes to in the course of its night.
type Milestone string

// The milestones. The first seven are passed in this order; the others may come between.
const (
	FirstKeyed      Milestone = "first_keyed"
	CameVerified    Milestone = "verified"
	CameCounting    Milestone = "counting"
	CameProvisional Milestone = "provisional"
	CameConsulted   Milestone = "consulted"
	CameCertified   Milestone = "certified"
	CameDeclared    Milestone = "declared"
	RecountBegun    Milestone = "recount"
	RecountRefused  Milestone = "recount_refused"
	SetBack         Milestone = "set_back" // what was signed or counted no longer stands
	CameAnnotated   Milestone = "annotated"
	CameAbandoned   Milestone = "abandoned"
)

// Milestones lists those that an ordinary night passes, in order.
var Milestones = []Milestone{FirstKeyed, CameVerified, CameCounting, CameProvisional, CameConsulted, CameCertified, CameDeclared}

// Moment is when a ward came to a milestone, and by whose act.
type Moment struct {
	What Milestone
	At   time.Time
	By   string
}

// after gives the milestone that a ward has come to by changing its state.
func after(was, is State) (Milestone, bool) {
	switch {
	case was == is:
		return "", false
	case is == Annotated:
		return CameAnnotated, true
	case is == Abandoned:
		return CameAbandoned, true
	case is == Counting && (was == Provisional || was == Consulted):
		return RecountBegun, true
	case was != Uncontested && is != Uncontested && slices.Index(States, is) < slices.Index(States, was):
		return SetBack, true
	}
	m := map[State]Milestone{Verified: CameVerified, Counting: CameCounting, Provisional: CameProvisional, Consulted: CameConsulted, Certified: CameCertified, Declared: CameDeclared}
	what, ok := m[is]
	return what, ok
}

// Since gives the ward with the moments that a change has brought it to.
func (w Ward) Since(was Ward, at time.Time, by string) Ward {
	if w.Begun && !was.Begun {
		w = w.came(FirstKeyed, at, by)
	}
	if len(w.Recounts) > len(was.Recounts) && !w.Recounts[len(w.Recounts)-1].Granted {
		w = w.came(RecountRefused, at, by)
	}
	if what, ok := after(was.State, w.State); ok {
		if what == CameDeclared && !w.DeclaredAt.IsZero() {
			at = w.DeclaredAt // which may have been told after the event
		}
		w = w.came(what, at, by)
	}
	return w
}

func (w Ward) came(what Milestone, at time.Time, by string) Ward {
	w.Moments = append(slices.Clip(w.Moments), Moment{what, at, by})
	return w
}

// Stretch is one part of a ward's night: from one milestone to the next.
type Stretch struct {
	Moment
	To   time.Time
	Open bool // it still lasts: To is the present
	End  bool // nothing comes after it
}

// Lasted is how long it was, or is so far.
func (s Stretch) Lasted() time.Duration { return s.To.Sub(s.At) }

// Timeline is the ward's night so far, stretch by stretch. A clock that was set
// back makes no stretch shorter than nothing.
func (w Ward) Timeline(now time.Time) []Stretch {
	list := make([]Stretch, len(w.Moments))
	for i, m := range w.Moments {
		s := Stretch{Moment: m, To: now, Open: true}
		if i+1 < len(w.Moments) {
			s.To, s.Open = w.Moments[i+1].At, false
		} else if w.State == Declared || w.State == Annotated || w.State == Abandoned {
			s.To, s.Open, s.End = m.At, false, true
		}
		if s.To.Before(s.At) {
			s.To = s.At
		}
		list[i] = s
	}
	return list
}

// Ahead lists the milestones that an ordinary night still brings.
func (w Ward) Ahead() []Milestone {
	switch {
	case w.State == Uncontested:
		return []Milestone{CameDeclared}
	case w.State == Abandoned, w.Contest.Uncontested():
		return nil
	}
	reached := map[Milestone]State{CameVerified: Verified, CameCounting: Counting, CameProvisional: Provisional, CameConsulted: Consulted, CameCertified: Certified, CameDeclared: Declared}
	var list []Milestone
	for _, m := range Milestones {
		if m == FirstKeyed && !w.Begun || m != FirstKeyed && !w.State.Reached(reached[m]) {
			list = append(list, m)
		}
	}
	return list
}
