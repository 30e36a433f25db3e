package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Sheets, and what is said while one is keyed.
const (
	sheetAwaited    = "awaited"
	SheetIn         = "in"
	SheetAccepted   = "accepted"
	FigureOptional  = " (if given)"
	YesOrNo         = "y for yes, n for no"
	RunningNothing  = "What is left to key is worked out here once the papers are keyed."
	PostalBox       = "Postal box " // and its number
	CountAreaResult = "The table's own result"
	SheetOnlyRead   = "Only to be read: nothing can be keyed here now."
	SheetChoose     = "Choose a sheet first."
	AwaitedNothing  = "No other sheet is awaited here now."
)

func countIn(in, all int) string { return fmt.Sprintf("%d of %d in", in, all) }

// SheetCounts is how many counts a sheet has.
func SheetCounts(n int) string { return Many(n, "count", "counts") }

// Subject says what a sheet is about, with the place where that helps.
func Subject(c reconcile.Count, id sheet.ID) string {
	d, _ := sheet.ByForm(id.Form)
	contest, _ := c.Election.Contest(id.Contest)
	switch d.About {
	case sheet.AboutStation:
		return withPlace(c, "Station "+id.Subject, setup.StationID(id.Subject))
	case sheet.AboutBox:
		box, _ := c.Election.Box(setup.BoxID(id.Subject))
		if box.Postal() {
			return PostalBox + id.Subject
		}
		return withPlace(c, "Box "+id.Subject, box.Stations[0])
	case sheet.AboutSession:
		return session(c.Election, id.Subject)
	case sheet.AboutArea:
		return "Area " + id.Subject
	case sheet.AboutBatch:
		return "Batch " + id.Subject
	case sheet.AboutSheet:
		if a, ok := contest.AreaOf(id.Subject); ok && len(contest.Areas) > 1 {
			return "Count sheet " + id.Subject + " · area " + a.ID
		}
		return "Count sheet " + id.Subject
	}
	return contest.Name
}

func withPlace(c reconcile.Count, words string, station setup.StationID) string {
	if s, ok := c.Election.Station(station); ok && s.Place != "" {
		return words + " · " + s.Place
	}
	return words
}

// SheetSubject adds the ward, which stands on the paper too.
func SheetSubject(c reconcile.Count, id sheet.ID) string {
	d, _ := sheet.ByForm(id.Form)
	contest, ok := c.Election.Contest(id.Contest)
	if d.About == sheet.AboutWard {
		return contest.Name
	}
	if !ok {
		station, _ := c.Election.Station(setup.StationID(id.Subject))
		contest, _ = c.Election.Contest(c.Election.WardOf(station))
	}
	if d.About == sheet.AboutSession { // when and where it was announced for stands below
		return "Session " + id.Subject + " · " + contest.Name
	}
	return Subject(c, id) + " · " + contest.Name
}

// AwaitedSheet says of a sheet that is not in what it waits for.
func AwaitedSheet(c reconcile.Count, id sheet.ID) string {
	return titled(id, Subject(c, id)) + ": " + StandOf(c, id).where(c.Sheet(id).Keying)
}

// WhichCount says which count of a sheet is keyed, or corrected.
func WhichCount(d sheet.Def, count int, again, awaited bool) string {
	switch {
	case again:
		return fmt.Sprintf("Count %d. It stands by itself: what was counted before is not shown.", count)
	case awaited && d.Recounted:
		return "Count 1."
	case awaited:
		return "Key it as the paper has it."
	case d.Recounted:
		return fmt.Sprintf("Correcting count %d as keyed. To count again: F11.", count)
	}
	return "Correcting the sheet; what was keyed stays in the journal."
}

// FigureHelp is what stands at the foot while a figure is keyed: one that is only read, or the last of its sheet.
func FigureHelp(d sheet.FigureDef, read, last bool) string {
	help := d.Help
	if help != "" {
		help += ". "
	}
	if d.Unit == sheet.UnitYes {
		help = ReceiptYesNoHelp + " " + strings.TrimPrefix(help, sheet.UnitYes+". ")
	}
	switch {
	case read:
		return help
	case d.Required && d.Unit == sheet.UnitYes:
		return help + "Empty is neither."
	case d.Required:
		return help + "Key 0 if there are none; empty is not zero."
	case strings.Contains(strings.ToLower(help), "leave empty"):
		return help
	}
	if last {
		return help + "Where the paper gives none, leave it empty: Enter saves the sheet."
	}
	return help + "Where the paper gives none, Enter passes it over."
}

// FigureOurs holds what we make of a total against what the officer wrote.
// The difference is ours less the officer's.
func FigureOurs(n, difference int) string {
	ours := "figures make " + text.Grouped(n)
	switch {
	case difference > 0:
		return ours + ": " + text.Grouped(difference) + " more"
	case difference < 0:
		return ours + ": " + text.Grouped(-difference) + " fewer"
	}
	return "agrees"
}

// FigureRefused says which figure refused something, and why.
func FigureRefused(label, why string) string { return label + ": " + why + "." }

// SheetFault says what keeps a sheet from being saved.
func SheetFault(f sheet.FigureFault) string {
	return SentenceCase(f.Why) + ". The sheet was not saved."
}

// SheetSaved says that a sheet was stored.
func SheetSaved(c reconcile.Count, id sheet.ID) string {
	subject := Subject(c, id)
	if PollCombined(c.Election) {
		subject = SheetSubject(c, id)
	}
	return "Saved: " + titled(id, subject) + "."
}

// SheetBrought goes on with the findings that a sheet brought.
func SheetBrought(findings []rules.Finding) string {
	if len(findings) == 0 {
		return ""
	}
	return " It brought " + Many(len(findings), "finding", "findings") + ": " + findingCodes(findings) + "."
}

// findingCodes are the codes of findings, each once: one rule may speak at many figures.
func findingCodes(findings []rules.Finding) string {
	var codes []string
	for _, f := range findings {
		if !slices.Contains(codes, string(f.Code)) {
			codes = append(codes, string(f.Code))
		}
	}
	return strings.Join(codes, ", ")
}

// ErrorsStand says before a sheet is saved with errors that they stand; "" where there are none.
func ErrorsStand(errors []rules.Finding) string {
	if len(errors) == 0 {
		return ""
	}
	words, them := Many(len(errors), "error stands", "errors stand"), "them"
	if len(errors) == 1 {
		them = "it"
	}
	return words + " (" + findingCodes(errors) + "). Enter again saves the sheet as the paper has it; F6 goes to " + them + "."
}

// SavedWithErrors goes on with how many errors a sheet was saved with.
func SavedWithErrors(n int) string {
	if n == 0 {
		return ""
	}
	return " " + Many(n, "error stands.", "errors stand.")
}

// CountNumber is a count of several, in a sentence.
func CountNumber(n int) string { return fmt.Sprintf("count %d", n) }

// NotRecounted says that a sheet is corrected and not counted again.
func NotRecounted(d sheet.Def) string {
	return "The " + strings.ToLower(d.Title[:1]) + d.Title[1:] + " is not counted again; Enter corrects it."
}

// session is an opening session, and when and where it was announced for.
func session(e setup.Election, number string) string {
	return strings.Join(append([]string{"Session " + number}, announced(e, number)...), " · ")
}

// SessionAnnounced begins the sheet of an opening session.
func SessionAnnounced(e setup.Election, id sheet.ID) string {
	parts := announced(e, id.Subject)
	if id.Form != sheet.PostalOpening || len(parts) == 0 {
		return ""
	}
	return "Announced for " + strings.Join(parts, ", ") + "."
}

// announced is when and where an opening session was announced for.
func announced(e setup.Election, number string) []string {
	for _, s := range e.Sessions {
		if fmt.Sprint(s.Number) != number {
			continue
		}
		var parts []string
		for _, part := range []string{strings.TrimSpace(export.DateWords(s.Date) + " " + s.Time), s.Place} {
			if part != "" {
				parts = append(parts, part)
			}
		}
		return parts
	}
	return nil
}

// titled is title and subject of a sheet in a sentence; a count sheet says
// what it is in its subject.
func titled(id sheet.ID, subject string) string {
	d, _ := sheet.ByForm(id.Form)
	switch d.About {
	case sheet.AboutSheet:
		return subject
	case sheet.AboutBatch:
		return d.Title + " " + id.Subject
	}
	return d.Title + ", " + subject
}

// SheetInALine is title and subject of a sheet in one line.
func SheetInALine(c reconcile.Count, id sheet.ID) string {
	d, _ := sheet.ByForm(id.Form)
	subject := SheetSubject(c, id)
	if d.About == sheet.AboutSheet { // which says what it is itself
		return subject
	}
	if area, ok := strings.CutPrefix(subject, "Area "); ok && d.About == sheet.AboutArea {
		return d.Title + " " + area
	}
	return d.Title + " · " + subject
}

// FigureFullLabel begins the help of a crowded sheet, where labels may be cut.
func FigureFullLabel(d sheet.FigureDef) string {
	if place, votes := strings.CutPrefix(string(d.ID), "votes."); votes {
		return place + ". " + d.Label + ". "
	}
	return d.Label + ". "
}

// RunningCarries is how many votes the papers of a sheet can carry.
func RunningCarries(r rules.Running) string {
	papers, _ := r.Papers.Get()
	if r.Seats == 1 {
		return Many(int(papers), "paper", "papers")
	}
	most, _ := r.Most().Get()
	return fmt.Sprintf("%s × %d seats = %s", Many(int(papers), "paper", "papers"), r.Seats, manyVotes(most))
}

// RunningSoFar is how many of them are accounted for.
func RunningSoFar(r rules.Running) string {
	return "so far " + text.Grouped(int(r.Accounted))
}

// RunningLeft is how many are left, or too many.
func RunningLeft(left figure.Votes) string {
	if left < 0 {
		return text.Grouped(int(-left)) + " too many"
	}
	return "left " + text.Grouped(int(left))
}

// CountAreaHeading is over the count sheets of an area.
func CountAreaHeading(a setup.Area, t Tally, several bool) string {
	words := "Count sheets"
	if several {
		words = "Count area " + a.ID
	}
	if t.all() == 0 {
		return words
	}
	if several {
		words += " · count sheets"
	}
	return words + " " + t.Counts()
}

// CountSheetsPapers is how many papers they hold so far.
func CountSheetsPapers(papers int) string {
	return Many(papers, "paper", "papers") + " so far"
}

// CountSheetsNamed names count sheets by their numbers.
func CountSheetsNamed(sheets []ward.Part) string {
	words, runs := "Count sheets ", numbers(sheets)
	if len(runs) == 1 && !strings.Contains(runs[0], "–") {
		words = "Count sheet "
	}
	return words + strings.Join(runs, ", ")
}

// numbers are the numbers of count sheets, runs of them drawn together: 1–4, 7.
func numbers(sheets []ward.Part) []string {
	var runs []string
	first, last := 0, 0
	end := func() {
		switch {
		case first == 0:
		case first == last:
			runs = append(runs, strconv.Itoa(first))
		default:
			runs = append(runs, strconv.Itoa(first)+"–"+strconv.Itoa(last))
		}
	}
	for _, s := range sheets {
		n, err := strconv.Atoi(s.ID.Subject)
		switch {
		case err != nil:
			continue
		case first > 0 && n == last+1:
			last = n
		default:
			end()
			first, last = n, n
		}
	}
	end()
	return runs
}

// CountSheetsOpens says which sheet Enter opens.
func CountSheetsOpens(number string) string { return "Enter: " + number }

// CountSheetsUnfold says what Enter does with sheets that are folded or unfolded.
func CountSheetsUnfold(open bool) string {
	if open {
		return "Enter: fold"
	}
	return "Enter: each"
}
