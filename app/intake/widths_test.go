package intake

import (
	"strings"
	"testing"
)

const sixHeadings = "Ward,Order,Surname,Forenames,Description,Party\n"

// A comma without quotation marks must not move a candidate's cells under
// other headings.
func TestARowOfAnotherWidthThanItsHeadingsIsAFault(t *testing.T) {
	const do = " Put quotation marks around the text, or take out what stands beyond the headings."
	for _, c := range []struct{ name, candidates, want string }{
		{"a comma in a surname", sixHeadings + "Alder Heath,1,Smith, Jr,John,Green Party candidate,Green Party\nAlder Heath,2,Wren,Jo,,\n",
			"c.csv, row 2: The row has 7 cells and the headings 6; a comma inside a text needs quotation marks." + do},
		{"a comma, and the last cell is empty", sixHeadings + "Alder Heath,1,Smith, Jr,John,Independent,\nAlder Heath,2,Wren,Jo,,\n",
			"c.csv, row 2: The row has 7 cells and the headings 6; a comma inside a text needs quotation marks." + do},
		{"headings that Excel made as wide as the widest row", strings.Replace(sixHeadings, "Party\n", "Party,\n", 1) + "Alder Heath,1,Smith, Jr,John,Green Party candidate,Green Party\nAlder Heath,2,Wren,Jo,,,\n",
			"c.csv, row 2: The row has 7 cells and the headings 6; a comma inside a text needs quotation marks." + do},
		{"two such rows", sixHeadings + "Alder Heath,1,Smith, Jr,John,Independent,\nAlder Heath,2,Wren,Jo,Plums, pears,and, apples\n",
			"c.csv, row 2: The row has 7 cells and the headings 6; a comma inside a text needs quotation marks." + do +
				"\nc.csv, row 3: The row has 8 cells and the headings 6; a comma inside a text needs quotation marks." + do},
		{"a row that ends before its surname", sixHeadings + "Alder Heath,1\nAlder Heath,2,Wren,Jo\n",
			"c.csv, row 2, column Surname (C2): The row has 2 cells and the headings 6, so that the cell is missing. Write the surname."},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, faults := Read(sources("c.csv", c.candidates, "stations.csv", someStations), byElection())
			if got := strings.Join(sentences(faults), "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestEmptyCellsAtTheEndMayBeLeftOutOrBeTooMany(t *testing.T) {
	for name, candidates := range map[string]string{
		"left out":              sixHeadings + "Alder Heath,1,Wren,Jo\nAlder Heath,2,Siskin,Al,Independent\n",
		"a comma after all":     sixHeadings + "Alder Heath,1,Wren,Jo,,,\nAlder Heath,2,Siskin,Al,Independent,,\n",
		"headings end in empty": "Ward,Order,Surname,Forenames,Description,,\nAlder Heath,1,Wren,Jo,,,\nAlder Heath,2,Siskin,Al,Independent,,\n",
		"quoted comma":          sixHeadings + "Alder Heath,1,Wren,Jo,,\nAlder Heath,2,Siskin,Al,\"Independent\",\n",
	} {
		t.Run(name, func(t *testing.T) {
			e := mustRead(t, sources("c.csv", candidates, "stations.csv", someStations), byElection()).Election
			list := e.Contests[0].Candidates
			if len(list) != 2 || list[0].Surname != "Wren" || list[0].Forenames != "Jo" || list[1].Surname != "Siskin" || list[1].Description != "Independent" {
				t.Errorf("%+v", list)
			}
		})
	}
}

// Lists of wards hold more semicolons than the rows hold commas or tabs.
func TestTheHeadingsSayWhatStandsBetweenTheCells(t *testing.T) {
	const wards = "Ward,Seats,Electorate\nElm,1,10\nOak,1,10\nAsh,1,10\nYew,1,10\n"
	candidates := "Ward,Order,Surname\n"
	for _, ward := range []string{"Elm", "Oak", "Ash", "Yew"} {
		candidates += ward + ",1,Wren\n" + ward + ",2,Siskin\n"
	}
	for name, stations := range map[string]string{
		"commas":                  "Station,Place,Ward\n1,Library,Elm; Oak; Ash; Yew\n",
		"commas below a title":    "Stations; as agreed; on Monday; by all\nStation,Place,Ward\n1,Library,Elm; Oak; Ash; Yew\n",
		"tabs":                    "Station\tWard\n1\tElm; Oak; Ash; Yew\n",
		"semicolons":              "Station;Place;Ward\n1;\"Library, the old, the new, all\";\"Elm; Oak; Ash; Yew\"\n",
		"commas between quotings": "\"Station\",\"Ward\"\n\"1\",\"Elm; Oak; Ash; Yew\"\n",
	} {
		t.Run(name, func(t *testing.T) {
			e := mustRead(t, sources("w.csv", wards, "c.csv", candidates, "s.csv", stations), Options{Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer"}).Election
			if len(e.Stations) != 1 || len(e.Stations[0].Contests) != 4 {
				t.Errorf("%+v", e.Stations)
			}
		})
	}
	// Where no heading is known, most lines decide.
	list, faults := LookAt(Source{"s.csv", []byte("Desk label,Hall,Patch\n1,Library,Elm; Oak; Ash; Yew\n")}, "stations", []Setting{{"Desk label", "Station"}, {"Patch", "Ward"}}, Options{})
	if len(faults) > 0 || len(list) != 1 || len(list[0].Lines) != 1 || list[0].Lines[0].Values["ward"] != "Elm; Oak; Ash; Yew" {
		t.Errorf("%+v %v", list, faults)
	}
}
