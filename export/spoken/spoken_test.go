package spoken

import (
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestADeputySaysSoInTheDeclaration(t *testing.T) {
	for role, want := range map[setup.Role]string{setup.Deputy: "I, the deputy", setup.ReturningOfficer: "I, the returning officer"} {
		if text := Opening(ward.Certificate{}, role); !strings.Contains(text, want) {
			t.Errorf("%s: %q", role, text)
		}
	}
}

func TestAnAnswerIsReadOnce(t *testing.T) {
	for _, c := range []struct {
		candidate setup.Candidate
		want      string
	}{
		{setup.Candidate{Surname: "Yes", Description: "Yes, the plan should be used"}, "Yes, the plan should be used"},
		{setup.Candidate{Surname: "Khan", Forenames: "Ahsan", Description: "Labour Party"}, "Ahsan Khan, Labour Party"},
		{setup.Candidate{Surname: "Khan", Forenames: "Ahsan"}, "Ahsan Khan"},
	} {
		if got := Candidate(c.candidate); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestWhatAnAbandonedContestLeaves(t *testing.T) {
	for _, c := range []struct {
		of   export.Abandoned
		want string
	}{
		{export.Abandoned{Kind: setup.QuestionContest}, "the question is not decided"},
		{export.Abandoned{Kind: setup.MayorContest}, "the office stays vacant"},
		{export.Abandoned{Kind: setup.WardContest, Seats: 3}, "3 seats stay vacant"},
		{export.Abandoned{Kind: setup.ParishContest}, "1 seat stays vacant"},
	} {
		if got := LeftBy(c.of); got != c.want {
			t.Errorf("%s: %q, want %q", c.of.Kind, got, c.want)
		}
	}
}

func TestTheLongestTermComesFirstAndWhereAllEndTogetherThereIsNone(t *testing.T) {
	c := ward.Certificate{Candidates: []ward.CertifiedCandidate{
		{Candidate: setup.Candidate{ID: "a"}, Elected: true, TermEnds: 2020}, {Candidate: setup.Candidate{ID: "b"}, TermEnds: 0},
		{Candidate: setup.Candidate{ID: "c"}, Elected: true, TermEnds: 2022, TermByLot: true}}}
	takers := TermTakers(c)
	if len(takers) != 2 || takers[0].ID != "c" || takers[1].ID != "a" {
		t.Fatalf("%+v", takers)
	}
	if how := HowTermGiven(c, takers[1]); how != "by votes" {
		t.Errorf("%q", how)
	}
	if how := HowTermGiven(c, takers[0]); how != "by lot, drawn by the returning officer between equal votes" {
		t.Errorf("%q", how)
	}
	c.Uncontested = true
	if how := HowTermGiven(c, takers[0]); how != "by lot, drawn by the returning officer: there was no poll" {
		t.Errorf("%q", how)
	}
	for i := range c.Candidates {
		c.Candidates[i].TermEnds = 0
	}
	if takers := TermTakers(c); takers != nil {
		t.Errorf("all terms end together: %+v", takers)
	}
}

func TestAStationIsNamedWithItsBuildingWhereThatIsKnown(t *testing.T) {
	e := setup.Election{Stations: []setup.Station{{ID: "A1", Place: "Practice hall"}, {ID: "A2"}}}
	if got := Stations(e, "A1", "A2", "A9"); got != "A1, Practice hall; A2; A9" {
		t.Errorf("%q", got)
	}
}
