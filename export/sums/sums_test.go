package sums

import (
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func papers(n figure.Papers) figure.Of[figure.Papers] { return figure.Keyed(n) }

func TestASumInWhichOneFigureIsMissingIsNone(t *testing.T) {
	unkeyed := figure.Of[figure.Papers]{}
	boxes := []ward.CertifiedBox{{Expected: papers(400), Verified: papers(399)}, {Expected: papers(12), Verified: papers(12)}}
	if e, f := Expected(boxes), Found(boxes); e != papers(412) || f != papers(411) {
		t.Errorf("%s expected, %s found; want 412 and 411", e, f)
	}
	boxes[1].Expected, boxes[1].Verified = unkeyed, unkeyed
	if e, f := Expected(boxes), Found(boxes); e.IsKeyed() || f.IsKeyed() {
		t.Errorf("%s expected, %s found; neither is known", e, f)
	}
	if e, f := Expected(nil), Found(nil); e.IsKeyed() || f != papers(0) {
		t.Errorf("of no box %s is expected and %s found; want a dash and 0", e, f)
	}
	areas := ward.Certificate{Candidates: make([]ward.CertifiedCandidate, 1), Areas: []ward.CertifiedArea{
		{Sheets: 2, Votes: []figure.Votes{30}, Valid: papers(30), Rejected: papers(1)}, {Sheets: 3, Votes: []figure.Votes{12}, Valid: papers(13)}}}
	if got := Areas(areas); len(got) != 5 || got[0] != figure.Keyed(5) || got[1] != figure.Keyed(42) || got[2] != figure.Keyed(42) || got[3] != figure.Keyed(43) || got[4].IsKeyed() {
		t.Errorf("the areas come to %v; want 5, 42, 42, 43 and a dash", got)
	}
}

func TestTheBalanceIsKnownWhereItsThreeFiguresAre(t *testing.T) {
	c := ward.Certificate{Valid: papers(2323), Rejected: papers(12), Verified: papers(2336)}
	if counted, verified, known := Balance(c); !known || counted != 2335 || verified != 2336 {
		t.Errorf("%d against %d, known %v", counted, verified, known)
	}
	c.Rejected = figure.Of[figure.Papers]{}
	if _, _, known := Balance(c); known {
		t.Error("known without the rejected papers")
	}
}

func TestVotesNotUsedAreAccountedForWherePapersRejectedInPartAreKnown(t *testing.T) {
	c := ward.Certificate{Seats: 3, Unused: figure.Keyed(figure.Votes(560)), Candidates: []ward.CertifiedCandidate{{Votes: 12961}},
		ByHead: []ward.HeadCount{{Head: setup.Head{InPart: true}, Papers: papers(9)}}}
	if _, known := Accounted(c); known {
		t.Error("nine papers were rejected in part, and how many of their votes nobody tallied")
	}
	c.PartRejected = figure.Keyed(figure.Votes(15))
	if n, known := Accounted(c); !known || n != 13536 {
		t.Errorf("%d, known %v; want 13,536", n, known)
	}
	c.PartRejected, c.ByHead[0].Papers = figure.Of[figure.Votes]{}, papers(0)
	if n, known := Accounted(c); !known || n != 13521 {
		t.Errorf("no paper was rejected in part, so no vote was: %d, known %v", n, known)
	}
}
