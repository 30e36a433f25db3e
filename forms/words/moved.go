package words

import (
	"fmt"

	"wardcount/export"
	"wardcount/reconcile"
)

// move names both contests: papers may stay in a box that they share.
func move(e reconcile.Election, m reconcile.PapersMoved) string {
	from, _ := e.Contest(m.From)
	to, _ := e.Contest(m.To)
	return fmt.Sprintf("%s from %s, box %s, to %s, box %s", Many(int(m.Papers), "paper", "papers"), from.Name, m.FromBox, to.Name, m.ToBox)
}

func MoveTitle(c reconcile.Contest, box reconcile.BoxID) string {
	return "Move papers out of box " + string(box) + " of " + c.Name
}

func MoveText(c reconcile.Contest, box reconcile.BoxID, papers int) string {
	return fmt.Sprintf("The last count found %s of %s in box %s. Some of them belong to another contest: how many?",
		Many(papers, "paper", "papers"), c.Name, box)
}

func MoveSure(e reconcile.Election, m reconcile.PapersMoved) string {
	return SentenceCase(move(e, m)) + ". What was signed for either no longer stands."
}

func MoveStored(e reconcile.Election, m reconcile.PapersMoved) string {
	return "Moved: " + move(e, m) + "."
}

// MoveLine is a move as the page of a ward lists it.
func MoveLine(e reconcile.Election, m reconcile.Move) string {
	moved := reconcile.PapersMoved{Papers: m.Papers, From: m.From, FromBox: m.FromBox, To: m.To, ToBox: m.ToBox}
	return SentenceCase(move(e, moved)) + ". " + m.By + ", " + export.UKTime(m.At) + ": " + m.Reason
}
