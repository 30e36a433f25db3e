package words

// The figures read back, line by line, before a result is certified.
const (
	ReadBackText = "Compare each line with the count's own sheets, aloud. Candidates stand in ballot-paper order."
	ReadBackAll  = "All lines agree: Enter records that the figures were read back."
)

// ReadBackTitle is over the figures that are read back.
func ReadBackTitle(ward string) string { return ward + ": read back" }

// ReadBackLeft says how many lines are still to be read.
func ReadBackLeft(n int) string { return Many(n, "line", "lines") + " to go." }
