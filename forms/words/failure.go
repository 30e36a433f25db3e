package words

import (
	"context"
	"errors"
	"strings"

	"wardcount/app/store"
	"wardcount/reconcile"
)

func unexpected(err error) string {
	return "That did not work: " + err.Error() + ". Nothing was stored. Try again; if it stays, close the count and open it again."
}

// terminalWords are what refusals say for the terminal, and how the same is done here.
var terminalWords = strings.NewReplacer(
	"(step recount)", "(F10)", "(step annotate)", "(F10)", "(step lot)", "(F10)",
	"(step release)", "(F9 on the page of voter identification)", "(step readback)", "(F9)", "(step declare)", "(F9)", "(--accept AWAITED@STATION)", "(F8)",
	"The command paper --list shows", "The page of papers (Ctrl+Shift+P) shows", "the notice of its result (result)", "the notice of its result",
	"say so as the reason of the step", "F10 records that",
	"a new count is made with the command new", "N on the start screen makes a new count")

// RefusalInWindow says a refusal in the keys of the window, where it names the verbs of the terminal.
func RefusalInWindow(text string) string { return terminalWords.Replace(text) }

// Error is what is shown of an error: the sentences of our own refusals
// are made for that, others are not and say what to do in general.
func Error(err error) string {
	var refusal *reconcile.Refusal
	var failure *store.Failure
	if errors.Is(err, context.Canceled) {
		return WorkStopped
	}
	if errors.As(err, &refusal) || errors.As(err, &failure) {
		return RefusalInWindow(err.Error())
	}
	return unexpected(err)
}
