package words

// Batches of doubtful papers.
const (
	DoubtfulNone      = "No batch of doubtful papers has been recorded. Where none is, the sheet of rejected papers stands by itself."
	DoubtfulInBatches = "in the batches"
	DoubtfulOnSheet   = "on the sheet"
	DoubtfulObjected  = "Of these, “rejection objected to”"
	DoubtfulNextOpen  = "Enter: record it"
)

// DoubtfulNext names the batch that would be recorded next.
func DoubtfulNext(number string) string { return "Batch " + number + ", the next" }

// DoubtfulHeading is over the batches: how many were decided.
func DoubtfulHeading(batches int) string {
	if batches == 0 {
		return "Doubtful papers"
	}
	return "Doubtful papers · " + Many(batches, "batch decided", "batches decided")
}
