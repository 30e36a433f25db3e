package records

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"wardcount/app/intake"
	"wardcount/app/intake/fault"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/stations"
)

const plainStations = `station,ward,model,greeter,attempts,refused,returned,not_returned
CA1,Callowland,poll card,yes,612,4,3,1
CA2,Callowland,poll card,,,,,
CE1,"Central, north",poll card,0,480,0,0,0
`

func persons(n int) figure.Of[figure.Persons] { return figure.Keyed(figure.Persons(n)) }

var wantStations = []stations.Station{
	{ID: "CA1", Ward: "Callowland", Model: "poll card", Greeter: stations.WithGreeter, Attempts: persons(612), Refused: persons(4), Returned: persons(3), NotReturned: persons(1)},
	{ID: "CA2", Ward: "Callowland", Model: "poll card"},
	{ID: "CE1", Ward: "Central, north", Model: "poll card", Greeter: stations.NoGreeter, Attempts: persons(480), Refused: persons(0), Returned: persons(0), NotReturned: persons(0)},
}

// utf16Of is a text as Excel's “Unicode text” has it.
func utf16Of(s string) []byte {
	data := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		data = append(data, byte(u), byte(u>>8))
	}
	return data
}

func TestStationsAreReadHoweverExcelWroteThem(t *testing.T) {
	lines := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	for name, data := range map[string][]byte{
		"as it stands": []byte(plainStations), "with a mark and CRLF": []byte("\ufeff" + lines(plainStations)),
		"semicolons":          []byte("station;ward;model;greeter;attempts;refused;returned;not_returned\nCA1;Callowland;poll card;yes;612;4;3;1\nCA2;Callowland;poll card;;;;;\nCE1;Central, north;poll card;0;480;0;0;0\n"),
		"tabs in UTF-16":      utf16Of(lines("station\tward\tmodel\tgreeter\tattempts\trefused\treturned\tnot_returned\nCA1\tCallowland\tpoll card\tyes\t612\t4\t3\t1\nCA2\tCallowland\tpoll card\t\t\t\t\t\nCE1\tCentral, north\tpoll card\t0\t480\t0\t0\t0\n")),
		"LibreOffice's truth": []byte("station,ward,model,greeter,attempts,refused,returned,not_returned\nCA1,Callowland,poll card,TRUE,612,4,3,1\nCA2,Callowland,poll card,,,,,\nCE1,\"Central, north\",poll card,FALSE,480,0,0,0\n"),
		"in another order":    []byte("not_returned,returned,refused,attempts,greeter,model,ward,station\n1,3,4,612,1,poll card,Callowland,CA1\n,,,,,poll card,Callowland,CA2\n0,0,0,480,No,poll card,\"Central, north\",CE1\n"),
		"headings as words":   []byte("Station,Ward,Model,Greeter,Attempts,Refused,Returned,Not returned\n\nCA1,Callowland,poll card,YES,612,4,3,1\n CA2 ,Callowland,poll card,,,,,,,\nCE1,\"Central, north\",poll card,no,480,0,0,0\n"),
	} {
		got, faults := Stations(intake.Source{Name: "s.csv", Data: data})
		if len(faults) > 0 || !slices.Equal(got, wantStations) {
			t.Errorf("%s: %+v %v", name, got, faults)
		}
	}
}

// A ward, a model and a greeter may be left out altogether; in Windows' letters a name is still a name.
func TestOfAStationOnlyItsFiguresAreNeeded(t *testing.T) {
	got, faults := Stations(intake.Source{Data: []byte("station,ward,attempts,refused,returned,not_returned\n1,\xc9cole,10,1,1,0\n")})
	if want := []stations.Station{{ID: "1", Ward: "École", Attempts: persons(10), Refused: persons(1), Returned: persons(1), NotReturned: persons(0)}}; len(faults) > 0 || !slices.Equal(got, want) {
		t.Errorf("%+v %v", got, faults)
	}
}

func said(faults []fault.Fault) string {
	var lines []string
	for _, f := range faults {
		lines = append(lines, f.Error())
	}
	return strings.Join(lines, "\n")
}

func TestEveryFaultOfAFileIsSaidAtOnceWithItsPlaceAndTheWayOut(t *testing.T) {
	const head = "station,ward,model,greeter,attempts,refused,returned,not_returned\n"
	const digits = " Write digits only; leave the cell empty where the figure is not known."
	const compare = " Compare with the station's record: everybody who was refused tried to vote, and is among the attempts."
	for name, c := range map[string]struct{ data, want string }{
		"no number, less than 0, a comma in it": {head + "1,A,,,many,-2,\"1,234\",1.5\n2,A,,,9999999999,,,\n", "" +
			"s.csv, row 2, column attempts (E2): “many” is not a whole number." + digits + "\n" +
			"s.csv, row 2, column refused (F2): “-2” is less than 0." + digits + "\n" +
			"s.csv, row 2, column returned (G2): “1,234” is not a whole number." + digits + "\n" +
			"s.csv, row 2, column not_returned (H2): “1.5” is not a whole number." + digits + "\n" +
			"s.csv, row 3, column attempts (E3): “9999999999” is not between 0 and 999999999." + digits},
		"twice, without a number, a greeter of another kind": {head + "CA1,A,,,10,1,1,0\nca1,B,,maybe,10,1,1,0\n,A,,,10,1,1,0\n", "" +
			"s.csv, row 3, column station (A3): Station “ca1” stands in row 2 already. Leave one of them out. A station has one record, whatever is contested there, so that people are counted once.\n" +
			"s.csv, row 3, column greeter (D3): “maybe” is neither yes nor no. Write yes or no (or 1 or 0).\n" +
			"s.csv, row 4, column station (A4): The cell is empty. Write the station's number."},
		"more than tried": {head + "1,A,,,10,11,12,13\n", "" +
			"s.csv, row 2, column refused (F2): 11 is more than attempts (10)." + compare + "\n" +
			"s.csv, row 2, column returned (G2): 12 is more than attempts (10)." + compare + "\n" +
			"s.csv, row 2, column not_returned (H2): 13 is more than attempts (10)." + compare},
		"a column that is none, one twice, one missing": {"station,attempts,refused,Refused,returned,turnout\n1,10,1,1,1,50\n", "" +
			"s.csv, row 1, column not_returned: The column is missing. Add it; its cells stay empty where a figure is not known.\n" +
			"s.csv, row 1, column Refused (D1): The column stands in the file twice. Take one of them out.\n" +
			"s.csv, row 1, column turnout (F1): “turnout” is no column of this table. Take the column out, or name it as one of station,ward,model,greeter,attempts,refused,returned,not_returned."},
		"a comma too many": {head + "1,Central, north,poll card,yes,10,1,1,0\n", "" +
			"s.csv, row 2, column greeter (D2): “poll card” is neither yes nor no. Write yes or no (or 1 or 0).\n" +
			"s.csv, row 2, column attempts (E2): “yes” is not a whole number." + digits + "\n" +
			"s.csv, row 2 (I2): “0” stands beyond the headings. Put quotation marks around a text that holds a comma, and write figures without one."},
		"no headings": {"1,A,,,10,1,1,0\n", "s.csv, row 1: The first row does not hold the headings. Write as the first row: station,ward,model,greeter,attempts,refused,returned,not_returned."},
		"no rows":     {head, "s.csv, row 1: There is no station below the headings. Write a row for each station, also where nothing has been handed in: its figures stay empty."},
		"nothing":     {"", "s.csv: The file is empty. Perhaps it was not copied completely: copy it again."},
		"a quotation": {head + "1,\"A,,,10,1,1,0\n", "s.csv, row 2: A quotation mark stands where none belongs, or its second is missing. Mend the row, or open the file in Excel and save it again."},
		"a workbook":  {"PK\x03\x04 and so on", "s.csv: This is a workbook; here a table is read from text. In Excel, save the worksheet as “CSV UTF-8”."},
		"no text":     {"station\x00", "s.csv: This is neither a workbook nor a table of text. Save it as CSV or as Excel Workbook (.xlsx)."},
		"unseen":      {head + "1,A\u202eB,,,10,1,1,0\n", "s.csv, row 2, column ward (B2): The text holds an invisible character (U+202E). Type it again by hand."},
	} {
		got, faults := Stations(intake.Source{Name: "s.csv", Data: []byte(c.data)})
		if got != nil || said(faults) != c.want {
			t.Errorf("%s: %d stations and\n%s\nwant\n%s", name, len(got), said(faults), c.want)
		}
	}
}

// What does not add up is a finding of the rules, and no reason not to read the file.
func TestARecordThatDoesNotAddUpIsAFinding(t *testing.T) {
	list, faults := Stations(intake.Source{Data: []byte("station,attempts,refused,returned,not_returned\n1,10,4,1,2\n2,10,3,1,2\n3,10,3,,2\n4,,,,\n5,90,1,3,0\n")})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	findings := Findings(list)
	if len(findings) != 2 || findings[0].Code != "I1" || findings[0].Subject != "1" || findings[1].Subject != "5" || findings[0].Numbers["sum"] != 3 {
		t.Errorf("%+v", findings)
	}
	r := stations.ReviewOf(list, stations.Usual)
	if r.In != 4 || r.Totals.Refused != 11 || r.ReturnRate.N != 7 { // more returned than were refused at the last, of which there is no rate
		t.Errorf("%d in, %d refused, returned of %d", r.In, r.Totals.Refused, r.ReturnRate.N)
	}
}

// FuzzStations reads anything as stations and as councils: faults that say enough, or records that a review takes.
func FuzzStations(f *testing.F) {
	for _, seed := range []string{plainStations, "council,pilot,papers_now,electors_now,papers_then,electors_then\nA,1,5,10,4,10\n", "station;refused\n\"1", "\ufeffstation\r\n", "station,attempts,refused,returned,not_returned\n1,1,1,1,1\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s := intake.Source{Name: "f.csv", Data: data}
		list, faults := Stations(s)
		enough(t, faults, len(list))
		p := voterid.PollOfStations("f", "", list, stations.Usual, nil)
		if len(p.Review.Rows) != len(list) || p.Review.In+len(p.Review.Awaited) != len(list) {
			t.Errorf("%d rows of %d stations", len(p.Review.Rows), len(list))
		}
		Findings(list)
		councils, faults := Councils(s)
		enough(t, faults, len(councils))
		p.Beside(councils)
	})
}

func enough(t *testing.T, faults []fault.Fault, read int) {
	t.Helper()
	if (len(faults) == 0) != (read > 0) {
		t.Errorf("%d faults and %d rows", len(faults), read)
	}
	for _, f := range faults {
		if f.Message == "" || f.Do == "" || f.File != "f.csv" {
			t.Errorf("says too little: %+v", f)
		}
	}
}
