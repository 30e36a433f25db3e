// Package overview is the pages on which one sees how the night is: progress, the council, voter identification, how
// readings differed, results from elsewhere, and the journal.
//
// It never changes the count.
package overview
