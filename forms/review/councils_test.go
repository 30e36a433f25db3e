package review_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/review"
)

// reviewedDeclared is the review of a count in which all is declared and the totals are released, before the officer.
func reviewedDeclared(t *testing.T) *desktest.Seat {
	t.Helper()
	d := desktest.SitInPairs(t)
	for _, act := range desktest.ActsOf(d.Script, "") {
		desktest.Perform(d, act)
	}
	d.Person(practice.Officer)
	d.Shortcut(desk.WithCtrl(fyne.KeyF))
	return d
}

// chooseCouncils chooses a file of councils by the keyboard and waits until it was read.
func chooseCouncils(d *desktest.Seat, path string) {
	d.T.Helper()
	d.Trace.Forget()
	d.Char('c')
	d.Answer(path)
	d.Trace.Wait(d.T, "trace councils=")
}

func TestCouncilsOfAFileAreSetBesideEachOther(t *testing.T) {
	d, p := reviewing(t)
	path := desktest.CouncilsFile(t)
	d.Char('5')
	chooseCouncils(d, path)
	wants(t, d, "From councils.csv", "Gosport\n33.29 %\n31.98 %\n+1.31\n\nwith a pilot", "One\n35.00 %\n34.00 %\n+1.00\n\nwithout a pilot", "Bromley\n40.00 %\n–\n–\n\nwith a pilot, not compared", "Three\n36.00 %\n–\n–\n\nwithout a pilot, not compared",
		// (1.31 + 7)/2 less (1 + 1.5)/2, and the four differences dealt out in six ways.
		"The mean change of turnout in the 2 councils with a pilot less that in the 2 without one is +2.90 percentage points", "The two means lie at least as far apart in 4 of all 6 ways",
		"The pilot councils were not drawn by lot", "Bromley: European Parliament election the same day", "A figure is lacking, now or then: Three.")
	d.Press(fyne.KeyHome)
	wants(t, d, "Gosport, with a pilot: 33.29 % (3,329 of 10,000 electors) on Thursday 3 May 2018; 31.98 % (3,198 of 10,000 electors) on Thursday 5 May 2016: +1.31 percentage points.")
	if said := regexp.MustCompile(`(?i)\bp[ -]?(value|=|is 0)`).FindString(d.Texts()); said != "" {
		t.Errorf("a p-value stands there: %s", said)
	}
	d.Press(fyne.KeyRight, fyne.KeyRight)
	wants(t, d, "One, without a pilot: 35.00 % (3,500 of 10,000 electors); 34.00 % (3,400 of 10,000 electors): +1.00 percentage points.")
	d.Press(fyne.KeyRight, fyne.KeyRight)
	wants(t, d, "Bromley, with a pilot, not compared: European Parliament election the same day")
	d.Press(fyne.KeyRight)
	wants(t, d, "Three, without a pilot, not compared: a figure is lacking, now or then.")

	d.GoTo("journal")
	d.GoTo("funnel")
	if wants(t, d, "From councils.csv"); p != d.W.Screen {
		t.Error("the page is another")
	}
	d.Char('c')
	d.Press(fyne.KeyEscape)
	wants(t, d, "From councils.csv")
	d.Char('c')
	d.Choose("No other councils")
	if texts := d.Texts(); strings.Contains(texts, "Gosport") || strings.Contains(texts, "From councils.csv") {
		t.Errorf("still there:\n%s", texts)
	}
	d.SaidThat(t, "taken away")
}

// Whoever wrote the file forgot it; the terminal refuses the same.
func TestACouncilBesideAnotherNationalPollIsNotCompared(t *testing.T) {
	d, _ := reviewing(t)
	d.Char('5')
	chooseCouncils(d, desktest.CouncilsFile(t, "22/05/2014,,,European Parliament election the same day", "22/05/2014,3900,10000,"))
	wants(t, d, "Bromley\n40.00 %\n39.00 %\n–\n\nwith a pilot, not compared", "Bromley: On 22 May 2014 there was also an election of the European Parliament, and not on 3 May 2018")
}

func TestEveryFaultOfAFileOfCouncilsIsShownAtOnce(t *testing.T) {
	d, _ := reviewing(t)
	right, wrong := desktest.CouncilsFile(t), desktest.CouncilsFile(t, "One,no", "One,perhaps", "3600", "many")
	d.Char('5')
	chooseCouncils(d, wrong)
	wants(t, d, "councils.csv is not read: 3 faults", "“perhaps” is neither yes nor no.", "Write yes or no (or 1 or 0).", "councils.csv · row 5 · column pilot · B5",
		"“many” is not a whole number.", "councils.csv · row 6 · column papers_now · D6", "councils.csv · row 7 · column papers_now · D7")
	if texts := d.Texts(); strings.Contains(texts, "Gosport") {
		t.Errorf("a file that is not read is shown:\n%s", texts)
	}
	chooseCouncils(d, right)
	wants(t, d, "From councils.csv")
	d.Char('c')
	d.Choose("Another file")
	d.Trace.Forget()
	d.Answer(filepath.Join(t.TempDir(), "nowhere.csv"))
	d.Trace.Wait(t, "trace councils=wrong")
	if texts := d.Texts(); !strings.Contains(texts, "nowhere.csv is not read: 1 fault") || strings.Contains(texts, "Gosport") {
		t.Errorf("with a file that is not there:\n%s", texts)
	}
}

func TestTheReportHasTheCouncilsOfTheFile(t *testing.T) {
	d := reviewedDeclared(t)
	p := d.W.Screen.(*review.ReviewPage)
	page := func(folder string) string {
		p.Folder = filepath.Join(t.TempDir(), folder)
		d.Trace.Forget()
		d.Char('1')
		d.Char('r')
		d.Choose("By ward")
		d.Press(fyne.KeyReturn)
		d.Trace.Wait(t, "trace saved=report")
		files, err := filepath.Glob(filepath.Join(p.Folder, "*.html"))
		if err != nil || len(files) != 1 {
			t.Fatalf("%v, %v", files, err)
		}
		data, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	d.Char('5')
	chooseCouncils(d, desktest.CouncilsFile(t))
	if said := page("with"); !strings.Contains(said, "Gosport") || !strings.Contains(said, "in 4 of all 6 ways of dealing these councils out") || !strings.Contains(said, "a figure is lacking: Three.") {
		t.Error("the report is without the councils of the file")
	}
	d.Char('5')
	d.Char('c')
	d.Choose("No other councils")
	if strings.Contains(page("without"), "ways of dealing these councils out") {
		t.Error("councils that were taken away are in the report")
	}
}
