package fields

import (
	"runtime"

	"fyne.io/fyne/v2"
)

// missNumLock refuses a keypad digit whose character did not come. With Num Lock off the keypad is a dead keyboard
// otherwise: the toolkit hands on the key "2" and no character, nor an arrow. With Num Lock on, the character follows
// TypedKey before anything else happens to the keyboard; so whatever comes first instead, the release of the key
// included, shows that there is none. Only keys of the keypad are looked at, by their scan code, because a digit of
// the upper row may lawfully give no character (with a dead key, or as a part of a composed one). Should an input
// method deliver the character late after all, it is taken in like any other and clears the refusal.
func (f *FigureEntry) missNumLock() {
	if f.keypad != "" {
		f.keypad = ""
		f.refuse(figureNumLock)
	}
}

// isKeypadDigit knows the keypad by its scan codes: 71 to 82 on Windows and Wayland, 79 to 90 under X11. The digits of
// the upper row are below 20 in all three. A Mac has no Num Lock.
func isKeypadDigit(key *fyne.KeyEvent) bool {
	digit := len(key.Name) == 1 && key.Name >= "0" && key.Name <= "9"
	code := key.Physical.ScanCode
	return digit && code >= 71 && code <= 90 && runtime.GOOS != "darwin"
}
