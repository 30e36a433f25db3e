package words

import (
	"strconv"

	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

// A sheet that was keyed at the wrong place.
const (
	MoveSheet        = "Move what was keyed to another sheet"
	VoidSheet        = "Void what was keyed last on this sheet"
	MoveSheetTo      = "Where do these figures belong?"
	MoveSheetExample = "number, or ward and number"
	MisplacedReason  = "What was found, and by whom; it stays in the journal"
	VoidSheetText    = "What was keyed last is taken back, and the sheet is keyed again. What it was stays in the journal."
	VoidSheetOK      = "Void"
	BothReadings     = "Both readings"
)

// ReadingBy is a reading by its number and typist.
func ReadingBy(n int, by string) string { return "Reading " + strconv.Itoa(n) + ", keyed by " + by }

// WhichReading asks which of two readings is meant.
func WhichReading(c reconcile.Count, id sheet.ID) string {
	return titled(id, Subject(c, id)) + ": which reading?"
}

// VoidSheetTitle asks whether what was keyed is taken back.
func VoidSheetTitle(c reconcile.Count, id sheet.ID, reading int) string {
	return "Void what was keyed last: " + taken(c, id, reading) + "?"
}

// taken is what is taken: the sheet, and of two readings which.
func taken(c reconcile.Count, id sheet.ID, reading int) string {
	words := titled(id, SheetSubject(c, id))
	if k := c.Sheet(id).Keying; k != nil && reading > 0 {
		return SentenceCase(ReadingBy(reading, k.By[reading-1])) + ", of " + words
	}
	return words
}

// MoveSheetSure says from where to where a reading is about to be moved.
func MoveSheetSure(c reconcile.Count, id sheet.ID, reading int, to sheet.ID) string {
	return "From: " + taken(c, id, reading) + ".\nTo: " + titled(to, SheetSubject(c, to)) + "."
}

// MoveSheetDone says that a reading was moved.
func MoveSheetDone(c reconcile.Count, from, to sheet.ID) string {
	return "Moved to " + titled(to, SheetSubject(c, to)) + ". " + titled(from, SheetSubject(c, from)) + " is keyed anew."
}

// VoidSheetDone says that a reading was taken back.
func VoidSheetDone(c reconcile.Count, id sheet.ID) string {
	return "Voided: " + titled(id, SheetSubject(c, id)) + ". It is keyed anew."
}
