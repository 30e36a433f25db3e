package reconcile

import (
	"fmt"
	"slices"
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// refuseKeyed decides a keying: the sheet must be on the register, the ward in
// a state that takes it, and the reading complete and in range.
func (c Count) refuseKeyed(b SheetKeyed, actor string, role setup.Role) *Refusal {
	d, ok := sheet.ByForm(b.Form)
	if !ok {
		return noSuchForm(b.Form)
	}
	if d.Decision && !role.HasOffice() {
		return refuse("role", "Doubtful papers are decided by the returning officer or a deputy, not by "+role.WithArticle()+".", "Call the returning officer.")
	}
	if r := c.refuseSubject(d, b.ID); r != nil {
		return r
	}
	if r := c.refuseKeyState(d, b.ID); r != nil {
		return r
	}
	counted := len(c.Sheet(b.ID).Counts)
	if b.Count < 1 || b.Count > counted+1 || (b.Count > 1 && !d.Recounted) {
		return refuse("no_such_count", fmt.Sprintf("Count %d of %s cannot be keyed: %s.", b.Count, d.Title, countsSoFar(d, counted)), "Leave the count out to correct the current one.")
	}
	if b.Count < counted {
		return refuse("earlier_count", fmt.Sprintf("Count %d of %s stands as it was: count %d has been keyed.", b.Count, d.Title, counted), "Only the last count is corrected; otherwise two equal counts could be made up.")
	}
	if before, recounting := c.Wards[b.Contest].AtRecount[b.ID]; recounting && b.Count <= before {
		return refuse("earlier_count", fmt.Sprintf("Count %d of %s was with the agents; since a recount was granted it stands as it was.", b.Count, d.Title), fmt.Sprintf("Key it as count %d.", before+1))
	}
	if r := c.refuseReading(b, actor); r != nil {
		return r
	}
	if r := c.refuseUnchanged(d, b, role); r != nil {
		return r
	}
	return c.refuseFigures(d, b)
}

// refuseFigures decides the figures of a sheet: complete and in range.
func (c Count) refuseFigures(d sheet.Def, b SheetKeyed) *Refusal {
	if line, yes := sheet.SomeHeads(b.Figures, c.Wards[b.Contest].Heads); yes && d.Form == sheet.CountArea {
		return &Refusal{Code: "reading", Message: d.Title + " " + b.ID.Subject + ": some heads of rejected papers were keyed and others not.", Do: "Key every head, 0 where there are none, or none of them where papers are rejected for the ward together.", Figure: line}
	}
	faults := sheet.CheckReading(c.Figures(b.ID), b.Figures)
	if len(faults) == 0 {
		return refuseFewer(c.Wards[b.Contest], b)
	}
	return &Refusal{Code: "reading", Message: d.Title + ", " + b.ID.Subject + ": " + faults[0].Why + ".", Do: "Nothing of this sheet was stored.", Figure: faults[0].Figure}
}

// refuseFewer decides a count of a box that is corrected below the papers that
// were taken out of it since: no box holds fewer than none.
func refuseFewer(w ward.Ward, b SheetKeyed) *Refusal {
	if b.Form != sheet.BoxVerification && b.Form != sheet.PostalBox {
		return nil
	}
	counted, line := w.FoundIn(setup.BoxID(b.ID.Subject))
	moved := w.MovedSince(setup.BoxID(b.ID.Subject), b.Count)
	if counted != b.ID || figure.Papers(b.Figures[line])+moved >= 0 {
		return nil
	}
	return refuse("papers_moved", text.Grouped(int(-moved))+" papers were taken out of box "+b.ID.Subject+" after this count; it cannot have held "+text.Grouped(b.Figures[line])+".",
		"Count what is in the box now and key it as the next count.")
}

// refuseUnchanged decides a figure of the verification after its statement is
// signed: it voids the signature, so a supervisor keys it, and not for nothing.
// Nor is an agreed sheet keyed once more with the figures that it holds.
func (c Count) refuseUnchanged(d sheet.Def, b SheetKeyed, role setup.Role) *Refusal {
	w := c.Wards[b.Contest]
	signed := d.Stage == sheet.StageVerification && b.Contest != "" && w.Signed()
	if signed && !role.Supervises() {
		return refuse("signed", "The statement of verification of "+w.Contest.Name+" is signed; a change of its figures voids it.", "A supervisor or the returning officer keys it.")
	}
	s := c.Sheet(b.ID)
	if !signed && c.once(b.Form) || s.Keying != nil || b.Count != len(s.Counts) || !s.Counts[b.Count-1].Equal(b.Figures) {
		return nil
	}
	do := "Nothing was stored."
	if signed {
		do = "Nothing was stored; the signed statement stands."
	}
	return refuse("no_change", d.Title+", "+b.ID.Subject+", holds these figures already.", do)
}

func countsSoFar(d sheet.Def, n int) string {
	switch {
	case !d.Recounted:
		return "this sheet has one count"
	case n == 0:
		return "there is none so far"
	case n == 1:
		return "there is one so far"
	}
	return strconv.Itoa(n) + " so far"
}

// refuseSubject decides whether the sheet is one that its contest takes now.
func (c Count) refuseSubject(d sheet.Def, id sheet.ID) *Refusal {
	if d.Stage == sheet.StageVoterID {
		return c.refuseRecord(d, id)
	}
	w, ok := c.Wards[id.Contest]
	if !ok {
		return noSuchContest(id.Contest)
	}
	if !w.HasPoll() || w.OnRegister(id) && !w.OutOfOrder(id) {
		return nil
	}
	switch d.Form {
	case sheet.PostalStatement:
		return refuse("too_early", "The statement as to postal ballot papers of "+w.Contest.Name+" is keyed after its result is certified; it is due in the weeks after the poll.", "")
	case sheet.DoubtfulPapers:
		if next := w.NextBatch(); id != next {
			return refuse("batch_order", "The next batch of doubtful papers of "+w.Contest.Name+" is number "+next.Subject+".", "Number the batches in order, so that none is left out.")
		}
		return nil
	case sheet.PostalOpening:
		return refuseSession(w)
	}
	return refuse("not_on_register", "There is no "+d.Title+" for "+string(d.About)+" "+text.Quoted(id.Subject)+" on the register of "+w.Contest.Name+".", "Check the number; a new one is added in the set-up.")
}

// refuseRecord decides whether a voter-ID record is on the register.
func (c Count) refuseRecord(d sheet.Def, id sheet.ID) *Refusal {
	if id.Contest != "" {
		return refuse("contest_not_empty", "A voter-ID record belongs to a station, whatever is contested there.", "Leave the contest empty.")
	}
	if slices.ContainsFunc(c.VoterID.Register(), func(row ward.RegisterRow) bool { return row.ID == id }) {
		return nil
	}
	return refuse("not_on_register", "There is no "+d.Title+" for station "+text.Quoted(id.Subject)+" on the register.", "Check the station number; a new station is added in the set-up.")
}

// refuseSession says why an opening session is not the one that is due.
func refuseSession(w ward.Ward) *Refusal {
	if !w.HasPostal() {
		return refuse("not_on_register", "There is no postal box on the register of "+w.Contest.Name+".", "Add it in the set-up first.")
	}
	if sessions, complete := w.Sessions(); complete {
		return refuse("no_more_sessions", fmt.Sprintf("Session %d of %s was marked the last.", len(sessions), w.Contest.Name), "If another was opened, key that session again with last = 0 first.")
	}
	return refuse("session_order", fmt.Sprintf("The next opening session of %s is number %d.", w.Contest.Name, w.SessionsTouched()+1), "Key the sessions in order, so that none is left out.")
}

// refuseKeyState decides whether the ward has come as far as this sheet, and no further.
func (c Count) refuseKeyState(d sheet.Def, id sheet.ID) *Refusal {
	if id.Contest == "" {
		return nil // a record that comes after the release is keyed, and the totals released again
	}
	w := c.Wards[id.Contest]
	switch {
	case d.Stage == sheet.StageFormK && w.FormKDue():
		return nil // it comes after the result and changes none of it
	case w.State.Frozen():
		return refuse("frozen", w.Contest.Name+" is "+w.State.Words()+"; its figures never change again.", "After declaration only an election petition changes a result; a note can be added (step annotate).")
	case w.State == ward.Uncontested:
		return refuse("uncontested", w.Contest.Name+" is uncontested: there are no papers to key.", "")
	case w.State == ward.Provisional || w.State == ward.Consulted:
		return refuse("provisional", "The provisional figures of "+w.Contest.Name+" are with the agents.", "Grant a recount first (step recount); every earlier count is kept.")
	case d.Stage == sheet.StageCount && w.State != ward.Verified && w.State != ward.Counting:
		return refuse("not_verified", w.Contest.Name+" is not verified yet: its votes are counted after its statement of verification is signed.", "Key what is awaited, then step verify.")
	case d.Stage == sheet.StageCount:
		return c.HeldUp(w)
	}
	return nil
}

func noSuchForm(f sheet.Form) *Refusal {
	return refuse("no_such_form", "There is no sheet called "+text.Quoted(string(f))+".", "The command forms lists the sheets.")
}
