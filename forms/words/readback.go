package words

import (
	"fmt"
	"strings"

	"wardcount/reconcile/text"
)

// The figures read back, line by line, before a result is certified.
const (
	ReadBackText  = "Somebody else reads the count's own sheets aloud. Key each figure again as it is read, or tick the line with Enter alone if it agrees. Candidates stand in ballot-paper order."
	ReadBackAll   = "All lines agree: Enter records that the figures were read back."
	ReadBackField = "Figure read aloud"
)

// ReadBackTitle is over the figures that are read back.
func ReadBackTitle(ward string) string { return ward + ": read back" }

// ReadBackLeft says how many lines are still to be read.
func ReadBackLeft(n int) string { return Many(n, "line", "lines") + " to go" }

// ReadBackHow says how a line was found to agree.
func ReadBackHow(keyed bool) string {
	if keyed {
		return "keyed"
	}
	return "ticked"
}

// ReadBackDiffers says that the figure read aloud is not the one that would be certified.
func ReadBackDiffers(read, stands int) string {
	return fmt.Sprintf("You keyed %s, and %s would be certified. Look at the sheet again: if it says %s, press Esc; nothing is recorded, and the sheet is corrected or the papers are counted again first.",
		text.Grouped(read), text.Grouped(stands), text.Grouped(read))
}

// RejectedFor is the papers rejected under one head.
func RejectedFor(head string) string {
	return "Rejected: " + strings.ToLower(head[:1]) + head[1:]
}
