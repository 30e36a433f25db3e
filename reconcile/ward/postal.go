package ward

import (
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// Session is one opening session as keyed.
type Session struct {
	Number      int
	PacketsIn   figure.Of[figure.Packets]
	PapersToBox figure.Of[figure.Papers]
	Last        bool
}

// OutOfOrder says that the log of an opening session would be keyed before that
// of an earlier one, which would then be in no sum.
func (w Ward) OutOfOrder(id sheet.ID) bool {
	if id.Form != sheet.PostalOpening {
		return false
	}
	n, err := strconv.Atoi(id.Subject)
	return err != nil || n > w.SessionsTouched()+1
}

// SessionsTouched is the number of the last opening session that somebody has
// keyed, agreed or not. One before it that was taken back is awaited.
func (w Ward) SessionsTouched() int { return w.lastTouched(sheet.PostalOpening) }

// LastSessionBy is the number of the opening session that a person keyed as the last, also where the other has not
// agreed it yet; 0 where they keyed none so.
func (w Ward) LastSessionBy(person string) int {
	for n := 1; n <= w.SessionsTouched(); n++ {
		k := w.Sheets[w.SheetAbout(sheet.PostalOpening, strconv.Itoa(n))].Keying
		if k == nil || k.Of(person) == 0 {
			continue
		}
		if k.Readings[k.Of(person)-1]["last"] == 1 {
			return n
		}
	}
	return 0
}

// lastTouched is the highest number of a form's sheets that somebody has keyed.
func (w Ward) lastTouched(f sheet.Form) int {
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
		r, ok := w.Current(w.SheetAbout(sheet.PostalOpening, strconv.Itoa(n)))
		if !ok {
			return sessions, complete
		}
		last, _ := r.Packets("last").Get()
		sessions = append(sessions, Session{n, r.Packets("packets_in"), r.Papers("papers_to_box"), last == 1})
		complete = last == 1
	}
}

// PutIntoBox adds up the papers that sessions put into the postal box; not there
// while one of them does not say.
func PutIntoBox(sessions []Session) figure.Of[figure.Papers] {
	sum := figure.Keyed[figure.Papers](0)
	for _, s := range sessions {
		sum = figure.Sum(sum, s.PapersToBox)
	}
	return sum
}

// FormKDue says that the ward's result stands and its statement of postal
// papers, sent 10 to 25 days after the poll, may be keyed.
func (w Ward) FormKDue() bool {
	return w.HasPoll() && !w.Contest.CountOnly && w.HasPostal() && w.State.Reached(Certified)
}

// PostalRejected is the postal votes rejected before the count.
func (w Ward) PostalRejected() (figure.Papers, bool) {
	r, _ := w.Current(w.OwnSheet(sheet.PostalDay))
	return r.Papers("postal_rejected").Get()
}
