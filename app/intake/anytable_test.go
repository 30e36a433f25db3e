package intake

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// byElection is what the terminal is told beside the files of a by-election.
func byElection() Options {
	return Options{Council: "Larkbury Borough Council", Date: "2030-05-02", By: "Practice returning officer", ByElection: true, Ward: OneWard{Name: "Alder Heath", Electorate: 5210}}
}

const (
	someCandidates = "Last name,First names,Party description,Registered party id\nBunting,Rosalind May,Orchard Party,PP99901\nDunnock,Peter,Independent,\n"
	someStations   = "PS No,Venue,Presiding officer\n1,Heath Road School,\n2,Library,\n"
)

func sources(pairs ...string) (list []Source) {
	for i := 0; i+1 < len(pairs); i += 2 {
		list = append(list, Source{pairs[i], []byte(pairs[i+1])})
	}
	return list
}

func sentences(faults []fault.Fault) (list []string) {
	for _, f := range faults {
		list = append(list, f.Error())
	}
	return list
}

// mustRead reads sources that have no fault.
func mustRead(t *testing.T, list []Source, opt Options) SetUp {
	t.Helper()
	s, faults := Read(list, opt)
	if len(faults) > 0 {
		t.Fatal(strings.Join(sentences(faults), "\n"))
	}
	return s
}

func TestAByElectionIsReadyToKeyFromTwoTables(t *testing.T) {
	s := mustRead(t, sources("candidates.csv", someCandidates, "stations.csv", someStations), byElection())
	const id = "local.larkbury.alder-heath.by.2030-05-02"
	contests := []setup.ContestID{id}
	want := setup.Election{
		Name: "By-election, Alder Heath, Larkbury Borough Council, 2 May 2030", Council: setup.Council{Name: "Larkbury Borough Council"}, Date: "2030-05-02", KeyOnce: true,
		Publishing: setup.Publishing{OrganisationLabel: "Larkbury Borough Council", BodyLabel: "Larkbury Borough Council", ElectionType: "DistrictAndBoroughByElection"},
		People:     []setup.Person{{Name: "Practice returning officer", Role: setup.ReturningOfficer}},
		Contests: []setup.Contest{{ID: id, Name: "Alder Heath", Seats: 1, Electorate: figure.Keyed[figure.Electors](5210), Candidates: []setup.Candidate{
			{ID: "c1-alder-heath", Surname: "Bunting", Forenames: "Rosalind May", Description: "Orchard Party", PartyID: "PP99901"},
			{ID: "c2-alder-heath", Surname: "Dunnock", Forenames: "Peter", Description: "Independent"},
		}}},
		Stations: []setup.Station{{ID: "1", Place: "Heath Road School", Contests: contests}, {ID: "2", Place: "Library", Contests: contests}},
		Boxes: []setup.Box{{ID: "1", Contests: contests, Stations: []setup.StationID{"1"}}, {ID: "2", Contests: contests, Stations: []setup.StationID{"2"}},
			{ID: "P1", Contests: contests}},
	}
	if !reflect.DeepEqual(s.Election, want) {
		t.Errorf("read %+v\nwant %+v", s.Election, want)
	}
	notes := []string{"stations.csv: not read: Presiding officer.", "candidates.csv: no column is the place on the ballot paper; the order of the lines is taken for it.",
		"No boxes are listed: 3 are made, one for each station and 1 postal.",
		"Only one person is known, so that every sheet is keyed once and read back aloud. A finding such as V3 or P5 is explained by one person and accepted by another: add the others with --from people.csv (columns Name and Role), now or with the command setup. Only where two may key when the count is made is every sheet keyed by both."}
	if !reflect.DeepEqual(s.OrderFromLines, []string{"candidates.csv"}) || !reflect.DeepEqual(s.Unread, []UnreadColumn{{"stations.csv", "Presiding officer"}}) {
		t.Errorf("order from the lines of %q, not read %q", s.OrderFromLines, s.Unread)
	}
	if !reflect.DeepEqual(s.Notes, notes) {
		t.Errorf("%q", s.Notes)
	}
}

// The same two stations as different systems would write them.
func TestTablesOfOtherProgramsAreRead(t *testing.T) {
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("Station Number\tPolling Place\n01\tÉcole Road\n02\tLibrary\n")
	if err != nil {
		t.Fatal(err)
	}
	windows, err := charmap.Windows1252.NewEncoder().String("Station Number,Polling Place\n01,École Road\n02,Library\n")
	if err != nil {
		t.Fatal(err)
	}
	book := func(name string, rows ...[]string) string {
		return string(pack(t, map[string]string{name: grid(rows...)}, nil))
	}
	for _, c := range []struct{ name, data string }{
		{"commas, with the ward", "Ward,Polling Station No,Polling Place\nAlder Heath,01,École Road\nalder heath,02,Library\n"},
		{"tabs, as pasted from Excel", "Station\tPolling place\r\n01\tÉcole Road\r\n02\tLibrary\r\n"},
		{"semicolons and a mark in front", "\ufeffPS;Venue\n01;École Road\n02;Library\n"},
		{"titles above the headings, empty lines and a total", "Polling stations for 2 May\n\nStations,Two\n\nWard Name,Stn No.,Situation of Polling Station,Electors\nAlder Heath,01,École Road,\"2,610\"\n,,,\nAlder Heath,02,Library,\"2,600\"\n"},
		{"quotation marks", "\"Station Number\",\"Station address\"\n\"01\",\"École Road\"\n\"02\",\"Library\"\n"},
		{"UTF-16", utf16},
		{"the Windows code page", windows},
		{"a worksheet of another name", book("Notes", []string{"PS Number", "Premises"}, []string{"01", "École Road"}, []string{"02", "Library"})},
		{"a worksheet of our name, in other words", book("Stations", []string{"PS Number", "Premises"}, []string{"01", "École Road"}, []string{"02", "Library"})},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := mustRead(t, sources("candidates.csv", someCandidates, "stations", c.data), byElection())
			if got := fmt.Sprint(s.Election.Stations); got != "[{01 École Road [local.larkbury.alder-heath.by.2030-05-02] false } {02 Library [local.larkbury.alder-heath.by.2030-05-02] false }]" {
				t.Error(got)
			}
		})
	}
}

func TestEveryTableMayBeAFileOfItsOwn(t *testing.T) {
	s := mustRead(t, sources(
		"wards.csv", "Division,Code,Vacancies,Eligible electors,Contest type,Term ends\nAlder Heath,E05999901,2,\"5,210\",,2034 2032\nBircham,E05999902,1,2874,ward,\nHeathside,,3,3120,Parish,\n",
		"candidates.csv", "Ward Code,Candidate,Description\nE05999901,\"BUNTING, Rosalind\",Orchard\nE05999901,DUNNOCK Peter,\nE05999902,Robin van Fieldfare,\n",
		"stations.csv", "Station,Wards,Mobile\n1,Alder Heath; Heathside,\n2,Bircham,yes\n",
		"boxes.csv", "Ballot box,Stations,Ward\n1,1; 2,\nP,,Alder Heath;Bircham;Heathside\n",
		"areas.csv", "Ward,Table,First sheet,Last sheet\nAlder Heath,1,1,9\nAlder Heath,2,10,18\n",
		"sessions.csv", "Opening date,Start time,Venue\n2030-04-30,14:00,Town Hall\n2030-05-02,22:00,Hall\n",
		"held.csv", "Political group,Seats held\nOrchard Party,12\n",
		"people.csv", "Staff name,Job title\nPractice deputy,deputy returning officer\nPractice returning officer,Returning Officer\n",
	), Options{Council: "E07999999", Date: "2030-05-02", By: "Practice deputy", Base: nil, Draft: true})
	e := s.Election
	if e.Council.GSS != "E07999999" || len(e.People) != 2 || e.People[1].Role != setup.ReturningOfficer || len(e.NotUp) != 1 || e.NotUp[0].Seats != 12 {
		t.Errorf("%+v", e)
	}
	if got := fmt.Sprint(e.Contests[0].Electorate, e.Contests[0].Terms, e.Contests[0].Areas, " ", e.Contests[2].Kind); got != "5210 [2034 2032] [{1 1 9} {2 10 18}] parish" {
		t.Error(got)
	}
	var names []string
	for _, c := range e.Contests {
		for _, candidate := range c.Candidates {
			names = append(names, candidate.PaperName())
		}
	}
	if got := strings.Join(names, "; "); got != "BUNTING Rosalind; DUNNOCK Peter; VAN FIELDFARE Robin" {
		t.Error(got)
	}
	if got := fmt.Sprint(len(e.Stations[0].Contests), e.Stations[1].Mobile, e.Boxes[0].Stations, len(e.Boxes[0].Contests), e.Boxes[1].Postal(), len(e.Boxes[1].Contests)); got != "2 true [1 2] 3 true 3" {
		t.Error(got)
	}
	if got := fmt.Sprint(e.Sessions); got != "[{1 2030-04-30 14:00 Town Hall} {2 2030-05-02 22:00 Hall}]" {
		t.Error(got)
	}
}

func TestAKeptMappingReadsWhatCannotBeGuessed(t *testing.T) {
	const stations = "Desk label,Hall,Officer\n01,École Road,x\n"
	list, faults := LookAt(Source{"halls.csv", []byte(stations)}, "stations", []Setting{{"Desk label", "Station"}, {"Hall", "Polling place"}}, Options{})
	if len(faults) > 0 || len(list) != 1 || len(list[0].Lines) != 1 || list[0].Lines[0].Values["place"] != "École Road" || list[0].Row != 1 {
		t.Fatalf("%+v %v", list, faults)
	}
	opt := byElection()
	opt.Mappings = []columns.Mapping{list[0].Matching.Kept("halls")}
	s := mustRead(t, sources("candidates.csv", someCandidates, "halls.csv", stations), opt)
	if len(s.Election.Stations) != 1 || s.Election.Stations[0].ID != "01" || s.Notes[0] != "halls.csv: read with the columns kept as “halls”." {
		t.Errorf("%+v %q", s.Election.Stations, s.Notes)
	}
	// With another heading more it does not fit by itself, but where it is asked for.
	wider := strings.Replace(stations, "Officer", "Officer,Key holder", 1)
	if _, faults := Read(sources("candidates.csv", someCandidates, "halls.csv", wider), opt); len(faults) != 1 || faults[0].Code != fault.NoMapping || faults[0].File != "halls.csv" {
		t.Errorf("the columns were guessed: %v", faults)
	}
	opt.Use = []string{"halls"}
	s = mustRead(t, sources("candidates.csv", someCandidates, "halls.csv", wider), opt)
	if len(s.Election.Stations) != 1 || s.Election.Stations[0].Place != "École Road" {
		t.Errorf("%+v", s.Election.Stations)
	}
}

func TestLookingAtAFileSaysWhatWasSaidWrongly(t *testing.T) {
	halls := "Desk label,Hall\n01,Library\n"
	for _, c := range []struct{ name, data, as, theirs, ours, want string }{
		{"a table that is none", halls, "desks", "", "", "--as: There is no table “desks”. The tables are: people, wards, candidates, stations, boxes, count areas, postal sessions, seats not up, last contest."},
		{"a heading that is not there", halls, "stations", "Desk", "Station", "--set: There is no heading “Desk”. The headings are “Desk label”, “Hall”."},
		{"a column that we do not have", halls, "stations", "Hall", "Building", "--set: The table Stations has no column “Building”. Its columns are Station, Polling place, Ward, Status, Reason, Mobile, Box number."},
		{"a table that nobody can know", halls, "", "Hall", "Polling place", "--set: It is not known which table the file is. Say so with --as stations, candidates, wards, boxes, people, “count areas”, “postal sessions”, “seats not up” or “last contest”."},
		{"an empty file", " \n", "", "", "", "f.csv: The file is empty. Perhaps it was not copied completely: copy it again."},
		{"published results", "Larkbury,E07999999,Bircham,E05999902,Robin Fieldfare,Orch,10,1\n", "", "", "", "f.csv: It is a file of published results: its columns are known. Give it to the command new as it is."},
		{"a set-up workbook", string(pack(t, small(), nil)), "", "", "", "f.csv: It is a set-up workbook: its columns are known. Give it to the command new as it is."},
		{"an empty workbook", string(pack(t, map[string]string{"Notes": grid()}, nil)), "", "", "", "f.csv: There is nothing in it. Choose the file with the table."},
	} {
		t.Run(c.name, func(t *testing.T) {
			var settings []Setting
			if c.theirs != "" {
				settings = []Setting{{c.theirs, c.ours}}
			}
			_, faults := LookAt(Source{"f.csv", []byte(c.data)}, c.as, settings, Options{})
			if got := strings.Join(sentences(faults), "\n"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestAWholeNameIsPartedWhereItSaysHow(t *testing.T) {
	for whole, want := range map[string]string{
		"SISKIN-HALL, Jo Anne": "SISKIN-HALL|Jo Anne", "SISKIN Jo Anne": "SISKIN|Jo Anne", "VAN DER BERG Anna": "VAN DER BERG|Anna", "Jo Anne SISKIN": "SISKIN|Jo Anne",
		"Jo Anne Siskin": "Siskin|Jo Anne", "Siskin": "Siskin|", "SISKIN": "SISKIN|", "Anna van Berg": "van Berg|Anna", "J. SISKIN": "SISKIN|J.",
	} {
		surname, forenames := parted(whole)
		if surname+"|"+forenames != want {
			t.Errorf("%s: %s|%s, want %s", whole, surname, forenames, want)
		}
	}
}
