package kit

import "fmt"

// What the parts of the kit say themselves, whatever they are used for. Everything that is said of an election stands
// in forms/words, which the kit does not know.
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
	hintChoose    = "Digit, or arrows and Enter" + hintCancel

	keyKeypadEnter = "keypad Enter"
	keyPageUp      = "Page Up"
	keyPageDown    = "Page Down"

	lookDesktop  = "As the desktop"
	lookLight    = "Light"
	lookDark     = "Dark"
	lookContrast = "High contrast"

	workFault = "unexpected fault"

	notNow          = "not possible now" // after the name of a command
	figureFixed     = "this figure cannot be changed here"
	figureNumLock   = "Num Lock is off"
	figureNotPasted = "not pasted: "
	pasteEmpty      = "there is nothing to paste"

	// figureCheck is said of a figure in doubt: the character typed last was refused, so Enter is asked for again.
	figureCheck = "Check the figure, then Enter again"
)

// hintRisk is the keys of a question after what cannot be taken back.
func hintRisk(stay, yes string) string { return "Enter or Esc: " + stay + "   Right, Enter: " + yes }

func notADigit(r rune) string { return fmt.Sprintf("%q is not a digit", r) }

func notAFigure(text string) string { return fmt.Sprintf("%q is not a figure", text) }

func tooLongFigure(text string) string {
	return fmt.Sprintf("%q has more than %d digits", text, FigureMaxDigits)
}

func tooManyDigits() string { return fmt.Sprintf("no more than %d digits", FigureMaxDigits) }
