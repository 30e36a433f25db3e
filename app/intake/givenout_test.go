package intake

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/app/intake/fault"
)

// book is a workbook with a worksheet whose headings are nearly ours.
func book(t *testing.T, about excelize.DocProperties) Source {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for cell, text := range map[string]string{"A1": "Ward", "B1": "Seats", "C1": "Electorate", "A2": "Alder Heath", "B2": "1", "C2": "5210"} {
		if err := f.SetCellValue("Sheet1", cell, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SetDocProps(&about); err != nil {
		t.Fatal(err)
	}
	data, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return Source{"book.xlsx", data.Bytes()}
}

func TestAWorkbookThatWasWrittenFromACountIsKnownAndNamedOnce(t *testing.T) {
	for category, do := range map[string]string{"Election results": "LGA Election Results CSV", "Review of voter identification": "Choose the set-up workbook."} {
		s := book(t, excelize.DocProperties{Creator: "Wardcount", Category: category})
		k := Recognise(s, Options{})
		if k.Wrong == nil || k.Wrong.Code != fault.NotASetUp || !strings.Contains(k.Wrong.Message, "("+category+")") || !strings.Contains(k.Wrong.Do, do) {
			t.Errorf("%s: recognised as %+v", category, k)
		}
		if _, faults := Read([]Source{s}, Options{}); len(faults) != 1 || faults[0] != *k.Wrong {
			t.Errorf("%s: read with %v", category, faults)
		}
	}
	for what, about := range map[string]excelize.DocProperties{
		"a part of our template": {Creator: "Wardcount", Title: "Set-up of a count"},
		"somebody's":             {Creator: "Practice clerk", Category: "Election results"},
	} {
		if k := Recognise(book(t, about), Options{}); k.Wrong != nil || k.Strange() {
			t.Errorf("%s is %+v", what, k)
		}
	}
}
