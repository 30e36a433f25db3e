package forms

import (
	"fmt"

	"wardcount/export"
	"wardcount/reconcile"
)

// wordMove names both contests: papers may stay in a box that they share.
func wordMove(e reconcile.Election, m reconcile.PapersMoved) string {
	from, _ := e.Contest(m.From)
	to, _ := e.Contest(m.To)
	return fmt.Sprintf("%s from %s, box %s, to %s, box %s", many(int(m.Papers), "paper", "papers"), from.Name, m.FromBox, to.Name, m.ToBox)
}

func wordMoveTitle(c reconcile.Contest, box reconcile.BoxID) string {
	return "Move papers out of box " + string(box) + " of " + c.Name
}

func wordMoveText(c reconcile.Contest, box reconcile.BoxID, papers int) string {
	return fmt.Sprintf("The last count found %s of %s in box %s. Some of them belong to another contest: how many?",
		many(papers, "paper", "papers"), c.Name, box)
}

func wordMoveSure(e reconcile.Election, m reconcile.PapersMoved) string {
	return sentenceCase(wordMove(e, m)) + ". What was signed for either no longer stands."
}

func wordMovedDone(e reconcile.Election, m reconcile.PapersMoved) string {
	return "Moved: " + wordMove(e, m) + "."
}

// wordMoveDone is a move as the page of a ward lists it.
func wordMoveDone(e reconcile.Election, m reconcile.Move) string {
	moved := reconcile.PapersMoved{Papers: m.Papers, From: m.From, FromBox: m.FromBox, To: m.To, ToBox: m.ToBox}
	return sentenceCase(wordMove(e, moved)) + ". " + m.By + ", " + export.UKTime(m.At) + ": " + m.Reason
}
