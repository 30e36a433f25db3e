package forms

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"wardcount/app"
	"wardcount/export"
	"wardcount/export/format"
	"wardcount/reconcile"
)

// sentenceCase begins a phrase with a capital.
func sentenceCase(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// many writes a number with its noun.
func many(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return reconcile.Grouped(n) + " " + more
}

// listed joins names as a sentence does.
func listed(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

func joinIDs(ids []string) string { return strings.Join(ids, ",") }

func wordParagraphs(texts []string) string { return strings.Join(texts, "\n\n") }

func wordUnexpected(err error) string {
	return "That did not work: " + err.Error() + ". Nothing was stored. Try again; if it stays, close the count and open it again."
}

// terminalWords are what refusals say for the terminal, and how the same is done here.
var terminalWords = strings.NewReplacer(
	"(step recount)", "(F10)", "(step annotate)", "(F10)", "(step lot)", "(F10)",
	"(step readback)", "(F9)", "(step declare)", "(F9)", "(--accept AWAITED@STATION)", "(F8)",
	"say so as the reason of the step", "F10 records that")

func inWindowWords(text string) string { return terminalWords.Replace(text) }

// The top bar.

func wordWindowTitle(e reconcile.Election, file string) string {
	title := wordTitle + " – " + e.Name + " – " + file
	if e.Practice {
		return wordPractice + " – " + title
	}
	return title
}

func wordElection(e reconcile.Election) string { return e.Name + " · " + export.DateWords(e.Date) }

func wordProgress(p progress) string {
	once := ""
	if p.sheetsOnce > 0 {
		once = ", keyed once " + reconcile.Grouped(p.sheetsOnce)
	}
	words := fmt.Sprintf("Sheets in %s of %s%s · Verified %d of %d · Certified %d · Declared %d · Seats declared %d of %d",
		reconcile.Grouped(p.sheetsIn), reconcile.Grouped(p.sheets), once, p.verified, p.wards, p.certified, p.declared, p.seatsDeclared, p.seats)
	if p.stood > 0 {
		words += fmt.Sprintf(" · Abandoned %d", p.stood)
	}
	return words
}

func wordPersonRole(p reconcile.Person) string {
	if p.Name == "" {
		return "F2: say who"
	}
	return sentenceCase(p.Role.Words()) + " · F2"
}

func wordAtKeyboard(p reconcile.Person) string {
	return p.Name + " is at the keyboard, as " + p.Role.WithArticle() + "."
}

func wordTextSize(percent int) string { return fmt.Sprintf("Text size %d %%.", percent) }

func wordOpening(path string) string { return "Opening " + path + "…" }

func wordCannotMake(folder string) string { return "The folder " + folder + " cannot be made." }

// Wards and sheets.

func wordErrorsShort(n int) string   { return many(n, "error", "errors") }
func wordWarningsShort(n int) string { return many(n, "warning", "warnings") }
func wordIn(in, all int) string      { return fmt.Sprintf("%d of %d in", in, all) }
func wordCounted(n int) string       { return many(n, "count", "counts") }

func wordRecordsIn(in, all int) string { return fmt.Sprintf("%d of %d records in", in, all) }

// wordSubject says what a sheet is about, with the place where that helps.
func wordSubject(c reconcile.Count, id reconcile.SheetID) string {
	d, _ := reconcile.SheetOf(id.Form)
	contest, _ := c.Election.Contest(id.Contest)
	switch d.About {
	case reconcile.AboutStation:
		return withPlace(c, "Station "+id.Subject, reconcile.StationID(id.Subject))
	case reconcile.AboutBox:
		box, _ := c.Election.Box(reconcile.BoxID(id.Subject))
		if box.Postal() {
			return "Postal box " + id.Subject
		}
		return withPlace(c, "Box "+id.Subject, box.Stations[0])
	case reconcile.AboutSession:
		return wordSession(c.Election, id.Subject)
	case reconcile.AboutArea:
		return "Area " + id.Subject
	case reconcile.AboutBatch:
		return "Batch " + id.Subject
	case reconcile.AboutSheet:
		if a, ok := contest.AreaOf(id.Subject); ok && len(contest.Areas) > 1 {
			return "Count sheet " + id.Subject + " · area " + a.ID
		}
		return "Count sheet " + id.Subject
	}
	return contest.Name
}

func withPlace(c reconcile.Count, words string, station reconcile.StationID) string {
	if s, ok := c.Election.StationOf(station); ok && s.Place != "" {
		return words + " · " + s.Place
	}
	return words
}

// wordSheetSubject adds the ward, which stands on the paper too.
func wordSheetSubject(c reconcile.Count, id reconcile.SheetID) string {
	d, _ := reconcile.SheetOf(id.Form)
	contest, ok := c.Election.Contest(id.Contest)
	if d.About == reconcile.AboutWard {
		return contest.Name
	}
	if !ok {
		station, _ := c.Election.StationOf(reconcile.StationID(id.Subject))
		contest, _ = c.Election.Contest(c.Election.WardOf(station))
	}
	if d.About == reconcile.AboutSession { // when and where it was announced for stands below
		return "Session " + id.Subject + " · " + contest.Name
	}
	return wordSubject(c, id) + " · " + contest.Name
}

// wordAwaitedSheet says of a sheet that is not in what it waits for.
func wordAwaitedSheet(c reconcile.Count, id reconcile.SheetID) string {
	return wordTitled(id, wordSubject(c, id)) + ": " + standOf(c, id).where(c.Sheet(id).Keying)
}

func wordWhichCount(d reconcile.SheetDef, count int, again, awaited bool) string {
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

func wordFieldHelp(d reconcile.FigureDef, read bool) string {
	help := d.Help
	if help != "" {
		help += ". "
	}
	switch {
	case read:
		return help
	case d.Required && d.Unit == reconcile.UnitYes:
		return help + "Empty is neither."
	case d.Required:
		return help + "Key 0 if there are none; empty is not zero."
	}
	return help + "Enter passes it over where the paper gives none, + all that need not be given."
}

func wordOurs(n string, same bool) string {
	if same {
		return "agrees"
	}
	return "ours " + n
}

func wordRefusedKey(d reconcile.FigureDef, why string) string { return d.Label + ": " + why + "." }

func wordFault(f reconcile.FigureFault) string {
	return sentenceCase(f.Why) + ". The sheet was not saved."
}

func wordSaved(c reconcile.Count, id reconcile.SheetID) string {
	subject := wordSubject(c, id)
	if combined(c.Election) {
		subject = wordSheetSubject(c, id)
	}
	return "Saved: " + wordTitled(id, subject) + "."
}

// wordFindingsBrought goes on with the findings that a sheet brought.
func wordFindingsBrought(findings []reconcile.Finding) string {
	if len(findings) == 0 {
		return ""
	}
	codes := make([]string, len(findings))
	for i, f := range findings {
		codes[i] = string(f.Code)
	}
	return " It brought " + many(len(findings), "finding", "findings") + ": " + strings.Join(codes, ", ") + "."
}

func wordCountNumber(n int) string { return fmt.Sprintf("count %d", n) }

func wordNotRecounted(d reconcile.SheetDef) string {
	return "The " + strings.ToLower(d.Title[:1]) + d.Title[1:] + " is not counted again; Enter corrects it."
}

// Statement and result.

func wordBoxes(names string, postal bool) string {
	if postal {
		return "Postal " + names
	}
	return "Box " + names
}

func wordSigned(n int) string {
	if n > 0 {
		return "+" + reconcile.Grouped(n)
	}
	return reconcile.Grouped(n)
}

func wordResult(w reconcile.Ward) string {
	switch {
	case w.State == reconcile.Uncontested:
		return "Elected without a poll; not declared yet"
	case w.State.Reached(reconcile.Declared):
		return "Result, declared"
	}
	if w.State.Reached(reconcile.Certified) {
		return "Result, certified"
	}
	return "Result as the figures stand; not certified"
}

func wordVotes(n reconcile.Votes) string { return many(int(n), "vote", "votes") }

func wordTurnout(percent string, verified, electorate int) string {
	return fmt.Sprintf("Ballot box turnout %s %%: %s papers verified of %s electors", percent, reconcile.Grouped(verified), reconcile.Grouped(electorate))
}

func wordDescription(c reconcile.Candidate) string {
	switch {
	case c.Description == "":
		return c.Party
	case c.Party == "" || c.Party == c.Description:
		return c.Description
	}
	return c.Description + " (" + c.Party + ")"
}

// Findings.

func wordFindingsOf(ward string) string { return "Findings: " + ward }

func wordLevels(errors, warnings, questions, notes int) string {
	var words []string
	if errors > 0 {
		words = append(words, many(errors, "error", "errors"))
	}
	if warnings > 0 {
		words = append(words, many(warnings, "warning", "warnings"))
	}
	if questions > 0 {
		words = append(words, many(questions, "question", "questions"))
	}
	if notes > 0 {
		words = append(words, many(notes, "note", "notes"))
	}
	return strings.Join(words, " · ")
}

// wordFindings is the line over the findings: how many there are, and what is
// still to come, which may bring others.
func wordFindings(l look, levels string) string {
	switch {
	case levels == "" && l.again:
		return "Hidden while you count again."
	case levels == "":
		levels = "No findings."
	}
	if l.awaited.open() > 0 {
		awaited := l.awaited.words("sheet", "sheets")
		if l.title == wordFindingsVoterID {
			awaited = l.awaited.words("record", "records")
		}
		levels = strings.TrimSuffix(levels, ".") + " · " + awaited
	}
	return levels
}

// wordFindingHead is level, code and what it is about.
func wordFindingHead(c reconcile.Count, f reconcile.Finding) string {
	level := sentenceCase(string(f.Level))
	switch {
	case f.Accepted != nil:
		level = "Accepted"
	case isQuestion(f):
		level = "Question"
	}
	where := ""
	if d, ok := reconcile.SheetOf(f.Form); ok && d.About != reconcile.AboutWard {
		where, _, _ = strings.Cut(wordSubject(c, reconcile.SheetID{Contest: f.Contest, Form: f.Form, Subject: f.Subject}), " · ")
	} else if ok {
		where = d.Title
	}
	if where == "" {
		return level + " " + string(f.Code)
	}
	return level + " " + string(f.Code) + " · " + where
}

func wordExplainedBy(e reconcile.Explanation) string {
	return "Explained by " + e.By + ": " + e.Reason
}

func wordAcceptedBy(a reconcile.Acceptance) string {
	words := "Accepted by " + a.By
	if a.Reason != "" {
		words += ": " + a.Reason
	}
	return words
}

// wordWayOut says in a line what a finding waits for.
// bothAgain is how many typists have keyed again before a supervisor decides.
const bothAgain = 2

func wordWayOut(f reconcile.Finding) string {
	switch {
	case f.Code == differCode && f.Numbers["again"] == bothAgain:
		return "Open: a supervisor decides from the paper"
	case f.Code == differCode:
		return "Open: its two typists key again what differs (F5)"
	case f.Override == reconcile.OverrideNone:
		return "Open: correct the figures"
	case f.Recount:
		return "Open: count again (F11)"
	case f.Explained == nil && !(f.Override == reconcile.OverridePersonal && f.Level == reconcile.Error):
		return "Open: explain it (F7)"
	}
	return "Waits for the " + string(f.Override) + " (F8)"
}

func wordExplainTitle(c reconcile.Count, f reconcile.Finding) string {
	return "Explain: " + wordFindingHead(c, f)
}

func wordAcceptTitle(c reconcile.Count, f reconcile.Finding) string {
	if f.Code == reconcile.AwaitedCode {
		return wordAcceptRecord(f.Subject)
	}
	return "Accept: " + wordFindingHead(c, f)
}

func wordExplainedDone(f reconcile.Finding) string { return string(f.Code) + " is explained." }
func wordAcceptedDone(f reconcile.Finding) string {
	if f.Code == reconcile.AwaitedCode {
		return "Station " + f.Subject + ": accepted without its record."
	}
	return string(f.Code) + " is accepted."
}

func wordNotOnASheet(f reconcile.Finding) string {
	return string(f.Code) + " is about the set-up, not about a sheet: " + f.Super
}

func wordAcceptRecord(station string) string {
	return "Accept that the record of station " + station + " will not come"
}

// Publishing.

func wordPublishText(declared int, outstanding []string) string {
	words := many(declared, "declared ward leaves", "declared wards leave") + " this count; nothing of another does."
	if len(outstanding) > 0 {
		words += " Still to be declared: " + listed(outstanding) + "."
	}
	return words
}

func wordWriting(done, total int, what string) string {
	if total == 0 {
		return "Gathering the declared results…"
	}
	return fmt.Sprintf("Writing %d of %d: %s…", min(done+1, total), total, what)
}

func wordPublished(files int, folder string) string {
	return many(files, "file", "files") + " handed over in " + folder + "."
}

func wordBytes(n int) string { return reconcile.Grouped((n+1023)/1024) + " kB" }

func wordFile(f app.PublishedFile) string {
	return many(f.Contests, "ward", "wards") + " · SHA-256 " + reconcile.ShortHash(f.SHA256)
}

func wordLeft(l format.Left) string { return l.Contest + ": " + l.Why }
