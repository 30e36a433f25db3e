package words

import (
	"fmt"

	"wardcount/export"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Papers that are moved to another contest.
const (
	MovePapersChooseWard  = "Choose a ward first (F4), or open the sheet of the box that the papers were found in."
	MovePapersHeading     = "Papers moved"
	MovePapersFrom        = "In which box were the papers found?"
	MovePapersTo          = "To which box do the papers belong?"
	MovePapersToExample   = "12 weavers, mayor, p3"
	MovePapersReason      = "Who found them, and where; it is printed with the result"
	MoveOK                = "Move"
	MovePapersDetail      = "Papers of another contest were counted in a box of this one; they are taken where they belong"
	MovePapersHowMany     = "How many papers"
	MovePapersNoneCounted = "No box of this contest has been counted yet. Papers that were not counted need no entry: take them to their box and count that."
	MovePapersNotAFigure  = "Write how many papers, in digits."
)

// move names both contests: papers may stay in a box that they share.
func move(e setup.Election, m reconcile.PapersMoved) string {
	from, _ := e.Contest(m.From)
	to, _ := e.Contest(m.To)
	return fmt.Sprintf("%s from %s, box %s, to %s, box %s", Many(int(m.Papers), "paper", "papers"), from.Name, m.FromBox, to.Name, m.ToBox)
}

// MovePapersTitle is over the question how many papers leave a box.
func MovePapersTitle(c setup.Contest, box setup.BoxID) string {
	return "Move papers out of box " + string(box) + " of " + c.Name
}

// MovePapersText says how many papers a box was found to hold.
func MovePapersText(c setup.Contest, box setup.BoxID, papers int) string {
	return fmt.Sprintf("The last count found %s of %s in box %s. Some of them belong to another contest: how many?",
		Many(papers, "paper", "papers"), c.Name, box)
}

// MovePapersSure says what is about to be moved, and what that undoes.
func MovePapersSure(e setup.Election, m reconcile.PapersMoved) string {
	return SentenceCase(move(e, m)) + ". What was signed for either no longer stands."
}

// MovePapersDone says that papers were moved.
func MovePapersDone(e setup.Election, m reconcile.PapersMoved) string {
	return "Moved: " + move(e, m) + "."
}

// MovePapersLine is a move as the page of a ward lists it.
func MovePapersLine(e setup.Election, m ward.Move) string {
	moved := reconcile.PapersMoved{Papers: m.Papers, From: m.From, FromBox: m.FromBox, To: m.To, ToBox: m.ToBox}
	return SentenceCase(move(e, moved)) + ". " + m.By + ", " + export.UKTime(m.At) + ": " + m.Reason
}
