package publish_test

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/export/format"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/work"
	"wardcount/forms/publish"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// publishPage goes to the page by its key, and waits until its folder was looked at.
func publishPage(d *desktest.Seat) *publish.PublishPage {
	d.T.Helper()
	d.Press(fyne.KeyF12)
	p, ok := d.W.Screen.(*publish.PublishPage)
	if !ok {
		d.T.Fatalf("no page but %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	d.Trace.Wait(d.T, "trace foreseen=")
	return p
}

// atRow goes with the arrows to the row of a page that says so.
func atRow(d *desktest.Seat, list *lists.List, says string) {
	d.T.Helper()
	d.Press(fyne.KeyHome)
	for range list.Shown() {
		for _, v := range list.Shown() {
			r := v.Says()
			if r.Key != "" && r.Key == list.Key() && slices.ContainsFunc(r.Cells, func(c lists.Cell) bool { return strings.Contains(c.Text, says) }) {
				return
			}
		}
		d.Press(fyne.KeyDown)
	}
	d.T.Fatalf("no row says %q:\n%s", says, d.Texts())
}

// declareFirst has the first ward counted and declared, without the window.
func declareFirst(d *desktest.Seat) {
	d.T.Helper()
	d.Quickly(d.First().ID, reconcile.StepDeclare)
}

// documents are those of one declared ward of Watford in every format: seven of
// the notices and their page, the mayor's as published among them, and six more.
const documents = 13

// allDocuments is what the page does as it is opened: every format is ticked.
var allDocuments = fmt.Sprintf("Publish %d documents", documents)

func TestThePageSaysWhatWillLeaveBeforeItDoes(t *testing.T) {
	d := desktest.Sit(t)
	publishPage(d)
	if says := d.Texts(); !strings.Contains(says, words.PublishNothingDeclared) || strings.Contains(says, "Publish 2") || strings.Contains(says, allDocuments) {
		t.Errorf("before anything is declared:\n%s", says)
	}
	declareFirst(d)
	second := d.Script.Election.Contests[1].Name
	for _, want := range []string{"Nothing has been published yet.", allDocuments, "Declared and in: " + d.First().Name + ".", "Left out: " + second + ", ",
		"PRACTICE-", "results.xlsx", "1 ward", words.PublishNew, words.PublishFormatFor("lga")} {
		if says := d.Texts(); !strings.Contains(says, want) {
			t.Errorf("%q is not said:\n%s", want, says)
		}
	}
}

func TestDocumentsAreTickedWrittenAndOpened(t *testing.T) {
	d := desktest.Sit(t)
	declareFirst(d)
	var opened []string
	d.W.OpenURL = func(u *url.URL) error { opened = append(opened, u.String()); return nil }
	p := publishPage(d)
	for _, f := range format.Formats {
		if f.ID != "workbook" {
			atRow(d, p.List, f.Title)
			d.Press(fyne.KeySpace)
		}
	}
	if says := d.Texts(); !strings.Contains(says, "Publish 1 document") || strings.Contains(says, "lga-election-results.csv") {
		t.Errorf("without the feed:\n%s", says)
	}
	atRow(d, p.List, "Excel workbook")
	d.Press(fyne.KeyReturn)
	atRow(d, p.List, "tick a document first")
	d.Press(fyne.KeyReturn)
	d.SaidThat(t, words.PublishChooseOne)
	atRow(d, p.List, "Results feed")
	d.Press(fyne.KeySpace)
	folder := filepath.Join(t.TempDir(), "for the press")
	atRow(d, p.List, p.Folder)
	d.Press(fyne.KeyReturn)
	d.Answer(folder)
	d.Trace.Forget()
	d.Press(fyne.KeyReturn) // it is not there yet: Enter again has it made
	d.Trace.Wait(t, "trace foreseen=")
	if p.List.Key() != publish.PublishGo || !strings.Contains(d.Texts(), folder) {
		t.Fatalf("stands at %q after the folder was chosen:\n%s", p.List.Key(), d.Texts())
	}
	d.Press(fyne.KeyReturn)
	d.Trace.Wait(t, "trace published=")
	files, err := os.ReadDir(folder)
	if err != nil || len(files) != 1 || !strings.HasSuffix(files[0].Name(), "lga-election-results.csv") {
		t.Fatalf("in the folder: %v, %v", files, err)
	}
	if says := d.Texts(); !strings.Contains(says, "Last published: revision 1, ") || !strings.Contains(says, "by "+practice.ClerkA) || !strings.Contains(says, "Publish again") {
		t.Errorf("afterwards:\n%s", says)
	}
	d.Press(fyne.KeyReturn) // the keyboard stands at the first file
	atRow(d, p.List, words.FolderShow)
	d.Press(fyne.KeyReturn)
	address := func(path string) string { return (&url.URL{Scheme: "file", Path: path}).String() }
	if want := []string{address(filepath.Join(folder, files[0].Name())), address(folder)}; !slices.Equal(opened, want) {
		t.Errorf("opened %q, want %q", opened, want)
	}
	d.W.OpenURL = func(*url.URL) error { return errors.New("no viewer") }
	d.Press(fyne.KeyReturn)
	d.SaidThat(t, "Open it by hand: "+folder)
	atRow(d, p.List, "Publish again")
	if !strings.Contains(d.Texts(), words.PublishReplaces) {
		t.Errorf("that the file would be replaced is not said:\n%s", d.Texts())
	}
}

// askedToReplace is the files that the open question names; none where nothing is asked.
func askedToReplace(d *desktest.Seat) (names []string) {
	d.T.Helper()
	_, question, _ := strings.Cut(d.Markup(), "question")
	for _, f := range d.W.Count.Foresee([]string{"workbook", "lga"}).Files {
		if strings.Contains(question, f.Name) {
			names = append(names, f.Name)
		}
	}
	return names
}

func TestNoFileOfAnothersIsReplacedBeforeItWasNamed(t *testing.T) {
	d := desktest.Sit(t)
	declareFirst(d)
	p := publishPage(d)
	var names []string
	for _, f := range d.Count.Foresee(p.Formats).Files {
		names = append(names, f.Name)
	}
	path := func(i int) string { return filepath.Join(p.Folder, names[i]) }
	put := func(i int) { // as another program does, after the folder was looked at
		t.Helper()
		if err := os.MkdirAll(p.Folder, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path(i), []byte("another's"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	anothers := func(i int) bool {
		data, err := os.ReadFile(path(i))
		return err == nil && string(data) == "another's"
	}
	publish := func(until string) {
		t.Helper()
		d.Trace.Forget()
		atRow(d, p.List, "Publish ")
		d.Press(fyne.KeyReturn)
		d.Trace.Wait(t, until)
	}
	entries, _ := d.Count.Head()
	put(0)
	publish("dialog=doubt")
	if asked := askedToReplace(d); !slices.Equal(asked, names[:1]) {
		t.Errorf("asked about %v, want %v", asked, names[:1])
	}
	d.Press(fyne.KeyReturn) // keeps them
	if now, _ := d.Count.Head(); now != entries || !anothers(0) {
		t.Fatalf("%d entries, want %d; kept: %v", now, entries, anothers(0))
	}
	d.SaidThat(t, words.PublishReplacesNothing)
	if !strings.Contains(d.Texts(), words.PublishReplaces) {
		t.Errorf("the page does not say what is there:\n%s", d.Texts())
	}
	publish("dialog=doubt")
	d.Trace.Forget()
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	d.Trace.Wait(t, "trace published=")
	if anothers(0) {
		t.Error("not replaced")
	}
	publish("trace published=") // its own are replaced without a word
	put(1)
	publish("dialog=doubt")
	if asked := askedToReplace(d); !slices.Equal(asked, names[1:2]) {
		t.Errorf("asked about %v, want %v", asked, names[1:2])
	}
	d.Press(fyne.KeyEscape)
	if !anothers(1) {
		t.Error("replaced without an answer")
	}
}

func TestTheNoticesStandInOneRowWhichUnfolds(t *testing.T) {
	d := desktest.Sit(t)
	declareFirst(d)
	p := publishPage(d)
	if says := d.Texts(); !strings.Contains(says, "Statutory notices (PDF and HTML)") || !strings.Contains(says, "7 files · "+words.PublishNew) || strings.Contains(says, "notice-result.pdf") {
		t.Errorf("before it:\n%s", says)
	}
	d.Press(fyne.KeyReturn)
	d.Trace.Wait(t, "trace published=")
	if strings.Contains(d.Texts(), "notice-result.pdf") {
		t.Errorf("the notices are not folded:\n%s", d.Texts())
	}
	var opened []string
	d.W.OpenURL = func(u *url.URL) error { opened = append(opened, filepath.Base(u.Path)); return nil }
	atRow(d, p.List, "7 statutory notices")
	d.Press(fyne.KeyReturn)
	atRow(d, p.List, "notice-result.pdf")
	d.Press(fyne.KeyReturn)
	if len(opened) != 1 || !strings.HasSuffix(opened[0], "notice-result.pdf") {
		t.Errorf("opened %v", opened)
	}
	d.Press(fyne.KeyHome)
	if p.List.Key() != publish.PublishGo || !desktest.InSight(p.List) || !strings.Contains(d.Texts(), "7 files · replace those in the folder") {
		t.Errorf("at %q:\n%s", p.List.Key(), d.Texts())
	}
}

func TestAPublicationThatIsStoppedLeavesNoFile(t *testing.T) {
	d := desktest.Sit(t)
	declareFirst(d)
	p := publishPage(d)
	entries, _ := d.Count.Head()
	held := d.Hold(fmt.Sprintf("Writing 1 of %d", documents))
	d.Press(fyne.KeyReturn)
	held.Wait(t)
	if words, part := p.Bar.Says(); words == "" || part >= 1 {
		t.Errorf("while it runs the bar says %q, %v", words, part)
	}
	d.Press(fyne.KeyEscape)
	d.SaidThat(t, words.WorkStopping)
	held.Release()
	d.Trace.Wait(t, "said=\""+words.WorkStopped)
	if files, err := os.ReadDir(p.Folder); err == nil && len(files) > 0 {
		t.Errorf("left behind: %v", files)
	}
	if now, _ := d.Count.Head(); now != entries || p.Result != nil {
		t.Errorf("the journal says that something left")
	}
	if words, _ := p.Bar.Says(); words != "" || p.Running() {
		t.Errorf("afterwards the bar says %q", words)
	}
}

func TestASecondPublicationIsRefusedAndQuittingWaitsForTheFirst(t *testing.T) {
	d := desktest.Sit(t)
	declareFirst(d)
	p := publishPage(d)
	stopped := make(chan struct{})
	p.Start(words.PublishProgress, func(ctx context.Context, _ work.ProgressFunc) error {
		<-ctx.Done()
		<-stopped
		return ctx.Err()
	}, func(error) {})
	d.GoTo(d.First().Name) // the window is live meanwhile
	d.Press(fyne.KeyF12)
	d.SaidThat(t, "are being published")
	d.Shortcut(desk.WithCtrl(fyne.KeyQ))
	if d.W.Closing {
		t.Fatal("closed while documents were written")
	}
	close(stopped)
	d.Trace.Wait(t, "trace closed=cleanly")
}

func TestWhoMayNotPublishIsToldSo(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) {
		e.People = append(e.People, setup.Person{Name: "Practice viewer", Role: setup.Viewer})
	})
	d.Person("Practice viewer")
	d.Press(fyne.KeyF12)
	d.SaidThat(t, "may not publish results")
}

func TestNothingOfAWardThatIsNotDeclaredLeaves(t *testing.T) {
	d := desktest.Sit(t)
	first, second := d.Script.Election.Contests[0], d.Script.Election.Contests[1]
	for _, act := range desktest.ActsOf(d.Script, first.ID) {
		d.Do(act)
	}
	for _, act := range desktest.ActsOf(d.Script, second.ID) {
		if s, ok := act.Do.(practice.Step); ok && s.Step == reconcile.StepDeclare {
			break
		}
		d.Do(act)
	}
	if s := d.Count.State().Ward(second.ID).State; s != ward.Certified {
		t.Fatalf("%s is %s", second.Name, s)
	}
	p := publishPage(d)
	d.Press(fyne.KeyReturn)
	d.Trace.Wait(t, "trace published=")
	if p.Err != nil || p.Result == nil || len(p.Result.Files) != documents {
		t.Fatalf("published: %+v, %v", p.Result, p.Err)
	}
	for _, f := range p.Result.Files {
		if f.Contests != 1 {
			t.Errorf("%s holds %d wards", f.Path, f.Contests)
		}
	}
	feed, err := os.ReadFile(p.Result.Files[1].Path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(feed), string(first.ID)) || strings.Contains(string(feed), string(second.ID)) {
		t.Errorf("the feed holds:\n%s", feed)
	}
	if !strings.Contains(d.Texts(), "Left out: "+second.Name+", ") {
		t.Errorf("the page does not say what was left out:\n%s", d.Texts())
	}
}
