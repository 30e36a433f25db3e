package app

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Paper is what is being filled in: a sheet, or the receipt of a box.
type Paper struct {
	Sheet sheet.ID
	Box   setup.BoxID // where it is a receipt
}

// String is its place in the journal.
func (p Paper) String() string {
	if p.Box != "" {
		return reconcile.BoxReceived{Box: p.Box}.Subject()
	}
	return p.Sheet.String()
}

// Draft is what one person has typed of a paper and not stored yet. Nothing of
// it has been said by anybody: it is in no sum and no finding, and its figures
// are shown to nobody but that person.
type Draft struct {
	Paper Paper
	Count int // which count of a sheet
	// Again are the figures that alone are keyed, because two readings differ in
	// them; nil is the whole sheet. Decides tells that a supervisor keys them.
	Again   []figure.ID
	Decides bool
	Over    bool // it corrects what the person, or everybody, sees there
	Seen    int  // the version of the paper that it was begun on
	At      time.Time
	Typed   map[string]string // by figure or line, as it stands in the field
}

// HalfKeyed is all that others are shown of a draft.
type HalfKeyed struct {
	Paper   Paper
	Count   int
	By      string
	At      time.Time
	Figures int // in how many fields something stands
}

// draftBook is every draft in memory, and what of it the disc does not hold yet.
type draftBook struct {
	kept    map[store.DraftKey]*keptDraft
	dropped []store.DraftKey // that are still on the disc
}

// keptDraft is a draft, and what has become of its paper since.
type keptDraft struct {
	Draft
	past   bool // what was keyed of the paper was moved or taken back, or its figures are others now
	unsafe bool // not on the disc yet
}

// draftBody is how a draft is stored.
type draftBody struct {
	Paper   Paper             `json:"paper"`
	Again   []figure.ID       `json:"again,omitempty"`
	Decides bool              `json:"decides,omitempty"`
	Over    bool              `json:"over,omitempty"`
	Seen    int               `json:"seen"`
	Entries int64             `json:"entries"` // of the journal, when it was kept
	Past    bool              `json:"past,omitempty"`
	Typed   map[string]string `json:"typed"`
}

// KeepDraft keeps what somebody typed, in the place of what they had typed of
// the same count before. It returns before it is on the disc: StoreDrafts brings
// it there. Who may not key the paper keeps nothing.
func (c *Count) KeepDraft(by setup.Person, d Draft) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if r := refuseStranger(by, c.state.Election); r != nil {
		return r
	}
	if r := c.refuseDraft(by, d.Paper); r != nil {
		return r
	}
	d.At, d.Typed, d.Again = c.clock().UTC().Truncate(time.Millisecond), maps.Clone(d.Typed), slices.Clone(d.Again)
	key := store.DraftKey{Subject: d.Paper.String(), Count: d.Count, Person: by.Name}
	if c.drafts.kept == nil {
		c.drafts.kept = map[store.DraftKey]*keptDraft{}
	}
	c.drafts.kept[key] = &keptDraft{Draft: d, unsafe: true}
	return nil
}

// refuseDraft decides who may begin to fill in a paper, and when.
func (c *Count) refuseDraft(by setup.Person, p Paper) *reconcile.Refusal {
	if c.readOnly {
		return &reconcile.Refusal{Code: "read_only", Message: "This count is only being read.", Do: "Open it for keying."}
	}
	if s, closed := c.state.Closed(); closed {
		return &reconcile.Refusal{Code: "closed", Message: "The count has been closed and sealed by " + s.Sealed.By + ".", Do: "It is opened again first; nothing is keyed before."}
	}
	if p.Box != "" {
		return refuseRole(by, ActReceive, "receive a ballot box")
	}
	return refuseKeying(by, p.Sheet.Form)
}

// DropDraft throws away what somebody typed of a count of a paper themselves.
func (c *Count) DropDraft(by setup.Person, p Paper, count int) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if r := refuseStranger(by, c.state.Election); r != nil {
		return r
	}
	if r := c.refuseDraft(by, p); r != nil {
		return r
	}
	c.drafts.drop(store.DraftKey{Subject: p.String(), Count: count, Person: by.Name})
	return nil
}

func (b *draftBook) drop(key store.DraftKey) {
	k := b.kept[key]
	if k == nil {
		return
	}
	delete(b.kept, key)
	b.dropped = append(b.dropped, key)
}

// StoreDrafts brings to the disc what has been kept and dropped, in one small
// transaction. It may take as long as a disc takes; no other method waits for
// it but those that store something themselves.
func (c *Count) StoreDrafts() error {
	c.disc.Lock()
	defer c.disc.Unlock()
	return c.storeDrafts()
}

// storeDrafts is StoreDrafts with the disc held already.
func (c *Count) storeDrafts() error {
	if c.readOnly {
		return nil
	}
	keep, drop, err := c.takeDrafts()
	if err != nil || len(keep)+len(drop) == 0 {
		return err
	}
	if err = c.store.KeepDrafts(keep, drop); err == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, d := range keep { // they are tried again with the next
		if k := c.drafts.kept[d.DraftKey]; k != nil {
			k.unsafe = true
		}
	}
	c.drafts.dropped = append(drop, c.drafts.dropped...)
	return err
}

// takeDrafts gives what the disc does not hold yet.
func (c *Count) takeDrafts() (keep []store.Draft, drop []store.DraftKey, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	drop, c.drafts.dropped = c.drafts.dropped, nil
	for key, k := range c.drafts.kept {
		if !k.unsafe {
			continue
		}
		body, err := json.Marshal(draftBody{k.Paper, k.Again, k.Decides, k.Over, k.Seen, c.seq, k.past, k.Typed})
		if err != nil {
			return nil, nil, err
		}
		keep = append(keep, store.Draft{DraftKey: key, At: k.At, Body: body})
		k.unsafe = false
	}
	// One that was dropped and then kept anew is replaced; it is not dropped too.
	drop = slices.DeleteFunc(drop, func(key store.DraftKey) bool { return c.drafts.kept[key] != nil })
	return keep, drop, nil
}

// Draft gives a person what they have half keyed of a count of a paper. fits
// tells whether it may be gone on with: a draft whose paper was moved, taken
// back, agreed or counted again since shows when it was typed, and no figure.
func (c *Count) Draft(of string, p Paper, count int) (d Draft, fits bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	k := c.drafts.kept[store.DraftKey{Subject: p.String(), Count: count, Person: of}]
	if k == nil {
		return Draft{}, false
	}
	if person, ok := c.state.Election.Person(of); !ok || !k.fits(c.state, person) {
		return Draft{Paper: k.Paper, Count: k.Count, At: k.At}, false
	}
	d = k.Draft
	d.Typed, d.Again = maps.Clone(k.Typed), slices.Clone(k.Again)
	return d, true
}

// Drafts lists the papers that somebody has half keyed and can go on with: who,
// when and how much of it, and never a figure. The oldest comes first.
func (c *Count) Drafts() []HalfKeyed {
	return c.marks(func(k *keptDraft, by string) bool {
		person, ok := c.state.Election.Person(by)
		return ok && k.fits(c.state, person)
	})
}

// DraftsEndingWith lists what is half keyed of a contest and is thrown away once
// its result is certified, or the contest abandoned: what could not be gone on
// with any more too.
func (c *Count) DraftsEndingWith(contest setup.ContestID) []HalfKeyed {
	return c.marks(func(k *keptDraft, _ string) bool { return contest != "" && k.endsWith() == contest })
}

// marks are what others are shown of the drafts that are wanted, the oldest first.
func (c *Count) marks(wanted func(k *keptDraft, by string) bool) []HalfKeyed {
	c.mu.Lock()
	defer c.mu.Unlock()
	var marks []HalfKeyed
	for key, k := range c.drafts.kept {
		if wanted(k, key.Person) {
			marks = append(marks, HalfKeyed{Paper: k.Paper, Count: k.Count, By: key.Person, At: k.At, Figures: len(k.Typed)})
		}
	}
	slices.SortFunc(marks, func(a, b HalfKeyed) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Paper.String(), b.Paper.String()), cmp.Compare(a.By, b.By), a.Count-b.Count)
	})
	return marks
}

// loadDrafts reads what the disc holds, before the journal is folded.
func (c *Count) loadDrafts() (map[store.DraftKey]int64, error) {
	kept, err := c.store.Drafts()
	if err != nil {
		return nil, err
	}
	since := map[store.DraftKey]int64{}
	c.drafts.kept = map[store.DraftKey]*keptDraft{}
	for _, d := range kept {
		var b draftBody
		if json.Unmarshal(d.Body, &b) != nil || b.Paper.String() != d.Subject {
			continue // it is not ours to read, and the count does not hang on it
		}
		c.drafts.kept[d.DraftKey] = &keptDraft{past: b.Past,
			Draft: Draft{Paper: b.Paper, Count: d.Count, Again: b.Again, Decides: b.Decides, Over: b.Over, Seen: b.Seen, At: d.At, Typed: b.Typed}}
		since[d.DraftKey] = b.Entries
	}
	return since, nil
}
