package words

import (
	"fmt"
	"strings"

	"wardcount/app"
	"wardcount/app/leaving"
	"wardcount/export"
	"wardcount/export/format"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Documents leaving the count.
const (
	PublishRoom            = "Publish"
	PublishNothingDeclared = "Nothing is declared yet; nothing leaves before that."
	PublishStillRuns       = "The results are being published. Wait for the end, or stop it with Esc."
	PublishWhich           = "Which documents"
	PublishAhead           = "What will leave the count"
	PublishNew             = "new in the folder"
	PublishReplaces        = "replaces the one in the folder"
	PublishPractice        = "This is practice: the names begin with PRACTICE-, and every document says so."
	PublishChooseOne       = "Tick at least one document first."
	PublishReplaceStay     = "Keep what is there"
	PublishReplaceYes      = "Replace and publish"
	PublishReplacesNothing = "Nothing was published: files of those names stand in the folder already. Publish again to be asked about them."
)

// Files and folders on a page.
const (
	FolderInto   = "Into which folder"
	FolderOK     = "This folder"
	FolderChoose = "Enter: choose another"
	FolderShow   = "Open the folder"
)

// FileShown says that a file was given to the system's viewer.
func FileShown(path string) string {
	return "Opened in the computer's own program. If nothing appears, open it by hand: " + path
}

// FileNotShown says that nothing opened a file.
func FileNotShown(path string) string {
	return "This computer has no program to open it with. Open it by hand: " + path
}

// PublishLast says what was last published, and when.
func PublishLast(last app.Published, ever, onlyWards bool) string {
	if !ever {
		return "Nothing has been published yet."
	}
	return fmt.Sprintf("Last published: revision %s, %s, by %s: %s in %s.", text.Grouped(last.Revision), export.UKTime(last.At), last.By,
		manyContests(len(last.Contests), onlyWards), Many(len(last.Files), "file", "files"))
}

// PublishFormat is a document that may be ticked; the word says whether it is.
func PublishFormat(f format.Format, chosen bool) string {
	if chosen {
		return f.Title + " – yes"
	}
	return f.Title + " – no"
}

// publishFor says what each format is for.
var publishFor = map[string]string{
	"workbook": "For people: the press office, the web team, the file of the election. Every declared ward with its figures, checks and signatures.",
	"lga":      "For programs: the results feed in the columns of the Local Government Association, which news desks and councils' websites read.",
	"json":     "For programs: everything that was certified, boxes, recounts and all; the format is published with its schema.",
	"press":    "For news desks: one page of text with the seats before, won and now by party, who controls the council, and when each ward was declared.",
	"notices":  "For the door, the agents and the registration officer: a PDF for each kind of statutory paper with a page for each contest, and all of them as one web page.",
	"html":     "For the council's website: one page, for phones and desks and for print, with every declared ward, tables and charts. It needs nothing beside it.",
	"media":    "For the press desk: one plain page of what is declared so far, running totals by party, and what is still to come.",
}

// PublishFormatFor says what a format is for.
func PublishFormatFor(id string) string { return publishFor[id] }

// PublishHolds is how many contests a document would hold, and whether it replaces another.
func PublishHolds(n int, replaces, onlyWards bool) string {
	stands := PublishNew
	if replaces {
		stands = PublishReplaces
	}
	return manyContests(n, onlyWards) + " · " + stands
}

// PublishTogether is a format that comes to several files.
func PublishTogether(id string) string {
	f, _ := format.Of(id)
	return f.Title
}

// PublishTogetherHold is how many files there would be, and how many of them replace another.
func PublishTogetherHold(n, replace int) string {
	stands := PublishNew
	switch {
	case replace == n:
		stands = "replace those in the folder"
	case replace > 0:
		stands = "replace " + text.Grouped(replace) + " in the folder"
	}
	return Many(n, "file", "files") + " · " + stands
}

// PublishNotices are the notices in the list of what has left.
func PublishNotices(n int) string { return text.Grouped(n) + " statutory notices" }

// PublishUnfolds says what Enter does with them.
func PublishUnfolds(unfolded bool) string {
	if unfolded {
		return "Enter: fold them together"
	}
	return "A PDF for each kind of paper, and all on one web page · Enter: list them"
}

// PublishEmpty says why a document that was ticked would not be written.
func PublishEmpty(f leaving.AheadFile) string { return f.Name + " would hold nothing: " + f.Why + "." }

// PublishDeclared names the wards that leave.
func PublishDeclared(wards []string) string {
	return "Declared and in: " + text.And(wards) + "."
}

// PublishLeftOutLine says which contests stay out for a reason.
func PublishLeftOutLine(why string, contests []string) string {
	return "Left out: " + text.And(contests) + " – " + strings.TrimPrefix(why, "it is ") + "."
}

// PublishGo is the word on the row that publishes.
func PublishGo(files int, again bool) string {
	if files == 0 {
		return "Publish: tick a document first"
	}
	if again {
		return "Publish again: " + Many(files, "document", "documents")
	}
	return "Publish " + Many(files, "document", "documents")
}

// PublishGoDetail says what publishing does.
func PublishGoDetail(a leaving.Ahead) string {
	return "Each is written, read back and compared with the certified figures before it gets its name. The journal records revision " + text.Grouped(a.Revision) + "."
}

// PublishProgress says how far a publication is.
func PublishProgress(done, total int, what string) string {
	switch {
	case total == 0:
		return "Gathering the declared results…"
	case done >= total:
		return "Handing over…"
	}
	return fmt.Sprintf("Writing %d of %d: %s…", done+1, total, what)
}

// PublishWritten is the heading over what has left.
func PublishWritten(revision int) string {
	return "Published as revision " + text.Grouped(revision) + ": written, read back and compared"
}

// PublishDone says what was handed over, and where.
func PublishDone(files int, folder string) string {
	return Many(files, "file", "files") + " handed over in " + folder + "."
}

// PublishReplaceTitle asks whether files are replaced.
func PublishReplaceTitle(n int) string {
	return "Replace " + Many(n, "file", "files") + " in the folder?"
}

// PublishReplaceText names the files that would be replaced.
func PublishReplaceText(kept *leaving.WouldReplace) string {
	return "In " + kept.Dir + " there is already, and not from this page:\n\n" + strings.Join(kept.Names(), "\n") + "\n\nWhat is in it now would be lost. Nothing has been published yet."
}

// FileSize is the size of a file, rounded up.
func FileSize(n int64) string { return text.Grouped(int((n+1023)/1024)) + " kB" }

// PublishFileDetail says how many contests are in a file, and its fingerprint.
func PublishFileDetail(f leaving.File, onlyWards bool) string {
	return manyContests(f.Contests, onlyWards) + " · SHA-256 " + ward.ShortHash(f.SHA256) + " · Enter: open, to read or print"
}
