package tally

import (
	"errors"
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

const rob = "Rob, returning officer"

// count is a count that the returning officer alone carries on.
type count struct {
	reconcile.Count
	t       testing.TB
	contest setup.ContestID
}

// ward is the contest as it stands.
func (c *count) ward() ward.Ward { return c.Wards[c.contest] }

// try gives the code of the refusal, empty where there is none.
func (c *count) try(b reconcile.Body) string {
	c.t.Helper()
	next, err := c.Apply(reconcile.Entry{At: time.Date(2018, 5, 4, 3, 0, 0, 0, time.UTC), Actor: rob, Role: setup.ReturningOfficer, Kind: b.Kind(), Subject: b.Subject(), Body: b})
	var refusal *reconcile.Refusal
	if errors.As(err, &refusal) {
		return refusal.Code
	}
	if err != nil {
		c.t.Fatal(err)
	}
	c.Count = next
	return ""
}

func (c *count) do(b reconcile.Body) {
	c.t.Helper()
	if code := c.try(b); code != "" {
		c.t.Fatalf("%s was refused: %s", b.Kind(), code)
	}
}

func (c *count) key(form sheet.Form, subject string, r sheet.Reading) {
	c.t.Helper()
	c.do(reconcile.SheetKeyed{ID: sheet.ID{Contest: c.contest, Form: form, Subject: subject}, Count: 1, Reading: 1, Figures: r})
}

func (c *count) body(step reconcile.Step, lot []string) reconcile.Stepped {
	b := reconcile.Stepped{Contest: c.contest, Step: step, Reason: "an agent asked", Lot: lot}
	switch step {
	case reconcile.StepReadBack:
		b.Figures = c.ward().ReadBackFigures()
	case reconcile.StepCertify:
		b.Certificate = c.certificate(c.ward().Lot)
	}
	return b
}

// certificate is the ward's with a result by that lot, whether it was recorded or not.
func (c *count) certificate(lot []string) *ward.Certificate {
	votes, _ := c.ward().Votes()
	certificate := reconcile.Certify(c.Election, c.ward(), Elect(c.ward().Contest, votes, ward.Lots{Seats: lot}))
	return &certificate
}

func (c *count) step(step reconcile.Step, lot []string) {
	c.t.Helper()
	c.do(c.body(step, lot))
}

// whole is a count of one contest of which only the count is kept, up to its
// provisional figures, or set up where it is uncontested.
func whole(t testing.TB, c setup.Contest, votes []figure.Votes) *count {
	t.Helper()
	c.ID, c.Name, c.CountOnly = "local.practice.2022-05-05", "Practice", true
	if c.Kind == setup.QuestionContest {
		c.ID = "ref.practice.2022-05-05"
	}
	n := &count{t: t, Count: reconcile.NewCount(night.Law()), contest: c.ID}
	n.do(reconcile.ElectionSetUp{Election: setup.Election{Name: "Practice election", Council: setup.Council{Name: "Practice"}, Date: "2022-05-05", KeyOnce: true,
		People: []setup.Person{{Name: rob, Role: setup.ReturningOfficer}}, Contests: []setup.Contest{c}}})
	if c.Uncontested() {
		return n
	}
	result, rejected := sheet.Reading{}, sheet.Reading{"rej_a": 0, "rej_b": 0, "rej_c": 0, "rej_d": 0}
	total := 0
	for i, v := range votes {
		result[sheet.VotesFigure(i+1)] = int(v)
		total += int(v)
	}
	if c.Seats > 1 {
		result["valid_ballots"], rejected["rej_part"] = total, 0 // every paper with one vote
	}
	n.key(sheet.CountResult, string(c.ID), result)
	n.key(sheet.RejectedPapers, string(c.ID), rejected)
	n.step(reconcile.StepProvisional, nil)
	n.step(reconcile.StepConsult, nil)
	return n
}

// now is the result as the ward stands, with the lots that were recorded.
func (c *count) now() ward.Result {
	votes, _ := c.ward().Votes()
	return Elect(c.ward().Contest, votes, ward.Lots{Seats: c.ward().Lot, Terms: c.ward().TermLot})
}

// certified is the ward's certificate with the result as it stands.
func (c *count) certified() *ward.Certificate {
	certificate := reconcile.Certify(c.Election, c.ward(), c.now())
	return &certificate
}

func (c *count) lot(forTerm bool, winners ...string) reconcile.Stepped {
	return reconcile.Stepped{Contest: c.contest, Step: reconcile.StepLot, ForTerm: forTerm, Lot: winners}
}

// finish declares an uncontested ward, or reads back and certifies; it gives
// the code of the refusal if there is one.
func (c *count) finish() string {
	if c.ward().State == ward.Uncontested {
		return c.try(reconcile.Stepped{Contest: c.contest, Step: reconcile.StepDeclare, Certificate: c.certified()})
	}
	c.do(reconcile.Stepped{Contest: c.contest, Step: reconcile.StepReadBack, Figures: c.ward().ReadBackFigures()})
	return c.try(reconcile.Stepped{Contest: c.contest, Step: reconcile.StepCertify, Certificate: c.certified()})
}
