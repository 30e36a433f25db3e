package words

import (
	"fmt"

	"wardcount/app"
	"wardcount/export"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Documents leaving the count.
const (
	PublishOK              = "Publish"
	PublishNothingDeclared = "Nothing is declared yet; nothing leaves before that."
	PublishStillRuns       = "The results are still being published. Wait for the end, or stop it with Esc."
	PublishStops           = "The publication is being stopped; then the count closes."
	PublishWritten         = "Written, read back and compared"
	PublishLeftOut         = "Left out"
)

// PublishText says how much would leave the count, and what not yet.
func PublishText(declared int, outstanding []string) string {
	words := Many(declared, "declared ward leaves", "declared wards leave") + " this count; nothing of another does."
	if len(outstanding) > 0 {
		words += " Still to be declared: " + listed(outstanding) + "."
	}
	return words
}

// PublishProgress says how far a publication is.
func PublishProgress(done, total int, what string) string {
	if total == 0 {
		return "Gathering the declared results…"
	}
	return fmt.Sprintf("Writing %d of %d: %s…", min(done+1, total), total, what)
}

// PublishDone says what was handed over, and where.
func PublishDone(files int, folder string) string {
	return Many(files, "file", "files") + " handed over in " + folder + "."
}

// PublishFileSize is the size of a file, rounded up.
func PublishFileSize(n int) string { return text.Grouped((n+1023)/1024) + " kB" }

// PublishFileDetail says how many wards are in a file, and its fingerprint.
func PublishFileDetail(f app.PublishedFile) string {
	return Many(f.Contests, "ward", "wards") + " · SHA-256 " + ward.ShortHash(f.SHA256)
}

// PublishLeftOutLine says why a contest is not in a format.
func PublishLeftOutLine(l export.Left) string { return l.Contest + ": " + l.Why }
