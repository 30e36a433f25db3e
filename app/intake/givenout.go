package intake

import (
	"wardcount/app/intake/fault"
	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
)

// What the properties of a workbook say that this program wrote of a count: the
// template of a set-up is ours too, and has no category.
const (
	ourProgram = "Wardcount"
	ourResults = "Election results"
)

// givenOut says of a workbook that left a count, such as our results, that it
// is no set-up. Its sheets are called much as those of a set-up are, and each
// would be a page of faults.
func givenOut(b *workbook.Book, file string) (fault.Fault, bool) {
	about := b.About()
	if about.Creator != ourProgram || about.Category == "" {
		return fault.Fault{}, false
	}
	f := fault.Fault{Code: fault.NotASetUp, File: file, Message: "This workbook was written from a count (" + filetext.Shown(about.Category) + ") and is no set-up.", Do: "Choose the set-up workbook."}
	if about.Category == ourResults {
		f.Do = "Choose the set-up workbook; council, wards and candidates can also be taken from the LGA Election Results CSV that was written with this."
	}
	return f, true
}
