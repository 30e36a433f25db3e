package app

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// Every act goes this one way: decided whole, stored, and only then in memory.

// say makes the body of an entry from the state that the entries before it left.
type say func(reconcile.Count) (reconcile.Body, error)

func just(b reconcile.Body) say {
	return func(reconcile.Count) (reconcile.Body, error) { return b, nil }
}

// append stores one act as entries of one transaction. All are decided first;
// if one is refused nothing is stored.
func (c *Count) append(by setup.Person, bodies ...reconcile.Body) error {
	says := make([]say, len(bodies))
	for i, b := range bodies {
		says[i] = just(b)
	}
	return c.act(by, 0, says...)
}

// act is append with bodies that depend on the entries before them. A version
// other than 0 is the one of the first body's subject that the person saw.
func (c *Count) act(by setup.Person, seen int, says ...say) error {
	watchers, err := c.lockAndAct(by, seen, says)
	if err != nil {
		return err
	}
	for _, news := range watchers {
		news()
	}
	return nil
}

func (c *Count) lockAndAct(by setup.Person, seen int, says []say) ([]func(), error) {
	c.disc.Lock()
	defer c.disc.Unlock()
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.watchers, c.actLocked(by, seen, says)
}

func (c *Count) actLocked(by setup.Person, seen int, says []say) error {
	state := c.state
	// Who acts is who the set-up says, in the role that it gives, whatever the caller holds.
	if r := refuseStranger(by, state.Election); len(state.Wards) > 0 && r != nil { // before the set-up it knows nobody
		return r
	}
	submission := uuid.NewString()
	entries, states := make([]reconcile.Entry, 0, len(says)), []reconcile.Count{state}
	var settled []store.DraftKey
	for i, s := range says {
		body, err := s(state)
		if err != nil {
			return err
		}
		e := reconcile.Entry{At: c.clock().UTC().Truncate(time.Millisecond), Actor: by.Name, Role: by.Role, Workstation: c.workstation,
			Submission: fmt.Sprintf("%s/%d", submission, i+1), Kind: body.Kind(), Subject: body.Subject(), Body: body}
		e.Version = state.Versions.Of(e.Subject) + 1
		if i == 0 && seen != 0 {
			e.Version = seen + 1
		}
		if state, err = state.Apply(e); err != nil {
			return err
		}
		entries, states = append(entries, e), append(states, state)
		settled = append(settled, c.drafts.settledBy(e)...)
	}
	records, err := c.store.AppendAndDrop(c.seq, settled, entries...)
	if err != nil {
		records, err = c.stored(submission, err)
	}
	if errors.Is(err, store.ErrMovedOn) {
		return &reconcile.Refusal{Code: "moved_on", Message: "Somebody else changed this count in the meantime.", Do: "Open it again; nothing of yours was stored."}
	}
	if err != nil {
		return err
	}
	c.state = state
	last := records[len(records)-1]
	c.seq, c.head = last.Seq, last.Hash
	c.drafts.follow(entries, states, settled)
	return nil
}

// stored looks whether an act whose storing answered with an error is in the
// journal all the same: a disc can fail after it has written.
func (c *Count) stored(submission string, failed error) ([]store.Record, error) {
	records, err := c.store.Read(c.seq + 1)
	if err != nil || len(records) == 0 || !strings.HasPrefix(records[0].Submission, submission+"/") {
		return nil, failed
	}
	return records, nil
}
