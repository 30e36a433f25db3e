package words

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"wardcount/app/intake"
	"wardcount/app/intake/fault"
	"wardcount/app/making"
	"wardcount/app/published"
	"wardcount/reconcile/text"
)

// A set-up in the making: a new count, a by-election, or files that mend a running one.
const (
	SetupNew              = "New count"
	SetupNewDetail        = "From the set-up workbook, published lists of candidates (LEAP, Democracy Club, LGA) or any spreadsheets of yours: they are recognised, what is wrong is listed and mended here."
	SetupByElection       = "By-election"
	SetupByElectionDetail = "One ward: its candidates and stations typed here, or taken from a file."
	SetupMendByFile       = "Mend by a file"
	SetupCloseFirst       = "A count is open. Close it first (Ctrl+W); a new count is made from the start screen."

	SetupFiles           = "Files"
	SetupAdd             = "Add a file…"
	SetupAddDetail       = "The set-up workbook, published results, or any CSV or spreadsheet. Files can also be dropped on this window."
	SetupAddTitle        = "Add a file"
	SetupAddLabel        = "The file"
	SetupAddOK           = "Add"
	SetupThere           = "That file is in the list already."
	SetupTemplate        = "Write me an empty set-up workbook…"
	SetupTemplateDetail  = "To fill in with Excel or LibreOffice: a worksheet each for the council, people, wards, candidates, stations and boxes, with notes."
	SetupTemplateTitle   = "An empty set-up workbook"
	SetupTemplateLabel   = "Where it is written"
	SetupTemplateOK      = "Write"
	SetupTemplateDefault = "~/wardcount-setup.xlsx"

	SetupFileColumns   = "Say what its columns are"
	SetupFileEarlier   = "These are results of an earlier poll"
	SetupFileEarlierTo = "Each ward's last contest is taken from them, to compare the new result with."
	SetupFileThis      = "This is the poll of this count"
	SetupFileRemove    = "Take it off the list"
	SetupFileRemoveTo  = "The file itself stays where it is."

	SetupCount        = "The count"
	SetupCouncil      = "Council"
	SetupDate         = "Date of poll"
	SetupBy           = "Made by"
	SetupPath         = "Count file"
	SetupWard         = "Ward"
	SetupSeats        = "Seats"
	SetupElectorate   = "Electorate"
	SetupTurnout      = "Turnout does not compare because"
	SetupTurnoutHelp  = "Only where another election was held on the day of the earlier poll, or on this one: say which. Else leave it empty."
	SetupNotSaid      = "not said yet"
	SetupCouncilHelp  = "Its name, or its statistical code. Leave it empty where the files say it."
	SetupDateHelp     = "Such as 2 May 2030, 2/5/2030 or 2030-05-02. Leave it empty where the files say it."
	SetupByHelp       = "Your name: it stands in the journal as who made the count. Where nobody is listed, you are its returning officer."
	SetupPathHelp     = "A name, or a path on this computer; the ending .wardcount is added, and a name alone lies in your home folder. Nothing is ever overwritten."
	SetupWardHelp     = "The only ward of this poll, as on the ballot paper."
	SetupSeatsHelp    = "How many councillors this poll elects in the ward."
	SetupElectorHelp  = "Electors of the ward, such as 4812 or 4,812."
	SetupChooseBallot = "Which ballot is it?"
	SetupBallotHint   = "ward, council or date"
	SetupWhoMakes     = "Who makes the count?"
	SetupWhichCouncil = "Which council is it?"
	SetupWhichDate    = "Which poll is it?"

	setupWrong         = "What is wrong or still missing"
	SetupCorrected     = "Corrected here"
	SetupCorrectedText = "The files themselves stay as they are. What was corrected stands in the journal of the count. Enter or Del takes a correction back."
	SetupNotes         = "To note"
	SetupHolds         = "What it holds"
	SetupHoldsSoFar    = "What it holds so far"
	SetupReading       = "Reading the files…"
	SetupReadingStays  = "The files are still being read; wait for the end, or stop it with Esc."
	SetupMaking        = "Making the count…"
	SetupMakingStays   = "The count is being made; wait for it, or stop it with Esc first."
	SetupWriting       = "Writing the workbook…"
	SetupWritingStays  = "The workbook is still being written; wait for the end."
	SetupStopped       = "Stopped. Nothing was made."
	SetupTakenBack     = "Taken back."
	SetupNothingBack   = "There is nothing to take back."
	SetupSave          = "Write it as a set-up workbook…"
	SetupSaveDetail    = "With what was corrected and typed here: to keep, or for the next time."
	SetupMake          = "Make the count"
	SetupShowDiff      = "Show what would change"
	SetupEmptyNew      = "Add a file to begin with. If there is none yet, let an empty set-up workbook be written and fill it in."
	SetupEmptyBy       = "Write the council, the date and the ward, then its candidates and stations line by line; or add files that have them."
	SetupEmptyMend     = "Add the file that has it right: what it does not speak of stays as it is. What would change is shown first."
	SetupTakeFirst     = "Enter takes what stands in the line; Esc leaves it as it was."
	SetupGoOn          = "Mend what is wrong first: F6 leads to it."
	SetupNothingYet    = "There is nothing yet that a count could be made of."
	SetupFileNotHere   = "Mend it in the file and save it, then press F5: everything is read again."

	SetupOfFiles     = "from the files"
	SetupAskedLater  = "asked when the count is made: several may"
	SetupNoPollTitle = "Make a count without a poll?"
	SetupNoPollStay  = "Not yet"
	SetupNoPollYes   = SetupMake

	setupCellEmpty   = "(empty)"
	SetupMendTitle   = "What should stand there?"
	SetupOrderTitle  = "The order on the ballot paper"
	SetupOrderLines  = "The lines stand in ballot-paper order"
	SetupOrderColumn = "One of the columns is the place: say which"
)

// SetupTyped are the headings of tables that can be typed, by noun.
var SetupTyped = map[string]string{"candidate": "Candidates", "station": SetupStations, "person": SetupPeople}

// SetupType is the way to typing lines of a table.
func SetupType(noun string) string {
	return map[string]string{"candidate": "Type candidates…", "station": "Type stations…", "person": "Type people…"}[noun]
}

// SetupTypeDetail says how lines of a table are typed.
func SetupTypeDetail(noun string) string {
	return map[string]string{
		"candidate": "In the order of the ballot paper. Each is asked for by name, description and party; an empty name ends it.",
		"station":   "Each by its number and polling place. A box for each station and a postal box are made of them.",
		"person":    "Everybody who will be at a keyboard, with their role: returning officer, deputy, supervisor, clerk.",
	}[noun]
}

var setupAsked = map[string]string{
	"whole_name": "surname, comma, forenames", "description": "description on the ballot paper", "party": "registered party",
	"id": "number", "place": "polling place", "name": "name", "role": "role",
}

var setupAskedHelp = map[string]string{
	"whole_name": "Such as: Siskin, Jo Anne. Enter with nothing ends the list.", "description": "May stay empty.", "party": "Its registered name; empty for an independent.",
	"id": "As on the register; 01 is not 1. Enter with nothing ends the list.", "place": "The building.", "name": "Enter with nothing ends the list.", "role": "What they may do.",
}

// SetupAsk asks for one thing of a typed line.
func SetupAsk(noun string, line int, field string) string {
	return fmt.Sprintf("%s %d: %s", map[string]string{"candidate": "Candidate", "station": "Station", "person": "Person"}[noun], line, setupAsked[field])
}

// SetupAskHelp says what belongs there, and what an empty line does: it ends the
// list, or takes a line away that is there already.
func SetupAskHelp(field string, added bool) string {
	if added {
		return setupAskedHelp[field]
	}
	return strings.Replace(setupAskedHelp[field], "Enter with nothing ends the list.", "Enter with nothing takes the line away.", 1)
}

// SetupFileAs says what a file was recognised as.
func SetupFileAs(f making.FileRead) string {
	k := f.As
	switch {
	case f.Gone != nil:
		return f.Gone.Message
	case k.Wrong != nil:
		return k.Wrong.Message
	case k.SetUpBook && len(k.Sheets) == 0:
		return "our set-up workbook, still empty"
	case k.SetUpBook:
		return "our set-up workbook: " + strings.Join(k.Sheets, ", ")
	case k.Published == published.IDs:
		return "Democracy Club's list of ballot ids, " + text.Plural(len(k.Wards), "ballot", "ballots")
	case k.Published != "":
		return publishedAs(f)
	}
	var parts []string
	for i, t := range k.Tables {
		parts = append(parts, tableAs(t, k.Known[i]))
	}
	return strings.Join(parts, "; ")
}

func publishedAs(f making.FileRead) string {
	name := map[published.Kind]string{published.LEAP: "LEAP results", published.DemocracyClub: "Democracy Club's candidates or results", published.LGA: "LGA Election Results"}[f.As.Published]
	name += ", " + text.Plural(len(f.As.Wards), "contest", "contests")
	if f.Earlier {
		return name + ": of an earlier poll, each ward's last contest is taken from it"
	}
	return name + ": wards, seats and candidates are taken, never votes"
}

func tableAs(p intake.Preview, known bool) string {
	at := ""
	if p.Sheet != "" {
		at = "worksheet " + p.Sheet + ": "
	}
	switch {
	case !known && p.Matching.Table.Noun == "":
		return at + "a table with headings that are not known – Enter to say what they are"
	case !known:
		return at + "perhaps a table of " + strings.ToLower(p.Matching.Table.Name) + " – Enter to say what its columns are"
	}
	as := at + "a table of " + strings.ToLower(p.Matching.Table.Name) + ", " + text.Plural(p.Matching.Matched(), "column", "columns") + " read"
	if unread := p.Matching.Unread(); len(unread) > 0 {
		as += fmt.Sprintf(", %d not", len(unread))
	}
	return as
}

// SetupFileChanged says that a file says something else than before.
const SetupFileChanged = "It was changed since it was last read, and was read again."

// SetupLapsed says that a correction no longer applies.
func SetupLapsed(c intake.Correction) string {
	return "No longer applies, because the file was changed: " + c.Says() + "."
}

// SetupWrongCount heads the list of faults.
func SetupWrongCount(n int) string { return setupWrong + " · " + text.Grouped(n) }

// SetupPlaceOf is where a fault stands, and whose line that is.
func SetupPlaceOf(t intake.Trouble) string {
	if t.About == "" {
		return SetupPlace(t.Fault)
	}
	return t.About + " · " + SetupPlace(t.Fault)
}

// SetupPlace is where a fault stands: file, worksheet, row, column.
func SetupPlace(f fault.Fault) string {
	if here, ok := flagPlaces[f.File]; ok {
		return here
	}
	for _, t := range making.TypedTables {
		if t.Source == f.File && f.Row > 1 {
			return t.Source + " · line " + text.Grouped(f.Row-1)
		}
	}
	parts := []string{filepath.Base(f.File)}
	if f.File == "" {
		parts = nil
	}
	if f.Sheet != "" {
		parts = append(parts, f.Sheet)
	}
	if f.Row > 0 {
		parts = append(parts, "row "+text.Grouped(f.Row))
	}
	switch {
	case f.Column != "" && f.Item:
		parts = append(parts, f.Column)
	case f.Column != "":
		parts = append(parts, "column "+f.Column)
	}
	if f.Cell != "" {
		parts = append(parts, f.Cell)
	}
	return strings.Join(parts, " · ")
}

var flagPlaces = map[string]string{"--council": SetupCouncil, "--date": SetupDate, "--ward": SetupWard, "--seats": SetupSeats, "--electorate": SetupElectorate, "--by": SetupBy, "--no-turnout-base": SetupTurnout}

// SetupFlag is the row of this page that stands for a flag of the terminal; false for none.
func SetupFlag(file string) (string, bool) {
	place, ok := flagPlaces[file]
	return place, ok
}

// commandLine is what the terminal would be told to do.
var commandLine = regexp.MustCompile(`(If (it is this one|one of them is the place): |Say which is which: )?wardcount columns .*$`)

// setupTerminal are what the reader says for the terminal, and how the same is done here.
var setupTerminal = strings.NewReplacer(
	"Say its name with --council, or add a set-up workbook.", "Press Enter to write it, or add a set-up workbook.",
	"Say it with --date, as year-month-day, or add a set-up workbook.", "Press Enter to write it, or add a set-up workbook.",
	"Say which: --council with the name or the code.", "Press Enter to say which.",
	"Say which: --date with one of them.", "Press Enter to say which.",
	"or say which it is with the command columns", "or press Enter to say which it is",
	"add the others with --from people.csv (columns Name and Role), now or with the command setup", "type the others under People, now or when the count runs (Ctrl+S)",
	"; the command “template” writes an empty one", "",
	"Keep them again with the command columns, or delete the file", "Keep them again, or delete the file",
	"is given with --from", "is added here",
)

// SetupInWindow says a sentence of the reader in the keys of the window.
func SetupInWindow(sentence string) string {
	if commandLine.MatchString(sentence) {
		sentence = commandLine.ReplaceAllString(sentence, "Press Enter to say what its columns are.")
	}
	return setupTerminal.Replace(sentence)
}

// SetupHeld is what stands in the cell of a fault.
func SetupHeld(held string) string {
	if held == "" {
		return "There is nothing in the cell."
	}
	return "It says “" + held + "”."
}

// SetupCell is what stands in a cell, or that nothing does.
func SetupCell(held string) string {
	if held == "" {
		return setupCellEmpty
	}
	return held
}

// SetupFixPlace is where a correction stands.
func SetupFixPlace(c intake.Correction) string {
	return SetupPlace(fault.Fault{File: c.File, Sheet: c.Sheet, Cell: c.Cell})
}

// SetupMended says that a cell is read otherwise now.
func SetupMended(left int) string {
	if left == 0 {
		return "Corrected. Nothing is wrong any more."
	}
	return "Corrected. " + text.Plural(left, "thing is", "things are") + " still wrong."
}

// SetupStillWrong says that what was written in a cell cannot stand there either.
func SetupStillWrong(why string) string { return "Still wrong: " + SetupInWindow(why) }

// SetupNoPoll says which wards would have no poll, and why.
func SetupNoPoll(h making.Holds) string {
	var list []string
	if len(h.Uncontested) > 0 {
		list = append(list, "There are no more candidates than seats in "+someNames(h.Uncontested)+": they are elected without a poll, and nothing is counted there.")
	}
	if len(h.WithoutCandidates) > 0 {
		list = append(list, noCandidate(h)+": nothing can be counted there until some are added.")
	}
	return strings.Join(list, " ")
}

// SetupReadBusy says which file is being read.
func SetupReadBusy(done, total int, what string) string {
	if total == 0 || what == "" {
		return SetupReading
	}
	return fmt.Sprintf("Reading %s (%d of %d)… Esc stops.", filepath.Base(what), min(done+1, total), total)
}

// SetupSaved says where the set-up was written.
func SetupSaved(path string) string { return path + " is written, with all that stands here." }

// SetupTemplateDone says where the workbook was written.
func SetupTemplateDone(path string) string {
	return path + " is written. Fill it in and save it; then add it here."
}

// SetupMade says that the count was made.
func SetupMade(path string) string { return "The count is made: " + path + "." }
