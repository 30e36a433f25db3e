package ask

import (
	"strings"
)

// What questions say themselves, whatever they ask. Everything that is said of an election stands in forms/words, which
// the kit does not know.
const (
	sayOK     = "OK"
	sayYes    = "Yes"
	sayCancel = "Cancel"
	sayClose  = "Close"
	sayChoose = "Choose"

	sayAnswerFirst = "This comes first:"

	hintEnter     = "Enter: "
	hintCtrlEnter = "Ctrl+Enter: "
	hintCancel    = "   Esc: " + sayCancel
	hintPages     = "Up, Down: read on   "
	hintChoose    = "Digit, or arrows and Enter" + hintCancel

	hintPick      = "Down: choose   Enter: open or take   Tab: complete   Backspace: up"
	sayPickRecent = "Folders used lately"
)

// hintRisk is the keys of a question after what cannot be taken back.
func hintRisk(stay, yes string) string { return "Enter or Esc: " + stay + "   Right, Enter: " + yes }

func pickStillLooking(folder string) string {
	return "Still looking into " + folder + " – a drive may be slow to answer. A path can be typed whole; Esc gives up."
}

// pickNothing says that a folder holds nothing that could be chosen.
func pickNothing(folder, part string, folders bool, ends []string) string {
	what := "file"
	switch {
	case folders:
		what = "folder"
	case len(ends) > 0:
		what = "file that ends in " + strings.Join(ends, " or ")
	}
	if part == "" {
		return "There is no " + what + " in " + folder + "."
	}
	if folders {
		return "No folder in " + folder + " has “" + part + "” in its name."
	}
	return "No folder in " + folder + " and no " + what + " has “" + part + "” in its name. Enter tries it as it is typed."
}

// pickLabel names the line, and says how the files end that can be chosen.
func pickLabel(label string, folders bool, ends []string) string {
	if folders || len(ends) == 0 {
		return label
	}
	return label + ", ending in " + strings.Join(ends, " or ")
}

func pickTake(path string) string { return "Take this folder: " + path }

func pickMake(path string) string { return "Make a new folder: " + path }

// pickMakeAgain is said at the first Enter: a name that was mistyped would become a folder.
func pickMakeAgain(path string) string {
	return "There is no folder " + path + ". To make it, press Enter again."
}
