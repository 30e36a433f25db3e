package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// The guided tour: what it is, and what it says beside its steps.
const (
	Tour         = "Guided tour"
	TourLetter   = "T"
	TourDetail   = "Two minutes: key a paper, find a mistake, declare, publish."
	TourBusy     = "Making a practice count for the guided tour…"
	TourNone     = "no guided tour is running"
	TourSkip     = "Guided tour: skip this step"
	TourLeave    = "Guided tour: leave it"
	TourLeft     = "The guided tour is over. This practice count stays open: try what you like in it."
	TourEnd      = "That was a night in small. Not shown: what two people read differently goes back to both; what is half keyed is kept for who keyed it; Ctrl+H opens the hall screen. F1 lists every key. Go on here, or practise a whole night: the start screen has Watford and Tower Hamlets."
	TourEndPress = "Ctrl+W"
)

// TourStep is what one step of the guided tour says: its name, what it is
// about, and what to press, with tourThen between one press and the next.
type TourStep struct{ Title, Text, Press string }

// What a step may ask for beside keys and words to be typed.
const (
	TourThen         = "  ›  "
	TourPaper        = "the figures of the paper, Enter after each"
	TourPaperNotLast = "the figures of the paper, Enter after each but not after the last"
	TourUntil        = "Enter, until this strip shows the next step"
)

// TourPress is presses one after another.
func TourPress(presses ...string) string { return strings.Join(presses, TourThen) }

// TourOpens is what to press to come to an account.
func TourOpens(account sheet.ID) string {
	return TourPress("F3", "account "+strings.ToLower(account.Subject), "Enter")
}

// TourSteps are the steps: the account that is keyed in them, its spoilt
// papers, and the ward that is declared.
func TourSteps(account sheet.ID, spoilt int, ward string) []TourStep {
	return []TourStep{
		{"Say who you are", "Everything that is keyed is recorded under a name. Be Practice clerk A.", TourPress("F2", "1")},
		{"Open a sheet", "A presiding officer has handed in the ballot paper account of station " + account.Subject + ". F3 goes anywhere by its words.", TourOpens(account)},
		{"Key it from the paper", "One figure is wrong on purpose. – is an empty line: Enter alone. What does not add up is said at the right.", TourPaperNotLast},
		{"Find the mistake and mend it", fmt.Sprintf("F6 goes to the figures of the finding: spoilt papers. The paper says %d. Type that, then Enter to the end, which stores it and opens the next sheet.", spoilt), TourPress("F6", strconv.Itoa(spoilt), TourUntil)},
		{"A second person keys it blind", "Now Practice clerk B keys the same paper, without the mistake, and without seeing what clerk A keyed.", TourPress("F2", "2", TourOpens(account), TourPaper)},
		{"See what is missing", "Both readings agree: the sheet is in. The ward’s page says what it still waits for, and F5 opens the next of those sheets.", "F5"},
		{"Read the result back", ward + " is counted, and its agents were consulted. Be the supervisor, go to its page and read the figures back: F9 is always the next step of the ward.", TourPress("F2", "3", "F3", strings.ToLower(ward), "Enter", "F9", TourUntil)},
		{"Certify", "Only the returning officer or a deputy certifies. After this the figures never change.", TourPress("F2", "4", "F9", TourUntil)},
		{"Declare", "The declaration stands there to be read aloud. When it has been read to its end, Enter records that.", TourPress("F9", "End", TourUntil)},
		{"Publish", "What is declared may leave the count: files for the web page and the press, written into a folder beside the count and read back.", TourPress("F12", "Enter")},
	}
}

// TourHead says which step it is.
func TourHead(n, of int, title string) string {
	return fmt.Sprintf("%s · step %d of %d · %s", Tour, n, of, title)
}

// TourShort is the step and what it is about in one sentence, where there is little room.
func TourShort(n, of int, text string) string { return fmt.Sprintf("Step %d of %d. %s", n, of, text) }

// TourEndHead is over the end.
const TourEndHead = Tour + " · done"

// TourPressed is the line that says what to press.
func TourPressed(press string) string { return "Keys   " + press }

// tourPaperLabels are the lines of a paper account in a word each.
var tourPaperLabels = map[figure.ID]string{
	"bp_supplied": "Supplied", "bp_unused": "Unused", "bp_issued": "Issued", "bp_spoilt": "Spoilt", "bp_expected": "In box",
	"tend_supplied": "Tendered", "tend_unused": "unused", "tend_spoilt": "spoilt", "tend_used": "used", "tend_listed": "listed", "pv_handed_in": "Packets",
}

// TourPaperLine is one line of the paper that the tour shows.
type TourPaperLine struct{ Label, Figure string }

// TourPaperLines are the lines of an account in the order of the form; what the
// paper leaves empty is –.
func TourPaperLines(defs []sheet.FigureDef, paper sheet.Reading) []TourPaperLine {
	var lines []TourPaperLine
	for _, d := range defs {
		line := TourPaperLine{tourPaperLabels[d.ID], "–"}
		if line.Label == "" {
			line.Label = d.Label
		}
		if n, ok := paper[d.ID]; ok {
			line.Figure = strconv.Itoa(n)
		}
		lines = append(lines, line)
	}
	return slices.Clip(lines)
}

// TourKeys are how a step is skipped and the tour left; at its end there is nothing to skip.
func TourKeys(skip, leave string, end bool) string {
	if end {
		return leave + " leave the tour"
	}
	return skip + " skip   " + leave + " leave the tour"
}
