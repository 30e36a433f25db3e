package feed

import (
	"slices"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

func rowsOf(t *testing.T, r export.Results, contest string) []LGARow {
	t.Helper()
	var found []LGARow
	for _, row := range read(t, written(t, r)) {
		if strings.Contains(row.BallotID, contest) {
			found = append(found, row)
		}
	}
	return found
}

func TestTheTypeOfElectionFollowsTheKindAndTheBallotsID(t *testing.T) {
	for _, c := range []struct {
		setUp string
		kind  setup.ContestKind
		id    string
		want  string
	}{
		{"DistrictAndBorough", setup.WardContest, "local.watford.central.2018-05-03", "DistrictAndBorough"},
		{"DistrictAndBorough", setup.WardContest, "local.watford.central.by.2018-05-03", "DistrictAndBoroughByElection"},
		{"DistrictAndBoroughByElection", setup.WardContest, "local.watford.central.by.2018-05-03", "DistrictAndBoroughByElection"},
		{"CountyByElection", setup.WardContest, "12", "CountyByElection"},
		{"County", setup.ParishContest, "parish.watford.x.2018-05-03", "Parish"},
		{"", setup.ParishContest, "parish.watford.x.by.2018-05-03", "ParishByElection"},
		{"DistrictAndBoroughByElection", setup.ParishContest, "parish.watford.x.2018-05-03", "Parish"},
		{"ParishByElection", setup.ParishContest, "7", "ParishByElection"},
	} {
		r := exporttest.Sample()
		r.Wards = r.Wards[:1]
		r.Election.Publishing.ElectionType = c.setUp
		r.Wards[0].Certificate.Kind, r.Wards[0].Certificate.Contest = c.kind, setup.ContestID(c.id)
		rows := read(t, written(t, r))
		if len(rows) != 4 || rows[0].ElectionType != c.want || !slices.Contains(setup.ElectionTypes, c.want) {
			t.Errorf("%+v gives %d rows of type %q", c, len(rows), rows[0].ElectionType)
		}
		if err := CheckLGA(r, written(t, r)); err != nil {
			t.Error(err)
		}
	}
}

// A parish has no address (guidance, columns 8 to 10), and elects its own council.
func TestAParishElectsItsOwnCouncil(t *testing.T) {
	row := rowsOf(t, exporttest.Sample(), "larkbury-heath")[0]
	if row.BodyLabel != "Larkbury Heath" || row.BodyURI != "" || row.AreaURI != "" || row.Area != "Larkbury Heath" || row.OrganisationLabel != "Watford Borough Council" {
		t.Errorf("%+v", row)
	}
}

// Bow East: 4,553 papers of 11,870 electors, 9 rejected in part among the valid.
func TestAWardOfThreeSeatsHasItsPapersRejectedInPart(t *testing.T) {
	rows := rowsOf(t, exporttest.Sample(), "bow-east")
	if len(rows) != 16 {
		t.Fatalf("%d rows", len(rows))
	}
	var elected []string
	for _, row := range rows {
		part, _ := row.InPart.Get()
		cast, _ := row.Cast.Get()
		seats, _ := row.Seats.Get()
		if part != 9 || cast != 4553 || seats != 3 || row.Turnout != "38.4" {
			t.Errorf("%+v", row)
		}
		if row.Elected == Elected {
			elected = append(elected, row.Surname)
		}
	}
	if !slices.Equal(elected, []string{"ALI", "BLAKE", "FRANCIS"}) {
		t.Errorf("elected: %q", elected)
	}
}

func TestMayorsAndQuestionsAreLeftOutAndSaid(t *testing.T) {
	r := exporttest.Sample()
	r.Wards[0].Certificate.Kind, r.Wards[0].Certificate.Ward = setup.MayorContest, "Mayor of Larkbury"
	if rows := append(rowsOf(t, r, "callowland"), rowsOf(t, r, "ref.")...); len(rows) != 0 {
		t.Errorf("%d rows of a mayor or a question", len(rows))
	}
	if err := CheckLGA(r, written(t, r)); err != nil {
		t.Error(err)
	}
	want := []export.Left{{Contest: "Mayor of Larkbury", Why: noMayors},
		{Contest: "Larkbury Heath neighbourhood plan", Why: "the LGA format has no place for a question; its result is in the workbook and the JSON"},
		{Contest: "Mayor of Watford", Why: noMayors}}
	if got := LGALeftOut(r); !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

func TestWhatTheSetUpDoesNotSayIsNamedOnceForAllItsContests(t *testing.T) {
	r := exporttest.Sample()
	r.Election.PublishedFor = nil
	r.Election.Publishing.OrganisationURI, r.Election.Publishing.ElectionType, r.Election.Publishing.BodyLabel = "", "", " "
	left := LGALeftOut(r)
	if len(left) != 3 {
		t.Fatalf("%d reasons: %v", len(left), left)
	}
	if !strings.HasPrefix(left[0].Contest, "Callowland, Central, ") || !strings.HasSuffix(left[0].Contest, "Nascot, Bow East") {
		t.Errorf("contests: %s", left[0].Contest)
	}
	for i, want := range []string{"Organisation URI, Elected body name and Type of election, which", "Organisation URI, which", "a question"} {
		if !strings.Contains(left[i].Why, want) {
			t.Errorf("%s: %s", left[i].Contest, left[i].Why)
		}
	}
	if rows := read(t, written(t, r)); len(rows) != 0 {
		t.Errorf("%d rows lack what each must have", len(rows))
	}
	if err := CheckLGA(r, written(t, r)); err != nil {
		t.Error(err)
	}
}

// Each field that the guidance gives the cardinality 1 and that only the set-up
// knows keeps the contests out when it is empty, and no other does.
func TestEachRequiredFieldKeepsTheContestsOut(t *testing.T) {
	for name, empty := range map[string]func(*setup.Publishing){
		"Organisation URI":  func(p *setup.Publishing) { p.OrganisationURI = "" },
		"Organisation name": func(p *setup.Publishing) { p.OrganisationLabel = "" },
		"Elected body name": func(p *setup.Publishing) { p.BodyLabel = "" },
		"Type of election":  func(p *setup.Publishing) { p.ElectionType = "" },
		"Returning officer": func(p *setup.Publishing) { p.ReturningOfficer = "" },
	} {
		r := exporttest.Sample()
		empty(&r.Election.Publishing)
		if left := LGALeftOut(r); !strings.Contains(left[0].Why, "requires "+name+", which") || LGATakes(r, r.Wards[0].Certificate) {
			t.Errorf("%s: %v", name, left)
		}
	}
	r := exporttest.Sample()
	p := &r.Election.Publishing
	p.BodyURI, p.InfoURL, p.Department, p.Email, p.Telephone = "", "", "", "", ""
	if !LGATakes(r, r.Wards[0].Certificate) || len(read(t, written(t, r))) != 33 {
		t.Error("a field that may be empty keeps contests out")
	}
}

func TestACountWithoutStationPapersHasItsVotesCastOnlyWhereTheyWereWritten(t *testing.T) {
	r := exporttest.Sample()
	r.Wards = r.Wards[:1]
	c := &r.Wards[0].Certificate
	c.CountOnly, c.Verified, c.Electorate = true, figure.Of[figure.Papers]{}, figure.Of[figure.Electors]{}
	row := read(t, written(t, r))[0]
	if row.Cast.IsKeyed() || row.Electorate.IsKeyed() || row.Turnout != "" {
		t.Errorf("cast %s of %s, turnout %q; want nulls", row.Cast, row.Electorate, row.Turnout)
	}
	c.Verified = figure.Keyed(figure.Papers(2298))
	if row := read(t, written(t, r))[0]; row.Cast != figure.Keyed(figure.Papers(2298)) {
		t.Errorf("cast %s", row.Cast)
	}
	if err := CheckLGA(r, written(t, r)); err != nil {
		t.Error(err)
	}
}
