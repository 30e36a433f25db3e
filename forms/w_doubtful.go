package forms

const (
	wordDoubtful      = "Doubtful papers"
	wordNoBatches     = "No batch of doubtful papers has been recorded. Where none is, the sheet of rejected papers stands by itself."
	wordInBatches     = "in the batches"
	wordOnTheSheet    = "on the sheet"
	wordObjected      = "Of these, “rejection objected to”"
	wordNextBatchOpen = "Enter: record it"
)

func wordNextBatch(number string) string { return "Batch " + number + ", the next" }
