package columns_test

import (
	"slices"
	"strings"
	"testing"

	"wardcount/app/intake"
	"wardcount/app/intake/columns"
)

// Headings as different systems and councils write them; none is a real file.
func TestHeadingsOfOtherSystemsAreGuessed(t *testing.T) {
	for _, c := range []struct{ name, headings, noun, fields string }{
		{"stations of an elections system", "Polling Station No|Polling Place|Ward Name|Elector Count", "station", "id|place|ward|"},
		{"stations as a database exports them", "ps_number,PollingStationName,WardName,LastModified", "station", "id|place|ward|"},
		{"stations of a county", "Stn No.|Venue|Electoral Division|Presiding Officer", "station", "id|place|ward|"},
		{"a bare list of desks", "PS No|Situation of Polling Station", "station", "id|place"},
		{"candidates as nominated", "Ward|Last name|First names|Commonly used surname|Party description|Registered party id|Party name", "candidate", "ward|surname|forenames|common_surname|description|party_id|party"},
		{"candidates with family names", "Electoral Area,Position on Ballot Paper,Family name,Given names,Description (if any)", "candidate", "ward|order|surname|forenames|description"},
		{"a statement of persons nominated", "Name of Candidate|Home address|Description of Candidate", "candidate", "whole_name||description"},
		{"candidates in capitals", "WARD NAME|BALLOT ORDER|SURNAME|OTHER NAMES IN FULL|PARTY CODE|POLITICAL PARTY", "candidate", "ward|order|surname|forenames|party_id|party"},
		{"wards with vacancies", "Ward|Ward Code|Vacancies|Eligible electors", "ward", "name|gss|seats|electorate"},
		{"divisions", "Division Name|ONS code|No. of Seats|Electorate|Term ends", "ward", "name|gss|seats|electorate|terms"},
		{"boxes", "Ballot Box No|Polling Station No|Ward", "box", "id|station|ward"},
		{"people", "Staff name|Job title", "person", "name|role"},
		{"count areas", "Ward|Table No|First sheet|Last sheet", "area", "ward|area|first_sheet|last_sheet"},
		{"postal sessions", "Opening session|Opening date|Start time|Venue", "session", "number|date|time|place"},
		{"seats that are not up", "Political group|Seats held", "seats_not_up", "party|seats"},
		{"an earlier contest", "Electoral Division|Election date|No. of seats|Ballots cast|Candidate name|Party name|Votes cast", "last_contest", "ward|date|seats|papers|candidate|party|votes"},
		{"candidates with the date of the poll", "Election date|Ward|Candidate|Party name", "candidate", "|ward|whole_name|party"},
		{"candidates with an empty column of votes", "Ward|Candidate|Party name|Votes", "candidate", "ward|whole_name|party|"},
		{"our own words", "Station *|Polling place|Ward *|Status|Reason|Mobile", "station", "id|place|ward|status|reason|mobile"},
	} {
		t.Run(c.name, func(t *testing.T) {
			headings := strings.FieldsFunc(c.headings, func(r rune) bool { return r == '|' || r == ',' })
			m, alike, ok := columns.Guess(intake.Tables(), headings)
			var fields []string
			for _, column := range m.Columns {
				fields = append(fields, column.Field)
			}
			if !ok || m.Table.Noun != c.noun || strings.Join(fields, "|") != c.fields || len(m.Missing()) > 0 {
				t.Errorf("%s (%v of %d): %s, missing %v", m.Table.Noun, ok, len(alike), strings.Join(fields, "|"), m.Missing())
			}
		})
	}
}

func TestWhatCouldBeTwoTablesOrNoneIsNotGuessed(t *testing.T) {
	for _, headings := range [][]string{{"Colour", "Height"}, {}, {""}, {"Name"}, {"Ward", "Party", "Seats"}, {"Ward", "Desk label", "Hall"}} {
		if m, alike, ok := columns.Guess(intake.Tables(), headings); ok {
			t.Errorf("%q is taken for %s (%d alike)", headings, m.Table.Noun, len(alike))
		}
	}
	m, _, _ := columns.Guess(intake.Tables(), []string{"Ward", "Venue", "Desk label"})
	if missing := m.Missing(); m.Table.Noun != "station" || len(missing) != 1 || missing[0].Heading != "Station" {
		t.Errorf("%s lacks %v", m.Table.Noun, missing)
	}
}

func table(t *testing.T, noun string) columns.Table {
	t.Helper()
	i := slices.IndexFunc(intake.Tables(), func(t columns.Table) bool { return t.Noun == noun })
	if i < 0 {
		t.Fatal(noun)
	}
	return intake.Tables()[i]
}

func TestOurOwnWordWinsAndTheOtherStaysUnread(t *testing.T) {
	m := columns.In(table(t, "station"), []string{"Station number", "Ward name", "Ward", "Station"})
	if m.Field("id") != 3 || m.Field("ward") != 2 || !slices.Equal(m.Unread(), []string{"Station number", "Ward name"}) {
		t.Errorf("%+v", m)
	}
}

func TestAHeadingCanBeSetByHand(t *testing.T) {
	m := columns.In(table(t, "station"), []string{"Desk label", "Hall", "Ward"})
	if len(m.Missing()) != 1 {
		t.Fatalf("%+v", m.Missing())
	}
	for _, c := range []struct {
		theirs, ours string
		ok           bool
	}{{"desk LABEL", "Station", true}, {"Hall", "polling place", true}, {"Ward", "", true}, {"Halls", "Station", false}, {"Hall", "Seats", false}, {"", "Station", false}} {
		if m.Set(c.theirs, c.ours) != c.ok {
			t.Errorf("%q=%q", c.theirs, c.ours)
		}
	}
	if m.Field("id") != 0 || m.Field("place") != 1 || m.Field("ward") != -1 || len(m.Missing()) != 0 {
		t.Errorf("%+v", m)
	}
	if m.Set("Hall", "Station"); m.Field("id") != 1 || m.Columns[0].Field != "" {
		t.Errorf("a field stands for two columns: %+v", m.Columns)
	}
}

func TestShortFormsOfAHeadingAreOne(t *testing.T) {
	for _, h := range []string{"PS No.", "ps_number", "PSNumber", "PS #", "Ps  Nr", "PS-NUM"} {
		if got := columns.Plain(h); got != "psnumber" {
			t.Errorf("%q is %q", h, got)
		}
	}
}

func TestAKeptMappingComesBackAndFitsOnlyItsHeadings(t *testing.T) {
	headings := []string{"Desk label", "Hall", "Colour", ""}
	m := columns.In(table(t, "station"), headings)
	m.Set("Desk label", "Station")
	data, err := m.Kept("halls").Encode()
	if err != nil {
		t.Fatal(err)
	}
	kept, err := columns.Decode("halls", data)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		headings     []string
		fits, usable bool
	}{
		{headings, true, true},
		{[]string{"hall", "COLOUR", "desk label"}, true, true},
		{[]string{"Desk label", "Hall"}, false, true},
		{append(headings, "Height"), false, true},
		{[]string{"Hall", "Colour"}, false, false},
	} {
		if kept.Fits(c.headings) != c.fits || kept.Usable(c.headings) != c.usable {
			t.Errorf("%q: %v %v", c.headings, kept.Fits(c.headings), kept.Usable(c.headings))
		}
	}
	again, ok := kept.Matching(intake.Tables(), []string{"Colour", "Desk label"})
	if !ok || again.Field("id") != 1 || again.Field("place") != -1 {
		t.Errorf("%+v %v", again, ok)
	}
	if _, ok := (columns.Mapping{Table: "colour"}).Matching(intake.Tables(), headings); ok {
		t.Error("a table that is none of ours")
	}
}

func TestWhatIsNoMappingIsRefused(t *testing.T) {
	for _, data := range []string{"", "{}", "[]", `{"format":"wardcount/mapping/2","table":"station","columns":[{"heading":"a","ours":"id"}]}`, `{"format":"wardcount/mapping/1","table":"","columns":[]}`} {
		if m, err := columns.Decode("x", []byte(data)); err == nil {
			t.Errorf("%s is taken for %+v", data, m)
		}
	}
	for name, ok := range map[string]bool{"larkbury stations": true, "a": true, "": false, "../a": false, ".a": false, "a.b": false, strings.Repeat("a", 61): false, "a/b": false, "Ñandú 2": true} {
		if columns.NameAllowed(name) != ok {
			t.Errorf("%q", name)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"format":"wardcount/mapping/1","table":"station","columns":[{"heading":"PS No","ours":"id"},{"heading":"Phone","ours":""}]}`), "PS No|Phone")
	f.Add([]byte(`{}`), "")
	f.Fuzz(func(t *testing.T, data []byte, headings string) {
		list := strings.Split(headings, "|")
		m, err := columns.Decode("x", data)
		if err != nil {
			return
		}
		if again, ok := m.Matching(intake.Tables(), list); ok {
			seen := map[string]bool{}
			for _, c := range again.Columns {
				if c.Field != "" && seen[c.Field] {
					t.Errorf("%s stands for two columns", c.Field)
				}
				seen[c.Field] = true
			}
		}
		if m.Fits(list) && !m.Usable(list) {
			t.Error("it fits and cannot be used")
		}
	})
}
