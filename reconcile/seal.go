package reconcile

import (
	"slices"
	"strings"
	"unicode/utf8"

	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Sealing is one time that the count was closed and its papers put under seal,
// and who opened it again (r.45: where proceedings are suspended the papers are
// placed in sealed packets, and the seals are looked at before they go on).
type Sealing struct {
	Seals  []string // numbers of the seals
	Place  string   // where the papers are kept
	Sealed ward.Signature
	// Reopened is nil while the count is closed.
	Reopened *ward.Signature
	Found    []string // the seals as they were found
	Reason   string   // where they were not found as they were left
}

// Closed gives the sealing while the count is closed.
func (c Count) Closed() (Sealing, bool) {
	if n := len(c.Sealings); n > 0 && c.Sealings[n-1].Reopened == nil {
		return c.Sealings[n-1], true
	}
	return Sealing{}, false
}

// refuseClosed decides any entry while the count is closed: it is opened again
// first, and what was declared before may be published.
func (c Count) refuseClosed(b Body) *Refusal {
	s, closed := c.Closed()
	switch b.(type) {
	case CountReopened, ResultsPublished:
		return nil
	}
	if !closed {
		return nil
	}
	return refuse("closed", "The count is closed and its papers are under "+text.Plural(len(s.Seals), "seal", "seals")+" ("+s.Place+"), by "+s.Sealed.By+".", "The returning officer or a deputy opens it again, with the numbers on the seals.")
}

func (c Count) refuseSealed(b CountSealed) *Refusal {
	if r := refuseSeals(b.Seals); r != nil {
		return r
	}
	if text.Blank(b.Place) {
		return refuse("no_place", "Where the sealed papers are kept is missing.", "Say where, and under whose guard.")
	}
	if len(c.Wards) == 0 {
		return refuse("not_set_up", "There is no count to close.", "")
	}
	return nil
}

func (c Count) refuseReopened(b CountReopened) *Refusal {
	s, closed := c.Closed()
	if !closed {
		return refuse("not_closed", "The count is not closed.", "")
	}
	if r := refuseSeals(b.Seals); r != nil {
		return r
	}
	if !sameSeals(s.Seals, b.Seals) && text.Blank(b.Reason) {
		return refuse("seals", "These are not the numbers of the "+text.Plural(len(s.Seals), "seal", "seals")+" with which the count was closed.", "Read them again. If they are not as they were left, say so as the reason, in front of the agents; it prints on the cover.")
	}
	return nil
}

// AsLeft says whether the seals of a count that was opened again were found as
// they had been left.
func (s Sealing) AsLeft() bool { return s.Reopened != nil && sameSeals(s.Seals, s.Found) }

func sameSeals(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// MaxSeal is the longest number that a seal carries, in characters.
const MaxSeal = 40

func refuseSeals(seals []string) *Refusal {
	if len(seals) == 0 {
		return refuse("no_seals", "The numbers of the seals are missing.", "Read them from the packets and boxes.")
	}
	seen := map[string]bool{}
	for _, s := range seals {
		if text.Blank(s) || strings.TrimSpace(s) != s || utf8.RuneCountInString(s) > MaxSeal || strings.ContainsFunc(s, text.Unprintable) {
			return refuse("seal", "The seal number "+text.Quoted(s)+" cannot be read.", "Write it as it stands on the seal.")
		}
		if seen[s] {
			return refuse("seal", "The seal number "+text.Quoted(s)+" stands there twice.", "No two seals carry one number.")
		}
		seen[s] = true
	}
	return nil
}

func (c *Count) foldSealed(b CountSealed, e Entry) {
	c.Sealings = append(slices.Clone(c.Sealings), Sealing{Seals: b.Seals, Place: b.Place, Sealed: ward.Signature{By: e.Actor, Role: e.Role, At: e.At}})
}

func (c *Count) foldReopened(b CountReopened, e Entry) error {
	if _, closed := c.Closed(); !closed {
		return ErrMisfit
	}
	c.Sealings = slices.Clone(c.Sealings)
	s := &c.Sealings[len(c.Sealings)-1]
	s.Reopened, s.Found, s.Reason = &ward.Signature{By: e.Actor, Role: e.Role, At: e.At}, b.Seals, b.Reason
	return nil
}
