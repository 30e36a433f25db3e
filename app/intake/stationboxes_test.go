package intake

import (
	"fmt"
	"strings"
	"testing"
)

func TestATableOfStationsThatNamesTheirBoxesMakesThem(t *testing.T) {
	for _, headings := range []string{"Station,Polling place,Ward,Box number", "PS No,Polling Station Name,Ward,Ballot box no.", "Polling Station Number,Venue,Ward,Box"} {
		s := mustRead(t, sources("candidates.csv", someCandidates, "s.csv", headings+"\n1,Library,Alder Heath,11\n2,Library,Alder Heath,11\n3,School,Alder Heath,12; 13\n"), byElection())
		var boxes []string
		for _, b := range s.Election.Boxes {
			boxes = append(boxes, fmt.Sprint(b.ID, b.Stations, len(b.Contests)))
		}
		if got := strings.Join(boxes, ", "); len(s.Election.Stations) != 3 || got != "11[1 2] 1, 12[3] 1, 13[3] 1, P1[] 1" {
			t.Errorf("%s: %d stations, boxes %s", headings, len(s.Election.Stations), got)
		}
	}
}

func TestBoxesAreAskedForWhereAStationsCellIsNotClear(t *testing.T) {
	for _, c := range []struct{ name, stations, want string }{
		{"two boxes with a comma", "Station,Place,Box number\n1,Library,\"1, 2\"\n2,School,3\n",
			"s.csv, row 2, column Box number (C2): “1, 2” is not one box. Put semicolons between the boxes of a station."},
		{"boxes whose stations no file lists", "Station,Ward,Box number\n1,Alder Heath,1\n2,Alder Heath,2\n",
			"s.csv: It is read as a table of boxes, and no file lists their stations. Add the file of the stations. If it is this one: wardcount columns s.csv --as stations --set \"Box number=Box number\" --save NAME; then add --columns NAME here."},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, faults := Read(sources("candidates.csv", someCandidates, "s.csv", c.stations), byElection())
			if got := strings.Join(sentences(faults), "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestATableOfBoxesStaysOneBesideItsStations(t *testing.T) {
	s := mustRead(t, sources("candidates.csv", someCandidates, "stations.csv", someStations, "b.csv", "Box number,Station,Ward\n7,1; 2,\nP,,Alder Heath\n"), byElection())
	if len(s.Election.Stations) != 2 || len(s.Election.Boxes) != 2 || s.Election.Boxes[0].ID != "7" || !s.Election.Boxes[1].Postal() {
		t.Errorf("%+v", s.Election.Boxes)
	}
}

func TestADateThatIsNoneIsOneFault(t *testing.T) {
	for _, date := range []string{"2030-13-02", "2 May 2030", "02/05/2030"} {
		opt := byElection()
		opt.Date = date
		_, faults := Read(sources("candidates.csv", someCandidates, "stations.csv", someStations), opt)
		if got := sentences(faults); len(got) != 1 || !strings.HasPrefix(got[0], "--date: The date of the poll “"+date+"” is not a date.") {
			t.Errorf("%s: %q", date, got)
		}
	}
}
