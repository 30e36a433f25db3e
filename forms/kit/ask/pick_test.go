package ask

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/formstest"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
)

// disc is folders and what lies in them.
type disc map[string][]PickEntry

func (d disc) read(folder string) ([]PickEntry, error) {
	entries, ok := d[folder]
	if !ok && strings.HasPrefix(folder, "/home/clark") {
		return nil, fmt.Errorf("There is no folder %s.%.0w", folder, fs.ErrNotExist)
	}
	if !ok {
		return nil, errors.New("The folder " + folder + " cannot be read.")
	}
	return entries, nil
}

var practiceDisc = disc{
	"/":                   {{Name: "home", Folder: true}},
	"/home/":              {{Name: "clerk", Folder: true}},
	"/home/clerk/":        {{Name: "Counts", Folder: true}, {Name: "Desk", Folder: true}, {Name: "Desktop", Folder: true}, {Name: "closed", Folder: true}, {Name: "notes.txt"}, {Name: "practice.wardcount"}, {Name: "pay.wardcount"}},
	"/home/clerk/Counts/": {{Name: "May.WARDCOUNT"}},
	"/home/clerk/Desk/":   nil,
}

// picking is an open question after a path, and what it was answered with.
type picking struct {
	formstest.Keyboard
	t      *testing.T
	line   *fields.LineEntry
	list   *lists.List
	answer string
}

func pick(t *testing.T, p Pick) *picking {
	t.Helper()
	formstest.Swap(t, &work.Patience, time.Minute) // a busy machine is no drive that does not answer
	p.Read = practiceDisc.read
	return pickIn(t, pickWindow(t), p)
}

func pickWindow(t *testing.T) fyne.Window {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	w := test.NewTempWindow(t, lists.NewList())
	w.Resize(fyne.NewSize(1000, 700))
	return w
}

func pickIn(t *testing.T, w fyne.Window, p Pick) *picking {
	t.Helper()
	k := &picking{Keyboard: formstest.Keyboard{Canvas: w.Canvas()}, t: t}
	p.Home, p.Chosen = "/home/clerk", func(path string) { k.answer = path }
	PickFile(w, p)
	k.line = w.Canvas().Focused().(*fields.LineEntry)
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		if l, ok := o.(*lists.List); ok {
			k.list = l
		}
	}
	return k
}

// names are the rows beneath the line.
func (k *picking) names() string {
	var names []string
	for _, v := range k.list.Shown() {
		cells := v.Says().Cells
		names = append(names, cells[len(cells)-1].Text)
	}
	return strings.Join(names, "|")
}

func (k *picking) want(line, names string) {
	k.t.Helper()
	if k.line.Text != line || k.names() != names {
		k.t.Errorf("the line is %q over %q; want %q over %q", k.line.Text, k.names(), line, names)
	}
}

func (k *picking) wantAnswer(path string) {
	k.t.Helper()
	if k.answer != path || k.Canvas.Overlays().Top() != nil {
		k.t.Errorf("answered %q, want %q; open: %v", k.answer, path, k.Canvas.Overlays().Top() != nil)
	}
}

var aCount = Pick{Title: "Open", Ends: []string{".wardcount"}}

func TestAFolderShowsItsFoldersFirstAndThenTheFilesThatFit(t *testing.T) {
	k := pick(t, aCount)
	k.want("~/", "Counts/|Desk/|Desktop/|closed/|practice.wardcount|pay.wardcount")
	k.Press(fyne.KeyReturn)
	k.want("~/Counts/", "May.WARDCOUNT")
	k.Press(fyne.KeyReturn)
	k.wantAnswer("~/Counts/May.WARDCOUNT")
}

func TestTypingFiltersAndTheArrowsChoose(t *testing.T) {
	k := pick(t, aCount)
	k.Write("p")
	k.want("p", "practice.wardcount|pay.wardcount|Desktop/")
	k.Press(fyne.KeyDown, fyne.KeyReturn)
	k.wantAnswer("~/pay.wardcount")
}

func TestBackspaceAfterAFolderGoesUpToTheTop(t *testing.T) {
	k := pick(t, aCount)
	k.Press(fyne.KeyReturn, fyne.KeyBackspace)
	k.want("~/", "Counts/|Desk/|Desktop/|closed/|practice.wardcount|pay.wardcount")
	k.Press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	k.want("/", "home/")
	k.Write("home")
	k.Press(fyne.KeyBackspace)
	k.want("/hom", "home/")
}

func TestTabCompletesAsFarAsIsSure(t *testing.T) {
	k := pick(t, aCount)
	k.Write("de")
	k.Press(fyne.KeyTab)
	k.want("~/Desk", "Desk/|Desktop/")
	k.Press(fyne.KeyTab)
	k.want("~/Desk/", "There is no file that ends in .wardcount in ~/Desk/.")
	k.Press(fyne.KeyBackspace, fyne.KeyDown, fyne.KeyDown, fyne.KeyTab)
	k.want("~/Desktop/", "The folder /home/clerk/Desktop/ cannot be read.")
}

func TestAPathThatIsTypedWholeIsTaken(t *testing.T) {
	for _, path := range []string{"/home/clerk/practice.wardcount", "/nowhere/else.wardcount", "~/closed/a.wardcount", "/home/clerk/notes.txt"} {
		k := pick(t, aCount)
		k.Write(path)
		k.Press(fyne.KeyEnter)
		k.wantAnswer(path)
	}
}

func TestANameThatIsTypedWholeIsMeantAndNotOneThatHoldsIt(t *testing.T) {
	k := pick(t, aCount)
	k.Write("/home/clerk/tice.wardcount") // practice.wardcount is there
	k.Press(fyne.KeyEnter)
	k.wantAnswer("/home/clerk/tice.wardcount")
	k = pick(t, aCount)
	k.Write("/home/clerk/tice.wardcount")
	k.Press(fyne.KeyUp, fyne.KeyDown, fyne.KeyEnter) // the arrows choose what is there
	k.wantAnswer("/home/clerk/practice.wardcount")
}

func TestAFolderIsTakenOrGoneInto(t *testing.T) {
	folder := Pick{Title: "Folder", Folder: true, Initial: "~/Desk"}
	k := pick(t, folder)
	k.want("~/Desk", "Take this folder: ~/Desk|Desk/|Desktop/")
	k.Press(fyne.KeyReturn)
	k.wantAnswer("~/Desk")

	k = pick(t, folder)
	k.Press(fyne.KeyDown, fyne.KeyReturn)
	k.want("~/Desk/", "Take this folder: ~/Desk/|There is no folder in ~/Desk/.")
}

func TestAFolderIsMadeOnlyByWhoMeansTo(t *testing.T) {
	folder := Pick{Title: "Folder", Folder: true, Makes: true, Initial: "~/practice"}
	k := pick(t, folder) // the path that is offered is made at once
	k.want("~/practice", "Make a new folder: ~/practice|No folder in ~/ has “practice” in its name.")
	k.Press(fyne.KeyReturn)
	k.wantAnswer("~/practice")

	k = pick(t, folder) // who looks for a folder finds it
	k.Write("ount")
	k.want("ount", "Counts/|Make a new folder: ~/ount")
	k.Press(fyne.KeyReturn)
	k.want("~/Counts/", "Take this folder: ~/Counts/|There is no folder in ~/Counts/.")

	k = pick(t, folder) // and who finds none is asked
	k.Write("new")
	k.want("new", "No folder in ~/ has “new” in its name.|Make a new folder: ~/new")
	k.Press(fyne.KeyReturn)
	if !k.says("There is no folder ~/new. To make it, press Enter again.") || k.answer != "" {
		t.Errorf("nothing is asked; answered %q", k.answer)
	}
	k.Write("er")
	k.Press(fyne.KeyReturn) // another name: it is asked anew
	if !k.says("~/newer. To make it") || k.answer != "" {
		t.Errorf("nothing is asked of the other name; answered %q", k.answer)
	}
	k.Press(fyne.KeyReturn)
	k.wantAnswer("~/newer")

	k = pick(t, folder) // the arrows mean it
	k.Write("ount")
	k.Press(fyne.KeyDown, fyne.KeyReturn)
	k.wantAnswer("~/ount")

	k = pick(t, folder) // one within another that is not there
	k.Write("/home/clark/new")
	k.want("/home/clark/new", "There is no folder /home/clark/.|Make a new folder: /home/clark/new")
	k.Press(fyne.KeyReturn, fyne.KeyReturn)
	k.wantAnswer("/home/clark/new")
}

func TestNoFolderIsOfferedToBeMadeWhereItMustBeThere(t *testing.T) {
	folder := Pick{Title: "Folder", Folder: true}
	for typed, rows := range map[string]string{
		"new":             "No folder in ~/ has “new” in its name.",
		"/home/clark/new": "There is no folder /home/clark/.",
	} {
		k := pick(t, folder)
		k.Write(typed)
		k.want(typed, rows)
		k.Press(fyne.KeyReturn)
		if !k.says(rows) || k.answer != "" {
			t.Errorf("%s: answered %q", typed, k.answer)
		}
	}
	k := pick(t, folder) // whoever may not look into a folder may be let into one within
	k.Write("/home/clerk/closed/mine")
	k.want("/home/clerk/closed/mine", "Take this folder: /home/clerk/closed/mine|The folder /home/clerk/closed/ cannot be read.")
	k.Press(fyne.KeyReturn)
	k.wantAnswer("/home/clerk/closed/mine")
}

func TestAFolderThatCannotBeReadSaysWhy(t *testing.T) {
	k := pick(t, aCount)
	k.Write("closed")
	k.Press(fyne.KeyReturn)
	k.want("~/closed/", "The folder /home/clerk/closed/ cannot be read.")
	k.Press(fyne.KeyReturn)
	if k.answer != "" {
		t.Errorf("answered %q", k.answer)
	}
	k.Press(fyne.KeyEscape)
	k.wantAnswer("")
}

func TestWhatIsWrongWithAPathIsSaid(t *testing.T) {
	p := aCount
	p.Validate = func(string) error { return errors.New("not that one") }
	k := pick(t, p)
	k.Write("pay")
	k.Press(fyne.KeyReturn)
	if !k.says("not that one") || k.answer != "" {
		t.Errorf("nothing is said; answered %q", k.answer)
	}
	k.Write("m") // and no longer, once it is another path
	if k.says("not that one") {
		t.Error("it is still said of another path")
	}
}

// says tells whether a sentence stands in the question.
func (k *picking) says(text string) bool {
	for _, o := range test.LaidOutObjects(k.Canvas.Overlays().Top()) {
		if l, ok := o.(*widget.Label); ok && l.Visible() && strings.Contains(l.Text, text) {
			return true
		}
	}
	return false
}

func TestFoldersUsedLatelyAreOfferedAndTheNewestIsWhereOneBegins(t *testing.T) {
	p := aCount
	p.Recent = []string{"/home/clerk/Counts", "/home/clerk/Desk"}
	k := pick(t, p)
	k.want("/home/clerk/Counts/", "May.WARDCOUNT|Folders used lately|/home/clerk/Desk/")
	k.Press(fyne.KeyDown, fyne.KeyReturn)
	k.want("/home/clerk/Desk/", "There is no file that ends in .wardcount in /home/clerk/Desk/.|Folders used lately|/home/clerk/Counts/")
}

// slowly is the practice disc on a drive that takes its time.
func slowly(folder string) ([]PickEntry, error) {
	time.Sleep(time.Minute)
	return practiceDisc.read(folder)
}

func TestADriveThatIsSlowHoldsUpNobody_AndIsShownWhenItAnswers(t *testing.T) {
	p := aCount
	p.Read = slowly
	w := pickWindow(t)
	synctest.Test(t, func(t *testing.T) {
		k := pickIn(t, w, p)
		if !strings.HasPrefix(k.names(), "Still looking into ~/") {
			t.Errorf("while it is slow: %q", k.names())
		}
		k.Press(fyne.KeyReturn)
		if !k.says("Still looking") || k.answer != "" {
			t.Errorf("Enter answers %q", k.answer)
		}
		time.Sleep(time.Hour)
		synctest.Wait()
		k.want("~/", "Counts/|Desk/|Desktop/|closed/|practice.wardcount|pay.wardcount")
		k.Press(fyne.KeyEscape)
		k.wantAnswer("")
	})
	synctest.Test(t, func(t *testing.T) {
		k := pickIn(t, w, p)
		k.Write("/home/clerk/pay.wardcount") // need not be looked for
		k.Press(fyne.KeyReturn)
		k.wantAnswer("/home/clerk/pay.wardcount")
		time.Sleep(time.Hour)
		synctest.Wait()
	})
}
