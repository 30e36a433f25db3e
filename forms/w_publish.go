package forms

import (
	"fmt"

	"wardcount/app"
	"wardcount/export/format"
	"wardcount/reconcile"
)

// Documents leaving the count.
const (
	wordPublishOK       = "Publish"
	wordNothingDeclared = "Nothing is declared yet; nothing leaves before that."
	wordStillPublishing = "The results are still being published. Wait for the end, or stop it with Esc."
	wordStopsPublishing = "The publication is being stopped; then the count closes."
	wordWritten         = "Written, read back and compared"
	wordLeftOut         = "Left out"
)

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
