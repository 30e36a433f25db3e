package practice

import (
	"slices"
	"strconv"

	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// night writes the acts of a night in their order.
type night struct {
	wards  []wardFigures
	slips  []slip
	stage  string
	acts   []Act
	next   string               // which of the two clerks keys the next pile first
	opened map[setup.BoxID]bool // boxes whose papers were counted
}

func newNight(wards []wardFigures, slips []slip) *night {
	return &night{wards: wards, slips: slips, next: ClerkA, opened: map[setup.BoxID]bool{}}
}

// write writes the whole night but for voter identification. Wards go on side
// by side: nothing is counted in one before verification is signed in all.
func (n *night) write(arrival []int) {
	n.stage = StageAccounts
	n.accounts(arrival)
	n.stage = StageVerified
	for _, w := range n.wards {
		n.verification(w)
	}
	n.stage = StageCounted
	for _, w := range n.wards {
		n.count(w)
	}
	n.stage = StageDeclared
	for _, w := range n.wards {
		n.declaration(w)
	}
}

func (n *night) do(by string, what Deed) { n.acts = append(n.acts, Act{n.stage, by, what}) }

// keyed is a count of a sheet with its figures, for a pile.
func keyed(contest setup.ContestID, form sheet.Form, subject string, count int, figures sheet.Reading) Key {
	return Key{sheet.ID{Contest: contest, Form: form, Subject: subject}, count, figures}
}

func (n *night) step(by string, w wardFigures, step reconcile.Step) {
	n.do(by, Step{Contest: w.contest.ID, Step: step})
}

// accounts keys what verification needs beside the boxes: the postal openings
// of the days before, what comes through the door as the stations arrive, then
// the last opening, which waits for the packets that the stations brought.
func (n *night) accounts(arrival []int) {
	var before []Deed
	for _, w := range n.wards {
		for i := range w.sessions[:len(w.sessions)-1] {
			before = append(before, w.opening(i))
		}
	}
	n.pile(before...)
	all := everyStation(n.wards)
	for arrived := range slices.Chunk(arrival, accountsInPile) {
		var pile []Deed
		for _, i := range arrived {
			pile = append(pile, all[i].arrives()...)
		}
		n.pile(pile...)
	}
	var day []Deed
	for _, w := range n.wards {
		day = append(day, keyed(w.contest.ID, sheet.PostalDay, string(w.contest.ID), 1, sheet.Reading{
			"handed_in_office": w.office, "by_post_on_day": w.post, "postal_rejected": w.postalRejected}), w.opening(len(w.sessions)-1))
	}
	n.pile(day...)
}

// arrives logs a box at the door, where a log is kept, and keys its account.
func (s station) arrives() []Deed {
	account := Deed(s.account(s.notDeducted))
	if s.receipt == nil {
		return []Deed{account}
	}
	return []Deed{Receive{Box: s.box, Receipt: *s.receipt}, account}
}

func (w wardFigures) opening(i int) Key {
	s, last := w.sessions[i], 0
	if i == len(w.sessions)-1 {
		last = 1
	}
	figures := sheet.Reading{"packets_in": s.packets, "papers_to_box": s.packets - s.rejected, "last": last}
	if s.batches > 0 {
		figures["batches"] = s.batches
	}
	return keyed(w.contest.ID, sheet.PostalOpening, strconv.Itoa(i+1), 1, figures)
}

// account is a ballot paper account, as first written where the officer
// forgot to deduct the spoilt papers.
func (s station) account(asFirstWritten bool) Key {
	expected := s.expected()
	if asFirstWritten {
		expected = s.issued()
	}
	return keyed(s.contest, sheet.BallotPaperAccount, string(s.ID), 1, sheet.Reading{
		"bp_supplied": s.supplied, "bp_unused": s.unused(), "bp_issued": s.issued(), "bp_spoilt": s.spoilt, "bp_expected": expected,
		"tend_supplied": s.tendered, "tend_unused": s.tendered - s.tenderedUsed, "tend_spoilt": 0, "tend_used": s.tenderedUsed,
		"pv_handed_in": s.packets})
}

func (w wardFigures) finding(code ward.Code, subject string) ward.FindingID {
	return ward.FindingID{Contest: w.contest.ID, Code: code, Subject: subject}
}

func (n *night) declaration(w wardFigures) {
	n.step(Officer, w, reconcile.StepConsult)
	n.step(Supervisor, w, reconcile.StepReadBack)
	certify := Step{Contest: w.contest.ID, Step: reconcile.StepCertify}
	if w.lost != 0 {
		certify.Accept = w.shortFindings()
		certify.Reason = "Two full counts agree with each other and are one paper short of verification. Store, floor and boxes were searched and every bundle was counted. One paper does not change who is elected."
	}
	n.do(Officer, certify)
	n.step(Officer, w, reconcile.StepDeclare)
}

// voterID keys the stations' records, which no ward waits for, and releases
// the totals without the record that has not come in.
func (n *night) voterID() {
	release := Step{Step: reconcile.StepRelease}
	var records []Deed
	for _, s := range everyStation(n.wards) {
		if !s.record.in {
			release.Accept = append(release.Accept, ward.FindingID{Code: rules.AwaitedCode, Subject: string(s.ID)})
			release.Reason = "The record of this station has not come in; the totals are released without it and say so."
			continue
		}
		r := s.record
		records = append(records, keyed("", sheet.VoterIDPilot, string(s.ID), 1, sheet.Reading{
			"refused_initial": r.returned + r.notReturned, "returned_issued": r.returned, "not_returned": r.notReturned,
			"issued_in_person": s.expected(), "reason_no_id": r.noID, "reason_wrong_type": r.wrongType, "reason_likeness": 0,
			"reason_forgery": 0, "reason_questions": 0, "reason_other": r.otherReasons}))
	}
	n.pile(records...)
	n.do(Officer, release)
}
