package intake

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/template"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// awkward are texts that spreadsheets are known to turn into something else.
var awkward = []string{
	"=1+1", "-SMITH", "+44 1632 960123", "@SUM(A1)", "'t Hooft", "O'Linnet", `"Quoted"`, "_x0041_lit", "_x005F_x0041_", "_x0041_x0042_", "_x0041__x0042_", "_x", "_x0041", "x_x0020_", "_xD83D__xDE00_",
	"01", "007", "1E5", "1980", "2030-05-02", "3/5", "TRUE", "#REF!", "#N/A", "<b>&amp;</b>", "]]>", "&#1;", "Ynys Môn", "Ħ", "🗳 ward", "אלון", "a  b", "a\u00a0b",
	"merged into 3", "struck off", "Ward", "*", "Seats *", ",", ";", "a|b", "..", "N/A",
}

// spoken draws a text that a set-up may hold.
func spoken(required bool) *rapid.Generator[string] {
	texts := []*rapid.Generator[string]{rapid.SampledFrom(awkward), rapid.StringMatching(`[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?`), rapid.String()}
	if !required {
		texts = append(texts, rapid.Just(""))
	}
	return rapid.OneOf(texts...).Filter(func(s string) bool {
		return strings.TrimSpace(s) == s && (s != "" || !required) && utf8.ValidString(s) && layout.Unseen(s) == (fault.Problem{})
	})
}

func distinct(t *rapid.T, label string, low, high int, keep func(string) bool) []string {
	return rapid.SliceOfNDistinct(spoken(true).Filter(keep), low, high, rapid.ID[string]).Draw(t, label)
}

func anything(string) bool { return true }

// folded is a person's name without what two spellings of it may differ in.
func folded(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// oneScript says whether a name is written in Latin letters alone, or without any.
func oneScript(name string) bool {
	latin, other := false, false
	for _, r := range name {
		in := unicode.Is(unicode.Latin, r)
		latin, other = latin || in, other || unicode.IsLetter(r) && !in
	}
	return !latin || !other
}

// anElection draws a set-up without a fault.
func anElection(t *rapid.T) setup.Election {
	say := func(label string) string { return spoken(true).Draw(t, label) }
	may := func(label string) string { return spoken(false).Draw(t, label) }
	e := setup.Election{
		Name: say("name"), Council: setup.Council{Name: say("council"), GSS: rapid.SampledFrom([]string{"", "E07000103", "W06000015"}).Draw(t, "gss"), Seats: rapid.IntRange(0, setup.MaxCouncilSeats).Draw(t, "council seats")}, KeyOnce: rapid.Bool().Draw(t, "key once"), Pilot: may("pilot"),
		Date: fmt.Sprintf("20%02d-%02d-%02d", rapid.IntRange(0, 99).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")),
		Publishing: setup.Publishing{
			OrganisationURI: may("uri"), OrganisationLabel: say("label"), BodyURI: may("body uri"), BodyLabel: say("body"),
			ElectionType: rapid.SampledFrom(setup.ElectionTypes).Draw(t, "type"), InfoURL: may("info"),
			ReturningOfficer: may("officer"), Department: may("department"), Email: may("email"), Telephone: may("telephone"),
		},
		People: []setup.Person{}, Contests: []setup.Contest{}, Stations: []setup.Station{}, Boxes: []setup.Box{},
	}
	for i, name := range rapid.SliceOfNDistinct(spoken(true).Filter(oneScript), 1, 4, folded).Draw(t, "people") {
		role := setup.ReturningOfficer
		if i > 0 {
			role = rapid.SampledFrom(setup.Roles[1:]).Draw(t, "role")
		}
		e.People = append(e.People, setup.Person{Name: name, Role: role})
	}
	for _, id := range distinct(t, "wards", 1, 4, plainID) {
		e.Contests = append(e.Contests, aContest(t, id, fmt.Sprintf("E05%06d", len(e.Contests))))
	}
	var kept []setup.ContestID // those whose papers are kept
	for _, c := range e.Contests {
		if !c.CountOnly {
			kept = append(kept, c.ID)
		}
	}
	if len(kept) > 0 {
		for _, id := range distinct(t, "stations", 0, 5, plainID) {
			e.Stations = append(e.Stations, setup.Station{ID: setup.StationID(id), Place: may("place"), Contests: some(t, "wards of station", kept),
				Mobile: rapid.Bool().Draw(t, "mobile"), Struck: may("struck")})
		}
		// A workbook with stations and no box has its boxes made.
		for _, id := range distinct(t, "boxes", min(1, len(e.Stations)), 6, anything) {
			e.Boxes = append(e.Boxes, aBox(t, e, id, kept))
		}
	}
	for n := range rapid.IntRange(0, 3).Draw(t, "sessions") {
		e.Sessions = append(e.Sessions, setup.PlannedSession{Number: n + 1, Date: fmt.Sprintf("2030-05-0%d", n+1), Time: rapid.SampledFrom([]string{"", "00:00", "09:30", "23:59"}).Draw(t, "time"), Place: may("session place")})
	}
	for _, party := range rapid.SliceOfNDistinct(spoken(false), 0, 3, rapid.ID[string]).Draw(t, "parties") {
		e.NotUp = append(e.NotUp, setup.SeatsHeld{Party: party, PartyID: may("party id"), Seats: rapid.IntRange(0, 100).Draw(t, "seats not up")})
	}
	return e
}

// plainID is a number or id that may stand with others in one cell.
func plainID(s string) bool { return !strings.ContainsAny(s, "/#; ") }

// some draws one or more of a list, in any order.
func some[T any](t *rapid.T, label string, list []T) []T {
	shuffled := rapid.Permutation(list).Draw(t, label)
	return shuffled[:rapid.IntRange(1, len(list)).Draw(t, "how many "+label)]
}

func aContest(t *rapid.T, id, code string) setup.Contest {
	c := setup.Contest{
		ID: setup.ContestID(id), Name: rapid.OneOf(spoken(true), rapid.Just("Twice")).Draw(t, "ward name"), GSS: code,
		Seats:      rapid.IntRange(1, setup.MaxSeats).Draw(t, "seats"),
		Electorate: figure.Keyed(figure.Electors(rapid.IntRange(0, figure.Max).Draw(t, "electorate"))),
		Candidates: []setup.Candidate{},
		Last:       aLast(t),
		Kind:       rapid.SampledFrom(setup.ContestKinds).Draw(t, "kind"), CountOnly: rapid.Bool().Draw(t, "count only"), TallyByVotes: rapid.Bool().Draw(t, "tally by votes"),
	}
	fewest := 0
	if c.Kind == setup.MayorContest || c.Kind == setup.QuestionContest {
		c.Seats, fewest = 1, 2
	}
	if c.CountOnly && rapid.Bool().Draw(t, "no electorate") {
		c.Electorate = figure.Of[figure.Electors]{}
	}
	if rapid.Bool().Draw(t, "terms") {
		for range c.Seats {
			c.Terms = append(c.Terms, rapid.IntRange(2019, 2034).Draw(t, "term"))
		}
	}
	next := 1
	for _, id := range distinct(t, "areas", 0, 4, func(s string) bool { return plainID(s) && s != string(c.ID) }) {
		a := setup.Area{ID: id}
		if rapid.Bool().Draw(t, "sheets") {
			a.FirstSheet, a.LastSheet = next, next+rapid.IntRange(0, 40).Draw(t, "sheets of area")
			next = a.LastSheet + 1
		}
		c.Areas = append(c.Areas, a)
	}
	for _, id := range distinct(t, "candidates", fewest, 5, anything) {
		may := func(label string) string { return spoken(false).Draw(t, label) }
		c.Candidates = append(c.Candidates, setup.Candidate{
			ID: id, Surname: spoken(true).Draw(t, "surname"), Forenames: may("forenames"), CommonSurname: may("common surname"), CommonForenames: may("common forenames"),
			Description: may("description"), PartyID: may("party id"), Party: may("party"),
		})
	}
	return c
}

// aLast draws a ward's last contest, or none.
func aLast(t *rapid.T) *setup.LastContest {
	if rapid.Bool().Draw(t, "no last") {
		return nil
	}
	may := func(label string) string { return spoken(false).Draw(t, label) }
	l := &setup.LastContest{Date: fmt.Sprintf("19%02d-%02d-%02d", rapid.IntRange(70, 99).Draw(t, "last year"), rapid.IntRange(1, 12).Draw(t, "last month"), rapid.IntRange(1, 28).Draw(t, "last day")),
		Seats: rapid.IntRange(1, setup.MaxSeats).Draw(t, "last seats"), NotForTurnout: may("not for turnout"), NoComparison: may("no comparison")}
	if rapid.Bool().Draw(t, "last electorate known") {
		l.Electorate = figure.Keyed(figure.Electors(rapid.IntRange(0, figure.Max).Draw(t, "last electorate")))
	}
	if rapid.Bool().Draw(t, "last papers known") {
		l.Papers = figure.Keyed(figure.Papers(rapid.IntRange(0, figure.Max).Draw(t, "last papers")))
	}
	for _, name := range rapid.SliceOfNDistinct(spoken(false), 0, 4, rapid.ID[string]).Draw(t, "last candidates") {
		l.Lines = append(l.Lines, setup.ContestLine{PartyID: may("last party id"), Party: may("last party"), Candidate: name, Votes: figure.Votes(rapid.IntRange(0, figure.Max).Draw(t, "last votes"))})
	}
	return l
}

func aBox(t *rapid.T, e setup.Election, id string, kept []setup.ContestID) setup.Box {
	b := setup.Box{ID: setup.BoxID(id), Contests: some(t, "wards of box", kept), Struck: spoken(false).Draw(t, "box struck")}
	if len(e.Stations) > 0 && rapid.Bool().Draw(t, "of stations") {
		b.Contests = nil
		for _, s := range some(t, "stations of box", e.Stations) {
			b.Stations = append(b.Stations, s.ID)
			for _, id := range s.Contests {
				if !b.Holds(id) {
					b.Contests = append(b.Contests, id)
				}
			}
		}
	}
	for _, other := range e.Boxes {
		all := true
		for _, id := range b.Contests {
			all = all && other.Holds(id)
		}
		if other.Live() && all && other.Postal() == b.Postal() && rapid.Bool().Draw(t, "merged") {
			b.MergedInto = other.ID
		}
	}
	return b
}

func TestWhatIsWrittenIsReadBackAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := anElection(t)
		if faults := e.Faults(); len(faults) > 0 {
			t.Fatalf("the test draws a faulty election: %v", faults)
		}
		var out bytes.Buffer
		if err := template.Write(&out, &e); err != nil {
			t.Fatal(err)
		}
		got, faults := readSetUp("count.xlsx", out.Bytes())
		if len(faults) > 0 {
			t.Fatalf("faults: %v", faults)
		}
		if !reflect.DeepEqual(got, e) {
			t.Fatalf("wrote %+v\nread  %+v", e, got)
		}
	})
}

func TestEveryAwkwardTextSurvivesEverywhere(t *testing.T) {
	for _, text := range awkward {
		e := template.Example()
		e.Name, e.Pilot, e.Publishing.Telephone = text, text, text
		e.People[1].Name, e.Contests[0].Name, e.Stations[0].Place, e.Stations[4].Struck, e.Boxes[2].Struck = text, text, text, text, text
		c := &e.Contests[0].Candidates[0]
		c.Surname, c.Forenames, c.CommonSurname, c.CommonForenames, c.Description, c.Party, c.PartyID = text, text, text, text, text, text, text
		got, faults := read(written(t, &e))
		if len(faults) > 0 || !reflect.DeepEqual(got, e) {
			t.Errorf("%q: %v\nread %+v", text, faults, got)
		}
	}
}

func TestAnEmptyTemplateAsksForWhatIsMissing(t *testing.T) {
	_, faults := read(written(t, nil))
	for _, want := range []string{
		"Council, row 5, Date of poll (B5): The cell is empty. Write it as year-month-day, such as 2030-05-02.",
		"People: Nobody is the returning officer. Add a person with the role returning officer; only that person certifies.",
		"Wards: There is no ward. Add at least one.",
	} {
		if !strings.Contains(strings.Join(faults, "\n"), want) {
			t.Errorf("not asked for: %s", want)
		}
	}
	if len(faults) != 6 { // four items of the council that have to be filled in
		t.Errorf("%d faults:\n%s", len(faults), strings.Join(faults, "\n"))
	}
}

func TestAnElectionThatIsNotCompleteIsWrittenAsFarAsItGoes(t *testing.T) {
	e := setup.Election{Name: "Half", Contests: []setup.Contest{{ID: "local.a.b.2030-05-02", Name: "B", Seats: 1}}}
	_, faults := read(written(t, &e))
	if all := strings.Join(faults, "\n"); !strings.Contains(all, "Wards, row 2, column Electorate (E2): The cell is empty.") || strings.Contains(all, "Name of election") {
		t.Errorf("faults:\n%s", all)
	}
}

func TestWhatTheWorkbookDoesNotHoldIsKeptFromTheRunningElection(t *testing.T) {
	was := template.Example()
	was.Practice, was.Seed = true, 42
	was.PublishedFor = []setup.Published{{Contest: "mayor.larkbury.2030-05-02", Name: "Mayor", Why: "supplementary vote"}}
	now, faults := read(written(t, &was))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if now.Practice || now.Seed != 0 || now.PublishedFor != nil {
		t.Errorf("the workbook holds more than it says: %+v", now)
	}
	if kept := Keep(now, was); !reflect.DeepEqual(kept, was) {
		t.Errorf("kept %+v", kept)
	}
}
