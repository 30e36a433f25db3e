package words

import (
	"fmt"
	"strings"
	"time"

	"wardcount/app/store"
	"wardcount/export"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// The journal: all that was done, entry by entry.
const (
	Journal              = "Journal"
	ToJournal            = "Journal: all that was done"
	JournalSearch        = "Search"
	JournalExample       = "ward, person, sheet, word, number"
	JournalFilterWhat    = "Show only"
	JournalFilterHint    = "Up, Down: choose   Enter: show only that   Esc: Cancel"
	JournalFilterDoes    = "Enter: show only …"
	JournalFilterExample = "a ward, a person or a kind of entry"
	JournalWard          = "ward"
	JournalEverything    = "everything"
	JournalVerify        = "Verify the journal"
	JournalVerifyDoes    = "Enter or Ctrl+R"
	JournalVerifyStill   = "The journal is being verified. Wait for the end, or stop it with Esc."
	JournalNotVerified   = "Stopped. The journal was not verified to its end."
	JournalReading       = "The older entries are still being read…"
	JournalNothing       = "No entry answers that. Esc clears the search."
	JournalAt            = "time"
	JournalSubject       = "about"
	JournalWorkstation   = "computer"
	JournalFigure        = "figures"
	JournalChange        = "change"
	JournalHash          = "hash"
	JournalPrevious      = "the one before"
	JournalWithheld      = "not shown until two people have agreed the sheet"
)

// JournalDay is the day of an entry, as the heading over it.
func JournalDay(at time.Time) string { return export.DateWords(export.UKDate(at)) }

// JournalMoment is the time of an entry to the second.
func JournalMoment(at time.Time) string { return export.UKSecond(at) + ", UK time" }

// JournalWho is who did something, in which role.
func JournalWho(name, role string) string { return name + ", " + role }

// JournalNumber is the number of an entry.
func JournalNumber(seq int64) string { return "entry " + text.Grouped(int(seq)) }

// JournalVersion is the subject of an entry as the journal has it.
func JournalVersion(subject string, version int) string {
	return fmt.Sprintf("%s, version %s", subject, text.Grouped(version))
}

// JournalAbout says in a word or two what an entry is about.
func JournalAbout(c reconcile.Count, subject string) string {
	first, rest, _ := strings.Cut(subject, "/")
	if contest, ok := c.Election.Contest(setup.ContestID(first)); ok {
		return contest.Name
	}
	switch first {
	case "set_up":
		return "Set-up"
	case "seal":
		return "Whole count"
	case "published":
		return PublishRoom
	case "door":
		return Door + " · " + rest
	case "", "voter_id":
		return VoterID
	}
	return first
}

// JournalKinds are the kinds of entry in the order in which they are offered.
var JournalKinds = []reconcile.Kind{reconcile.KindSheetKeyed, reconcile.KindAdjudicated, reconcile.KindSheetMoved, reconcile.KindVoided, reconcile.KindStepped,
	reconcile.KindExplained, reconcile.KindAccepted, reconcile.KindReceived, reconcile.KindPapersMoved, reconcile.KindMended, reconcile.KindPublished, reconcile.KindSlips, reconcile.KindSealed, reconcile.KindReopened, reconcile.KindSetUp}

var journalKinds = map[reconcile.Kind]string{
	reconcile.KindSheetKeyed: "sheets keyed", reconcile.KindAdjudicated: "decisions from the paper", reconcile.KindSheetMoved: "sheets moved", reconcile.KindVoided: "sheets voided",
	reconcile.KindStepped: "steps of a ward", reconcile.KindExplained: "explanations", reconcile.KindAccepted: "acceptances", reconcile.KindReceived: "boxes received",
	reconcile.KindPapersMoved: "papers moved", reconcile.KindMended: "changes of the set-up", reconcile.KindPublished: "publications", reconcile.KindSlips: "slips for agents", reconcile.KindSealed: "sealing",
	reconcile.KindReopened: "opening of the seals", reconcile.KindSetUp: "the set-up",
}

// JournalKind is a kind of entry in words.
func JournalKind(k reconcile.Kind) string {
	if words, ok := journalKinds[k]; ok {
		return words
	}
	return string(k)
}

// JournalShowing says what is listed; a search finds in it.
func JournalShowing(c reconcile.Count, contest setup.ContestID, person string, kind reconcile.Kind, searching bool) string {
	var parts []string
	if of, ok := c.Election.Contest(contest); ok {
		parts = append(parts, of.Name)
	}
	if person != "" {
		parts = append(parts, person)
	}
	if kind != "" {
		parts = append(parts, JournalKind(kind))
	}
	switch {
	case searching && len(parts) == 0:
		return "Found"
	case searching:
		return "Found in " + strings.Join(parts, " · ")
	case len(parts) == 0:
		return "Showing " + JournalEverything
	}
	return "Showing only " + strings.Join(parts, " · ")
}

// JournalShown says how many entries are listed, of how many.
func JournalShown(found, all int) string {
	if found == all {
		return Many(all, "entry", "entries")
	}
	return text.Grouped(found) + " of " + Many(all, "entry", "entries")
}

// JournalMore is the row after as many as are listed at once.
func JournalMore(more int) string {
	return Many(more, "earlier entry", "earlier entries") + " – Enter: show more, or type to search"
}

// JournalFigures are the figures of a sheet in an entry, with their labels in
// the order of the paper; empty where it holds none.
func JournalFigures(c reconcile.Count, b reconcile.Body) string {
	var id sheet.ID
	var figures sheet.Reading
	switch b := b.(type) {
	case reconcile.SheetKeyed:
		id, figures = b.ID, b.Figures
	case reconcile.SheetAdjudicated:
		id, figures = b.ID, b.Figures
	}
	var parts []string
	for _, f := range c.Figures(id) {
		if n, ok := figures[f.ID]; ok {
			parts = append(parts, f.Label+" "+text.Grouped(n))
		}
	}
	return strings.Join(parts, "; ")
}

// JournalChanges are what an entry changed in the set-up, or the files that it
// records as having left.
func JournalChanges(b reconcile.Body) []string {
	var list []string
	switch b := b.(type) {
	case reconcile.SetUpMended:
		for _, c := range b.Changes {
			list = append(list, SetupChanged(c, b.Election))
		}
	case reconcile.ResultsPublished:
		for _, f := range b.Files {
			list = append(list, f.Name+", "+FileSize(int64(f.Bytes))+", SHA-256 "+f.SHA256)
		}
	case reconcile.SlipsGivenOut:
		list = append(list, "the document of the slips, SHA-256 "+b.SHA256)
	}
	return list
}

// JournalProgress says how far the journal is verified.
func JournalProgress(done, total int, _ string) string {
	if total == 0 {
		return "Reading the journal…"
	}
	return "Verifying: " + OutOf(done, total) + " entries"
}

// JournalWhole says that the chain is whole.
func JournalWhole(c store.Chain, at time.Time) string {
	return Hour(at) + ": the journal is whole. Each of its " + Many(int(c.Entries), "entry", "entries") + " fits the one before."
}

// JournalHead is the head, to be held against one on paper.
func JournalHead(head string) string {
	var groups []string
	for i := 0; i+4 <= len(head); i += 4 {
		groups = append(groups, head[i:i+4])
	}
	return "Head: " + strings.Join(groups, " ") + ". Compare it with the head on paper: only that shows whether entries were cut off at the end or the journal was written anew."
}

// JournalBroken says where the chain does not fit.
func JournalBroken(c store.Chain) string {
	return c.Broken() + " Do not go on with it. Close the count, keep the file as it is, and go on from the last backup."
}

// Halves writes a long hash in two lines, so that large text has room for each.
func Halves(hash string) string {
	return strings.TrimSpace(hash[:len(hash)/2] + "\n" + hash[len(hash)/2:])
}
