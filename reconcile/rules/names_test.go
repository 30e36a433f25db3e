package rules_test

import (
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

var nameScenes = []ruleScenes{
	{"N1", []scene{
		{what: "two candidates of one surname", upTo: sheet.StageSetUp, setUp: night.Renamed(2, "Khan", "Rabi")},
		{what: "a third of two surnames a letter apart, without a description", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) {
			night.Renamed(3, "Parkers", "Ian")(e)
			e.Contests[0].Candidates[2].Description = ""
		}},
	}, []scene{
		{what: "no two alike", upTo: sheet.StageSetUp},
		{what: "whole names three letters apart", upTo: sheet.StageSetUp, setUp: night.Renamed(2, "Kuhl", "Ahsan")},
		{what: "legal surnames alike, those on the paper not", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) {
			e.Contests[0].Candidates[1].Surname, e.Contests[0].Candidates[1].CommonSurname = "Khan", "Parker"
		}},
		{what: "one candidate alone", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) { e.Contests[0].Candidates = e.Contests[0].Candidates[:1] }},
	}},
	{"N2", []scene{
		{what: "a commonly used surname puts a candidate elsewhere than the legal one", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) {
			e.Contests[0].Candidates[1].Surname, e.Contests[0].Candidates[1].CommonSurname = "Zimmer", "Parker"
		}},
		{what: "the last on the paper is the first by legal surname", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) {
			e.Contests[0].Candidates[3].Surname, e.Contests[0].Candidates[3].CommonSurname = "Abbot", "Wiesner"
		}},
		{what: "the paper is in no order of surnames", upTo: sheet.StageSetUp, setUp: night.Renamed(1, "Young", "Ahsan")},
	}, []scene{
		{what: "a commonly used surname that changes no order", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) {
			e.Contests[0].Candidates[1].Surname, e.Contests[0].Candidates[1].CommonSurname = "Palmer", "Parker"
		}},
		{what: "no commonly used names", upTo: sheet.StageSetUp},
		{what: "O'Neill after Oakley", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) { night.Renamed(1, "Oakley", "Ann")(e); night.Renamed(2, "O'Neill", "Bea")(e) }},
		{what: "Özil before Parker", upTo: sheet.StageSetUp, setUp: night.Renamed(1, "Özil", "Ahsan")},
		{what: "one surname twice, ordered by forenames", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) {
			e.Contests[0].Candidates = []setup.Candidate{{ID: "a", Surname: "Abel", Forenames: "B"}, {ID: "b", Surname: "Quill", Forenames: "C"}}
		}},
	}},
}

func contestOf(seats int, candidates ...setup.Candidate) ward.Ward {
	for i := range candidates {
		candidates[i].ID = string(rune('a' + i))
	}
	return ward.Ward{Contest: setup.Contest{ID: "c", Seats: seats, Candidates: candidates}, Folder: ward.NewFolder(), State: ward.SetUp, Boxes: []setup.Box{{ID: "B"}}}
}

func TestN1_FindsThePairsThatWentWrongAndLeavesOthersAlone(t *testing.T) {
	person := func(surname, forenames string) setup.Candidate {
		return setup.Candidate{Surname: surname, Forenames: forenames}
	}
	for _, c := range []struct {
		name  string
		a, b  setup.Candidate
		alike bool
	}{
		{"Broxtowe 2011: husband and wife", person("Smith", "John"), person("Smith", "Susan"), true},
		{"Bromley, Cray Valley West 2018: one name", person("Ball", "Robert"), person("Ball", "Robert"), true},
		{"Prestatyn 2011: surnames a letter apart", person("Penlington", "James"), person("Pennington", "Anton"), true},
		{"case and blanks do not hide it", person("McKay", "Ann"), person("MCKAY ", "Bob"), true},
		{"an accent does not hide it", person("García", "Ana"), person("Garcia", "Luis"), true},
		{"composed and combining accents", person("García", "Ana"), person("Garci\u0301a", "Luis"), true},
		{"hyphen or blank", person("Ash-Cole", "Ana"), person("Ash Cole", "Luis"), true},
		{"short surnames a letter apart are different names", person("Lee", "Ann"), person("Lea", "Robert"), false},
		{"four letters and one apart", person("Webb", "Ann"), person("Webbe", "Robert"), true},
		{"whole names two letters apart", person("Li", "Wei Chen"), person("Lo", "Wei Chan"), true},
		{"surnames two letters apart, other forenames", person("Brown", "Ann"), person("Crowd", "Robert"), false},
		{"not Latin at all", person("Шевченко", "Тарас"), person("Шевченка", "Леся"), true},
		{"different", person("Khan", "Ahsan"), person("Parker", "Anthony"), false},
	} {
		if got := len(night.FindingsOf(rules.Check(contestOf(1, c.a, c.b, person("Zz", "Q"))), "N1")) == 1; got != c.alike {
			t.Errorf("%s: found %v, want %v", c.name, got, c.alike)
		}
	}
}

func TestN1_FindsEveryPairOfThree(t *testing.T) {
	w := contestOf(1, setup.Candidate{Surname: "Ali", Forenames: "A"}, setup.Candidate{Surname: "Ali", Forenames: "Bo"}, setup.Candidate{Surname: "Ali", Forenames: "Cyril"})
	found := night.FindingsOf(rules.Check(w), "N1")
	if len(found) != 3 || found[0].Subject == found[1].Subject || found[1].Subject == found[2].Subject {
		t.Errorf("%d findings:%s, want one for each pair under its own subject", len(found), night.CodesOf(found))
	}
}

func TestN2_NewhamTheListByLegalSurnameIsAnotherOrder(t *testing.T) {
	// Newham, Stratford and New Town 2018: Collinson on the paper, Nunson in the other list.
	w := contestOf(3, setup.Candidate{Surname: "Nunson", Forenames: "Rachel", CommonSurname: "Collinson"}, setup.Candidate{Surname: "Evans", Forenames: "Gareth"},
		setup.Candidate{Surname: "Falana", Forenames: "John"}, setup.Candidate{Surname: "Garfield", Forenames: "Joshua"})
	found := night.FindingsOf(rules.Check(w), "N2")
	if len(found) != 1 || found[0].Numbers["place"] != 1 || len(found[0].Figures) != 4 {
		t.Fatalf("%+v, want Collinson named and all four places marked", found)
	}
	if found[0].Blocks() {
		t.Error("a note stands in the way")
	}
}
