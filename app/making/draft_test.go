package making_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wardcount/app/intake"
	"wardcount/app/making"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

const (
	candidates = "Last name,First names,Party description,Registered party id\nBunting,Rosalind May,Orchard Party,PP99901\nDunnock,Peter,Independent,\n"
	stations   = "PS No,Venue\n1,Heath Road School\n2,Library\n"
)

// file writes a file of a set-up.
func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// heath is a by-election of files.
func heath(t *testing.T, paths ...string) making.Draft {
	d := making.Draft{Council: "Larkbury Borough Council", Date: "2030-05-02", By: "Practice returning officer", ByElection: true,
		Ward: intake.OneWard{Name: "Alder Heath", Electorate: 5210}, Path: filepath.Join(t.TempDir(), "heath.wardcount")}
	for _, p := range paths {
		d.Files = append(d.Files, making.File{Path: p})
	}
	return d
}

func read(t *testing.T, d making.Draft) making.Reading {
	t.Helper()
	r, err := d.Read(context.Background(), func(int, int, string) {})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func sound(t *testing.T, r making.Reading) setup.Election {
	t.Helper()
	if !r.Sound() {
		for _, f := range r.Troubles {
			t.Error(f.Error())
		}
		t.Fatal("it is not sound")
	}
	return r.SetUp.Election
}

func TestWhatIsTypedIsWhatFilesWouldSay(t *testing.T) {
	ofFiles := sound(t, read(t, heath(t, file(t, "candidates.csv", "Name,Description,Party\n\"Bunting, Rosalind May\",,Orchard Party\n\"Dunnock, Peter\",Independent,\n"), file(t, "stations.csv", stations))))
	typed := heath(t)
	typed.Typed = map[string][][]string{
		"candidate": {{"Bunting, Rosalind May", "", "Orchard Party"}, {"Dunnock, Peter", "Independent", ""}},
		"station":   {{"1", "Heath Road School"}, {"2", "Library"}},
	}
	if got := sound(t, read(t, typed)); !text.Same(got, ofFiles) {
		t.Errorf("typed: %+v\nof files: %+v", got, ofFiles)
	}
	typed.Typed["station"] = append(typed.Typed["station"], []string{"2", "Church hall"})
	r := read(t, typed)
	if len(r.Troubles) != 1 {
		t.Fatalf("a station twice: %+v", r.Troubles)
	}
	noun, line, column, ok := typed.LineOf(r.Troubles[0].Fault)
	if !ok || noun != "station" || line != 2 || column != 0 {
		t.Errorf("it is about %s, line %d, column %d (%v)", noun, line, column, ok)
	}
}

func TestACorrectionIsReadInPlaceOfTheCellAndStandsInTheJournal(t *testing.T) {
	path := file(t, "wards.csv", "Ward,Seats,Electorate\nAlder Heath,two,5210\n")
	d := making.Draft{Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer", Path: filepath.Join(t.TempDir(), "a.wardcount"),
		Files: []making.File{{Path: path}, {Path: file(t, "candidates.csv", candidates)}, {Path: file(t, "stations.csv", stations)}}}
	r := read(t, d)
	if len(r.Troubles) != 1 || !r.Troubles[0].InCell || r.Troubles[0].Held != "two" || r.Troubles[0].Cell != "B2" {
		t.Fatalf("found: %+v", r.Troubles)
	}
	d.Correct(intake.Correction{File: path, Cell: "B2", Was: "two", Now: "2"})
	r = read(t, d)
	if e := sound(t, r); e.Contests[0].Seats != 2 {
		t.Errorf("%d seats", e.Contests[0].Seats)
	}
	c, _, err := making.Create(context.Background(), r, func(int, int, string) {})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	records, err := c.Journal(1)
	if err != nil {
		t.Fatal(err)
	}
	entry, err := records[0].Entry()
	if err != nil {
		t.Fatal(err)
	}
	if body, ok := entry.Body.(reconcile.ElectionSetUp); !ok || !slices.Equal(body.Corrected, []string{"wards.csv, B2: “2” for “two”"}) {
		t.Errorf("the journal has %+v", entry.Body)
	}
	if data, err := os.ReadFile(path); err != nil || !strings.Contains(string(data), "two") {
		t.Errorf("the file was changed: %s, %v", data, err)
	}
}

func TestACellCorrectedBackToWhatItSaidIsNoCorrection(t *testing.T) {
	var d making.Draft
	at := intake.Correction{File: "a.csv", Cell: "B2", Was: "two", Now: "2"}
	d.Correct(at)
	at.Was, at.Now = "2", "3"
	d.Correct(at)
	if len(d.Corrections) != 1 || d.Corrections[0].Was != "two" || d.Corrections[0].Now != "3" {
		t.Errorf("%+v", d.Corrections)
	}
	at.Now = "two"
	d.Correct(at)
	if len(d.Corrections) != 0 {
		t.Errorf("%+v", d.Corrections)
	}
}

func TestAFileThatChangesIsSaidAndWhatWasCorrectedElsewhereInItStays(t *testing.T) {
	candidate, station := file(t, "candidates.csv", candidates), file(t, "stations.csv", stations)
	d := heath(t, candidate, station)
	d.Correct(intake.Correction{File: station, Cell: "B2", Was: "Heath Road School", Now: "Heath Road School, hall"})
	d.Correct(intake.Correction{File: station, Cell: "B3", Was: "Library", Now: "Old library"})
	first := read(t, d)
	sound(t, first)
	if err := os.WriteFile(station, []byte("PS No,Venue\n1,Heath Road School\n2,Church\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := making.Create(context.Background(), first, func(int, int, string) {}); err == nil {
		t.Error("a count was made of files that changed unseen")
	}
	again := read(t, first.Draft)
	e := sound(t, again)
	if again.Files[0].Changed || !again.Files[1].Changed || len(again.Lapsed) != 1 || again.Lapsed[0].Cell != "B3" {
		t.Errorf("changed: %v, %v; lapsed: %+v", again.Files[0].Changed, again.Files[1].Changed, again.Lapsed)
	}
	if e.Stations[0].Place != "Heath Road School, hall" || e.Stations[1].Place != "Church" {
		t.Errorf("%+v", e.Stations)
	}
	if err := os.Remove(station); err != nil {
		t.Fatal(err)
	}
	if gone := read(t, again.Draft); gone.Sound() || gone.Files[1].Gone == nil {
		t.Error("a file that is gone was not said")
	}
	if _, err := os.Stat(first.Path); err == nil {
		t.Error("a count was left behind")
	}
}

func TestAPlaceWhereNoCountShouldBeIsRefusedBeforeItIsMade(t *testing.T) {
	there := file(t, "there.wardcount", "")
	for path, want := range map[string]string{
		there:                               "there already",
		filepath.Join(t.TempDir(), "heath"): "ends in .wardcount",
		filepath.Join(t.TempDir(), "no", "a.wardcount"):       "cannot be written",
		filepath.Join(t.TempDir(), "OneDrive", "a.wardcount"): "copied elsewhere",
	} {
		d := heath(t, file(t, "candidates.csv", candidates), file(t, "stations.csv", stations))
		d.Path = path
		r := read(t, d)
		if r.PathWrong == nil || !strings.Contains(r.PathWrong.Error(), want) {
			t.Errorf("%s: %v", path, r.PathWrong)
		}
		if c, _, err := making.Create(context.Background(), r, func(int, int, string) {}); err == nil {
			c.Close()
			t.Errorf("%s was made", path)
		}
	}
}

func TestReadingStopsWhenItIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if r, err := heath(t, file(t, "stations.csv", stations)).Read(ctx, func(int, int, string) {}); err == nil || r.Sound() {
		t.Error("it was read to its end")
	}
}

func TestWhatASetUpHoldsAndLacks(t *testing.T) {
	e := sound(t, read(t, heath(t, file(t, "candidates.csv", candidates), file(t, "stations.csv", stations))))
	h := making.HoldsOf(e)
	if h.Contests != 1 || h.Seats != 1 || h.Candidates != 2 || h.Stations != 2 || h.Boxes != 3 || h.Postal != 1 || h.People != 1 || !h.Wards || !h.KeyOnce ||
		!slices.Equal(h.WithoutLast, []string{"Alder Heath"}) || len(h.WithoutStations) != 0 {
		t.Errorf("%+v", h)
	}
	e.Stations, e.Boxes = nil, nil
	if h := making.HoldsOf(e); !slices.Equal(h.WithoutStations, []string{"Alder Heath"}) {
		t.Errorf("%+v", h)
	}
}

// Of a by-election's ward too there is nothing in the name that a disc takes for something else.
func TestWhereNothingIsSaidTheCountIsNamedAfterItsCouncilWardAndYear(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	for ward, want := range map[string]string{
		"Alder Heath":             "larkbury-borough-council-alder-heath-2030.wardcount",
		"St Mary's & St. James’s": "larkbury-borough-council-st-marys-st-jamess-2030.wardcount",
		"Alder / Heath: North":    "larkbury-borough-council-alder-heath-north-2030.wardcount",
	} {
		d := heath(t, file(t, "candidates.csv", candidates), file(t, "stations.csv", stations))
		d.Path, d.Ward.Name = "", ward
		r := read(t, d)
		if sound(t, r); r.PathWrong != nil || r.Path != filepath.Join(home, want) {
			t.Errorf("%s: %s, %v", ward, r.Path, r.PathWrong)
		}
	}
}

func TestATemplateReplacesNothing_NotEvenALinkThatLeadsNowhere(t *testing.T) {
	folder := t.TempDir()
	link := filepath.Join(folder, "template.xlsx")
	if err := os.Symlink(filepath.Join(folder, "elsewhere"), link); err != nil {
		t.Skip("this system makes no links:", err)
	}
	if err := making.WriteTemplate(link, nil); err == nil || !strings.Contains(err.Error(), "there already") {
		t.Errorf("answered %v", err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("what stood there: %v, %v", info, err)
	}
}
