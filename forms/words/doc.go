// Package words is the catalogue of what the window says: every label and sentence, and every function that turns a
// value of the count into one. A file holds what is said of one thing: a sheet, a finding, a step, the door; and its
// names begin with it: SealText, DoorExample. What a question takes for an answer ends in OK or Yes, what stands over a
// column has Column in it, and what was done ends in Done. The few sentences of the kit itself, such as what a field
// refuses, stand in kit/words.go.
//
// Its functions are pure. The package never imports the toolkit, never changes a count, and never decides: how far a
// sheet has come or what a finding waits for it puts into words as it is told. Labels of figures come from the sheets'
// definitions and what a terminal says is the terminal's.
package words
