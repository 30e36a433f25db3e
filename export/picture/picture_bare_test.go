package picture_test

import (
	"strings"
	"testing"

	"wardcount/export/picture"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/stations"
)

func TestABarePictureHasItsMarksAndNothingAroundThem(t *testing.T) {
	var list []stations.Station
	for i, id := range []string{"1", "2", "3", "4"} {
		list = append(list, stations.Station{ID: setup.StationID(id), Attempts: figure.Keyed(figure.Persons(1000 + i)), NotReturned: figure.Keyed(figure.Persons(9 * i))})
	}
	p := voterid.PollOfStations("Practice Council", "", list, stations.Usual, nil)
	whole := picture.Funnel(p, "all stations")
	bare := whole.Bare(true)
	svg, err := bare.SVG(500, 300, picture.OnPaper)
	if err != nil {
		t.Fatal(err)
	}
	for _, gone := range []string{whole.Title, "Practice Council"} {
		if strings.Contains(string(svg), ">"+gone+"<") {
			t.Errorf("it says %q", gone)
		}
	}
	small, large := whole.Spots(500, 300), bare.Spots(500, 300)
	if len(large) != 4 || len(small) != 4 {
		t.Fatalf("%d spots, the whole picture has %d", len(large), len(small))
	}
	if large[0].Y-large[3].Y <= small[0].Y-small[3].Y {
		t.Error("the room of what is gone is not used")
	}
}
