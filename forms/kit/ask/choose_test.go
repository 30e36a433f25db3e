package ask

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/formstest"
	"wardcount/forms/kit/work"
)

func offer(t *testing.T, n int) (formstest.Keyboard, *widget.Entry, *[]int) {
	k, w, field := overField(t)
	choices := make([]Choice, n)
	for i := range choices {
		choices[i] = Choice{Label: fmt.Sprint("Sheet ", i+1), Detail: "awaited"}
	}
	chosen := &[]int{}
	Choose(w, Choosing{Title: "Which sheet?", Choices: choices, Chosen: func(i int) {
		if k.Canvas.Overlays().Top() != nil {
			t.Error("chosen before the dialog had gone")
		}
		*chosen = append(*chosen, i)
	}})
	return k, field, chosen
}

func TestAChoiceIsMadeByArrowsAndEnter(t *testing.T) {
	for _, c := range []struct {
		keys []fyne.KeyName
		want int
	}{
		{[]fyne.KeyName{fyne.KeyReturn}, 0},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter}, 2},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn}, 0},
		{[]fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, 0},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyDown, fyne.KeyReturn}, 3},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyHome, fyne.KeyReturn}, 0},
	} {
		k, field, chosen := offer(t, 4)
		k.Press(c.keys...)
		if len(*chosen) != 1 || (*chosen)[0] != c.want {
			t.Errorf("%v: chosen %v", c.keys, *chosen)
		}
		field.SetText("") // the in-memory driver closes at once; the leak is looked for below
		wantClosed(t, k, field)
	}
}

func TestADigitChoosesAtOnceAndDoesNotLeak(t *testing.T) {
	k, field, chosen := offer(t, 4)
	flush := formstest.PutOff(t, &work.Later)
	k.Write("3")
	k.Press(fyne.KeySpace)
	flush()
	if fmt.Sprint(*chosen) != "[2]" {
		t.Errorf("chosen %v", *chosen)
	}
	wantClosed(t, k, field)
}

func TestADigitWithoutAChoiceDoesNothing(t *testing.T) {
	k, _, chosen := offer(t, 4)
	k.Write("0")
	k.Write("5")
	k.Write("x")
	if len(*chosen) != 0 || k.Canvas.Overlays().Top() == nil {
		t.Errorf("chosen %v", *chosen)
	}
}

func TestAKeypadDigitWithoutItsCharacterChoosesNothing(t *testing.T) {
	k, _, chosen := offer(t, 4)
	k.Press(fyne.Key2)
	if len(*chosen) != 0 {
		t.Errorf("chosen %v", *chosen)
	}
}

func TestEscapeChoosesNothing(t *testing.T) {
	k, field, chosen := offer(t, 4)
	k.Press(fyne.KeyDown, fyne.KeyEscape)
	if len(*chosen) != 0 {
		t.Errorf("chosen %v", *chosen)
	}
	wantClosed(t, k, field)
}

func TestAClickChooses(t *testing.T) {
	k, field, chosen := offer(t, 4)
	test.Tap(k.Canvas.Focused().(*choiceList).rows[1])
	if fmt.Sprint(*chosen) != "[1]" {
		t.Errorf("chosen %v", *chosen)
	}
	wantClosed(t, k, field)
}

func TestTheButtonChoosesWhatTheArrowsCameTo(t *testing.T) {
	k, field, chosen := offer(t, 4)
	k.Press(fyne.KeyDown, fyne.KeyDown)
	k.Canvas.FocusNext()
	k.Press(fyne.KeyReturn)
	if fmt.Sprint(*chosen) != "[2]" {
		t.Errorf("chosen %v", *chosen)
	}
	wantClosed(t, k, field)
}

func TestTheChosenRowOfALongListIsInView(t *testing.T) {
	k, _, chosen := offer(t, 40)
	list := k.Canvas.Focused().(*choiceList)
	for range 39 {
		k.Press(fyne.KeyDown)
		row, scroll := list.rows[list.at], list.scroll
		if top := row.Position().Y - scroll.Offset.Y; top < 0 || top+row.Size().Height > scroll.Size().Height {
			t.Fatalf("row %d is out of view", list.at)
		}
	}
	k.Press(fyne.KeyReturn)
	if fmt.Sprint(*chosen) != "[39]" {
		t.Errorf("chosen %v", *chosen)
	}
}

func TestTheChosenRowIsFramedAndTheOthersAreNot(t *testing.T) {
	k, _, _ := offer(t, 3)
	k.Press(fyne.KeyDown)
	list := k.Canvas.Focused().(*choiceList)
	for i, row := range list.rows {
		frame := test.WidgetRenderer(row).(*choiceRowRenderer).frame
		if here := i == 1; frame.Hidden == here || here && frame.StrokeWidth == 0 {
			t.Errorf("row %d: hidden %v, stroke %v", i, frame.Hidden, frame.StrokeWidth)
		}
	}
}

func TestAnEmptyListChoosesNothing(t *testing.T) {
	k, field, chosen := offer(t, 0)
	k.Press(fyne.KeyDown, fyne.KeyReturn)
	k.Write("1")
	k.Canvas.FocusNext()
	k.Press(fyne.KeyReturn, fyne.KeyEscape)
	if len(*chosen) != 0 {
		t.Errorf("chosen %v", *chosen)
	}
	wantClosed(t, k, field)
}
