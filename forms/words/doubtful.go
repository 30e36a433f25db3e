package words

// Batches of doubtful papers.
const (
	Doubtful      = "Doubtful papers"
	NoBatches     = "No batch of doubtful papers has been recorded. Where none is, the sheet of rejected papers stands by itself."
	InBatches     = "in the batches"
	OnTheSheet    = "on the sheet"
	Objected      = "Of these, “rejection objected to”"
	NextBatchOpen = "Enter: record it"
)

// NextBatch names the batch that would be recorded next.
func NextBatch(number string) string { return "Batch " + number + ", the next" }
