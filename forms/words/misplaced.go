package words

import (
	"strconv"

	"wardcount/reconcile"
)

const (
	MoveSheet        = "Move what was keyed on this sheet to another"
	VoidSheet        = "Void what was keyed last on this sheet"
	MoveSheetTo      = "Where do these figures belong?"
	MoveSheetExample = "number, or ward and number"
	TakeReason       = "What was found, and by whom; it is kept for ever"
	VoidText         = "What was keyed last is taken back, and the sheet is keyed again. What it was stays in the journal."
	VoidOK           = "Void"
	BothReadings     = "Both readings"
)

func ReadingBy(n int, by string) string { return "Reading " + strconv.Itoa(n) + ", keyed by " + by }

func WhichReading(c reconcile.Count, id reconcile.SheetID) string {
	return titled(id, Subject(c, id)) + ": which reading?"
}

func VoidTitle(c reconcile.Count, id reconcile.SheetID, reading int) string {
	return "Void what was keyed last: " + taken(c, id, reading) + "?"
}

// taken is what is taken: the sheet, and of two readings which.
func taken(c reconcile.Count, id reconcile.SheetID, reading int) string {
	words := titled(id, SheetSubject(c, id))
	if k := c.Sheet(id).Keying; k != nil && reading > 0 {
		return SentenceCase(ReadingBy(reading, k.By[reading-1])) + ", of " + words
	}
	return words
}

func MoveSheetSure(c reconcile.Count, id reconcile.SheetID, reading int, to reconcile.SheetID) string {
	return "From: " + taken(c, id, reading) + ".\nTo: " + titled(to, SheetSubject(c, to)) + "."
}

func SheetMovedDone(c reconcile.Count, from, to reconcile.SheetID) string {
	return "Moved to " + titled(to, SheetSubject(c, to)) + ". " + titled(from, SheetSubject(c, from)) + " is keyed anew."
}

func VoidedDone(c reconcile.Count, id reconcile.SheetID) string {
	return "Voided: " + titled(id, SheetSubject(c, id)) + ". It is keyed anew."
}
