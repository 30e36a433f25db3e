package intake

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"wardcount/app/intake/template"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// What is wrong with the worksheet of the last contests, each with its cell.
func TestFaultsOfLastContestsAreSaidWithTheirCells(t *testing.T) {
	const sheet = "Last contest"
	eachIsSaid(t, []wrongWorkbook{
		{"a ward that does not exist", changes{set(sheet, "A3", "Adler Heath")},
			[]string{"Last contest, row 3, column Ward (A3): “Adler Heath” is not a ward of the Wards sheet. Did you mean “Alder Heath”? Write the ward as on the Wards sheet."}},
		{"a line without a ward", changes{set(sheet, "A3", nil)},
			[]string{"Last contest, row 3, column Ward (A3): The cell is empty. Write the ward as on the Wards sheet."}},
		{"no date", changes{set(sheet, "B2", nil)},
			[]string{"Last contest, row 2, column Date (B2): The last contest of “Alder Heath” has no date. Write the day on which the ward was last fought, before this poll, as year-month-day."}},
		{"a date that is none", changes{set(sheet, "B2", "May 2026")},
			[]string{"Last contest, row 2, column Date (B2): “May 2026” is not a date. Write the day on which the ward was last fought, before this poll, as year-month-day."}},
		{"the date of this poll", changes{set(sheet, "B2", "2030-05-02")},
			[]string{"Last contest, row 2, column Date (B2): The last contest of “Alder Heath” is given as 2030-05-02, and this poll is on 2030-05-02. Write the day on which the ward was last fought, before this poll, as year-month-day."}},
		{"two dates", changes{set(sheet, "B4", "2022-05-05")},
			[]string{"Last contest, row 4, column Date (B4): “2022-05-05” stands here, but “2026-05-07” on row 2 of the same ward. Mend one of the two, or write it once for the ward."}},
		{"two electorates", changes{set(sheet, "D5", 5103)},
			[]string{"Last contest, row 5, column Electorate (D5): “5103” stands here, but “5102” on row 2 of the same ward. Mend one of the two, or write it once for the ward."}},
		{"two reasons", changes{set(sheet, "J3", "snow")},
			[]string{"Last contest, row 3, column No base for turnout because (J3): “snow” stands here, but “A mayor was elected on the same day” on row 2 of the same ward. Mend one of the two, or write it once for the ward."}},
		{"no seats", changes{set(sheet, "C2", nil)},
			[]string{"Last contest, row 2, column Seats (C2): The last contest of “Alder Heath” has no seats. Write 1 to 25."}},
		{"more seats than a ward can have", changes{set(sheet, "C2", 26)},
			[]string{"Last contest, row 2, column Seats (C2): “26” is not between 1 and 25. Write 1 to 25."}},
		{"a candidate without votes", changes{set(sheet, "I3", nil)},
			[]string{"Last contest, row 3, column Votes (I3): The cell is empty. Write the candidate's votes in digits only."}},
		{"votes in words", changes{set(sheet, "I3", "many")},
			[]string{"Last contest, row 3, column Votes (I3): “many” is not a whole number. Write the candidate's votes in digits only."}},
		{"a candidate twice", changes{set(sheet, "F4", "Rosalind May Bunting")},
			[]string{"Last contest, row 4, column Candidate (F4): “Rosalind May Bunting” of “Alder Heath” stands on row 2 already. Leave one of the two lines out."}},
		{"a heading that was changed", changes{set(sheet, "I1", "Ballots")}, []string{
			"Last contest: There is no column “Votes”. Add it, with this heading; its cells may be empty unless it is marked *.",
			"Last contest, row 1 (I1): There is no column called “Ballots”; the columns are Ward, Date, Seats, Electorate, Ballot papers, Candidate, Party, Party id, Votes, No base for turnout because, No comparison because. Rename the column or delete it."}},
	})
}

func TestMoreCandidatesThanAContestHasArePointedAtTheirLines(t *testing.T) {
	lines := "Ward,Date,Seats,Candidate,Votes\n"
	for i := range 61 {
		lines += fmt.Sprintf("Bircham,2026-05-07,1,Jo Wren %d,1\n", i)
	}
	was := template.Example()
	_, faults := Read(sources("l.csv", lines), Options{Base: &was})
	want := []string{"l.csv, row 2, column Candidate (D2): The last contest of Bircham has 1 seat and 61 candidates. Write it as it was published, or leave it out."}
	if got := sentences(faults); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestWhatIsSaidOfALastContestMayStandOnAnyLineOrOnAll(t *testing.T) {
	const sheet = "Last contest"
	for _, c := range []struct {
		name    string
		changes changes
	}{
		{"on every line", changes{set(sheet, "B3", "2026-05-07"), set(sheet, "B4", "2026-05-07"), set(sheet, "B5", "2026-05-07"), set(sheet, "C4", 2), set(sheet, "E5", 2968)}},
		{"on the last line", changes{set(sheet, "D2", nil), set(sheet, "D5", 5102), set(sheet, "B2", nil), set(sheet, "B5", "2026-05-07")}},
		{"the ward by its ballot id", changes{set(sheet, "A3", alderHeath)}},
		{"a reason in capitals again", changes{set(sheet, "J3", "a mayor was elected on the same day")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, faults := read(example(t, c.changes...))
			if want := template.Example(); len(faults) > 0 || !reflect.DeepEqual(e, want) {
				t.Errorf("%q\n%+v", faults, e.Contests[0].Last)
			}
		})
	}
}

func TestLastContestsAreReadFromAnyTable(t *testing.T) {
	bircham := &setup.LastContest{Date: "2026-05-07", Seats: 1, Papers: figure.Keyed[figure.Papers](1210), Lines: []setup.ContestLine{
		{PartyID: "PP99902", Party: "River and Meadow Alliance", Candidate: "Robin Fieldfare", Votes: 1002}, {Party: "Independent", Candidate: "Omar Redstart", Votes: 200}}}
	for name, table := range map[string]string{
		"our own words": "Ward,Date,Seats,Ballot papers,Candidate,Party,Party id,Votes\nBircham,2026-05-07,1,1210,Robin Fieldfare,River and Meadow Alliance,PP99902,1002\nBircham,,,,Omar Redstart,Independent,,200\n",
		"others' words": "Division,Election date,No. of seats,Ballots cast,Candidate name,Party name,EC reference,Votes cast\nBircham,2026-05-07,1,\"1,210\",Robin Fieldfare,River and Meadow Alliance,PP99902,\"1,002\"\nBircham,2026-05-07,1,\"1,210\",Omar Redstart,Independent,,200\n",
	} {
		t.Run(name, func(t *testing.T) {
			want := running(func(e *setup.Election) { e.Contests[1].Last = bircham })
			if got := mended(t, "then.csv", table); !reflect.DeepEqual(got, want) {
				t.Errorf("%+v", got.Contests[1].Last)
			}
		})
	}
}

func TestOneWardsCandidatesAreNotTakenFromTwoFiles(t *testing.T) {
	const head = "Ward,Date,Seats,Candidate,Votes\n"
	was := template.Example()
	_, faults := Read(sources("a.csv", head+"Bircham,2026-05-07,1,Jo Wren,9\n", "b.csv", head+"Bircham,2026-05-07,2,Al Siskin,9\n"), Options{Base: &was})
	want := []string{
		"b.csv, row 2, column Seats (C2): “2” stands here, but “1” on row 2 of a.csv of the same ward. Mend one of the two, or write it once for the ward.",
		"b.csv, row 2, column Candidate (D2): Candidates of “Bircham” stand on row 2 of a.csv already. Leave the ward out of one of the two."}
	if got := sentences(faults); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// A candidates file with votes or a date in it is still one of candidates.
func TestCandidatesAreNotTakenForALastContest(t *testing.T) {
	for _, candidates := range []string{"Candidate,Party,Votes\nJo Wren,Orchard Party,\nAl Siskin,,\n", "Election date,Ward,Candidate,Party\n2030-05-02,Alder Heath,Jo Wren,Orchard Party\n2030-05-02,Alder Heath,Al Siskin,\n"} {
		opt := byElection()
		opt.LinesInOrder = true
		s := mustRead(t, sources("c.csv", candidates, "stations.csv", someStations), opt)
		if c := s.Election.Contests[0]; len(c.Candidates) != 2 || c.Last != nil {
			t.Errorf("%+v", c)
		}
	}
}

func TestAWorksheetOfLastContestsSaysAllAndATableOnlyItsOwn(t *testing.T) {
	f := opened(t, example(t))
	if err := deleteRows("Last contest", 6, 1)(f); err != nil {
		t.Fatal(err)
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	want := running(func(e *setup.Election) { e.Contests[1].Last = nil })
	if got := mended(t, "count.xlsx", out.String()); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got.Contests[1].Last)
	}
	want = running(func(e *setup.Election) {
		e.Contests[2].Last = &setup.LastContest{Date: "2026-05-07", Seats: 3, Lines: []setup.ContestLine{{Candidate: "Ivy Brambling", Votes: 7}}}
	})
	if got := mended(t, "then.csv", "Ward,Date,Seats,Candidate,Votes\n\"Heathside, North ward\",2026-05-07,3,Ivy Brambling,7\n"); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got.Contests)
	}
}
