package work

import (
	"fmt"
	"runtime/debug"

	"fyne.io/fyne/v2"
)

// OnFault hears of a fault that Guard caught, and where it came from: a window
// goes to a page on which work can go on, and says so. While nobody listens a
// fault is not caught: a program that could not tell of it had better stop.
var OnFault func(where string)

// Guard runs what an event of the window leads to, and tells whether it came to
// its end. The toolkit lets a panic take the program down, and with it the window
// in which figures are being keyed; so every way in from the toolkit leads
// through here. The log keeps where it happened.
func Guard(where string, f func()) (whole bool) {
	if OnFault == nil {
		f()
		return true
	}
	defer func() {
		if p := recover(); p != nil {
			fyne.LogError("fault in "+where+"\n"+string(debug.Stack()), fmt.Errorf("%w: %v", errPanicked, p))
			OnFault(where)
		}
	}()
	f()
	return true
}
