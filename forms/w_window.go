package forms

import (
	"fmt"

	"wardcount/export"
	"wardcount/reconcile"
)

// What the window says of itself, and of who sits at it.
const (
	wordTitle       = "Wardcount"
	wordSubtitle    = "Count night: from the ballot paper accounts to the declared result"
	wordPractice    = "PRACTICE"
	wordNobody      = "Nobody at the keyboard"
	wordWho         = "Who is at the keyboard?"
	wordSayWho      = "say first who is at the keyboard (F2)"
	wordNeedWords   = "Write something here first."
	wordLeaveTitle  = "Leave this sheet?"
	wordLeaveText   = "What was typed has not been saved and will be lost."
	wordLeaveStay   = "Stay"
	wordLeaveYes    = "Leave"
	wordAnswerFirst = "Answer the question first: something typed in the sheet has not been saved."
)

func wordWindowTitle(e reconcile.Election, file string) string {
	title := wordTitle + " – " + e.Name + " – " + file
	if e.Practice {
		return wordPractice + " – " + title
	}
	return title
}

func wordElection(e reconcile.Election) string { return e.Name + " · " + export.DateWords(e.Date) }

func wordPersonRole(p reconcile.Person) string {
	if p.Name == "" {
		return "F2: say who"
	}
	return sentenceCase(p.Role.Words()) + " · F2"
}

func wordAtKeyboard(p reconcile.Person) string {
	return p.Name + " is at the keyboard, as " + p.Role.WithArticle() + "."
}

func wordTextSize(percent int) string { return fmt.Sprintf("Text size %d %%.", percent) }
