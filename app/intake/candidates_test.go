package intake

import (
	"reflect"
	"strings"
	"testing"

	"wardcount/app/intake/columns"
)

// names are the surnames of the only contest in ballot-paper order.
func names(s SetUp) string {
	var list []string
	for _, c := range s.Election.Contests[0].Candidates {
		list = append(list, c.Surname)
	}
	return strings.Join(list, " ")
}

// Newham gave its candidates in an order that was not the ballot paper's.
func TestThePlaceOnTheBallotPaperIsReadUnderManyHeadings(t *testing.T) {
	for _, heading := range []string{"Place on paper", "Paper position", "Position", "Pos", "Pos.", "List position", "Number on ballot paper", "No. on ballot paper", "Seq", "Seq No", "S/N", "Ballot order"} {
		s := mustRead(t, sources("c.csv", heading+",Surname,Ward\n2,Able,Alder Heath\n1,Baker,Alder Heath\n", "stations.csv", someStations), byElection())
		if names(s) != "Baker Able" || s.OrderFromLines != nil {
			t.Errorf("%s: %s, from the lines of %q", heading, names(s), s.OrderFromLines)
		}
	}
}

func TestAnOrderIsNotTakenFromLinesWhereAColumnWasNotRead(t *testing.T) {
	const candidates = "Rank,Surname,Ward\n2,Able,Alder Heath\n1,Baker,Alder Heath\n"
	list := sources("c.csv", candidates, "stations.csv", someStations)
	_, faults := Read(list, byElection())
	want := "c.csv: No column is known to be the place on the ballot paper, and not read are “Rank”. If one of them is the place: wardcount columns c.csv --as candidates --set \"Their heading=Order on ballot paper\" --save NAME, then add --columns NAME here. If none is and the lines stand in ballot-paper order, add --lines-in-order."
	if got := strings.Join(sentences(faults), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	draft := byElection()
	draft.Draft = true
	if _, faults := Read(list, draft); len(faults) != 1 {
		t.Errorf("a workbook to be completed would hold an invented order: %v", faults)
	}

	said := byElection()
	said.LinesInOrder = true
	s := mustRead(t, list, said)
	if names(s) != "Able Baker" || !reflect.DeepEqual(s.OrderFromLines, []string{"c.csv"}) || !reflect.DeepEqual(s.Unread, []UnreadColumn{{"c.csv", "Rank"}, {"stations.csv", "Presiding officer"}}) {
		t.Errorf("%s, from the lines of %q, not read %+v", names(s), s.OrderFromLines, s.Unread)
	}

	// Columns that are kept say what each heading is, and which are nothing.
	for ours, want := range map[string]string{"Order on ballot paper": "Baker Able", "": "Able Baker"} {
		shown, faults := LookAt(list[0], "candidates", []Setting{{"Rank", ours}}, Options{})
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		opt := byElection()
		opt.Mappings, opt.Use = []columns.Mapping{shown[0].Matching.Kept("ranks")}, []string{"ranks"}
		if s := mustRead(t, list, opt); names(s) != want {
			t.Errorf("Rank=%s: %s", ours, names(s))
		}
	}
}

func TestTypeIsTheKindOfAContestAndMakesNoTableOfWards(t *testing.T) {
	s := mustRead(t, sources("w.csv", "Ward,Type,Seats,Electorate\nAlder Heath,Parish,1,5210\n", "c.csv", someCandidates, "s.csv", "Station,Ward,Type\n1,Alder Heath,hall\n"),
		Options{Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer"})
	if s.Election.Contests[0].Kind != "parish" || len(s.Election.Stations) != 1 {
		t.Errorf("%+v", s.Election)
	}
}
