package forms

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func offer(t *testing.T, n int) (keyboard, *widget.Entry, *[]int) {
	k, w, field := overField(t)
	choices := make([]Choice, n)
	for i := range choices {
		choices[i] = Choice{Label: fmt.Sprint("Sheet ", i+1), Detail: "awaited"}
	}
	chosen := &[]int{}
	Choose(w, "Which sheet?", choices, func(i int) {
		if k.c.Overlays().Top() != nil {
			t.Error("chosen before the dialog had gone")
		}
		*chosen = append(*chosen, i)
	})
	return k, field, chosen
}

func TestAChoiceIsMadeByArrowsAndEnter(t *testing.T) {
	for _, c := range []struct {
		keys []fyne.KeyName
		want int
	}{
		{[]fyne.KeyName{fyne.KeyReturn}, 0},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter}, 2},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeySpace}, 0},
		{[]fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, 0},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyDown, fyne.KeyReturn}, 3},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyHome, fyne.KeyReturn}, 0},
	} {
		k, field, chosen := offer(t, 4)
		k.press(c.keys...)
		if len(*chosen) != 1 || (*chosen)[0] != c.want {
			t.Errorf("%v: chosen %v", c.keys, *chosen)
		}
		field.SetText("") // the in-memory driver closes at once; the leak is looked for below
		wantClosed(t, k, field)
	}
}

func TestADigitChoosesAtOnceAndDoesNotLeak(t *testing.T) {
	k, field, chosen := offer(t, 4)
	flush := holdLater(t)
	k.write("3")
	k.press(fyne.KeySpace)
	flush()
	if fmt.Sprint(*chosen) != "[2]" {
		t.Errorf("chosen %v", *chosen)
	}
	wantClosed(t, k, field)
}

func TestADigitWithoutAChoiceDoesNothing(t *testing.T) {
	k, _, chosen := offer(t, 4)
	k.write("0")
	k.write("5")
	k.write("x")
	if len(*chosen) != 0 || k.c.Overlays().Top() == nil {
		t.Errorf("chosen %v", *chosen)
	}
}

func TestAKeypadDigitWithoutItsCharacterChoosesNothing(t *testing.T) {
	k, _, chosen := offer(t, 4)
	k.press(fyne.Key2)
	if len(*chosen) != 0 {
		t.Errorf("chosen %v", *chosen)
	}
}

func TestEscapeChoosesNothing(t *testing.T) {
	k, field, chosen := offer(t, 4)
	k.press(fyne.KeyDown, fyne.KeyEscape)
	if len(*chosen) != 0 {
		t.Errorf("chosen %v", *chosen)
	}
	wantClosed(t, k, field)
}

func TestAClickChooses(t *testing.T) {
	k, field, chosen := offer(t, 4)
	test.Tap(k.c.Focused().(*choiceList).rows[1])
	if fmt.Sprint(*chosen) != "[1]" {
		t.Errorf("chosen %v", *chosen)
	}
	wantClosed(t, k, field)
}

func TestTheButtonChoosesWhatTheArrowsCameTo(t *testing.T) {
	k, field, chosen := offer(t, 4)
	k.press(fyne.KeyDown, fyne.KeyDown)
	k.c.FocusNext()
	k.press(fyne.KeyReturn)
	if fmt.Sprint(*chosen) != "[2]" {
		t.Errorf("chosen %v", *chosen)
	}
	wantClosed(t, k, field)
}

func TestTheChosenRowOfALongListIsInView(t *testing.T) {
	k, _, chosen := offer(t, 40)
	list := k.c.Focused().(*choiceList)
	for range 39 {
		k.press(fyne.KeyDown)
		row, scroll := list.rows[list.at], list.scroll
		if top := row.Position().Y - scroll.Offset.Y; top < 0 || top+row.Size().Height > scroll.Size().Height {
			t.Fatalf("row %d is out of view", list.at)
		}
	}
	k.press(fyne.KeyReturn)
	if fmt.Sprint(*chosen) != "[39]" {
		t.Errorf("chosen %v", *chosen)
	}
}

func TestTheChosenRowIsFramedAndTheOthersAreNot(t *testing.T) {
	k, _, _ := offer(t, 3)
	k.press(fyne.KeyDown)
	list := k.c.Focused().(*choiceList)
	for i, row := range list.rows {
		frame := test.WidgetRenderer(row).(*choiceRowRenderer).frame
		if here := i == 1; frame.Hidden == here || here && frame.StrokeWidth == 0 {
			t.Errorf("row %d: hidden %v, stroke %v", i, frame.Hidden, frame.StrokeWidth)
		}
	}
}

func TestAnEmptyListChoosesNothing(t *testing.T) {
	k, field, chosen := offer(t, 0)
	k.press(fyne.KeyDown, fyne.KeyReturn)
	k.write("1")
	k.c.FocusNext()
	k.press(fyne.KeyReturn, fyne.KeyEscape)
	if len(*chosen) != 0 {
		t.Errorf("chosen %v", *chosen)
	}
	wantClosed(t, k, field)
}
