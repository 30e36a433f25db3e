package keys

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
}

// certify is a registry with one command on F2 and one on Ctrl+E; ran and said collect what happens.
func certify(t *testing.T, enabled *bool) (r *Registry, ran, said *[]string, w fyne.Window) {
	test.NewTempApp(t)
	w = test.NewTempWindow(t, widget.NewLabel(""))
	ran, said = &[]string{}, &[]string{}
	r = NewRegistry(w.Canvas(), func(s string) { *said = append(*said, s) })
	r.Add(Command{Name: "Key a sheet", Key: fyne.KeyF2, Run: func() { *ran = append(*ran, "key") }})
	r.Add(Command{
		Name: "Certify", Shortcut: ctrl(fyne.KeyE),
		Enabled: func() bool { return *enabled },
		Why:     func() string { return "two boxes are awaited" },
		Run:     func() { *ran = append(*ran, "certify") },
	})
	return r, ran, said, w
}

func TestACommandRunsByItsKeyItsShortcutAndItsName(t *testing.T) {
	enabled := true
	r, ran, _, _ := certify(t, &enabled)
	if !r.RunKey(fyne.KeyF2) || !r.RunShortcut(ctrl(fyne.KeyE)) {
		t.Error("said not to have run")
	}
	r.Run(r.ByName("Certify"))
	if got := strings.Join(*ran, " "); got != "key certify certify" {
		t.Errorf("ran: %s", got)
	}
}

func TestACommandThatIsNotEnabledDoesNotRunAndSaysWhy(t *testing.T) {
	enabled := false
	r, ran, said, _ := certify(t, &enabled)
	if r.RunShortcut(ctrl(fyne.KeyE)) {
		t.Error("said to have run")
	}
	r.Run(r.ByName("Certify"))
	if len(*ran) != 0 || len(*said) != 2 || (*said)[0] != "Certify: two boxes are awaited" {
		t.Errorf("ran %q, said %q", *ran, *said)
	}
	enabled = true
	if !r.RunShortcut(ctrl(fyne.KeyE)) {
		t.Error("did not run when enabled again")
	}
}

func TestSomethingIsSaidEvenWhereNoReasonIsKnown(t *testing.T) {
	enabled := true
	r, _, said, _ := certify(t, &enabled)
	r.Run(r.Add(Command{Name: "Seal", Enabled: func() bool { return false }, Run: func() { t.Error("ran") }}))
	if len(*said) != 1 || (*said)[0] != "Seal: not possible now" {
		t.Errorf("said %q", *said)
	}
}

func TestNoCommandRunsThroughAnOpenDialog(t *testing.T) {
	enabled := true
	r, ran, said, w := certify(t, &enabled)
	dialog := widget.NewLabel("A text")
	w.Canvas().Overlays().Add(dialog)
	if r.RunKey(fyne.KeyF2) || r.RunShortcut(ctrl(fyne.KeyE)) {
		t.Error("said to have run")
	}
	r.Run(r.ByName("Certify"))
	if len(*ran) != 0 || len(*said) != 0 {
		t.Errorf("ran %q, said %q", *ran, *said)
	}
	w.Canvas().Overlays().Remove(dialog)
	if !r.RunKey(fyne.KeyF2) {
		t.Error("does not run after the dialog has gone")
	}
}

func TestAKeyWithoutACommandDoesNothing(t *testing.T) {
	enabled := true
	r, ran, said, _ := certify(t, &enabled)
	if r.RunKey(fyne.KeyF9) || r.RunKey("") || r.RunShortcut(ctrl(fyne.KeyQ)) || r.RunShortcut(nil) {
		t.Error("said to have run")
	}
	if len(*ran)+len(*said) != 0 || r.ByKey(fyne.KeyF9) != nil || r.ByName("Seal") != nil {
		t.Error("something was found")
	}
}

func TestTwoCommandsCannotShareANameOrAKey(t *testing.T) {
	run := func() {}
	for what, c := range map[string]Command{
		"name":     {Name: "Certify", Run: run},
		"key":      {Name: "Other", Key: fyne.KeyF2, Run: run},
		"shortcut": {Name: "Other", Shortcut: ctrl(fyne.KeyE), Run: run},
		"no run":   {Name: "Other"},
	} {
		enabled := true
		r, _, _, _ := certify(t, &enabled)
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: let in", what)
				}
			}()
			r.Add(c)
		}()
	}
}

func TestKeysAreNamedAsOnTheKeyboard(t *testing.T) {
	both := fyne.KeyModifierControl | fyne.KeyModifierShift
	for want, c := range map[string]Command{
		"F2":           {Key: fyne.KeyF2},
		"Esc":          {Key: fyne.KeyEscape},
		"Page Down":    {Key: fyne.KeyPageDown},
		"Ctrl+E":       {Shortcut: ctrl(fyne.KeyE)},
		"Ctrl+Enter":   {Shortcut: ctrl(fyne.KeyReturn)},
		"Ctrl+Shift+P": {Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyP, Modifier: both}},
		"Alt+1":        {Shortcut: &desktop.CustomShortcut{KeyName: fyne.Key1, Modifier: fyne.KeyModifierAlt}},
		"":             {},
		"as given":     {Keys: "as given", Key: fyne.KeyF3},
	} {
		c.Name, c.Run = "x", func() {}
		if got := NewRegistry(nil, nil).Add(c).Keys; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestCommandsAreListedInTheirOrder(t *testing.T) {
	enabled := true
	r, _, _, _ := certify(t, &enabled)
	all := r.All()
	if len(all) != 2 || all[0].Name != "Key a sheet" || all[1].Name != "Certify" {
		t.Errorf("listed: %v", all)
	}
	all[0] = nil
	if r.All()[0] == nil {
		t.Error("the list can be changed from outside")
	}
}
