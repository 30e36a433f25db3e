package publish_test

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/export/notice"
	"wardcount/export/typeset"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/publish"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// papersPage goes to the papers by their key. Viewer hears what is opened.
func papersPage(d *desktest.Seat, viewer *[]string) *publish.PapersPage {
	d.T.Helper()
	d.W.OpenURL = func(u *url.URL) error { *viewer = append(*viewer, filepath.FromSlash(u.Path)); return nil }
	d.Shortcut(desk.WithCtrlShift(fyne.KeyP))
	p, ok := d.W.Screen.(*publish.PapersPage)
	if !ok {
		d.T.Fatalf("no page but %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	return p
}

// stand is what the page says beneath a kind of paper.
func stand(d *desktest.Seat, p *publish.PapersPage, kind string) string {
	d.T.Helper()
	k, _ := notice.KindOf(kind)
	for _, v := range p.List.Shown() {
		if r := v.Says(); len(r.Under) > 0 && len(r.Cells) > 1 && r.Cells[1].Text == k.Title {
			return r.Under[0].Cells[1].Text
		}
	}
	d.T.Fatalf("%s is not on the page:\n%s", kind, d.Texts())
	return ""
}

// drawUp has a kind of paper drawn up by keys and waits for it.
func drawUp(d *desktest.Seat, p *publish.PapersPage, kind string) {
	d.T.Helper()
	k, _ := notice.KindOf(kind)
	atRow(d, p.List, k.Title)
	d.Trace.Forget()
	d.Press(fyne.KeyReturn)
	d.Trace.Wait(d.T, "trace drawn="+kind)
}

func TestThePapersOfAWardStandInTheOrderOfTheNightWithWhenEachCanBeDrawnUp(t *testing.T) {
	d := desktest.Sit(t)
	d.Person(practice.Officer)
	d.GoTo("callowland")
	var opened []string
	p := papersPage(d, &opened)
	titles, at := d.Texts(), 0
	for _, k := range notice.Kinds {
		next := strings.Index(titles[at:], k.Title)
		if next < 0 {
			t.Fatalf("%s is not in its place:\n%s", k.Title, titles)
		}
		at += next
	}
	for kind, want := range map[string]string{"verification": "Once the statement of verification is signed", "provisional": "Once the provisional figures are shown to the agents",
		"script": "Once the result is certified", "result": "Once the result is declared", "uncontested": "Callowland has a poll", "labels": words.PaperNow} {
		if said := stand(d, p, kind); said != want {
			t.Errorf("%s: %q, want %q", kind, said, want)
		}
	}
	d.Quickly(d.First().ID, reconcile.StepDeclare) // and the page moves on with the night
	for kind, want := range map[string]string{"verification": words.PaperNow, "script": words.PaperNow, "result": words.PaperNow,
		"provisional": "Callowland is declared: there are no provisional figures any more", "postal": words.PaperNotKeyed} {
		if said := stand(d, p, kind); said != want {
			t.Errorf("declared, %s: %q, want %q", kind, said, want)
		}
	}
	d.Person(practice.ClerkA)
	if said := stand(d, p, "script"); said != words.PaperNow+", not by a clerk" {
		t.Errorf("to a clerk: %q", said)
	}
	d.Press(fyne.KeyEscape)
	if !d.At("ward") {
		t.Errorf("Escape leads to %v", d.W.Screen.Name())
	}
}

func TestAPaperIsDrawnUpAsPDFAndAsAPageAndOpened(t *testing.T) {
	d := desktest.Sit(t)
	declareFirst(d)
	d.Person(practice.Supervisor)
	d.GoTo("declaration of result callowland")
	p, ok := d.W.Screen.(*publish.PapersPage)
	if k, _ := notice.KindOf("declaration"); !ok || p.List.Key() != "papers/kind/"+k.ID {
		t.Fatalf("go-to leads to %v", d.W.Screen.Name())
	}
	var opened []string
	d.W.OpenURL = func(u *url.URL) error { opened = append(opened, filepath.FromSlash(u.Path)); return nil }
	entries, _ := d.Count.Head()
	drawUp(d, p, "declaration")
	folder := filepath.Join(filepath.Dir(d.Count.Path()), "papers")
	files, err := filepath.Glob(filepath.Join(folder, "PRACTICE-*-paper-declaration-*"))
	if err != nil || len(files) != 2 || !strings.HasSuffix(files[0], ".html") || !strings.HasSuffix(files[1], ".pdf") {
		t.Fatalf("in %s: %v, %v", folder, files, err)
	}
	if !slices.Equal(opened, files[1:]) || !strings.Contains(d.Said(), files[1]) {
		t.Errorf("opened %v; said: %q", opened, d.Said())
	}
	if says := d.Texts(); !strings.Contains(says, filepath.Base(files[0])) || !strings.Contains(says, filepath.Base(files[1])) {
		t.Errorf("the page says:\n%s", says)
	}
	d.Press(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn) // the files, and their folder
	if want := []string{files[1], files[1], files[0], folder}; !slices.Equal(opened, want) {
		t.Errorf("opened %v, want %v", opened, want)
	}
	if now, _ := d.Count.Head(); now != entries {
		t.Errorf("%d entries for a declaration that was printed", now-entries)
	}
	drawUp(d, p, "declaration") // again, without a question
	d.W.OpenURL = func(*url.URL) error { return errors.New("no viewer") }
	drawUp(d, p, "result")
	d.SaidThat(t, "Open it by hand: "+folder)
}

func TestAPaperThatMayNotBeIsRefusedInALine(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepVerify)
	d.GoTo("callowland")
	var opened []string
	p := papersPage(d, &opened)
	enter := func(kind, want string) {
		t.Helper()
		k, _ := notice.KindOf(kind)
		atRow(d, p.List, k.Title)
		d.Press(fyne.KeyReturn)
		d.SaidThat(t, want)
		if d.Canvas.Overlays().Top() != nil || p.Running() {
			t.Errorf("%s: something is asked, or done", kind)
		}
	}
	enter("verification", "may not draw up a paper of a contest. Ask a supervisor or the returning officer.")
	d.Person(practice.Supervisor)
	enter("script", "Callowland is verified; the paper “Declaration script” is drawn up once the result is certified.")
	enter("provisional", "may not give out slips with provisional figures.")
	enter("uncontested", "Callowland has a poll. The page of papers (Ctrl+Shift+P) shows which papers it may have.")
	if _, err := os.Stat(p.Into.Folder); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder was made: %v", err)
	}
}

func TestSlipsAreAskedForByNumberAndTheirNumbersGoOn(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepProvisional)
	d.Person(practice.Officer)
	d.GoTo("slips callowland")
	p := d.W.Screen.(*publish.PapersPage)
	d.W.OpenURL = func(*url.URL) error { return nil }
	slips := func(answer string) {
		d.T.Helper()
		atRow(d, p.List, "Provisional figures")
		d.Press(fyne.KeyReturn)
		d.Answer(answer)
	}
	for _, wrong := range []string{"0", "201", "four"} {
		slips(wrong)
		if d.Canvas.Overlays().Top() == nil || !strings.Contains(d.Markup(), words.SlipsRange) {
			t.Fatalf("%s slips: said %q", wrong, d.Said())
		}
		d.Press(fyne.KeyEscape)
	}
	d.Trace.Forget()
	slips("4")
	d.Trace.Wait(t, "trace drawn=provisional")
	if w := d.Ward("Callowland"); w.Slips != 4 || !strings.HasSuffix(stand(d, p, "provisional"), "4 slips given out so far") || !strings.Contains(d.Texts(), "Callowland: slips 1 to 4 given out") {
		t.Errorf("%d slips; the page says:\n%s", w.Slips, d.Texts())
	}
	atRow(d, p.List, "Provisional figures")
	d.Press(fyne.KeyReturn)
	if !strings.Contains(d.Markup(), "4 slips given out so far; these begin with number 5.") {
		t.Errorf("the question says:\n%s", d.Markup())
	}
	d.Trace.Forget()
	d.Answer("1")
	d.Trace.Wait(t, "trace drawn=provisional")
	files, err := filepath.Glob(filepath.Join(p.Into.Folder, "*-slip*.pdf"))
	if w := d.Ward("Callowland"); err != nil || len(files) != 2 || w.Slips != 5 {
		t.Errorf("%v; %d slips (%v)", files, w.Slips, err)
	}
}

func TestAPaperForAllWardsNamesThoseThatHaveNoneYet(t *testing.T) {
	d := desktest.Sit(t)
	declareFirst(d)
	second := d.Script.Election.Contests[1]
	d.Quickly(second.ID, reconcile.StepVerify)
	d.Person(practice.Officer)
	d.GoTo("callowland")
	var opened []string
	papersPage(d, &opened)
	p := papersPage(d, &opened) // again: those of all wards
	if p.Contest != "" || stand(d, p, "verification") != "2 wards now · 10 wards once the statement of verification is signed" || stand(d, p, "script") != "1 ward now · 11 wards once the result is certified" {
		t.Errorf("of %q:\n%s", p.Contest, d.Texts())
	}
	drawUp(d, p, "script")
	if len(p.Given.Files) != 2 || p.Given.Files[0].Contests != 1 || !slices.Equal(opened, []string{p.Given.Files[0].Path}) {
		t.Errorf("%+v; opened %v", p.Given.Files, opened)
	}
	if says := d.Texts(); !strings.Contains(says, "Left out: "+second.Name+", ") || !strings.Contains(says, " – once the result is certified.") {
		t.Errorf("the page says:\n%s", says)
	}
	drawUp(d, p, "verification")
	if p.Given.Files[0].Contests != 2 || len(p.Given.LeftOut) != 10 {
		t.Errorf("%+v", p.Given)
	}
	d.Press(fyne.KeyEscape)
	if !d.Wards().HasFocus() {
		t.Errorf("Escape does not lead to the wards, but to %v", d.W.Screen.Name())
	}
}

func TestAFileThatIsNoPaperOfOursIsAskedForByItsName(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepVerify)
	d.Person(practice.Supervisor)
	d.GoTo("callowland")
	var opened []string
	p := papersPage(d, &opened)
	drawUp(d, p, "verification")
	path := p.Given.Files[0].Path
	if err := os.WriteFile(path, []byte("somebody's own"), 0o644); err != nil {
		t.Fatal(err)
	}
	atRow(d, p.List, "Statement as to the result")
	d.Trace.Forget()
	d.Press(fyne.KeyReturn)
	d.Trace.Wait(t, "dialog=doubt")
	if says := d.Markup(); !strings.Contains(says, filepath.Base(path)[:50]) || !strings.Contains(says, words.PapersReplaceYes) {
		t.Fatalf("asked is:\n%s", says)
	}
	d.Press(fyne.KeyReturn) // it stays
	if data, err := os.ReadFile(path); err != nil || string(data) != "somebody's own" {
		t.Errorf("replaced: %v", err)
	}
	d.Trace.Forget()
	d.Press(fyne.KeyReturn)
	d.Trace.Wait(t, "dialog=doubt")
	d.Trace.Forget()
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	d.Trace.Wait(t, "trace drawn=verification")
	if data, err := os.ReadFile(path); err != nil || !typeset.Ours(data) {
		t.Errorf("not replaced: %v", err)
	}
}

func TestAPaperThatIsStoppedLeavesNoFileAndGivesNoNumber(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepProvisional)
	d.Person(practice.Officer)
	d.GoTo("slips callowland")
	p := d.W.Screen.(*publish.PapersPage)
	d.Press(fyne.KeyReturn)
	held := d.Hold("drawing up and reading back")
	d.Answer("3")
	held.Wait(t)
	if said, part := p.Bar.Says(); !strings.Contains(said, "drawing up and reading back") || part >= 0 {
		t.Errorf("the bar says %q, %v", said, part)
	}
	d.Press(fyne.KeyEscape)
	d.SaidThat(t, words.WorkStopping)
	held.Release()
	d.Trace.Wait(t, "said=\""+words.WorkStopped)
	files, err := filepath.Glob(filepath.Join(p.Into.Folder, "*"))
	if w := d.Ward("Callowland"); err != nil || len(files) != 0 || w.Slips != 0 || p.Given != nil || p.Running() {
		t.Errorf("left: %v; %d slips", files, w.Slips)
	}
}
