package practice

import (
	"strconv"

	"wardcount/reconcile"
)

// night writes the acts of a night in their order.
type night struct {
	stage string
	acts  []Act
	keyed int
}

// writeActs is the whole night. Wards go on side by side: nothing is counted
// in one before verification is signed in all.
func writeActs(wards []ward, arrival []int) []Act {
	n := &night{stage: StageAccounts}
	n.accounts(wards, arrival)
	n.stage = StageVerified
	for _, w := range wards {
		n.verification(w)
	}
	n.stage = StageCounted
	for _, w := range wards {
		n.count(w)
	}
	n.stage = StageDeclared
	for _, w := range wards {
		n.declaration(w)
	}
	n.voterID(wards)
	return n.acts
}

func (n *night) do(by string, what Deed) { n.acts = append(n.acts, Act{n.stage, by, what}) }

// key has the two clerks key in turn.
func (n *night) key(contest reconcile.ContestID, form reconcile.Form, subject string, count int, figures reconcile.Reading) {
	by := ClerkA
	if n.keyed%2 == 1 {
		by = ClerkB
	}
	n.keyed++
	n.do(by, Key{reconcile.SheetID{Contest: contest, Form: form, Subject: subject}, count, figures})
}

func (n *night) step(by string, w ward, step reconcile.Step) {
	n.do(by, Step{Contest: w.contest.ID, Step: step})
}

// accounts keys what verification needs beside the boxes: the postal openings
// of the week before, the accounts as the stations arrive, then the last
// opening, which waits for the packets that the stations brought.
func (n *night) accounts(wards []ward, arrival []int) {
	for _, w := range wards {
		for i := range w.sessions[:len(w.sessions)-1] {
			n.opening(w, i)
		}
	}
	all := everyStation(wards)
	for _, i := range arrival {
		s := *all[i]
		n.account(s, s.notDeducted)
	}
	for _, w := range wards {
		n.key(w.contest.ID, reconcile.PostalDay, string(w.contest.ID), 1, reconcile.Reading{
			"handed_in_office": w.office, "by_post_on_day": w.post, "postal_rejected": w.postalRejected})
		n.opening(w, len(w.sessions)-1)
	}
}

func (n *night) opening(w ward, i int) {
	s, last := w.sessions[i], 0
	if i == len(w.sessions)-1 {
		last = 1
	}
	n.key(w.contest.ID, reconcile.PostalOpening, strconv.Itoa(i+1), 1, reconcile.Reading{
		"packets_in": s.packets, "papers_to_box": s.packets - s.rejected, "last": last})
}

// account keys a ballot paper account, as first written where the officer
// forgot to deduct the spoilt papers.
func (n *night) account(s station, asFirstWritten bool) {
	expected := s.expected()
	if asFirstWritten {
		expected = s.issued()
	}
	n.key(s.Contest, reconcile.BallotPaperAccount, string(s.ID), 1, reconcile.Reading{
		"bp_supplied": s.supplied, "bp_unused": s.unused(), "bp_issued": s.issued(), "bp_spoilt": s.spoilt, "bp_expected": expected,
		"tend_supplied": s.tendered, "tend_unused": s.tendered - s.tenderedUsed, "tend_spoilt": 0, "tend_used": s.tenderedUsed,
		"pv_handed_in": s.packets})
}

// verification counts a ward's boxes, those that do not balance a second
// time, and has the statement signed.
func (n *night) verification(w ward) {
	for _, s := range w.stations {
		if s.notDeducted {
			n.do(Supervisor, Explain{w.finding("V1", string(s.ID)), "The presiding officer, asked by telephone, wrote the papers issued as those that ought to be in the box; the spoilt papers are in their envelope and were not deducted. A corrected account was signed."})
			n.account(s, false)
		}
	}
	for _, s := range w.stations {
		n.box(s, 1, s.verified+s.misplaced)
	}
	sign := Step{Contest: w.contest.ID, Step: reconcile.StepVerify}
	for _, s := range w.stations {
		if s.misplaced != 0 || s.missing != 0 {
			n.box(s, 2, s.verified)
		}
		if s.missing != 0 {
			id := w.finding("V3", string(s.ID))
			n.do(Supervisor, Explain{id, "Counted twice with the same figure. The account's arithmetic, the unused papers and the packets were checked, the other boxes of the ward balance, and the presiding officer remembers a voter who left with the paper in hand."})
			sign.Accept = append(sign.Accept, id)
			sign.Reason = "Two counts agree and the search found nothing; the counted figure is the verified one."
		}
	}
	n.key(w.contest.ID, reconcile.PostalBox, string(w.postalBox), 1, reconcile.Reading{"papers_found": w.postalPapers()})
	n.do(Officer, sign)
}

func (n *night) box(s station, count, found int) {
	n.key(s.Contest, reconcile.BoxVerification, string(boxOf(s.Station)), count, reconcile.Reading{"verified": found})
}

func (w ward) finding(code reconcile.Code, subject string) reconcile.FindingID {
	return reconcile.FindingID{Contest: w.contest.ID, Code: code, Subject: subject}
}

// count keys a ward's votes and rejected papers, and again where the papers
// are not those of the verification.
func (n *night) count(w ward) {
	n.step(Supervisor, w, reconcile.StepCount)
	n.votes(w, 1)
	if w.lost != 0 {
		n.votes(w, 2)
	}
	n.step(Officer, w, reconcile.StepProvisional)
}

func (n *night) votes(w ward, count int) {
	figures := reconcile.Reading{"valid_ballots": w.valid(), "verified_total": w.papers()}
	for i, votes := range w.votes {
		figures[reconcile.VotesFigure(i+1)] = votes
	}
	n.key(w.contest.ID, reconcile.CountResult, string(w.contest.ID), count, figures)
	n.key(w.contest.ID, reconcile.RejectedPapers, string(w.contest.ID), count, reconcile.Reading{
		"rej_a": 0, "rej_b": w.tooMany, "rej_c": 0, "rej_d": w.unmarked - w.lost})
}

func (n *night) declaration(w ward) {
	n.step(Officer, w, reconcile.StepConsult)
	n.step(Supervisor, w, reconcile.StepReadBack)
	certify := Step{Contest: w.contest.ID, Step: reconcile.StepCertify}
	if w.lost != 0 {
		certify.Accept = []reconcile.FindingID{w.finding("C1", string(w.contest.ID))}
		certify.Reason = "Two full counts agree with each other and are one paper short of verification. Store, floor and boxes were searched and every bundle was counted. One paper does not change who is elected."
	}
	n.do(Officer, certify)
	n.step(Officer, w, reconcile.StepDeclare)
}

// voterID keys the stations' records, which no ward waits for, and releases
// the totals without the record that has not come in.
func (n *night) voterID(wards []ward) {
	release := Step{Step: reconcile.StepRelease}
	for _, s := range everyStation(wards) {
		if !s.record.in {
			release.Accept = append(release.Accept, reconcile.FindingID{Code: reconcile.AwaitedCode, Subject: string(s.ID)})
			release.Reason = "The record of this station has not come in; the totals are released without it and say so."
			continue
		}
		r := s.record
		n.key("", reconcile.VoterIDPilot, string(s.ID), 1, reconcile.Reading{
			"refused_initial": r.returned + r.notReturned, "returned_issued": r.returned, "not_returned": r.notReturned,
			"issued_in_person": s.expected(), "reason_no_id": r.noID, "reason_wrong_type": r.wrongType, "reason_likeness": 0,
			"reason_forgery": 0, "reason_questions": 0, "reason_other": r.otherReasons})
	}
	n.do(Officer, release)
}
