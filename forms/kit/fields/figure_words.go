package fields

import (
	"fmt"
)

// What a field for figures says itself, whatever it holds.
const (
	figureFixed     = "this figure cannot be changed here"
	figureNumLock   = "Num Lock is off"
	figureNotPasted = "not pasted: "
	pasteEmpty      = "there is nothing to paste"

	// figureCheck is said of a figure in doubt: the character typed last was refused, so Enter is asked for again.
	figureCheck = "Check the figure, then Enter again"
)

func notADigit(r rune) string { return fmt.Sprintf("%q is not a digit", r) }

func notAFigure(text string) string { return fmt.Sprintf("%q is not a figure", text) }

func tooLongFigure(text string) string {
	return fmt.Sprintf("%q has more than %d digits", text, figureMaxDigits)
}

func tooManyDigits() string { return fmt.Sprintf("no more than %d digits", figureMaxDigits) }
