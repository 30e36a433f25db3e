package intake

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"wardcount/app/intake/template"
	"wardcount/assets"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// earlierLarkbury are the results of the example's wards of 2026: one under
// another spelling, one of a code of before, one of another council.
const earlierLarkbury = "Larkbury,E07999999,Alder-Heath,,Rosalind Bunting,Lab,634,1\n" +
	"Larkbury,E07999999,Alder-Heath,,Peter Dunnock,Orch,512,1\n" +
	"Larkbury,E07999999,Alder-Heath,,Jo Siskin,Ind,80,0\n" +
	"Larkbury,E07999999,Bircham,E05999802,Robin Fieldfare,RM,310,1\n" +
	"Larkbury,E07999999,Bircham,E05999802,Omar Redstart,Orch,290,0\n" +
	"Otterham,E07999998,Alder Heath,E05999701,Marian Twite,Orch,5,1\n"

// without is the example with no last contest.
func without() setup.Election {
	e := template.Example()
	for i := range e.Contests {
		e.Contests[i].Last = nil
	}
	return e
}

func TestTheLastContestIsTakenFromTheResultsOfAnEarlierPoll(t *testing.T) {
	was := without()
	s := mustRead(t, nil, Options{Base: &was, Baselines: sources("leap-2026-05-07.csv", earlierLarkbury), NoTurnoutBase: "a mayor was elected too"})
	want := without()
	want.Contests[0].Last = &setup.LastContest{Date: "2026-05-07", Seats: 2, NotForTurnout: "a mayor was elected too", Lines: []setup.ContestLine{
		{PartyID: "PP53", Party: "Labour Party", Candidate: "Rosalind Bunting", Votes: 634}, {Party: "Orch", Candidate: "Peter Dunnock", Votes: 512}, {Party: "Ind", Candidate: "Jo Siskin", Votes: 80}}}
	if !reflect.DeepEqual(s.Election, want) {
		t.Errorf("%s", differing(s.Election, want))
	}
	notes := []string{"The last contest of 1 of 3 wards is taken from the earlier results.", "Not in the earlier results: Heathside, North ward.",
		"Not taken, because its code is another, and so may its boundaries be: Bircham.",
		"Matched without a code, so that nothing shows whether the boundaries are the same: Alder Heath. Where they are not, write why on the worksheet “Last contest”."}
	if !slices.Equal(s.Notes, notes) {
		t.Errorf("%q", s.Notes)
	}
}

func TestResultsInEveryLayoutAreMatchedByBallotIdCodeOrName(t *testing.T) {
	const club = "ballot_paper_id,person_id,person_name,party_id,party_name,votes_cast,elected,seats_contested\n"
	for name, c := range map[string]struct{ file, data string }{
		"the ballot id's part": {"dc.csv", club + "local.larkbury.bircham.2026-05-07,1,Robin Fieldfare,PP99902,River,310,True,1\nlocal.larkbury.bircham.2026-05-07,2,Omar Redstart,PP99901,Orchard,290,False,1\n"},
		"the code alone":       {"leap-2026-05-07.csv", "Larkbury District,,Birchham,E05999902,Robin Fieldfare,PP,310,1\nLarkbury District,,Birchham,E05999902,Omar Redstart,O,290,0\n"},
		"the names":            {"leap-2026-05-07.csv", "Larkbury,,BIRCHAM,,Robin Fieldfare,PP,310,1\nLarkbury,,BIRCHAM,,Omar Redstart,O,290,0\n"},
		"an ordinary contest, not the later by-election": {"dc.csv", club + "local.larkbury.bircham.by.2028-03-02,1,Jo Wren,,Independent,9,True,1\nlocal.larkbury.bircham.by.2028-03-02,2,Al Siskin,,Independent,8,False,1\n" +
			"local.larkbury.bircham.2022-05-05,1,Jo Wren,,Independent,7,True,1\nlocal.larkbury.bircham.2022-05-05,2,Al Siskin,,Independent,6,False,1\n" +
			"local.larkbury.bircham.2026-05-07,1,Robin Fieldfare,PP99902,River,310,True,1\nlocal.larkbury.bircham.2026-05-07,2,Omar Redstart,PP99901,Orchard,290,False,1\n"},
	} {
		t.Run(name, func(t *testing.T) {
			was := without()
			e := mustRead(t, nil, Options{Base: &was, Baselines: sources(c.file, c.data)}).Election
			last := e.Contests[1].Last
			if last == nil || last.Date != "2026-05-07" || last.Seats != 1 || len(last.Lines) != 2 || last.Lines[0].Votes != 310 || last.Papers != figure.Keyed[figure.Papers](600) {
				t.Errorf("%+v", last)
			}
			if e.Contests[0].Last != nil || e.Contests[2].Last != nil {
				t.Errorf("%+v, %+v", e.Contests[0].Last, e.Contests[2].Last)
			}
		})
	}
}

func TestWhatTheSetUpSaysIsNotTakenFromResultsButWhatRunsIs(t *testing.T) {
	was := template.Example()
	then := "Ward,Date,Seats,Candidate,Votes\nBircham,2028-05-04,1,Jo Wren,7\n"
	baselines := sources("leap-2026-05-07.csv", strings.ReplaceAll(earlierLarkbury, "E05999802", "E05999902"))
	s := mustRead(t, sources("then.csv", then), Options{Base: &was, Baselines: baselines})
	alder, bircham := s.Election.Contests[0].Last, s.Election.Contests[1].Last
	if alder.Lines[0].Votes != 634 || bircham.Date != "2028-05-04" || !slices.Contains(s.Notes, "The set-up has the last contest already, so that the earlier results are not taken: Bircham.") {
		t.Errorf("%+v %+v %q", alder, bircham, s.Notes)
	}
}

func TestTwoFilesOfOneContestFillEachOther(t *testing.T) {
	const head = "ballot_paper_id,person_id,person_name,party_id,party_name,votes_cast,seats_contested,total_electorate\n"
	club := head + "local.larkbury.bircham.2026-05-07,1,Robin Fieldfare,PP99902,River,310,1,2800\nlocal.larkbury.bircham.2026-05-07,2,Omar Redstart,PP99901,Orchard,290,1,2800\n"
	leap := "Larkbury,,Bircham,,Robin Fieldfare,RM,310,1\nLarkbury,,Bircham,,Omar Redstart,O,290,0\n"
	was := without()
	for _, list := range [][]Source{sources("leap-2026-05-07.csv", leap, "dc.csv", club), sources("dc.csv", club, "leap-2026-05-07.csv", leap)} {
		last := mustRead(t, nil, Options{Base: &was, Baselines: list}).Election.Contests[1].Last
		if last == nil || last.Lines[0].PartyID != "PP99902" || last.Electorate != figure.Keyed[figure.Electors](2800) {
			t.Errorf("%+v", last)
		}
	}
	_, faults := Read(nil, Options{Base: &was, Baselines: sources("leap-2026-05-07.csv", strings.Replace(leap, "310", "301", 1), "dc.csv", club)})
	want := []string{"leap-2026-05-07.csv, row 1: “Bircham” of 2026-05-07 has other votes here than in dc.csv, row 2. Leave one of the two out."}
	if got := sentences(faults); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestFaultsOfEarlierResultsSayTheFileAndWhatToDo(t *testing.T) {
	many := ""
	for i := range 61 {
		many += fmt.Sprintf("Larkbury,,Bircham,,Jo Wren%d,Ind,1,%d\n", i, map[bool]int{true: 1}[i == 0])
	}
	for _, c := range []struct {
		name, file, data, why string
		want                  []string
	}{
		{"the same day", "leap-2030-05-02.csv", earlierLarkbury, "", []string{"leap-2030-05-02.csv, row 1: Its poll of “Alder-Heath” was on 2030-05-02, which is not before 2030-05-02. Give the results of an earlier poll."}},
		{"a later day", "leap-2031-05-01.csv", earlierLarkbury, "", []string{"leap-2031-05-01.csv, row 1: Its poll of “Alder-Heath” was on 2031-05-01, which is not before 2030-05-02. Give the results of an earlier poll."}},
		{"no day", "leap.csv", earlierLarkbury, "", []string{"leap.csv, row 1: The file does not say on which day the poll was. Put the date into the file's name, such as leap-2018-05-03.csv."}},
		{"another council's", "leap-2026-05-07.csv", "Otterham,E07999998,Weir,E05999801,Marian Twite,Orch,5,1\n", "", []string{"leap-2026-05-07.csv: It has no ward of this set-up. Give the results of the council's last contests, or leave it out."}},
		{"a cell that cannot be read", "leap-2026-05-07.csv", "Larkbury,,Bircham,,Jo Wren,Ind,many,1\n", "", []string{"leap-2026-05-07.csv, row 1, column Votes: “many” is not a whole number of at most nine digits. Write digits only; leave the cell empty where the figure is not known."}},
		{"no results at all", "notes.csv", "Colour,Height\n", "", []string{"notes.csv, row 1: This is no results file that is known: the first row begins with “Colour, Height”. Known are the LGA's Election Results CSV, Democracy Club's CSV and its list of ballot ids, and LEAP's CSV."}},
		{"a workbook", "then.xlsx", string(pack(t, small(), nil)), "", []string{"then.xlsx: It is a workbook, and no file of published results. Save its results as CSV; a set-up workbook with the worksheet “Last contest” is given with --from."}},
		{"more candidates than fit", "leap-2026-05-07.csv", many, "", []string{"leap-2026-05-07.csv, row 1: The last contest of Bircham has 1 seat and 61 candidates. Write it as it was published, or leave it out."}},
		{"a reason that cannot be seen", "leap-2026-05-07.csv", earlierLarkbury, "a\nb", []string{"--no-turnout-base: The text holds a line break. Write the reason in one line of plain text."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			was := without()
			s, faults := Read(nil, Options{Base: &was, Baselines: sources(c.file, c.data), NoTurnoutBase: c.why})
			if got := sentences(faults); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			if !reflect.DeepEqual(s, SetUp{}) {
				t.Error("a set-up came with the faults")
			}
		})
	}
}

func TestAContestThatComparesWithNothingIsLeftOutAndSaid(t *testing.T) {
	law, err := setup.ParseLaw(assets.Law())
	if err != nil {
		t.Fatal(err)
	}
	const head = "ballot_paper_id,person_id,person_name,party_id,party_name,votes_cast,elected\n"
	for data, want := range map[string]string{
		"local.larkbury.bircham.2026-05-07,1,Jo Wren,,Independent,,True\n":                                                                            "Not taken, because it was uncontested: Bircham.",
		"local.larkbury.bircham.2026-05-07,1,Jo Wren,,Independent,9,\nlocal.larkbury.bircham.2026-05-07,2,Al Siskin,,Independent,8,\n":                "Not taken, because nobody is marked as elected, and its seats are not stated: Bircham.",
		"local.larkbury.bircham.2026-05-07,1,Jo Wren,,Independent,,True\nlocal.larkbury.bircham.2026-05-07,2,Al Siskin,,Independent,8,False\n":        "Not taken, because its votes are not in the file: Bircham.",
		"local.larkbury.bircham.by.2026-05-07,1,Jo Wren,,Independent,9,True\nlocal.larkbury.bircham.by.2026-05-07,2,Al Siskin,,Independent,8,False\n": "By-elections are taken, because there is nothing else: Bircham.",
		"mayor.larkbury.2018-05-03,1,Jo Wren,,Independent,9,True\nmayor.larkbury.2018-05-03,2,Al Siskin,,Independent,8,False\n":                       "Not taken, because it was decided otherwise than by the most votes: Mayor of Larkbury.",
	} {
		was := without()
		if strings.HasPrefix(data, "mayor") {
			c := &was.Contests[1]
			c.ID, c.Kind, c.Name, c.GSS = "mayor.larkbury.2030-05-02", setup.MayorContest, "Mayor of Larkbury", ""
			for i := range was.Stations {
				was.Stations[i].Contests = renamed(was.Stations[i].Contests, c.ID)
			}
			for i := range was.Boxes {
				was.Boxes[i].Contests = renamed(was.Boxes[i].Contests, c.ID)
			}
		}
		s := mustRead(t, nil, Options{Law: law, Base: &was, Baselines: sources("dc.csv", head+data)})
		if taken := s.Election.Contests[1].Last != nil; taken != strings.HasPrefix(want, "By-elections") || !slices.Contains(s.Notes, want) {
			t.Errorf("%v %q, want %s", taken, s.Notes, want)
		}
	}
}

func renamed(ids []setup.ContestID, id setup.ContestID) (list []setup.ContestID) {
	for _, old := range ids {
		if old == bircham {
			old = id
		}
		list = append(list, old)
	}
	return list
}
