package words

import (
	"strings"
	"time"

	"wardcount/export"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
)

// The receipt of a box.
const (
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
	ReceiptTendered    = "Tendered papers in, or none?"
	ReceiptVoterID     = "Voter-ID envelope in?"
	ReceiptYesNoHelp   = "y for yes, n for no (1 and 0 on the number pad)."
	ReceiptNote        = "Note"
	ReceiptNoteHelp    = "Anything that somebody will ask about. Enter saves the receipt."
	Yes                = "yes"
	No                 = "no"
	ReceiptNotYesNo    = "type y or n"
	ReceiptNotAnswered = "say yes or no: type y or n"
)

// ReceiptNotATime says that what was typed is no time of day.
func ReceiptNotATime(typed string) string {
	return "“" + typed + "” is not a time of day; type it as 2214 or 22:14"
}

// ReceiptFault says what is wrong with a line.
func ReceiptFault(label, why string) string { return label + " " + why + "." }

// Hour is the hour of a moment as the clock in the hall shows it.
func Hour(at time.Time) string {
	words := export.UKTime(at)
	return words[strings.LastIndex(words, " ")+1:]
}

// ReceiptDone says that a box is in, what it lacks, and how many are still out.
func ReceiptDone(box setup.BoxID, at time.Time, lacking []string, out, all int) string {
	words := "Box " + string(box) + " is in, " + Hour(at) + "; " + DoorStillOut(out, all) + "."
	if len(lacking) > 0 {
		words = strings.TrimSuffix(words, ".") + ". It " + DoorLacking(lacking) + "."
	}
	return words
}

// ReceiptOf names the box of a receipt.
func ReceiptOf(r progress.DoorRow) string {
	return "Box " + string(r.Box.ID) + " · " + DoorPlaces(r)
}
