package words

import (
	"fmt"

	"wardcount/export"
	"wardcount/reconcile/setup"
)

// What the window says of itself, and of who sits at it.
const (
	AppName        = "Wardcount"
	AppPurpose     = "Count night: from the ballot paper accounts to the declared result"
	PracticeBanner = "PRACTICE"
	PersonNobody   = "Nobody at the keyboard"
	PersonQuestion = "Who is at the keyboard?"
	PersonMissing  = "say first who is at the keyboard (F2)"
	AnswerNeeded   = "Write something here first."
	LeaveTitle     = "Leave this sheet?"
	LeaveText      = "What was typed has not been saved and will be lost."
	LeaveStay      = "Stay"
	LeaveYes       = "Leave"
	NextOK         = "Next"
	AnswerFirst    = "Answer the question first: something typed in the sheet has not been saved."
)

// CountClosed says that a count was closed.
func CountClosed(name string) string {
	return name + " is closed. What was stored and what was half keyed is kept in it."
}

// What closing the count takes with it, said before it is closed: key closes it, hall leads to the hall screen.
const (
	closesBeside = "The hall screen is open"
	closesHalf   = "something is half keyed here, which is kept"
)

// CloseWithHall says that the hall screen would go with the count.
func CloseWithHall(key, hall string) string {
	return closesBeside + ". " + closesAgain(key) + " and the hall screen; " + closesHall(hall)
}

// CloseWithHalf says that something is half keyed in the form that is open.
func CloseWithHalf(key string) string {
	return SentenceCase(closesHalf) + ". " + closesAgain(key) + "; Esc only leaves the sheet."
}

// CloseWithHallAndHalf says both.
func CloseWithHallAndHalf(key, hall string) string {
	return closesBeside + ", and " + closesHalf + ". " + closesAgain(key) + " and the hall screen; " + closesHall(hall)
}

func closesAgain(key string) string { return key + " again closes the whole count" }

func closesHall(key string) string {
	return key + " leads to the hall screen, which closes alone there."
}

// PersonKept says in that question what becomes of what somebody has half keyed.
func PersonKept(p setup.Person) string {
	return "What " + p.Name + " has half keyed here is kept, and shown to nobody else."
}

// PersonMissingFirst is the sentence where nobody has said who is at the keyboard.
func PersonMissingFirst() string { return SentenceCase(PersonMissing) + "." }

// WindowTitle is the title of the window.
func WindowTitle(e setup.Election, file string) string {
	title := AppName + " – " + e.Name + " – " + file
	if e.Practice {
		return PracticeBanner + " – " + title
	}
	return title
}

// ElectionAndDay is the election and its day,
// whose name may say the day already.
func ElectionAndDay(e setup.Election) string { return export.NameAndDay(e) }

// PersonRole is the role of who is at the keyboard, and the key to change it.
func PersonRole(p setup.Person) string {
	if p.Name == "" {
		return "F2: say who"
	}
	return SentenceCase(p.Role.Words()) + " · F2"
}

// PersonAtKeyboard says who is at the keyboard now.
func PersonAtKeyboard(p setup.Person) string {
	return p.Name + " is at the keyboard, as " + p.Role.WithArticle() + "."
}

// TextSize says how large the text is.
func TextSize(percent int) string { return fmt.Sprintf("Text size %d %%.", percent) }
