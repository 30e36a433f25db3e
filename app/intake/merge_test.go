package intake

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wardcount/app/intake/template"
	"wardcount/reconcile/setup"
)

func TestOneFileFillsWhatAnotherLeavesEmpty(t *testing.T) {
	book := string(example(t, set("Wards", "E2", nil), set("Wards", "E3", nil), deleteRows("Candidates", 2, 4), deleteRows("Boxes", 2, 9)))
	s := mustRead(t, sources("count.xlsx", book,
		"electors.csv", "Ward code,Electorate\nE05999901,5300\nE05999902,2900\n",
		"candidates.csv", "Ward,Surname,Forenames\nAlder Heath,Wren,Jenny\nAlder Heath,Yaffle,Al\nAlder Heath,Wryneck,Tom\n"),
		Options{Council: "Larkbury Borough Council", Date: "2030-05-02", By: "Practice supervisor"})
	e := s.Election
	if got := fmt.Sprint(e.Contests[0].Electorate, e.Contests[1].Electorate, len(e.Contests[0].Candidates), len(e.Contests[1].Candidates), len(e.Boxes), len(e.People)); got != "5300 2900 3 2 7 6" {
		t.Error(got)
	}
	if e.Council.Name != "Larkbury Borough Council" || e.Council.GSS != "E07999999" {
		t.Errorf("%+v", e.Council)
	}
}

// A file that has the same list of candidates adds what the first lacks.
func TestTwoListsOfOneWardsCandidatesAreOne(t *testing.T) {
	s := mustRead(t, sources("candidates.csv", "Order,Surname,Forenames\n2,Dunnock,Peter\n1,Bunting,Rosalind\n", "parties.csv", "Surname,Forenames,Party id\nBUNTING,Rosalind,PP99901\nDunnock,Peter,PP99902\n"), byElection())
	want := []setup.Candidate{{ID: "c1-alder-heath", Surname: "Bunting", Forenames: "Rosalind", PartyID: "PP99901"}, {ID: "c2-alder-heath", Surname: "Dunnock", Forenames: "Peter", PartyID: "PP99902"}}
	if got := s.Election.Contests[0].Candidates; !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestAWardAndAParishOfOneNameStayTwo(t *testing.T) {
	s := mustRead(t, sources("w.csv", "Ward,Seats,Electorate,Contest type\nHeathside,1,900,ward\nHeathside,5,700,parish\n", "v.csv", "Ward,Contest type,Code\nHeathside,parish,E04999901\nHeathside,ward,E05999903\n"),
		Options{Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer"})
	var got []string
	for _, c := range s.Election.Contests {
		got = append(got, fmt.Sprint(c.ID, " ", c.GSS, " ", c.Seats))
	}
	if want := []string{"local.larkbury.heathside.2030-05-02 E05999903 1", "parish.larkbury.heathside.2030-05-02 E04999901 5"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestSeatsByHandAreHeldAgainstTheFiles(t *testing.T) {
	for _, c := range []struct {
		seats int
		want  string
	}{
		{0, ""}, {2, ""},
		{3, "w.csv, row 2, column Vacancies (B2): “2” stands here, but “3” in --seats. Mend one of the two, or leave it out."},
	} {
		opt := byElection()
		opt.Ward.Seats = c.seats
		s, faults := Read(sources("w.csv", "Ward,Vacancies\nAlder Heath,2\n"), opt)
		if got := strings.Join(sentences(faults), "\n"); got != c.want || c.want == "" && s.Election.Contests[0].Seats != 2 {
			t.Errorf("%d seats: %s", c.seats, got)
		}
	}
}

func TestFaultsThatOnlySeveralFilesCanHave(t *testing.T) {
	electors := string(example(t, set("Wards", "E2", nil)))
	for _, c := range []struct {
		name  string
		files []string
		opt   Options
		want  []string
	}{
		{"a figure that no file has", []string{"count.xlsx", electors, "w.csv", "Ward,Electorate\nAlder Heath,\n"}, Options{},
			[]string{"Wards, row 2, column Electorate (E2): The cell is empty. Write the number of electors in digits only."}},
		{"a council that another file calls otherwise", []string{"count.xlsx", string(example(t))}, Options{Council: "Otterham"},
			[]string{"Council, row 3, Council (B3): “Larkbury” stands here, but “Otterham” in --council. Mend one of the two, or leave it out."}},
		{"a list of codes alone", []string{"ids.csv", "ballot_id,gss_code\nlocal.larkbury.bircham.2030-05-02,E05999902\n"}, Options{Council: "Larkbury", Date: "2030-05-02"},
			[]string{"ids.csv: It lists ballot ids and codes only. Give the file of the candidates beside it."}},
		{"a workbook in which nothing is known", []string{"x.xlsx", string(pack(t, map[string]string{"Notes": grid([]string{"Colour", "Height"}), "Boxes": grid([]string{"Width", "Depth"})}, nil))}, Options{},
			[]string{"x.xlsx: No worksheet of it has headings that are known. Say which is which: wardcount columns x.xlsx --as TABLE --set \"Their heading=Our heading\" --save NAME; then add --columns NAME here."}},
		{"half a workbook beside a file", []string{"count.xlsx", string(example(t)[:900]), "w.csv", "Ward,Seats\nx,2\n"}, Options{},
			[]string{"count.xlsx: The workbook is cut short or damaged. Copy it again, or open it in Excel, save it and try again."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.opt.By = "Practice returning officer"
			_, faults := Read(sources(c.files...), c.opt)
			if got := sentences(faults); len(got) == 0 || !slices.Equal(got[:min(len(got), len(c.want))], c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestAStrangeWorksheetBesideAKnownOneIsNoted(t *testing.T) {
	book := pack(t, map[string]string{"Stations": grid([]string{"PS No", "Hall", "Venue"}, []string{"1", "x", "Library"}), "Notes": grid([]string{"Colour", "Height"})}, nil)
	s := mustRead(t, sources("candidates.csv", someCandidates, "x.xlsx", string(book)), byElection())
	want := []string{"x.xlsx: not read: Hall.", "x.xlsx: not read, because its headings are not known: worksheet Notes."}
	if len(s.Election.Stations) != 1 || !slices.Equal(s.Notes[:2], want) {
		t.Errorf("%+v %q", s.Election.Stations, s.Notes)
	}
}

func TestMoreAreasThanAnyHallHasTablesIsOneFault(t *testing.T) {
	areas := "Ward,Area,First sheet,Last sheet\n"
	for i := range 4000 {
		areas += fmt.Sprintf("Alder Heath,%d,1,1\n", i)
	}
	_, faults := Read(sources("areas.csv", areas), byElection())
	got := sentences(faults)
	if len(got) == 0 || len(got) > 200 || got[len(got)-1] != "areas.csv, row 101, column Area (B101): “Alder Heath” has more than 99 count areas. Number the areas 1, 2 and so on." {
		t.Errorf("%d faults, the last: %s", len(got), got[max(0, len(got)-1)])
	}
}

func TestARunningCountThatNoWorkbookHoldsAsksForAWholeOne(t *testing.T) {
	was := template.Example()
	was.Contests[0].Candidates[0].Description = "line\nbreak"
	_, faults := Read(sources("p.csv", "Name,Role\nPractice viewer,viewer\n"), Options{Base: &was})
	if got := sentences(faults); len(got) == 0 || got[0] != "the running count: Its set-up cannot be taken over: Candidates, line 1: column Description: The text holds a line break. Give a whole set-up workbook." {
		t.Errorf("%q", got)
	}
}
