package reconcile

import (
	"slices"
)

var boxTwo = sheetOf(BoxVerification, "B2")

const because = "the slip was laid on the wrong pile"

func (n *night) move(by string, from, to SheetID, reading int) *Refusal {
	n.t.Helper()
	return n.try(by, n.count.Moving(from, to, reading, because))
}

func (n *night) void(by string, id SheetID, reading int) *Refusal {
	n.t.Helper()
	return n.try(by, n.count.Voiding(id, reading, because))
}

// must stops where what had to be taken was refused.
func (n *night) must(r *Refusal) {
	n.t.Helper()
	if r != nil {
		n.t.Fatalf("refused (%s): %v", r.Code, r)
	}
}

// mustNot stops where something was taken, or refused for another reason.
func (n *night) mustNot(r *Refusal, code string) {
	n.t.Helper()
	if r == nil || r.Code != code {
		n.t.Fatalf("%v, want the refusal %q", r, code)
	}
}

// holds looks at the agreed counts of a box.
func (n *night) holds(id SheetID, want ...int) {
	n.t.Helper()
	var got []int
	for _, r := range n.count.Sheet(id).Counts {
		got = append(got, r["verified"])
	}
	if !slices.Equal(got, want) {
		n.t.Fatalf("%s holds %v, want %v", id, got, want)
	}
}

// keyedTwice is the ward of the tests where two people key every sheet.
func keyedTwice() Election {
	e := watford()
	e.KeyOnce = false
	return e
}

// reads keys what is somebody's turn at a sheet, and gives the refusal if there is one.
func (n *night) reads(by string, id SheetID, figures Reading) *Refusal {
	n.t.Helper()
	return n.readsCount(by, id, 0, figures)
}

func (n *night) readsCount(by string, id SheetID, count int, figures Reading) *Refusal {
	n.t.Helper()
	b, r := n.count.ReadingBy(by, id, count, 0, figures)
	if r != nil {
		return r
	}
	return n.try(by, b)
}

// read keys what must be accepted, once by each of the people.
func (n *night) read(id SheetID, figures Reading, people ...string) {
	n.t.Helper()
	for _, by := range people {
		if r := n.reads(by, id, figures); r != nil {
			n.t.Fatalf("%s by %s was refused (%s): %v", id, by, r.Code, r)
		}
	}
}

// notRead keys what must be refused with that code.
func (n *night) notRead(by string, id SheetID, figures Reading, code string) *Refusal {
	n.t.Helper()
	r := n.reads(by, id, figures)
	if r == nil || r.Code != code {
		n.t.Fatalf("%s by %s: %v, want the refusal %q", id, by, r, code)
	}
	return r
}

// stageTwice keys every clean paper of a stage by two people.
func (n *night) stageTwice(stage Stage) {
	n.t.Helper()
	for _, p := range cleanPapers(n.count.Election) {
		if d, _ := SheetOf(p.Form); d.Stage == stage {
			n.read(p.SheetID, p.Reading, ada, ben)
		}
	}
}

func verifiedTwice(t failer) *night {
	t.Helper()
	n := newNight(t, keyedTwice())
	n.stageTwice(StageVerification)
	n.step(StepVerify)
	return n
}

var boxOne = sheetOf(BoxVerification, "B1")

var (
	firstAccount = SheetID{callowland, BallotPaperAccount, "CA1"}
	accountRead  = Reading{"bp_supplied": 600, "bp_unused": 120, "bp_issued": 480, "bp_spoilt": 2, "bp_expected": 478, "pv_handed_in": 3}
)

func keyedByTwo(e *Election) { e.KeyOnce = false }
