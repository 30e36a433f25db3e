package words

import (
	"strings"

	"wardcount/app"
	"wardcount/app/leaving"
	"wardcount/export/notice"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// Papers of a ward, or of the whole count, on their page.
const (
	Papers           = "Papers"
	ToPapers         = "Papers of this ward, or of all wards"
	PapersTitleAll   = "Papers for all wards"
	PapersText       = "Enter draws a paper up, reads it back and opens it to be printed: PDF and web page."
	PapersTextAll    = "Enter draws a paper up for every ward that is far enough, in one file; slips in one for each ward."
	PapersStillRuns  = "A paper is being drawn up. Wait for the end, or stop it with Esc."
	PaperOfAll       = "for all wards that are far enough"
	paperOfNone      = "No ward has one"
	PaperNow         = "Can be drawn up now"
	PaperNotKeyed    = "Nothing has been keyed for it yet"
	PapersNoWard     = "There is no ward in this count yet; Ctrl+S adds them."
	SlipsLabel       = "Slips"
	SlipsBeside      = "The journal says which numbers were given out, and by whom. The same as web pages lie beside them."
	SlipsOK          = "Give them out"
	PapersReplaceYes = "Replace and draw up"
	PapersKept       = "Nothing was drawn up: files of those names stand in the folder already. Draw it up again to be asked about them."
)

// PapersTitle is over the papers of a ward.
func PapersTitle(ward string) string { return "Papers of " + ward }

// paperShort is a paper's name in a line of several.
var paperShort = map[string]string{
	"verification": "statement of verification", "tendered": "tendered papers", "provisional": "provisional slips", "script": "declaration script",
	"declaration": "declaration", "rejected": "rejected papers", "result": "notice of result", "uncontested": "notice of uncontested election",
	"postal": "postal papers", "packets": "list of packets", "labels": "labels",
}

// paperAlso are further words by which a paper is found.
var paperAlso = map[string]string{
	"verification": "verified", "provisional": "slips agents", "script": "read aloud speech", "result": "elected", "uncontested": "unopposed", "labels": "stickers",
}

// PaperAlso are further words by which a kind of paper is found.
func PaperAlso(kind string) string { return paperAlso[kind] }

// PapersAlso are further words by which every paper is found.
const PapersAlso = "print papers pdf"

// PaperOf says of which ward a paper is.
func PaperOf(ward string) string { return ward + " · paper to print" }

// PapersLine names the papers that a ward may have now, and the key to them.
func PapersLine(list []leaving.PaperNow) string {
	var names []string
	for _, p := range list {
		if p.Code == "" {
			names = append(names, paperShort[p.Kind])
		}
	}
	if len(names) == 0 {
		return "Papers: none now (Ctrl+Shift+P)"
	}
	return "Papers: " + text.And(names) + " (Ctrl+Shift+P)"
}

// PaperState says whether a ward may have a paper now, and if not when, or why
// never; by is who would draw it up.
func PaperState(p leaving.PaperNow, by setup.Person, slips int) string {
	k, _ := notice.KindOf(p.Kind)
	said := PaperNow
	switch p.Code {
	case "":
		if by.Name != "" && !app.Allows(by.Role, app.PaperAct(k)) {
			said += ", not by " + by.Role.WithArticle()
		}
	case "too_early":
		said = SentenceCase(leaving.PaperFrom(k))
	case "nothing_keyed":
		said = PaperNotKeyed
	default:
		said = RefusalInWindow(strings.TrimSuffix(p.Why, "."))
	}
	if leaving.Numbered(k) && (p.Code == "" || slips > 0) {
		said += " · " + slipsSoFar(slips)
	}
	return said
}

// PaperStates says how many contests may have a paper now, and what the others wait
// for. Of is how many there are for each reason, "" being none.
func PaperStates(kind string, of map[string]int, by setup.Person, slips int, onlyWards bool) string {
	k, _ := notice.KindOf(kind)
	var said []string
	add := func(code, before, after string) {
		if n := of[code]; n > 0 {
			said = append(said, before+manyContests(n, onlyWards)+after)
		}
	}
	now := " now"
	if by.Name != "" && !app.Allows(by.Role, app.PaperAct(k)) {
		now += ", not by " + by.Role.WithArticle()
	}
	add("", "", now)
	add("too_early", "", " "+leaving.PaperFrom(k))
	add("nothing_keyed", "nothing keyed for it in ", "")
	add("too_late", "no longer for ", "")
	add("abandoned", "", " abandoned")
	if len(of) == 1 && of["no_such_paper"] > 0 {
		return paperOfNone
	}
	add("no_such_paper", "not for ", "")
	if leaving.Numbered(k) {
		said = append(said, slipsSoFar(slips))
	}
	return SentenceCase(strings.Join(said, " · "))
}

// PaperNotYet says in few words why a ward that was left out has no such paper.
func PaperNotYet(p leaving.PaperNow) string {
	if p.Code == "too_early" {
		k, _ := notice.KindOf(p.Kind)
		return leaving.PaperFrom(k)
	}
	return strings.TrimSuffix(p.Why, ".")
}

// PapersLeftOut names wards that have no such paper now, all for one reason.
func PapersLeftOut(why string, wards []string) string {
	return "Left out: " + text.And(wards) + " – " + why + "."
}

// slipsSoFar says which numbers of slips were given out.
func slipsSoFar(n int) string {
	switch n {
	case 0:
		return "no slip given out so far"
	case 1:
		return "1 slip given out so far"
	}
	return text.Grouped(n) + " slips given out so far"
}

// SlipsTitle asks how many slips.
func SlipsTitle(ward string) string {
	if ward == "" {
		return "How many slips for each ward?"
	}
	return "How many slips for " + ward + "?"
}

// SlipsText says which number the next slip has. Given is how many were given out.
func SlipsText(ward string, given int) string {
	const each = "One for each candidate or agent who is to have the figures. Every slip has a number of its own, and the journal says who gave it out."
	if ward == "" {
		return each + "\n\n" + "In each ward the numbers go on where its last slip ended."
	}
	return each + "\n\n" + SentenceCase(slipsSoFar(given)) + "; these begin with number " + text.Grouped(given+1) + "."
}

// SlipsRange says how many slips there may be at once.
var SlipsRange = "A whole number from 1 to " + text.Grouped(reconcile.MaxSlips) + "."

// PapersProgress says what is drawn up; empty is before that.
func PapersProgress(_, _ int, title string) string {
	if title == "" {
		return "Gathering the figures…"
	}
	return title + ": drawing up and reading back…"
}

// PapersDone says what was drawn up, and where it is.
func PapersDone(title, folder string) string {
	return title + ": drawn up and read back, in " + folder + "."
}

// PaperFileDetail says how many contests are in a file, and its size.
func PaperFileDetail(f leaving.File, onlyWards bool) string {
	return manyContests(f.Contests, onlyWards) + " · " + FileSize(int64(f.Bytes))
}

// SlipsGiven says which slips were given out.
func SlipsGiven(ward string, s reconcile.SlipsGivenOut) string {
	if s.Copies == 1 {
		return ward + ": slip " + text.Grouped(s.First) + " given out"
	}
	return ward + ": slips " + text.Grouped(s.First) + " to " + text.Grouped(s.Last()) + " given out"
}

// PapersReplaceText names the files that would be replaced.
func PapersReplaceText(kept *leaving.WouldReplace) string {
	return "In " + kept.Dir + " there is already:\n\n" + strings.Join(kept.Names(), "\n") + "\n\nWhat is in it now would be lost. Nothing has been drawn up yet."
}
