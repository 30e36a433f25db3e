package forms

import (
	"fmt"
	"strings"
	"time"

	"wardcount/export"
	"wardcount/reconcile"
)

const (
	wordDoor           = "The door"
	wordDoorExample    = "12, or a place"
	wordDoorField      = "Box number"
	wordDoorEmpty      = "No ballot box comes to this count: the set-up has no box of a polling station. Boxes are added in the set-up workbook (worksheet Boxes)."
	wordOutHeading     = "Still out"
	wordLackingHeading = "In, and something is lacking"
	wordInHeading      = "In"
	wordOut            = "out"
	wordOpenedUnlogged = "counted; its receipt was not logged"
	wordHintsDoor      = "Number, Enter: receive the box   Up, Down: choose one   Letters: its place   Esc: wards"
	wordHintsReceipt   = "Enter or Down: on, and save after the last   y or n for yes and no   Up: back   Esc: leave"

	wordReceipt       = "Receipt of a ballot box"
	wordReceiptNew    = "As it is handed over at the door. What is not there yet says so, and is asked for."
	wordReceiptAgain  = "Correcting the receipt; the one before stays in the journal."
	wordTime          = "Time"
	wordTimeHelp      = "When it came, by the clock in the hall: 2214 or 22:14. Enter takes it as it stands."
	wordOfficer       = "Presiding officer"
	wordOfficerHelp   = "Who brought it. Enter passes it over."
	wordSeals         = "Seals"
	wordSealsHelp     = "Their numbers, and how they were. Enter passes it over."
	wordAccountIn     = "Ballot paper account in?"
	wordPackets       = "Packets of postal votes"
	wordPacketsHelp   = "How many were handed in at the station; 0 for none. Empty: they have not come."
	wordTendered      = "Packet of tendered papers in?"
	wordVoterIDIn     = "Voter-ID envelope in?"
	wordYesNoHelp     = "y for yes, n for no (1 and 0 on the number pad)."
	wordNote          = "Note"
	wordNoteHelp      = "Anything that somebody will ask about. Enter saves the receipt."
	wordYes           = "yes"
	wordNo            = "no"
	wordNotYesNo      = "type y or n"
	wordNotATime      = "is not a time of day; type it as 2214 or 22:14"
	wordNotAnswered   = "say yes or no: type y or n"
	wordNoMove        = "Choose a ward first (F4), or open the sheet of the box that the papers were found in."
	wordMoved         = "Papers moved"
	wordMoveFrom      = "In which box were the papers found?"
	wordMoveTo        = "To which box do the papers belong?"
	wordMoveToExample = "12 weavers, mayor, p3"
	wordMoveToHint    = "Up, Down: choose   Enter: this box   Esc: Cancel"
	wordMoveReason    = "Who found them, and where; it is printed with the result"
	wordMoveOK        = "Move"
	wordMoveDetail    = "Papers of another contest were counted in a box of this one; they are taken where they belong"
	wordMoveNext      = "Next"
	wordHowMany       = "How many papers"
	wordNoPapersFound = "No box of this contest has been counted yet. Papers that were not counted need no entry: take them to their box and count that."
	wordNotPapers     = "Write how many papers, in digits."
)

func wordStillOut(out, all int) string {
	if out == 0 {
		return fmt.Sprintf("all %d in", all)
	}
	return fmt.Sprintf("%d of %d still out", out, all)
}

// wordDoorCount is the line over the boxes: who is still out comes first.
func wordDoorCount(out, all, lacking int) string {
	words := fmt.Sprintf("%d of %s still out", out, many(all, "box", "boxes"))
	if out == 0 {
		words = "All " + many(all, "box is", "boxes are") + " in"
	}
	if lacking > 0 {
		words += " · " + many(lacking, "is in and lacks something", "are in and lack something")
	}
	return words
}

func wordNoSuchBox(typed string) string {
	if typed == "" {
		return "Type the number of a box, then Enter."
	}
	return "There is no box “" + typed + "” at the door. A supplementary box is added in the set-up."
}

// wordPlaces is where a box comes from: its places, else its stations.
func wordPlaces(r reconcile.DoorRow) string {
	if len(r.Places) > 0 {
		return strings.Join(r.Places, ", ")
	}
	var stations []string
	for _, id := range r.Box.Stations {
		stations = append(stations, string(id))
	}
	return "Station " + strings.Join(stations, ", ")
}

func wordLacking(items []string) string { return "lacks: " + listed(items) }

// hour is the hour of a receipt as the clock in the hall shows it.
func hour(at time.Time) string {
	words := export.UKTime(at)
	return words[strings.LastIndex(words, " ")+1:]
}

func wordReceived(box reconcile.BoxID, at time.Time, lacking []string, out, all int) string {
	words := "Box " + string(box) + " is in, " + hour(at) + "; " + wordStillOut(out, all) + "."
	if len(lacking) > 0 {
		words = strings.TrimSuffix(words, ".") + ". It " + wordLacking(lacking) + "."
	}
	return words
}

func wordReceiptOf(r reconcile.DoorRow) string {
	return "Box " + string(r.Box.ID) + " · " + wordPlaces(r)
}
