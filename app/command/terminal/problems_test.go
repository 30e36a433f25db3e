package terminal

import (
	"testing"

	"wardcount/app/intake/fault"
)

func TestAProblemSaysWhereItIsAsTheFileHasIt(t *testing.T) {
	for want, f := range map[string]fault.Fault{
		"count.xlsx, Wards, row 4, column Seats: “two” is not a whole number. Write 1 to 25.": {File: "count.xlsx", Sheet: "Wards", Row: 4, Column: "Seats", Message: "“two” is not a whole number.", Do: "Write 1 to 25."},
		"count.xlsx, Council, row 2, Name of election: It is empty. Fill it in.":              {File: "count.xlsx", Sheet: "Council", Row: 2, Column: "Name of election", Item: true, Message: "It is empty.", Do: "Fill it in."},
		"wards.csv: It has no rows.": {File: "wards.csv", Message: "It has no rows."},
	} {
		if got := SetUpProblems([]fault.Fault{f}).Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
