package naming

import (
	"strings"
	"testing"

	"wardcount/reconcile/setup"
)

func TestABallotIdIsMadeByTheRulesOfDemocracyClub(t *testing.T) {
	for _, c := range []struct {
		kind                              setup.ContestKind
		council, electionType, ward, want string
	}{
		{"", "Watford", "DistrictAndBorough", "Callowland", "local.watford.callowland.2018-05-03"},
		{"", "Watford Borough Council", "DistrictAndBorough", "St. Helen's", "local.watford.st-helens.2018-05-03"},
		{"", "London Borough of Tower Hamlets", "DistrictAndBorough", "Bow  - East", "local.tower-hamlets.bow-east.2018-05-03"},
		{"", "Royal Borough of Kingston upon Thames", "DistrictAndBorough", "Beverley", "local.kingston-upon-thames.beverley.2018-05-03"},
		{"", "Isle of Anglesey County Council", "County", "Ynys Môn", "local.isle-of-anglesey.ynys-mon.2018-05-03"},
		{"", "City of London", "DistrictAndBorough", "Cripplegate", "local.city-of-london.cripplegate.2018-05-03"},
		{"", "Trafford", "DistrictAndBoroughByElection", "Hale Barns", "local.trafford.hale-barns.by.2018-05-03"},
		{"", "Trafford", "Parliamentary", "Altrincham and Sale West", "parl.altrincham-and-sale-west.2018-05-03"},
		{"", "Trafford", "DistrictAndBorough", "!!!", ""},
		{"", "Trafford", "DistrictAndBorough", "—", ""},
		{"mayor", "London Borough of Tower Hamlets", "DistrictAndBorough", "Mayor of Tower Hamlets", "mayor.tower-hamlets.2018-05-03"},
		{"mayor", "", "", "Mayor", ""},
		{"question", "Watford", "", "Croxley plan, adopted?", "ref.watford.croxley-plan-adopted.2018-05-03"},
		{"parish", "Trafford", "Parish", "Dunham Massey Parish Council", "parish.trafford.dunham-massey.2018-05-03"},
		{"parish", "Trafford", "Parish", "Partington Town Council, East ward", "parish.trafford.partington.east.2018-05-03"},
		{"parish", "Trafford", "ParishByElection", "Warburton", "parish.trafford.warburton.by.2018-05-03"},
		{"parish", "Trafford", "Parish", ",", ""},
	} {
		e := setup.Election{Council: setup.Council{Name: c.council}, Date: "2018-05-03", Publishing: setup.Publishing{ElectionType: c.electionType}}
		if got := BallotID(e, setup.Contest{Kind: c.kind, Name: c.ward}, strings.HasSuffix(c.electionType, "ByElection")); got != c.want {
			t.Errorf("%s, %s: %s, want %s", c.council, c.ward, got, c.want)
		}
	}
}
