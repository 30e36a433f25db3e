package fields

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/formstest"
	"wardcount/forms/kit/lists"
)

// longSheet is a window with forty figures in a scroll that shows about eight of them.
func longSheet(t *testing.T) (formstest.Keyboard, []*FigureEntry, *container.Scroll) {
	test.NewTempApp(t)
	active := &ActiveField{}
	fields := make([]*FigureEntry, 40)
	box := container.NewVBox()
	w := test.NewTempWindow(t, widget.NewLabel(""))
	for i := range fields {
		fields[i] = NewFigureEntry(active)
		fields[i].OnNext = func() { w.Canvas().Focus(fields[min(i+1, len(fields)-1)]) }
		fields[i].OnPrevious = func() { w.Canvas().Focus(fields[max(i-1, 0)]) }
		box.Add(fields[i])
	}
	active.Scroll = container.NewVScroll(box)
	w.SetContent(container.NewBorder(widget.NewLabel("above"), widget.NewLabel("below"), nil, nil, active.Scroll))
	w.Resize(fyne.NewSize(400, 380))
	w.Canvas().Focus(fields[0])
	return formstest.Keyboard{Canvas: w.Canvas()}, fields, active.Scroll
}

func inView(scroll *container.Scroll, f *FigureEntry) bool {
	top := f.Position().Y - scroll.Offset.Y
	return top >= 0 && top+f.Size().Height <= scroll.Size().Height
}

func TestEveryFieldIsInViewWhenEnterComesToIt(t *testing.T) {
	k, fields, scroll := longSheet(t)
	if inView(scroll, fields[39]) {
		t.Fatal("the sheet is not long enough for this test")
	}
	for i := range fields {
		if !inView(scroll, fields[i]) {
			t.Fatalf("field %d is out of view after Enter", i)
		}
		if i+1 < len(fields) && i > 0 && !inView(scroll, fields[i+1]) {
			t.Errorf("field %d is in view without the next", i)
		}
		k.Press(fyne.KeyReturn)
	}
	for i := len(fields) - 1; i >= 0; i-- {
		if !inView(scroll, fields[i]) {
			t.Fatalf("field %d is out of view after Up", i)
		}
		if i > 0 && i+1 < len(fields) && !inView(scroll, fields[i-1]) {
			t.Errorf("field %d is in view without the one before", i)
		}
		k.Press(fyne.KeyUp)
	}
}

func TestEveryFieldIsInViewWhenTabComesToIt(t *testing.T) {
	k, fields, scroll := longSheet(t)
	for i := range fields {
		if !inView(scroll, fields[i]) {
			t.Fatalf("field %d is out of view after Tab", i)
		}
		k.Canvas.FocusNext()
	}
}

func TestAFieldInViewDoesNotMoveTheSheet(t *testing.T) {
	k, _, scroll := longSheet(t)
	k.Press(fyne.KeyReturn, fyne.KeyReturn)
	if scroll.Offset.Y != 0 {
		t.Errorf("scrolled by %v", scroll.Offset.Y)
	}
}

func TestLookingAtAnotherWindowDoesNotScrollBack(t *testing.T) {
	_, fields, scroll := longSheet(t)
	scroll.ScrollToBottom() // the operator scrolled on to look at something
	bottom := scroll.Offset
	fields[0].FocusLost()
	fields[0].FocusGained()
	if scroll.Offset != bottom {
		t.Error("the sheet jumped")
	}
}

func TestOfSomethingTallerThanTheViewTheTopIsShown(t *testing.T) {
	test.NewTempApp(t)
	tall := container.NewGridWrap(fyne.NewSize(50, 1000), widget.NewLabel("tall"))
	scroll := container.NewVScroll(container.NewVBox(container.NewGridWrap(fyne.NewSize(50, 500), widget.NewLabel("")), tall))
	w := test.NewTempWindow(t, scroll)
	w.Resize(fyne.NewSize(200, 300))
	lists.Reveal(scroll, tall)
	if top := tall.Position().Y - scroll.Offset.Y; top < 0 || top > 1 {
		t.Errorf("its top is at %v", top)
	}
}

func TestRevealOfNothingDoesNothing(t *testing.T) {
	test.NewTempApp(t)
	lists.Reveal(nil, widget.NewLabel(""))
	lists.Reveal(container.NewVScroll(widget.NewLabel("")), nil)
}

func TestTheActiveFieldIsToldOnceAndIsRememberedWithoutFocus(t *testing.T) {
	k, fields := sheetOf(t, 2)
	var told []fyne.CanvasObject
	active := fields[0].active
	active.OnArrive = func(f fyne.CanvasObject) { told = append(told, f) }
	k.Press(fyne.KeyReturn)
	fields[1].FocusGained()
	if len(told) != 1 || told[0] != fyne.CanvasObject(fields[1]) {
		t.Errorf("told %d times", len(told))
	}
	k.Canvas.Unfocus()
	if active.Now() != fyne.CanvasObject(fields[1]) {
		t.Error("forgotten with the focus")
	}
}
