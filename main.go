// Wardcount keeps the count of an English local election: it reconciles the
// papers as they are keyed, certifies, declares and exports.
//
// This file only wires: words of the command line to the window or the
// terminal. It never holds a rule, a figure or a screen of its own.
package main

import (
	"fmt"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"wardcount/app/command"
	"wardcount/app/command/terminal"
	"wardcount/assets"
	"wardcount/forms"
)

// version is set when the program is built, from FyneApp.toml.
var version = "development"

func main() {
	env := terminal.Env{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Version: version}
	os.Exit(command.Run(os.Args[1:], env, window))
}

// window opens the window. Without a display the toolkit would panic, so that
// is asked first.
func window(path string) int {
	if !hasDisplay() {
		fmt.Fprintln(os.Stderr, "There is no display to open a window on; “wardcount help” lists what the terminal does.")
		return terminal.Wrong
	}
	// The toolkit checks every call for its thread, and says at each start that
	// it does, until it is told that this is not needed. The end-to-end test
	// reads those checks, so under its trace they stay on.
	tested := os.Getenv("WARDCOUNT_TRACE") != ""
	app.SetMetadata(fyne.AppMetadata{ID: appID, Name: "Wardcount", Version: version, Build: 1,
		Icon: fyne.NewStaticResource("icon.png", assets.Icon()), Migrations: map[string]bool{"fyneDo": !tested}})
	return forms.Run(app.NewWithID(appID), path)
}

const appID = "uk.wardcount.Wardcount" // as in FyneApp.toml

// hasDisplay says whether a window can be opened: only X11 and Wayland have
// to be asked for.
func hasDisplay() bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}
