package replay

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"wardcount/app/published"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// wardNamed writes rows of LEAP's layout: name, votes and mark of each candidate.
func wardNamed(council, area string, candidates ...any) string {
	var b strings.Builder
	for i := 0; i < len(candidates); i += 3 {
		fmt.Fprintf(&b, "%q,\"\",%q,\"\",\"Ann %s\",\"X\",\"%d\",\"%d\"\n", council, area, candidates[i], candidates[i+1], candidates[i+2])
	}
	return b.String()
}

func leap(t *testing.T, text string) published.File { return parsed(t, "leap-2024-05-02.csv", text) }

// differences are those of a replay, as one text each.
func differences(r Report) []string {
	var list []string
	for _, d := range r.Differ {
		list = append(list, fmt.Sprintf("%s: ours %s; marked %s. %s", d.Area, strings.Join(d.Ours, ", "), strings.Join(d.Published, ", "), d.Why))
	}
	return list
}

func TestADifferenceSaysWhy(t *testing.T) {
	r := run(t, leap(t, wardNamed("A", "Fine", "One", 10, 1, "Two", 9, 0)+
		wardNamed("A", "Wrong", "One", 944, 1, "Two", 1415, 0, "Three", 2000, 1)+
		wardNamed("A", "All marked", "One", 3, 1, "Two", 2, 1)))
	want := []string{"Wrong: ours Ann Two, Ann Three; marked Ann One, Ann Three. Ann One is marked with 944 votes, Ann Two is not with 1,415."}
	if got := differences(r); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if r.Wards != 3 || r.Seats != 5 || r.Agree != (Agreement{2, 4}) || !slices.Equal(r.Uncontested, []Place{{"A", "All marked"}}) {
		t.Errorf("%+v", r)
	}
}

// Democracy Club's winners are another source than the marks: three seats, of
// which the file marks two.
func TestSeatsFromDemocracyClubContradictTheMarks(t *testing.T) {
	club := parsed(t, "dc.csv", `ballot_paper_id,person_name,person_id,ballots_cast,is_winner
local.a.east-west.2024-05-02,One A,1,30,True
local.a.east-west.2024-05-02,Two A,2,20,True
local.a.east-west.2024-05-02,Three A,3,10,True
local.a.east-west.2024-05-02,Four A,4,5,False
`)
	r := run(t, leap(t, wardNamed("A", "East and West", "One", 30, 1, "Two", 20, 1, "Three", 10, 0, "Four", 5, 0)), club)
	want := []string{"East and West: ours Ann One, Ann Two, Ann Three; marked Ann One, Ann Two. The file marks 2 as elected; 3 are to be elected."}
	if got := differences(r); !slices.Equal(got, want) || r.SeatsFrom != (SeatsFrom{ByName: 1}) {
		t.Errorf("%q, %+v", got, r.SeatsFrom)
	}
}

// A ward, its casual vacancy and a parish of its name are three ballots of one
// day. LEAP does not say of which its rows are.
func TestSeatsAreThoseOfTheSameBallot(t *testing.T) {
	const head = "ballot_paper_id,person_name,person_id,gss,organisation_name,post_label,votes_cast,elected,seats_contested\n"
	rows := func(ballot, code string, seats int) string {
		list := ""
		for i := range 5 {
			list += fmt.Sprintf("%s,Ann %d,%d,%s,A,Heath,%d,,%d\n", ballot, i, i, code, 50-i, seats)
		}
		return list
	}
	ordinary, by, parish := rows("local.a.heath.2024-05-02", "E05000001", 3), rows("local.a.heath.by.2024-05-02", "E05000001", 1), rows("parish.a.heath.2024-05-02", "", 4)
	for _, c := range []struct {
		name, club string
		w          published.Ward
		want       figure.Of[int]
		from       SeatsFrom
	}{
		{"the ordinary ballot by its code", ordinary + by, published.Ward{AreaGSS: "E05000001", ElectionType: "DistrictAndBorough"}, figure.Keyed(3), SeatsFrom{ByCode: 1}},
		{"the casual vacancy by its code", by + ordinary, published.Ward{AreaGSS: "E05000001", ElectionType: "DistrictAndBoroughByElection", ByElection: true}, figure.Keyed(1), SeatsFrom{ByCode: 1}},
		{"the ordinary ballot by its name", by + ordinary + parish, published.Ward{ElectionType: "DistrictAndBorough"}, figure.Keyed(3), SeatsFrom{ByName: 1}},
		{"the casual vacancy by its name", ordinary + by + parish, published.Ward{ElectionType: "DistrictAndBoroughByElection", ByElection: true}, figure.Keyed(1), SeatsFrom{ByName: 1}},
		{"the parish by its name", ordinary + parish + by, published.Ward{ElectionType: "Parish", Kind: setup.ParishContest}, figure.Keyed(4), SeatsFrom{ByName: 1}},
		{"a type of which there is no ballot", ordinary, published.Ward{AreaGSS: "E05000001", ElectionType: "DistrictAndBoroughByElection", ByElection: true}, figure.Of[int]{}, SeatsFrom{Marks: 1}},
		{"no type, and one ballot", by, published.Ward{AreaGSS: "E05000001"}, figure.Keyed(1), SeatsFrom{ByCode: 1}},
		{"no type, and two ballots", ordinary + by, published.Ward{AreaGSS: "E05000001"}, figure.Of[int]{}, SeatsFrom{Marks: 1}},
	} {
		c.w.Council, c.w.Area, c.w.Date = "A", "Heath", "2024-05-02"
		from := SeatsFrom{}
		got := newSeatSources([]published.File{parsed(t, "dc.csv", head+c.club)}).of(c.w, &from)
		if got != c.want || from != c.from {
			t.Errorf("%s: %s seats, %+v", c.name, got, from)
		}
	}
}

func TestATieIsDecidedByTheMarksOnlyIfTheyCanBeALot(t *testing.T) {
	club := parsed(t, "dc.csv", "ballot_paper_id,person_name,person_id,votes_cast,elected,seats_contested\n"+
		"local.a.b.2024-05-02,X Y,1,7,True,1\nlocal.a.b.2024-05-02,Z Y,2,7,False,1\n"+
		"local.a.c.2024-05-02,X Y,1,7,True,1\nlocal.a.c.2024-05-02,Z Y,2,7,True,1\n"+
		"local.a.d.2024-05-02,X Y,1,7,False,1\nlocal.a.d.2024-05-02,Z Y,2,7,False,1\n"+
		"local.a.e.2024-05-02,X Y,1,9,True,2\nlocal.a.e.2024-05-02,Z Y,2,9,True,2\nlocal.a.e.2024-05-02,W Y,3,7,False,2\n")
	r := run(t, club)
	if want := []Tie{{Place{"A", "B"}, 7, []string{"X Y", "Z Y"}, []string{"X Y"}}}; !reflect.DeepEqual(r.Ties, want) {
		t.Errorf("%+v", r.Ties)
	}
	const open = "2 candidates are tied at the last seat, and the marks do not say on whom the lot fell."
	want := []string{"C: ours ; marked X Y, Z Y. The file marks 2 as elected; 1 are to be elected. " + open, "D: ours ; marked . The file marks 0 as elected; 1 are to be elected. " + open}
	if got := differences(r); !slices.Equal(got, want) || r.SeatsFrom != (SeatsFrom{Stated: 4}) {
		t.Errorf("%q, %+v", got, r.SeatsFrom)
	}
}

func TestWhatCannotBeCountedIsLeftOutWithTheReason(t *testing.T) {
	r := run(t, leap(t, wardNamed("A", "Nobody", "One", 10, 0, "Two", 9, 0)+
		"\"A\",\"\",\"No votes\",\"\",\"Ann One\",\"X\",\"\",\"1\"\n\"A\",\"\",\"No votes\",\"\",\"Ann Two\",\"X\",\"\",\"0\"\n"+
		"\"A\",\"\",\"Twice\",\"E05000001\",\"Ann One\",\"X\",\"1\",\"1\"\n\"A\",\"\",\"Thrice\",\"E05000001\",\"Ann Two\",\"X\",\"1\",\"1\"\n"))
	want := []LeftOut{
		{Place{"A", "Nobody"}, "Nobody is marked as elected, and no file says how many seats there are."},
		{Place{"A", "No votes"}, "The votes of Ann One are not in the file."},
		{Place{"A", "Thrice"}, "It is in the file twice: Twice of the same day has its id or its code."},
	}
	if !slices.Equal(r.LeftOut, want) || r.Wards != 1 || r.SeatsFrom.Marks != 1 {
		t.Errorf("%+v", r)
	}
}

func TestAFileWithoutADateOrWithoutVotesIsAFault(t *testing.T) {
	undated := parsed(t, "leap.csv", wardNamed("A", "B", "One", 10, 1))
	ids := parsed(t, "ids.csv", "ballot_id,gss_code\nlocal.a.b.2024-05-02,E05000001\n")
	for want, f := range map[string]published.File{"on which day": undated, "no votes": ids} {
		r, faults := Run(theLaw(t), []published.File{f}, func() {})
		if len(faults) != 1 || !strings.Contains(faults[0].Message, want) || faults[0].Do == "" || r.Wards != 0 {
			t.Errorf("%s: %+v", want, faults)
		}
	}
}

// In whatever order the sheets of a council are keyed, the count is the same:
// every ward, its sheets, its findings and who is elected.
func TestTheOrderOfKeyingDoesNotMatter(t *testing.T) {
	law := theLaw(t)
	groups, fault := byCouncil(file(t, "trafford_council_election_results.csv"))
	if fault != nil {
		t.Fatal(fault)
	}
	sutton, _ := byCouncil(file(t, leap2018))
	groups = append(groups, sutton[:20]...)
	keyed := 0
	for g, wards := range groups {
		e := setup.Election{Name: "x", Council: setup.Council{Name: "x"}, Date: wards[0].Date, KeyOnce: true, People: []setup.Person{officer}}
		var bodies []reconcile.Body
		for _, w := range wards {
			c := w.Contest()
			e.Contests = append(e.Contests, c)
			bodies = append(bodies, sheets(law, c, w)...)
		}
		keyed += len(bodies)
		var first reconcile.Count
		for round := range 4 {
			count := apply(t, reconcile.NewCount(law), reconcile.ElectionSetUp{Election: e})
			for _, b := range bodies {
				count = apply(t, count, b)
			}
			if round == 0 {
				first = count
			} else if !reflect.DeepEqual(first.Wards, count.Wards) || !reflect.DeepEqual(first.Findings(), count.Findings()) || !reflect.DeepEqual(first.Versions, count.Versions) {
				t.Fatalf("%s: another order, another count", wards[0].Council)
			}
			rand.New(rand.NewPCG(uint64(g), uint64(round))).Shuffle(len(bodies), func(a, b int) { bodies[a], bodies[b] = bodies[b], bodies[a] })
		}
	}
	if keyed < 400 {
		t.Errorf("only %d sheets", keyed)
	}
}

func apply(t *testing.T, c reconcile.Count, b reconcile.Body) reconcile.Count {
	t.Helper()
	after, err := c.Apply(reconcile.Entry{At: time.Unix(0, 0), Actor: officer.Name, Role: officer.Role, Kind: b.Kind(), Subject: b.Subject(), Body: b})
	if err != nil {
		t.Fatal(err)
	}
	return after
}
