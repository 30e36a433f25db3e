package night

import (
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// BoxTwo is the verification of the second box.
var BoxTwo = SheetOf(sheet.BoxVerification, "B2")

// Because is why a sheet was moved or voided.
const Because = "the slip was laid on the wrong pile"

// Move takes what was keyed last for a sheet to another.
func (n *Night) Move(by string, from, to sheet.ID, reading int) *reconcile.Refusal {
	n.T.Helper()
	return n.Try(by, n.Count.Moving(from, to, reading, Because))
}

// Void takes back what was keyed last for a sheet.
func (n *Night) Void(by string, id sheet.ID, reading int) *reconcile.Refusal {
	n.T.Helper()
	return n.Try(by, n.Count.Voiding(id, reading, Because))
}

// Must stops where what had to be taken was refused.
func (n *Night) Must(r *reconcile.Refusal) {
	n.T.Helper()
	if r != nil {
		n.T.Fatalf("refused (%s): %v", r.Code, r)
	}
}

// MustNot stops where something was taken, or refused for another reason.
func (n *Night) MustNot(r *reconcile.Refusal, code string) {
	n.T.Helper()
	if r == nil || r.Code != code {
		n.T.Fatalf("%v, want the refusal %q", r, code)
	}
}

// Holds looks at the agreed counts of a box.
func (n *Night) Holds(id sheet.ID, want ...int) {
	n.T.Helper()
	var got []int
	for _, r := range n.Count.Sheet(id).Counts {
		got = append(got, r["verified"])
	}
	if !slices.Equal(got, want) {
		n.T.Fatalf("%s holds %v, want %v", id, got, want)
	}
}

// KeyedTwice is the ward of the tests where two people key every sheet.
func KeyedTwice() setup.Election {
	e := Watford()
	e.KeyOnce = false
	return e
}

// reads keys what is somebody's turn at a sheet, and gives the refusal if there is one.
func (n *Night) reads(by string, id sheet.ID, figures sheet.Reading) *reconcile.Refusal {
	n.T.Helper()
	return n.ReadsCount(by, id, 0, figures)
}

// ReadsCount is reads for a count by its number.
func (n *Night) ReadsCount(by string, id sheet.ID, count int, figures sheet.Reading) *reconcile.Refusal {
	n.T.Helper()
	b, r := n.Count.ReadingBy(by, id, count, 0, figures)
	if r != nil {
		return r
	}
	return n.Try(by, b)
}

// Read keys what must be accepted, once by each of the people.
func (n *Night) Read(id sheet.ID, figures sheet.Reading, people ...string) {
	n.T.Helper()
	for _, by := range people {
		if r := n.reads(by, id, figures); r != nil {
			n.T.Fatalf("%s by %s was refused (%s): %v", id, by, r.Code, r)
		}
	}
}

// NotRead keys what must be refused with that code.
func (n *Night) NotRead(by string, id sheet.ID, figures sheet.Reading, code string) *reconcile.Refusal {
	n.T.Helper()
	r := n.reads(by, id, figures)
	if r == nil || r.Code != code {
		n.T.Fatalf("%s by %s: %v, want the refusal %q", id, by, r, code)
	}
	return r
}

// StageTwice keys every clean paper of a stage by two people.
func (n *Night) StageTwice(stage sheet.Stage) {
	n.T.Helper()
	for _, p := range CleanPapers(n.Count.Election) {
		if d, _ := sheet.ByForm(p.Form); d.Stage == stage {
			n.Read(p.ID, p.Reading, Ada, Ben)
		}
	}
}

// VerifiedTwice is a clean night up to the signed statement, every sheet keyed by two people.
func VerifiedTwice(t Failer) *Night {
	t.Helper()
	n := New(t, KeyedTwice())
	n.StageTwice(sheet.StageVerification)
	n.Step(reconcile.StepVerify)
	return n
}

// BoxOne is the verification of the first box.
var BoxOne = SheetOf(sheet.BoxVerification, "B1")

// FirstAccount is the first station's account, and AccountRead what stands on it.
var (
	FirstAccount = sheet.ID{Contest: Callowland, Form: sheet.BallotPaperAccount, Subject: "CA1"}
	AccountRead  = sheet.Reading{"bp_supplied": 600, "bp_unused": 120, "bp_issued": 480, "bp_spoilt": 2, "bp_expected": 478, "pv_handed_in": 3}
)

// KeyedByTwo makes an election one in which two people key each sheet.
func KeyedByTwo(e *setup.Election) { e.KeyOnce = false }
