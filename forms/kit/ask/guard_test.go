package ask

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/formstest"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/work"
)

func TestAFaultBehindAnyPartIsCaughtAndTold(t *testing.T) {
	test.NewTempApp(t)
	var told []string
	formstest.Swap(t, &work.OnFault, func(where string) { told = append(told, where) })
	fault := func() { panic("a fault for the test") }
	figure, line, list := fields.NewFigureEntry(&fields.ActiveField{}), fields.NewLineEntry(), lists.NewList()
	figure.OnNext, figure.OnChanged = fault, func(string) { fault() }
	figure.OnCommand, figure.OnShortcut = func(fyne.KeyName) { fault() }, func(fyne.Shortcut) { fault() }
	line.Choose, line.OnChanged, line.OnShortcut = fault, func(string) { fault() }, func(fyne.Shortcut) { fault() }
	list.Set([]lists.Row{{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: "Practice"}}, Key: "a", Open: fault}})
	list.OnKey, list.OnShortcut, list.OnRune = func(*fyne.KeyEvent) { fault() }, func(fyne.Shortcut) { fault() }, func(rune) { fault() }
	button := fields.NewButton("Practice", fault)
	button.OnKey = func(*fyne.KeyEvent) { fault() }
	row := lists.NewRowView(lists.Row{})
	row.OnTap = fault
	strip := fields.NewStrip()
	strip.Set([]fields.Segment{{Keys: "1", Label: "Practice", Choose: fault}})
	w := test.NewTempWindow(t, container.NewVBox(figure, line, list, button, row, strip))
	w.Resize(fyne.NewSize(600, 600))
	k := formstest.Keyboard{Canvas: w.Canvas()}
	registry := keys.NewRegistry(w.Canvas(), nil)
	command := registry.Add(keys.Command{Name: "Practice", Key: fyne.KeyF5, Shortcut: &fyne.ShortcutCopy{}, Run: fault})
	enabled := registry.Add(keys.Command{Name: "Asked", Enabled: func() bool { fault(); return true }, Run: func() { t.Error("it ran") }})
	at := func(o fyne.Focusable) { w.Canvas().Focus(o) }
	active := &fields.ActiveField{OnArrive: func(fyne.CanvasObject) { fault() }}
	come := fields.NewFigureEntry(active)
	for what, do := range map[string]func(){
		"Enter at a figure":  func() { at(figure); k.Press(fyne.KeyReturn) },
		"a digit":            func() { at(figure); k.Char('7') },
		"F5 at a figure":     func() { at(figure); k.Press(fyne.KeyF5) },
		"Ctrl at a figure":   func() { at(figure); k.Shortcut(&fyne.ShortcutRedo{}); k.Shortcut(otherShortcut{}) },
		"coming to a figure": func() { come.FocusGained() },
		"Num Lock at a figure": func() {
			refusing := fields.NewFigureEntry(nil)
			refusing.OnRefused = func(string) { fault() }
			refusing.TypedKey(&fyne.KeyEvent{Name: fyne.Key2, Physical: fyne.HardwareKey{ScanCode: 80}})
			refusing.KeyUp(&fyne.KeyEvent{Name: fyne.Key2})
		},
		"a click at a figure": func() {
			refusing := fields.NewFigureEntry(nil)
			refusing.FocusGained()
			refusing.TypedRune('x')
			refusing.OnRefused = func(string) { fault() }
			refusing.Tapped(&fyne.PointEvent{})
		},
		"a letter in a list":  func() { at(list); k.Char('a') },
		"a click at a strip":  func() { test.TapAt(strip, fyne.NewPos(14, 10)) },
		"Enter in a line":     func() { at(line); k.Press(fyne.KeyReturn) },
		"a letter":            func() { at(line); k.Char('a') },
		"Ctrl in a line":      func() { at(line); k.Shortcut(otherShortcut{}) },
		"Enter in a list":     func() { at(list); k.Press(fyne.KeyReturn) },
		"F5 in a list":        func() { at(list); k.Press(fyne.KeyF5) },
		"Ctrl in a list":      func() { at(list); k.Shortcut(otherShortcut{}) },
		"Enter at a button":   func() { at(button); k.Press(fyne.KeyReturn) },
		"F5 at a button":      func() { at(button); k.Press(fyne.KeyF5) },
		"a click at a button": func() { test.Tap(button) },
		"a click at a row":    func() { test.Tap(row) },
		"a command":           func() { registry.RunKey(fyne.KeyF5) },
		"whether it may be":   func() { registry.Run(enabled) },
		"what comes later":    func() { work.Later(fault) },
	} {
		told = nil
		do()
		if len(told) == 0 {
			t.Errorf("%s: nobody was told", what)
		}
	}
	if registry.Run(command) {
		t.Error("a command with a fault is said to have run")
	}
}

// otherShortcut is a shortcut that no field uses itself.
type otherShortcut struct{}

func (otherShortcut) ShortcutName() string { return "practice" }

func TestAFaultInADialogIsCaughtAndTold(t *testing.T) {
	k, w, _ := overField(t)
	var told []string
	formstest.Swap(t, &work.OnFault, func(where string) { told = append(told, where) })
	For(w, Question{Title: "Practice", Validate: func(string) error { panic("a fault for the test") }})
	k.Press(fyne.KeyReturn)
	Choose(w, Choosing{Title: "Practice", Choices: []Choice{{Label: "One"}}, Chosen: func(int) { panic("a fault for the test") }})
	k.Write("1")
	if len(told) != 2 {
		t.Errorf("told: %q", told)
	}
}

func TestWhereNobodyListensAFaultIsNotHidden(t *testing.T) {
	formstest.Swap(t, &work.OnFault, nil)
	defer func() {
		if p := recover(); p != "a fault for the test" {
			t.Errorf("came out: %v", p)
		}
	}()
	work.Guard("practice", func() { panic("a fault for the test") })
	t.Error("it was hidden")
}

func TestAFaultInWhatWasDoneInTheBackgroundIsCaughtAndTold(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		var told []string
		formstest.Swap(t, &work.OnFault, func(where string) { told = append(told, where) })
		var b work.Background
		b.Start(func(_ context.Context, progress work.ProgressFunc) error { progress(1, 2, "ward"); return nil },
			func(int, int, string) { panic("a fault for the test") }, func(error) { panic("a fault for the test") })
		time.Sleep(time.Minute)
		synctest.Wait()
		if got := strings.Join(told, ", "); got != "progress, what was done in the background" {
			t.Errorf("told: %s", got)
		}
	})
}

func TestASaverRunsOnceMoreForAllThatWasAskedMeanwhile(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var s work.Saver
		runs, answers, memory, disc := 0, 0, 0, 0
		save := func() error {
			mu.Lock()
			now := memory
			runs++
			mu.Unlock()
			time.Sleep(time.Second)
			mu.Lock()
			defer mu.Unlock()
			disc = now
			return errors.New("the disc is full")
		}
		done := func(err error) {
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				t.Error("the fault was not told")
			}
			answers++
		}
		for range 10 {
			mu.Lock()
			memory++
			mu.Unlock()
			s.Save(save, done)
			time.Sleep(10 * time.Millisecond)
		}
		s.Wait()
		if runs != 2 || answers != 2 || disc != 10 {
			t.Errorf("%d runs, %d answers, on the disc %d", runs, answers, disc)
		}
		s.Save(func() error { panic("a fault for the test") }, done)
		s.Wait()
		if answers != 3 {
			t.Error("a fault is not answered")
		}
	})
}
