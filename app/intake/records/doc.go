// Package records reads the tables that the review of voter identification takes from outside a count: the records of a
// poll's stations, and councils' turnouts at two polls. How a text is parted into cells is package intake's.
//
// It never opens a file and never stops at the first fault: the answer is either the records or every fault with its
// row, its column and the way out. It never takes an empty cell for none, and never mends what does not add up: that is
// a finding of the rules.
package records
