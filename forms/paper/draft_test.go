package paper_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/desktest"
	"wardcount/forms/formstest"
)

func TestARecordOfVoterIDThatIsHalfKeyedIsMarkedAndBack(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("voter identification")
	record := d.Count.State().VoterID.Register()[0].ID
	d.GoTo(formstest.Words(d.Script.Election, record))
	d.Keys("4")
	d.Press(fyne.KeyEscape)
	d.WantMarked("half keyed by Practice clerk A")
	after := d.Crashed(t)
	after.GoTo(formstest.Words(after.Script.Election, record))
	if got := after.Sheet().Fields[0].Entry.Text(); got != "4" {
		t.Errorf("in the field: %q", got)
	}
}
