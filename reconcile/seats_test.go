package reconcile

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// certificates are right certificates of every kind of result, with the ward
// that they are of before it was certified.
func certificates(t *testing.T) map[string]*night {
	const id ContestID = "local.practice.common.2018-05-03"
	play := func(c Contest, votes []int, lots ...Stepped) *night {
		if c.ID == "" {
			c.ID = id
		}
		c.Name = "Practice Common"
		n := countOnly(t, c)
		sheets := map[string]Reading{"count_result": votesOf(nil, votes...), "rejected_papers": noRejected(2)}
		if c.Seats > 1 {
			sheets["count_result"]["valid_ballots"], sheets["rejected_papers"]["rej_part"] = 100, 1
		}
		if !c.Uncontested() {
			n.sheetsOf(c.ID, sheets)
			n.stepsOf(c.ID, StepProvisional, StepConsult)
		}
		for _, lot := range lots {
			lot.Contest, lot.Step = c.ID, StepLot
			n.do(rob, lot)
		}
		if !c.Uncontested() {
			n.stepsOf(c.ID, StepReadBack)
		}
		return n
	}
	people := practiceCandidates(5)
	return map[string]*night{
		"one seat":             play(Contest{Seats: 1, Candidates: people}, []int{10, 30, 20, 5, 1}),
		"three seats":          play(Contest{Seats: 3, Candidates: people}, []int{60, 30, 50, 40, 1}),
		"a tie at the cut":     play(Contest{Seats: 3, Candidates: people}, []int{60, 30, 50, 30, 1}, Stepped{Lot: []string{"p4"}}),
		"three tied for two":   play(Contest{Seats: 3, Candidates: people}, []int{60, 30, 30, 30, 1}, Stepped{Lot: []string{"p4", "p2"}}),
		"terms":                play(Contest{Seats: 3, Candidates: people, Terms: []int{2022, 2020, 2022}}, []int{60, 30, 50, 40, 1}),
		"a lot for a term":     play(Contest{Seats: 2, Candidates: people, Terms: []int{2022, 2020}}, []int{60, 60, 40, 30, 1}, Stepped{Lot: []string{"p2"}, ForTerm: true}),
		"both lots":            play(Contest{Seats: 3, Candidates: people, Terms: []int{2022, 2021, 2020}}, []int{60, 30, 30, 30, 1}, Stepped{Lot: []string{"p4", "p2"}}, Stepped{Lot: []string{"p4"}, ForTerm: true}),
		"three terms":          play(Contest{Seats: 3, Candidates: people, Terms: []int{2022, 2021, 2020}}, []int{60, 60, 60, 10, 1}, Stepped{Lot: []string{"p3", "p1"}, ForTerm: true}),
		"uncontested":          play(Contest{Seats: 5, Candidates: people}, nil),
		"a vacancy":            play(Contest{Seats: 7, Candidates: people}, nil),
		"uncontested by terms": play(Contest{Seats: 2, Candidates: people[:2], Terms: []int{2022, 2020}}, nil, Stepped{Lot: []string{"p2"}, ForTerm: true}),
		"a question":           play(Contest{ID: "ref.practice.2018-05-03", Kind: QuestionContest, Seats: 1, Candidates: people[:3]}, []int{3, 40, 30}),
		"a question, equal":    play(Contest{ID: "ref.practice.2018-05-03", Kind: QuestionContest, Seats: 1, Candidates: people[:2]}, []int{40, 40}),
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
				if !equalJSON(v[i], v[j]) {
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
		contest := n.count.Election.Contests[0].ID
		step := StepCertify
		if n.count.Wards[contest].State == Uncontested {
			step = StepDeclare
		}
		right := n.bodyOf(contest, step)
		data, err := Canonical(right.Certificate)
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
			var c Certificate
			if json.Unmarshal(forged, &c) != nil || equalJSON(c, right.Certificate) {
				continue // it cannot be read, or says the same
			}
			b := right
			b.Certificate = &c
			if r := n.try(rob, b); r == nil || r.Code != "certificate" {
				t.Fatalf("%s: the forgery was taken (%v):\n%s", what, r, forged)
			}
			tried++
		}
		if tried < 40 {
			t.Errorf("%s: only %d forgeries", what, tried)
		}
		n.do(rob, right)
	}
}

// Every two of the candidates exchange what they won, with the rest of the
// certificate made to fit: only equal votes and a lot of another kind could hide it.
func TestACertificateThatElectsAnotherIsRefused(t *testing.T) {
	for what, n := range certificates(t) {
		contest := n.count.Election.Contests[0].ID
		w := n.count.Wards[contest]
		r, _ := resultOf(w)
		for i := range r.Standings {
			for j := range i {
				other := r
				other.Standings = slices.Clone(r.Standings)
				a, b := &other.Standings[i], &other.Standings[j]
				a.Elected, b.Elected = b.Elected, a.Elected
				a.ByLot, b.ByLot = b.ByLot, a.ByLot
				a.TermEnds, b.TermEnds = b.TermEnds, a.TermEnds
				a.TermByLot, b.TermByLot = b.TermByLot, a.TermByLot
				c := Certify(n.count.Election, w, other)
				if same := slices.Equal(other.Standings, r.Standings); agrees(c, n.count.Election, w) != same {
					t.Errorf("%s: %s and %s exchanged, agreed %v", what, a.Candidate, b.Candidate, !same)
				}
			}
			for _, change := range []func(*Standing){func(s *Standing) { s.Elected = !s.Elected }, func(s *Standing) { s.ByLot = !s.ByLot },
				func(s *Standing) { s.TermEnds++ }, func(s *Standing) { s.TermByLot = !s.TermByLot }, func(s *Standing) { s.Votes++ }} {
				other := r
				other.Standings = slices.Clone(r.Standings)
				change(&other.Standings[i])
				if c := Certify(n.count.Election, w, other); agrees(c, n.count.Election, w) {
					t.Errorf("%s: agreed with %+v", what, other.Standings[i])
				}
			}
		}
		if c := Certify(n.count.Election, w, r); !agrees(c, n.count.Election, w) {
			t.Errorf("%s: the right certificate is refused", what)
		}
	}
}
