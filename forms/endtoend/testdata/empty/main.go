// Command empty is a window of the same toolkit with one field in it and
// nothing else: what the bench of the real window is held against.
package main

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := app.NewWithID("uk.wardcount.Empty")
	w := a.NewWindow("Empty")
	field := widget.NewEntry()
	w.SetContent(container.NewBorder(field, nil, nil, nil))
	w.Resize(fyne.NewSize(1280, 690))
	a.Lifecycle().SetOnStarted(func() {
		w.Canvas().Focus(field)
		fmt.Fprintln(os.Stderr, "trace ready=empty")
	})
	w.ShowAndRun()
}
