package reconcile

import (
	"slices"
	"strings"
	"unicode/utf8"

	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// CountSealed closes the count until it is opened again.
type CountSealed struct {
	Seals []string `json:"seals"`
	Place string   `json:"place"`
}

// CountReopened opens a closed count, with the numbers on the seals as found.
type CountReopened struct {
	Seals  []string `json:"seals"`
	Reason string   `json:"reason,omitempty"`
}

// Kind is count_sealed/1.
func (CountSealed) Kind() Kind { return KindSealed }

// Subject is the whole count.
func (CountSealed) Subject() string { return "seal" }

// Kind is count_reopened/1.
func (CountReopened) Kind() Kind { return KindReopened }

// Subject is the whole count.
func (CountReopened) Subject() string { return "seal" }

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
