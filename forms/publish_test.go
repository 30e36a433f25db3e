package forms

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
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// publishPage goes to the page by its key, and waits until its folder was looked at.
func (d *desk) publishPage() *publishPage {
	d.t.Helper()
	d.Press(fyne.KeyF12)
	p, ok := d.w.screen.(*publishPage)
	if !ok {
		d.t.Fatalf("no page but %v; said: %q", d.w.screen.name(), d.said())
	}
	d.trace.wait(d.t, "trace foreseen=")
	return p
}

// atRow goes with the arrows to the row of a page that says so.
func (d *desk) atRow(list *kit.List, says string) {
	d.t.Helper()
	d.Press(fyne.KeyHome)
	for range list.Shown() {
		for _, v := range list.Shown() {
			r := v.Says()
			if r.Key != "" && r.Key == list.Key() && slices.ContainsFunc(r.Cells, func(c kit.Cell) bool { return strings.Contains(c.Text, says) }) {
				return
			}
		}
		d.Press(fyne.KeyDown)
	}
	d.t.Fatalf("no row says %q:\n%s", says, d.texts())
}

// declareFirst has the first ward counted and declared, without the window.
func (d *desk) declareFirst() {
	d.t.Helper()
	d.quickly(d.first().ID, reconcile.StepDeclare)
}

// allDocuments is what the page does as it is opened: every format is ticked.
var allDocuments = fmt.Sprintf("Publish %d documents", len(format.Formats))

func TestThePageSaysWhatWillLeaveBeforeItDoes(t *testing.T) {
	d := sit(t)
	d.publishPage()
	if says := d.texts(); !strings.Contains(says, words.PublishNothingDeclared) || strings.Contains(says, "Publish 2") || strings.Contains(says, allDocuments) {
		t.Errorf("before anything is declared:\n%s", says)
	}
	d.declareFirst()
	second := d.script.Election.Contests[1].Name
	for _, want := range []string{"Nothing has been published yet.", allDocuments, "Declared and in: " + d.first().Name + ".", "Left out: " + second + ", ",
		"PRACTICE-", "results.xlsx", "1 ward", words.PublishNew, words.PublishFormatFor("lga")} {
		if says := d.texts(); !strings.Contains(says, want) {
			t.Errorf("%q is not said:\n%s", want, says)
		}
	}
}

func TestDocumentsAreTickedWrittenAndOpened(t *testing.T) {
	d := sit(t)
	d.declareFirst()
	var opened []string
	d.w.openURL = func(u *url.URL) error { opened = append(opened, u.String()); return nil }
	p := d.publishPage()
	for _, f := range format.Formats {
		if f.ID != "workbook" {
			d.atRow(p.list, f.Title)
			d.Press(fyne.KeySpace)
		}
	}
	if says := d.texts(); !strings.Contains(says, "Publish 1 document") || strings.Contains(says, "lga-election-results.csv") {
		t.Errorf("without the feed:\n%s", says)
	}
	d.atRow(p.list, "Excel workbook")
	d.Press(fyne.KeyReturn)
	d.atRow(p.list, "tick a document first")
	d.Press(fyne.KeyReturn)
	d.saidThat(t, words.PublishChooseOne)
	d.atRow(p.list, "Results feed")
	d.Press(fyne.KeySpace)
	folder := filepath.Join(t.TempDir(), "for the press")
	d.atRow(p.list, p.folder)
	d.Press(fyne.KeyReturn)
	d.answer(folder)
	d.trace.forget()
	d.Press(fyne.KeyReturn) // it is not there yet: Enter again has it made
	d.trace.wait(t, "trace foreseen=")
	if p.list.Key() != publishGo || !strings.Contains(d.texts(), folder) {
		t.Fatalf("stands at %q after the folder was chosen:\n%s", p.list.Key(), d.texts())
	}
	d.Press(fyne.KeyReturn)
	d.trace.wait(t, "trace published=")
	files, err := os.ReadDir(folder)
	if err != nil || len(files) != 1 || !strings.HasSuffix(files[0].Name(), "lga-election-results.csv") {
		t.Fatalf("in the folder: %v, %v", files, err)
	}
	if says := d.texts(); !strings.Contains(says, "Last published: revision 1, ") || !strings.Contains(says, "by "+practice.ClerkA) || !strings.Contains(says, "Publish again") {
		t.Errorf("afterwards:\n%s", says)
	}
	d.Press(fyne.KeyReturn) // the keyboard stands at the first file
	d.atRow(p.list, words.FolderShow)
	d.Press(fyne.KeyReturn)
	address := func(path string) string { return (&url.URL{Scheme: "file", Path: path}).String() }
	if want := []string{address(filepath.Join(folder, files[0].Name())), address(folder)}; !slices.Equal(opened, want) {
		t.Errorf("opened %q, want %q", opened, want)
	}
	d.w.openURL = func(*url.URL) error { return errors.New("no viewer") }
	d.Press(fyne.KeyReturn)
	d.saidThat(t, "Open it by hand: "+folder)
	d.atRow(p.list, "Publish again")
	if !strings.Contains(d.texts(), words.PublishReplaces) {
		t.Errorf("that the file would be replaced is not said:\n%s", d.texts())
	}
}

// askedToReplace is the files that the open question names; none where nothing is asked.
func (d *desk) askedToReplace() (names []string) {
	d.t.Helper()
	_, question, _ := strings.Cut(d.markup(), "question")
	for _, f := range d.w.count.Foresee([]string{"workbook", "lga"}).Files {
		if strings.Contains(question, f.Name) {
			names = append(names, f.Name)
		}
	}
	return names
}

func TestNoFileOfAnothersIsReplacedBeforeItWasNamed(t *testing.T) {
	d := sit(t)
	d.declareFirst()
	p := d.publishPage()
	var names []string
	for _, f := range d.count.Foresee(p.formats).Files {
		names = append(names, f.Name)
	}
	path := func(i int) string { return filepath.Join(p.folder, names[i]) }
	put := func(i int) { // as another program does, after the folder was looked at
		t.Helper()
		if err := os.MkdirAll(p.folder, 0o755); err != nil {
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
		d.trace.forget()
		d.atRow(p.list, "Publish ")
		d.Press(fyne.KeyReturn)
		d.trace.wait(t, until)
	}
	entries, _ := d.count.Head()
	put(0)
	publish("dialog=doubt")
	if asked := d.askedToReplace(); !slices.Equal(asked, names[:1]) {
		t.Errorf("asked about %v, want %v", asked, names[:1])
	}
	d.Press(fyne.KeyReturn) // keeps them
	if now, _ := d.count.Head(); now != entries || !anothers(0) {
		t.Fatalf("%d entries, want %d; kept: %v", now, entries, anothers(0))
	}
	d.saidThat(t, words.PublishReplacesNothing)
	if !strings.Contains(d.texts(), words.PublishReplaces) {
		t.Errorf("the page does not say what is there:\n%s", d.texts())
	}
	publish("dialog=doubt")
	d.trace.forget()
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	d.trace.wait(t, "trace published=")
	if anothers(0) {
		t.Error("not replaced")
	}
	publish("trace published=") // its own are replaced without a word
	put(1)
	publish("dialog=doubt")
	if asked := d.askedToReplace(); !slices.Equal(asked, names[1:]) {
		t.Errorf("asked about %v, want %v", asked, names[1:])
	}
	d.Press(fyne.KeyEscape)
	if !anothers(1) {
		t.Error("replaced without an answer")
	}
}

func TestAPublicationThatIsStoppedLeavesNoFile(t *testing.T) {
	d := sit(t)
	d.declareFirst()
	p := d.publishPage()
	entries, _ := d.count.Head()
	held := d.hold(fmt.Sprintf("Writing 1 of %d", len(format.Formats)))
	d.Press(fyne.KeyReturn)
	held.wait(t)
	if words, part := p.bar.Says(); words == "" || part >= 1 {
		t.Errorf("while it runs the bar says %q, %v", words, part)
	}
	d.Press(fyne.KeyEscape)
	d.saidThat(t, words.WorkStopping)
	held.release()
	d.trace.wait(t, "said=\""+words.WorkStopped)
	if files, err := os.ReadDir(p.folder); err == nil && len(files) > 0 {
		t.Errorf("left behind: %v", files)
	}
	if now, _ := d.count.Head(); now != entries || p.result != nil {
		t.Errorf("the journal says that something left")
	}
	if words, _ := p.bar.Says(); words != "" || p.running() {
		t.Errorf("afterwards the bar says %q", words)
	}
}

func TestASecondPublicationIsRefusedAndQuittingWaitsForTheFirst(t *testing.T) {
	d := sit(t)
	d.declareFirst()
	p := d.publishPage()
	stopped := make(chan struct{})
	p.start(words.PublishProgress, func(ctx context.Context, _ kit.ProgressFunc) error {
		<-ctx.Done()
		<-stopped
		return ctx.Err()
	}, func(error) {})
	d.goTo(d.first().Name) // the window is live meanwhile
	d.Press(fyne.KeyF12)
	d.saidThat(t, "are being published")
	d.Shortcut(withCtrl(fyne.KeyQ))
	if d.w.closing {
		t.Fatal("closed while documents were written")
	}
	close(stopped)
	d.trace.wait(t, "trace closed=cleanly")
}

func TestWhoMayNotPublishIsToldSo(t *testing.T) {
	d := small(t, func(e *setup.Election) {
		e.People = append(e.People, setup.Person{Name: "Practice viewer", Role: setup.Viewer})
	})
	d.person("Practice viewer")
	d.Press(fyne.KeyF12)
	d.saidThat(t, "may not publish results")
}

func TestNothingOfAWardThatIsNotDeclaredLeaves(t *testing.T) {
	d := sit(t)
	first, second := d.script.Election.Contests[0], d.script.Election.Contests[1]
	for _, act := range actsOf(d.script, first.ID) {
		d.do(act)
	}
	for _, act := range actsOf(d.script, second.ID) {
		if s, ok := act.Do.(practice.Step); ok && s.Step == reconcile.StepDeclare {
			break
		}
		d.do(act)
	}
	if s := d.count.State().Ward(second.ID).State; s != ward.Certified {
		t.Fatalf("%s is %s", second.Name, s)
	}
	p := d.publishPage()
	d.Press(fyne.KeyReturn)
	d.trace.wait(t, "trace published=")
	if p.err != nil || p.result == nil || len(p.result.Files) != 2 {
		t.Fatalf("published: %+v, %v", p.result, p.err)
	}
	for _, f := range p.result.Files {
		if f.Contests != 1 {
			t.Errorf("%s holds %d wards", f.Path, f.Contests)
		}
	}
	feed, err := os.ReadFile(p.result.Files[1].Path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(feed), string(first.ID)) || strings.Contains(string(feed), string(second.ID)) {
		t.Errorf("the feed holds:\n%s", feed)
	}
	if !strings.Contains(d.texts(), "Left out: "+second.Name+", ") {
		t.Errorf("the page does not say what was left out:\n%s", d.texts())
	}
}
