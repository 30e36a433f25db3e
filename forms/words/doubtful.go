package words

const (
	Doubtful      = "Doubtful papers"
	NoBatches     = "No batch of doubtful papers has been recorded. Where none is, the sheet of rejected papers stands by itself."
	InBatches     = "in the batches"
	OnTheSheet    = "on the sheet"
	Objected      = "Of these, “rejection objected to”"
	NextBatchOpen = "Enter: record it"
)

func NextBatch(number string) string { return "Batch " + number + ", the next" }
