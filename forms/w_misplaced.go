package forms

import (
	"strconv"

	"wardcount/reconcile"
)

const (
	wordMoveSheet        = "Move what was keyed on this sheet to another"
	wordVoidSheet        = "Void what was keyed last on this sheet"
	wordMoveSheetTo      = "Where do these figures belong?"
	wordMoveSheetExample = "number, or ward and number"
	wordTakeReason       = "What was found, and by whom; it is kept for ever"
	wordVoidText         = "What was keyed last is taken back, and the sheet is keyed again. What it was stays in the journal."
	wordVoidOK           = "Void"
	wordBothReadings     = "Both readings"
)

func wordReadingBy(n int, by string) string { return "Reading " + strconv.Itoa(n) + ", keyed by " + by }

func wordWhichReading(c reconcile.Count, id reconcile.SheetID) string {
	return wordTitled(id, wordSubject(c, id)) + ": which reading?"
}

func wordVoidTitle(c reconcile.Count, id reconcile.SheetID, reading int) string {
	return "Void what was keyed last: " + wordTaken(c, id, reading) + "?"
}

// wordTaken is what is taken: the sheet, and of two readings which.
func wordTaken(c reconcile.Count, id reconcile.SheetID, reading int) string {
	words := wordTitled(id, wordSheetSubject(c, id))
	if k := c.Sheet(id).Keying; k != nil && reading > 0 {
		return sentenceCase(wordReadingBy(reading, k.By[reading-1])) + ", of " + words
	}
	return words
}

func wordMoveSheetSure(c reconcile.Count, id reconcile.SheetID, reading int, to reconcile.SheetID) string {
	return "From: " + wordTaken(c, id, reading) + ".\nTo: " + wordTitled(to, wordSheetSubject(c, to)) + "."
}

func wordSheetMovedDone(c reconcile.Count, from, to reconcile.SheetID) string {
	return "Moved to " + wordTitled(to, wordSheetSubject(c, to)) + ". " + wordTitled(from, wordSheetSubject(c, from)) + " is keyed anew."
}

func wordVoided(c reconcile.Count, id reconcile.SheetID) string {
	return "Voided: " + wordTitled(id, wordSheetSubject(c, id)) + ". It is keyed anew."
}
