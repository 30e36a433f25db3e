package words

import (
	"path/filepath"
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/app/intake"
	"wardcount/app/intake/fault"
	"wardcount/app/making"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// In the window nobody is told what to type in a terminal.
func TestWhatTheReaderSaysForTheTerminalIsSaidInKeys(t *testing.T) {
	law, err := app.Law()
	if err != nil {
		t.Fatal(err)
	}
	one := intake.OneWard{Name: "Alder Heath", Electorate: 5210}
	const candidates, stations = "Surname,Forenames\nWren,Alex\n", "Station,Polling place\n1,Library\n"
	said := 0
	for name, c := range map[string]struct {
		files []string
		opt   intake.Options
	}{
		"nothing is said":        {[]string{candidates, stations}, intake.Options{Ward: one}},
		"one person":             {[]string{candidates, stations}, intake.Options{Ward: one, Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer"}},
		"strange headings":       {[]string{candidates, "Desk,Hall\n1,Library\n"}, intake.Options{Ward: one}},
		"perhaps the order":      {[]string{"Surname,Forenames,Rank\nWren,Alex,2\n", stations}, intake.Options{Ward: one}},
		"several councils":       {[]string{"Larkbury,E07999999,Alder Heath,E05999901,Rosalind Bunting,Orch,634,1\nOtterham,E07999998,Weir,E05999801,Marian Twite,Orch,5,1\n"}, intake.Options{Date: "2030-05-02"}},
		"boxes without stations": {[]string{candidates, "Box,Station\nA,1\n"}, intake.Options{Ward: one}},
		"which ward":             {[]string{"Ward,Seats,Electorate\nAlder Heath,1,10\nBircham,1,10\n", stations}, intake.Options{}},
		"no table at all":        {[]string{"a\x00b"}, intake.Options{}},
	} {
		var sources []intake.Source
		for i, data := range c.files {
			sources = append(sources, intake.Source{Name: "file" + string(rune('1'+i)) + ".csv", Data: []byte(data)})
		}
		c.opt.Law = law
		read, troubles := intake.Look(sources, c.opt)
		sentences := read.Notes
		for _, f := range troubles {
			sentences = append(sentences, f.Message, f.Do, SetupPlace(f.Fault))
		}
		for _, sentence := range sentences {
			said++
			got := SetupInWindow(sentence)
			for _, of := range []string{"--", "wardcount columns", "the command"} {
				if strings.Contains(got, of) {
					t.Errorf("%s: %q", name, got)
				}
			}
		}
	}
	if said < 20 {
		t.Errorf("only %d sentences were tried", said)
	}
}

func TestAFaultSaysFileWorksheetRowColumnAndCell(t *testing.T) {
	for want, f := range map[string]fault.Fault{
		"a.xlsx · Wards · row 2 · column Seats · D2":   {File: "/tmp/a.xlsx", Sheet: "Wards", Row: 2, Column: "Seats", Cell: "D2"},
		"a.xlsx · Council · row 3 · Date of poll · B3": {File: "a.xlsx", Sheet: "Council", Row: 3, Column: "Date of poll", Item: true, Cell: "B3"},
		"People": {Sheet: "People"},
		making.TypedTables[0].Source + " · line 2": {File: making.TypedTables[0].Source, Row: 3, Column: "Name in full", Cell: "A3"},
		SetupDate: {File: "--date"},
	} {
		if got := SetupPlace(f); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestHowACountWasMadeStandsInItsHistory(t *testing.T) {
	for want, corrected := range map[string][]string{
		"set up the count: 1 contest": nil,
		"set up the count: 1 contest, with these corrections of its files: wards.csv, B2: “2” for “two”": {"wards.csv, B2: “2” for “two”"},
	} {
		if got := HistoryEntry(reconcile.Count{}, reconcile.ElectionSetUp{Election: setup.Election{Contests: make([]setup.Contest, 1)}, Corrected: corrected}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := SetupReasonWith("The list was late.", []string{"wards.csv, B2: “2” for “two”"}); got != "The list was late. Corrected in reading: wards.csv, B2: “2” for “two”." {
		t.Error(got)
	}
}

// Why a file cannot be read is the reader's to say: a folder is there, and may be read.
func TestOfAFileThatCannotBeReadTheReaderSaysWhy(t *testing.T) {
	folder := t.TempDir()
	for path, want := range map[string]string{folder: "It is a folder.", filepath.Join(folder, "stations.csv"): "There is no such file."} {
		_, gone := making.ReadFile(path)
		if got := SetupFileAs(making.FileRead{Gone: gone}); got != want {
			t.Errorf("%s is said to be %q, want %q", path, got, want)
		}
	}
}
