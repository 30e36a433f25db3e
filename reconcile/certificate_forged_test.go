package reconcile_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// certificates are right certificates of every kind of result, with the ward
// that they are of before it was certified.
func certificates(t *testing.T) map[string]*night.Night {
	const id setup.ContestID = "local.practice.common.2018-05-03"
	play := func(c setup.Contest, votes []int, lots ...reconcile.Stepped) *night.Night {
		if c.ID == "" {
			c.ID = id
		}
		c.Name = "Practice Common"
		n := night.CountOnly(t, c)
		sheets := map[string]sheet.Reading{"count_result": night.VotesOf(nil, votes...), "rejected_papers": night.NoRejected(2)}
		if c.Seats > 1 {
			sheets["count_result"]["valid_ballots"], sheets["rejected_papers"]["rej_part"] = 100, 1
		}
		if !c.Uncontested() {
			n.SheetsOf(c.ID, sheets)
			n.StepsOf(c.ID, reconcile.StepProvisional, reconcile.StepConsult)
		}
		for _, lot := range lots {
			lot.Contest, lot.Step = c.ID, reconcile.StepLot
			n.Do(night.Rob, lot)
		}
		if !c.Uncontested() {
			n.StepsOf(c.ID, reconcile.StepReadBack)
		}
		return n
	}
	people := night.PracticeCandidates(5)
	return map[string]*night.Night{
		"one seat":             play(setup.Contest{Seats: 1, Candidates: people}, []int{10, 30, 20, 5, 1}),
		"three seats":          play(setup.Contest{Seats: 3, Candidates: people}, []int{60, 30, 50, 40, 1}),
		"a tie at the cut":     play(setup.Contest{Seats: 3, Candidates: people}, []int{60, 30, 50, 30, 1}, reconcile.Stepped{Lot: []string{"p4"}}),
		"three tied for two":   play(setup.Contest{Seats: 3, Candidates: people}, []int{60, 30, 30, 30, 1}, reconcile.Stepped{Lot: []string{"p4", "p2"}}),
		"terms":                play(setup.Contest{Seats: 3, Candidates: people, Terms: []int{2022, 2020, 2022}}, []int{60, 30, 50, 40, 1}),
		"a lot for a term":     play(setup.Contest{Seats: 2, Candidates: people, Terms: []int{2022, 2020}}, []int{60, 60, 40, 30, 1}, reconcile.Stepped{Lot: []string{"p2"}, ForTerm: true}),
		"both lots":            play(setup.Contest{Seats: 3, Candidates: people, Terms: []int{2022, 2021, 2020}}, []int{60, 30, 30, 30, 1}, reconcile.Stepped{Lot: []string{"p4", "p2"}}, reconcile.Stepped{Lot: []string{"p4"}, ForTerm: true}),
		"three terms":          play(setup.Contest{Seats: 3, Candidates: people, Terms: []int{2022, 2021, 2020}}, []int{60, 60, 60, 10, 1}, reconcile.Stepped{Lot: []string{"p3", "p1"}, ForTerm: true}),
		"uncontested":          play(setup.Contest{Seats: 5, Candidates: people}, nil),
		"a vacancy":            play(setup.Contest{Seats: 7, Candidates: people}, nil),
		"uncontested by terms": play(setup.Contest{Seats: 2, Candidates: people[:2], Terms: []int{2022, 2020}}, nil, reconcile.Stepped{Lot: []string{"p2"}, ForTerm: true}),
		"a question":           play(setup.Contest{ID: "ref.practice.2018-05-03", Kind: setup.QuestionContest, Seats: 1, Candidates: people[:3]}, []int{3, 40, 30}),
		"a question, equal":    play(setup.Contest{ID: "ref.practice.2018-05-03", Kind: setup.QuestionContest, Seats: 1, Candidates: people[:2]}, []int{40, 40}),
	}
}

// forgeries change every value of a document in turn: each number by one, each
// text, each yes to a no, each list by an element less or one twice.
func forgeries(doc any) (list []func() any) {
	switch v := doc.(type) {
	case map[string]any:
		for key := range v {
			for _, f := range forgeries(v[key]) {
				list = append(list, func() any {
					clone := map[string]any{}
					for k, x := range v {
						clone[k] = x
					}
					clone[key] = f()
					return clone
				})
			}
		}
	case []any:
		for i := range v {
			for _, f := range forgeries(v[i]) {
				list = append(list, func() any { c := slices.Clone(v); c[i] = f(); return c })
			}
			list = append(list, func() any { return slices.Delete(slices.Clone(v), i, i+1) },
				func() any { return slices.Insert(slices.Clone(v), i, v[i]) })
			for j := range i {
				if !text.Same(v[i], v[j]) {
					list = append(list, func() any { c := slices.Clone(v); c[i], c[j] = c[j], c[i]; return c })
				}
			}
		}
	case json.Number:
		n, _ := v.Int64()
		list = append(list, func() any { return n + 1 }, func() any { return n - 1 }, func() any { return nil })
	case string:
		list = append(list, func() any { return v + "x" })
	case bool:
		list = append(list, func() any { return !v })
	case nil:
		list = append(list, func() any { return 1 })
	}
	return list
}

func TestACertificateWithAnyValueChangedIsRefused(t *testing.T) {
	for what, n := range certificates(t) {
		contest := n.Count.Election.Contests[0].ID
		step := reconcile.StepCertify
		if n.Count.Wards[contest].State == ward.Uncontested {
			step = reconcile.StepDeclare
		}
		right := n.BodyOf(contest, step)
		data, err := text.Canonical(right.Certificate)
		if err != nil {
			t.Fatal(err)
		}
		var doc any
		d := json.NewDecoder(strings.NewReader(string(data)))
		d.UseNumber()
		if err := d.Decode(&doc); err != nil {
			t.Fatal(err)
		}
		tried := 0
		for _, f := range forgeries(doc) {
			forged, err := json.Marshal(f())
			if err != nil {
				t.Fatal(err)
			}
			var c ward.Certificate
			if json.Unmarshal(forged, &c) != nil || text.Same(c, right.Certificate) {
				continue // it cannot be read, or says the same
			}
			b := right
			b.Certificate = &c
			if r := n.Try(night.Rob, b); r == nil || r.Code != "certificate" {
				t.Fatalf("%s: the forgery was taken (%v):\n%s", what, r, forged)
			}
			tried++
		}
		if tried < 40 {
			t.Errorf("%s: only %d forgeries", what, tried)
		}
		n.Do(night.Rob, right)
	}
}

// Every two of the candidates exchange what they won, with the rest of the
// certificate made to fit: only equal votes and a lot of another kind could hide it.
func TestACertificateThatElectsAnotherIsRefused(t *testing.T) {
	for what, n := range certificates(t) {
		contest := n.Count.Election.Contests[0].ID
		w := n.Count.Wards[contest]
		r, _ := night.ResultOf(w)
		for i := range r.Standings {
			for j := range i {
				other := r
				other.Standings = slices.Clone(r.Standings)
				a, b := &other.Standings[i], &other.Standings[j]
				a.Elected, b.Elected = b.Elected, a.Elected
				a.ByLot, b.ByLot = b.ByLot, a.ByLot
				a.TermEnds, b.TermEnds = b.TermEnds, a.TermEnds
				a.TermByLot, b.TermByLot = b.TermByLot, a.TermByLot
				c := reconcile.Certify(n.Count.Election, w, other)
				if same := slices.Equal(other.Standings, r.Standings); reconcile.Agrees(c, n.Count.Election, w) != same {
					t.Errorf("%s: %s and %s exchanged, agreed %v", what, a.Candidate, b.Candidate, !same)
				}
			}
			for _, change := range []func(*ward.Standing){func(s *ward.Standing) { s.Elected = !s.Elected }, func(s *ward.Standing) { s.ByLot = !s.ByLot },
				func(s *ward.Standing) { s.TermEnds++ }, func(s *ward.Standing) { s.TermByLot = !s.TermByLot }, func(s *ward.Standing) { s.Votes++ }} {
				other := r
				other.Standings = slices.Clone(r.Standings)
				change(&other.Standings[i])
				if c := reconcile.Certify(n.Count.Election, w, other); reconcile.Agrees(c, n.Count.Election, w) {
					t.Errorf("%s: agreed with %+v", what, other.Standings[i])
				}
			}
		}
		if c := reconcile.Certify(n.Count.Election, w, r); !reconcile.Agrees(c, n.Count.Election, w) {
			t.Errorf("%s: the right certificate is refused", what)
		}
	}
}
