package reconcile

import "strconv"

// Session is one opening session as keyed.
type Session struct {
	Number      int
	PacketsIn   Figure[Packets]
	PapersToBox Figure[Papers]
	Last        bool
}

// outOfOrder says that the log of an opening session would be keyed before that
// of an earlier one, which would then be in no sum.
func (w Ward) outOfOrder(id SheetID) bool {
	if id.Form != PostalOpening {
		return false
	}
	n, err := strconv.Atoi(id.Subject)
	return err != nil || n > w.sessionsTouched()+1
}

// sessionsTouched is the number of the last opening session that somebody has
// keyed, agreed or not. One before it that was taken back is awaited.
func (w Ward) sessionsTouched() int { return w.lastTouched(PostalOpening) }

// lastTouched is the highest number of a form's sheets that somebody has keyed.
func (w Ward) lastTouched(f Form) int {
	last := 0
	for id, s := range w.Sheets {
		if id.Form == f && s.Touched() {
			n, _ := strconv.Atoi(id.Subject)
			last = max(last, n)
		}
	}
	return last
}

// Sessions lists the opening sessions keyed for the ward, in order, and
// whether they are all: whether the last of them is marked so.
func (w Ward) Sessions() (sessions []Session, complete bool) {
	for n := 1; ; n++ {
		r, ok := w.Current(SheetID{w.Contest.ID, PostalOpening, strconv.Itoa(n)})
		if !ok {
			return sessions, complete
		}
		last, _ := figureOf[Packets](r, "last").Get()
		sessions = append(sessions, Session{n, figureOf[Packets](r, "packets_in"), figureOf[Papers](r, "papers_to_box"), last == 1})
		complete = last == 1
	}
}

// statementDue says that the ward's result stands and its statement of postal
// papers, sent 10 to 25 days after the poll, may be keyed.
func (w Ward) statementDue() bool {
	return w.HasPoll() && !w.Contest.CountOnly && w.hasPostal() && w.State.Reached(Certified)
}
