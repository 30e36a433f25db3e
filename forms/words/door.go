package words

import (
	"fmt"
	"strings"
	"time"

	"wardcount/export"
	"wardcount/reconcile"
)

const (
	Door               = "The door"
	DoorExample        = "12, or a place"
	DoorField          = "Box number"
	DoorEmpty          = "No ballot box comes to this count: the set-up has no box of a polling station. Boxes are added in the set-up workbook (worksheet Boxes)."
	DoorOutHeading     = "Still out"
	DoorLackingHeading = "In, and something is lacking"
	DoorInHeading      = "In"
	DoorOut            = "out"
	DoorUnlogged       = "counted; its receipt was not logged"
	HintsDoor          = "Number, Enter: receive the box   Up, Down: choose one   Letters: its place   Esc: wards"
	HintsReceipt       = "Enter or Down: on, and save after the last   y or n for yes and no   Up: back   Esc: leave"

	Receipt            = "Receipt of a ballot box"
	ReceiptNew         = "As it is handed over at the door. What is not there yet says so, and is asked for."
	ReceiptAgain       = "Correcting the receipt; the one before stays in the journal."
	ReceiptTime        = "Time"
	ReceiptTimeHelp    = "When it came, by the clock in the hall: 2214 or 22:14. Enter takes it as it stands."
	ReceiptOfficer     = "Presiding officer"
	ReceiptOfficerHelp = "Who brought it. Enter passes it over."
	ReceiptSeals       = "Seals"
	ReceiptSealsHelp   = "Their numbers, and how they were. Enter passes it over."
	ReceiptAccount     = "Ballot paper account in?"
	ReceiptPackets     = "Packets of postal votes"
	ReceiptPacketsHelp = "How many were handed in at the station; 0 for none. Empty: they have not come."
	ReceiptTendered    = "Packet of tendered papers in?"
	ReceiptVoterID     = "Voter-ID envelope in?"
	YesNoHelp          = "y for yes, n for no (1 and 0 on the number pad)."
	ReceiptNote        = "Note"
	ReceiptNoteHelp    = "Anything that somebody will ask about. Enter saves the receipt."
	Yes                = "yes"
	No                 = "no"
	NotYesNo           = "type y or n"
	NotATime           = "is not a time of day; type it as 2214 or 22:14"
	NotAnswered        = "say yes or no: type y or n"
	MoveChooseWard     = "Choose a ward first (F4), or open the sheet of the box that the papers were found in."
	Moved              = "Papers moved"
	MoveFrom           = "In which box were the papers found?"
	MoveTo             = "To which box do the papers belong?"
	MoveToExample      = "12 weavers, mayor, p3"
	MoveToHint         = "Up, Down: choose   Enter: this box   Esc: Cancel"
	MoveReason         = "Who found them, and where; it is printed with the result"
	MoveOK             = "Move"
	MoveDetail         = "Papers of another contest were counted in a box of this one; they are taken where they belong"
	NextOK             = "Next"
	MoveHowMany        = "How many papers"
	MoveNothingCounted = "No box of this contest has been counted yet. Papers that were not counted need no entry: take them to their box and count that."
	MoveNotPapers      = "Write how many papers, in digits."
)

func StillOut(out, all int) string {
	if out == 0 {
		return fmt.Sprintf("all %d in", all)
	}
	return fmt.Sprintf("%d of %d still out", out, all)
}

// DoorCount is the line over the boxes: who is still out comes first.
func DoorCount(out, all, lacking int) string {
	words := fmt.Sprintf("%d of %s still out", out, Many(all, "box", "boxes"))
	if out == 0 {
		words = "All " + Many(all, "box is", "boxes are") + " in"
	}
	if lacking > 0 {
		words += " · " + Many(lacking, "is in and lacks something", "are in and lack something")
	}
	return words
}

func NoSuchBox(typed string) string {
	if typed == "" {
		return "Type the number of a box, then Enter."
	}
	return "There is no box “" + typed + "” at the door. A supplementary box is added in the set-up."
}

// DoorPlaces is where a box comes from: its places, else its stations.
func DoorPlaces(r reconcile.DoorRow) string {
	if len(r.Places) > 0 {
		return strings.Join(r.Places, ", ")
	}
	var stations []string
	for _, id := range r.Box.Stations {
		stations = append(stations, string(id))
	}
	return "Station " + strings.Join(stations, ", ")
}

func DoorLacking(items []string) string { return "lacks: " + listed(items) }

// Hour is the hour of a receipt as the clock in the hall shows it.
func Hour(at time.Time) string {
	words := export.UKTime(at)
	return words[strings.LastIndex(words, " ")+1:]
}

func Received(box reconcile.BoxID, at time.Time, lacking []string, out, all int) string {
	words := "Box " + string(box) + " is in, " + Hour(at) + "; " + StillOut(out, all) + "."
	if len(lacking) > 0 {
		words = strings.TrimSuffix(words, ".") + ". It " + DoorLacking(lacking) + "."
	}
	return words
}

func ReceiptOf(r reconcile.DoorRow) string {
	return "Box " + string(r.Box.ID) + " · " + DoorPlaces(r)
}
