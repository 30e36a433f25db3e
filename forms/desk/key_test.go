package desk_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wardcount/forms/desk"
	"wardcount/forms/desktest"
)

func TestTextGrowsByEveryPlusOfTheKeyboard(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	want := 100
	for _, plus := range append(desk.Pluses, desk.WithCtrl(fyne.KeyEqual)) {
		d.Shortcut(plus)
		if want += 10; d.W.Percent != want {
			t.Errorf("%s: %d %%, want %d %%", plus.(*desktop.CustomShortcut).ShortcutName(), d.W.Percent, want)
		}
	}
}
