package app

import (
	"errors"
	"reflect"
	"slices"

	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Whether a draft may still be gone on with. Its figures must never land in
// another count or reading than the one that they were typed for.

// fits tells whether the draft is what this person would key of the paper now.
func (k *keptDraft) fits(now reconcile.Count, by setup.Person) bool {
	if _, closed := now.Closed(); closed || k.past {
		return false
	}
	if k.Paper.Box != "" {
		return Allows(by.Role, ActReceive) && k.Seen == now.Versions.Of(k.Paper.String()) &&
			slices.ContainsFunc(progress.DoorLog(now), func(r progress.DoorRow) bool { return r.Box.ID == k.Paper.Box })
	}
	if refuseKeying(by, k.Paper.Sheet.Form) != nil {
		return false
	}
	body, ok := k.wouldBe(now, by)
	if !ok {
		return false
	}
	_, err := now.Apply(reconcile.Entry{Actor: by.Name, Role: by.Role, Body: body})
	var refusal *reconcile.Refusal
	return err == nil || errors.As(err, &refusal) && refusal.Code == "reading" // what is missing of it is no reason
}

// wouldBe is the entry that the draft would become, if it is still of the count
// and of the kind of reading that the sheet asks of this person.
func (k *keptDraft) wouldBe(now reconcile.Count, by setup.Person) (reconcile.Body, bool) {
	id := k.Paper.Sheet
	s, unchanged := now.Sheet(id), k.Seen == now.Versions.Of(id.String())
	if s.Keying != nil && s.Keying.ForSupervisor() {
		return now.Adjudicating(id, nil, "half keyed"), k.Decides && unchanged && Allows(by.Role, ActAdjudicate)
	}
	t, refusal := now.TurnOf(id, by.Name)
	if refusal != nil || k.Decides || !slices.Equal(t.Figures, k.Again) {
		return nil, false
	}
	if due := k.Count == t.Count; !due && (s.Keying != nil || k.Count != len(s.Counts)+1) {
		return nil, false
	}
	corrects := s.Keying == nil && k.Count <= len(s.Counts) || s.Keying != nil && t.Figures == nil && s.Keying.In(t.Reading)
	// A reading that is keyed with no other in sight becomes the second where
	// somebody else's first came in: nothing else may have happened to the sheet.
	d, _ := sheet.ByForm(id.Form)
	if corrects != k.Over || !unchanged && (corrects || d.Decision || now.Election.KeyOnce) {
		return nil, false
	}
	b, refusal := now.ReadingBy(by.Name, id, k.Count, 0, nil)
	return b, refusal == nil
}

// follow takes an act into the book: states are the count before each entry, and
// after the last; settled went with it from the disc.
func (b *draftBook) follow(entries []reconcile.Entry, states []reconcile.Count, settled []store.DraftKey) {
	for _, key := range settled {
		delete(b.kept, key)
	}
	for i, e := range entries {
		b.touch(states[i], states[i+1], e, func(store.DraftKey) bool { return true })
	}
	now := states[len(states)-1]
	for key, k := range b.kept {
		if contest := k.endsWith(); contest != "" && now.Ward(contest).State.Frozen() {
			b.drop(key)
		}
	}
}

// endsWith is the contest after whose end nothing more is ever keyed where the
// draft is: only what comes weeks later is still awaited then.
func (k *keptDraft) endsWith() setup.ContestID {
	if d, _ := sheet.ByForm(k.Paper.Sheet.Form); d.Stage == sheet.StageFormK {
		return ""
	}
	return k.Paper.Sheet.Contest
}

// touch sees whether an entry makes drafts past: it took back, moved or brought
// figures of their sheet, or the sheet asks for others since. That
// somebody keyed a reading of it is looked at where the draft is.
func (b *draftBook) touch(before, after reconcile.Count, e reconcile.Entry, ours func(store.DraftKey) bool) {
	for key, k := range b.kept {
		id := k.Paper.Sheet
		if keyed, ok := e.Body.(reconcile.SheetKeyed); k.past || k.Paper.Box != "" || ok && keyed.ID == id || !ours(key) {
			continue
		}
		k.past = !reflect.DeepEqual(before.Sheet(id), after.Sheet(id)) || mends(e) && !slices.Equal(asked(before, id), asked(after, id))
		k.unsafe = k.unsafe || k.past
	}
}

// asked is what a sheet asks for, whatever the words that name its candidates:
// votes are asked for by candidate, in the order of the ballot paper.
func asked(of reconcile.Count, id sheet.ID) []sheet.FigureDef {
	figures := slices.Clone(of.Figures(id))
	for i, candidate := range of.Ward(id.Contest).Contest.Candidates {
		for n := range figures {
			if figures[n].ID == sheet.VotesFigure(i+1) {
				figures[n].Label = candidate.ID
			}
		}
	}
	return figures
}

func mends(e reconcile.Entry) bool {
	_, mended := e.Body.(reconcile.SetUpMended)
	return mended
}

// settledBy lists the drafts that an entry makes needless: those of its own
// person, of the counts that it stored.
func (b *draftBook) settledBy(e reconcile.Entry) []store.DraftKey {
	count := 0
	switch body := e.Body.(type) {
	case reconcile.SheetKeyed:
		count = body.Count
	case reconcile.SheetAdjudicated:
		count = body.Count
	case reconcile.BoxReceived:
	default:
		return nil
	}
	var keys []store.DraftKey
	for key := range b.kept {
		if key.Subject == e.Subject && key.Person == e.Actor && key.Count <= count {
			keys = append(keys, key)
		}
	}
	return keys
}
