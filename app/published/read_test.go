package published

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"wardcount/assets"
	"wardcount/export/exporttest"
	"wardcount/export/feed"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// whole reads a file that must have no fault.
func whole(t *testing.T, name, data string) File {
	t.Helper()
	f, faults := Read(name, []byte(data))
	if len(faults) > 0 {
		t.Fatalf("faults: %+v", faults)
	}
	return f
}

func votes(n int) figure.Of[figure.Votes] { return figure.Keyed(figure.Votes(n)) }

const leap2018 = `"Bromley","E09000006","Cray Valley West","E05000115","Gary Stevens","C","2067","1"
"Bromley","E09000006","Cray Valley West","E05000115","Gary Stevens","Lab","1187","0"
"Watford","E07000103","Elected Mayor",NULL,NULL,NULL,NULL,NULL
"Watford","E07000103","Woodside ","E05011057","Glen Saffery","LD","826","1"
"Watford","E07000103","Woodside ","E05011057","James Hill (Not elected)","C","503","0"
"Epping Forest","E07000072","Moreton and Fyfield","E05008941","Ian Hadley","C","0","1"
`

func TestLEAPWithoutAHeader(t *testing.T) {
	f := whole(t, "leap-2018-05-03.csv", leap2018)
	if f.Kind != LEAP || len(f.Wards) != 3 || f.Placeholders != 1 {
		t.Fatalf("%s, %d wards, %d placeholders", f.Kind, len(f.Wards), f.Placeholders)
	}
	bromley, watford, epping := f.Wards[0], f.Wards[1], f.Wards[2]
	if bromley.Candidates[0].ID == bromley.Candidates[1].ID || bromley.Elected() != 1 {
		t.Errorf("two of one name: %+v", bromley.Candidates)
	}
	if watford.Area != "Woodside" || watford.Council != "Watford" || watford.CouncilGSS != "E07000103" || watford.AreaGSS != "E05011057" || watford.Date != "2018-05-03" || watford.Row != 4 {
		t.Errorf("%+v", watford)
	}
	if c := watford.Candidates[1]; c.Whole != "James Hill" || c.Surname != "Hill" || c.Forenames != "James" || c.Party != "C" || c.Votes != votes(503) || c.Elected || c.Row != 5 {
		t.Errorf("%+v", c)
	}
	if epping.Candidates[0].Votes != votes(0) || epping.Elected() != 1 || watford.Seats.IsKeyed() || watford.Papers.IsKeyed() || watford.Electorate.IsKeyed() {
		t.Errorf("%+v", epping)
	}
	if len(f.Notes) != 2 || f.Notes[0].Row != 3 || !strings.Contains(f.Notes[1].Message, "(Not elected)") {
		t.Errorf("%+v", f.Notes)
	}
}

func TestLEAPWithAHeader(t *testing.T) {
	f := whole(t, "results.csv", `"Ward","Council","Candidate","Party","Votes","Elected"
"Belvedere","Bexley","Se&aacute;n Newman","Lab","1358","1"
"Belvedere","Bexley","Anne Other","C","900","0"
"NULL","Stratford-on-Avon","Pater Barnes","C","975","1"
`)
	if len(f.Wards) != 1 || f.Placeholders != 1 || f.Wards[0].Date != "" || f.Wards[0].AreaGSS != "" {
		t.Fatalf("%+v", f)
	}
	if c := f.Wards[0].Candidates[0]; c.Forenames != "Seán" || c.Row != 2 {
		t.Errorf("%+v", c)
	}
	if !strings.Contains(f.Notes[0].Message, "names no ward") {
		t.Errorf("%+v", f.Notes)
	}
}

const club2018 = `False
election_id,ballot_paper_id,person_id,party_id,party_name,person_name,ballots_cast,is_winner,spoilt_ballots,turnout,source
local.wigan.2018-05-03,local.wigan.st-marys.2018-05-03,17,PP52,Conservative and Unionist Party,"Andy Roberts ",811,False,12,24,"Electorate: 9067
Turnout: 24.07%"
local.wigan.2018-05-03,local.wigan.st-marys.2018-05-03,18,,Labour and Co-operative Party,Ana de la Vega,900,True,12,24,"Electorate: 9067
Turnout: 24.07%"
local.wigan.2018-05-03,local.wigan.st-marys.2018-05-03,19,ynmp-party:2,Independent,Bo X,0,False,12,24,x
parl.2018-05-03,parl.west-tyrone.by.2018-05-03,20,PP39,Sinn Féin,C D,100,True,,,x
local.adur.2018-05-03,local.adur.hove-and-lea.by.2018-05-03,21,PP52,Conservative and Unionist Party,E F,4548,True,,4548,x
`

func TestDemocracyClub(t *testing.T) {
	f := whole(t, "dc.csv", club2018)
	if f.Kind != DemocracyClub || len(f.Wards) != 2 || len(f.Notes) != 1 {
		t.Fatalf("%s, %d wards, notes %+v", f.Kind, len(f.Wards), f.Notes)
	}
	w := f.Wards[0]
	if w.BallotID != "local.wigan.st-marys.2018-05-03" || w.Council != "Wigan" || w.Area != "St Marys" || w.Date != "2018-05-03" || w.ByElection ||
		w.Rejected != figure.Keyed(figure.Papers(12)) || w.Papers.IsKeyed() || w.Turnout != "24" || w.Row != 3 {
		t.Errorf("%+v", w)
	}
	andy, ana, bo := w.Candidates[0], w.Candidates[1], w.Candidates[2]
	if andy.Whole != "Andy Roberts" || andy.ID != "17" || andy.PartyID != "PP52" || andy.Elected {
		t.Errorf("%+v", andy)
	}
	if ana.Surname != "de la Vega" || ana.PartyID != "joint-party:53-119" || !ana.Elected || ana.Row != 5 {
		t.Errorf("%+v", ana)
	}
	if bo.PartyID != "" || bo.Party != "Independent" || bo.Votes != votes(0) {
		t.Errorf("%+v", bo)
	}
	if by := f.Wards[1]; !by.ByElection || by.Area != "Hove and Lea" || by.Turnout != "4548" || by.Papers.IsKeyed() || by.Rejected.IsKeyed() {
		t.Errorf("%+v", by)
	}
}

// The columns are those of Democracy Club's live export, before the poll.
func TestDemocracyClubBeforeThePoll(t *testing.T) {
	f := whole(t, "dc.csv", `person_id,person_name,election_id,ballot_paper_id,election_date,party_name,party_description_text,sopn_last_name,sopn_first_names,party_id,gss,post_label,cancelled_poll,seats_contested,organisation_name,votes_cast,elected
5,Bob Smith,local.adur.2026-05-07,local.adur.churchill.2026-05-07,2026-05-07,Green Party,The Green Party,Smith-Jones,Robert,PP63,gss:E05007563,Churchill,False,2,Adur District Council,,
6,Ann Lee,mayor.adur.2026-05-07,mayor.adur.2026-05-07,2026-05-07,Liberal Democrats,,,,party:90,,,False,1,,,
`)
	w := f.Wards[0]
	if w.Seats != figure.Keyed(2) || w.AreaGSS != "E05007563" || w.Council != "Adur District Council" || w.Area != "Churchill" {
		t.Errorf("%+v", w)
	}
	if c := w.Candidates[0]; c.Votes.IsKeyed() || c.Surname != "Smith-Jones" || c.Forenames != "Robert" || c.Whole != "Bob Smith" || c.Description != "The Green Party" {
		t.Errorf("%+v", c)
	}
	if m := f.Wards[1]; m.Kind != setup.MayorContest || m.Area != "Adur" || m.Candidates[0].PartyID != "PP90" {
		t.Errorf("%+v", m)
	}
}

func TestIDsGiveTheWardsTheirCodes(t *testing.T) {
	ids := whole(t, "ids.csv", "ballot_id,gss_code\nlocal.wigan.st-marys.2018-05-03,E05000888\nlocal.adur.hove-and-lea.by.2018-05-03,hove-and-lea\n")
	if ids.Kind != IDs || len(ids.Wards) != 2 || len(ids.Notes) != 1 || ids.Notes[0].Row != 3 {
		t.Fatalf("%+v", ids)
	}
	f := whole(t, "dc.csv", club2018)
	f.CodesFrom(ids)
	if f.Wards[0].AreaGSS != "E05000888" || f.Wards[1].AreaGSS != "" {
		t.Errorf("%q, %q", f.Wards[0].AreaGSS, f.Wards[1].AreaGSS)
	}
}

const lgaHead = "PublicationDate,OrganisationURI,OrganisationLabel,ServiceTypeURI,ServiceTypeLabel,ElectionDate,TypeofElection,ElectedBodyURI,ElectedBodyLabel,ElectoralAreaURI,ElectoralAreaLabel,CandidateSurname,CandidateForenames,CommonlyUsedSurname,CommonlyUsedForenames,PoliticalPartyURI,PoliticalPartyLabel,CandidatesDescription,VotesWon,Elected,VotesCast,EligibleElectorate,BallotsRejectedOfficialMark,BallotsRejectedMultipleVote,BallotsRejectedIdentification,BallotsRejectedInPart,BallotsRejectedUnmarked,PercentageTurnout,InfoURL,ReturningOfficer,ElectoralDept,ContactEmail,ContactTel"

// lga is rows of one contest: papers cast, electors, the heads, the turnout.
func lga(kind, figures string, candidates ...string) string {
	text := lgaHead + "\n"
	for _, c := range candidates {
		name, rest, _ := strings.Cut(c, ":")
		text += "2026-05-08,http://x,X Council,http://id.esd.org.uk/service/721,Election Results,2026-05-07," + kind + ",http://x/id/E08000009,X Council,http://statistics.data.gov.uk/id/statistical-geography/E05000819,Hale," +
			strings.ToUpper(name) + ",Ann,,,https://search.electoralcommission.org.uk/English/Registrations/PP63|http://y/Registrations/PP90,Green Party,," + rest + "," + figures + ",http://x,Practice officer,Electoral Services,a@example.org,01\n"
	}
	return text
}

func TestLGA(t *testing.T) {
	f := whole(t, "lga.csv", lga("ParliamentaryByelection", "900,2000,1,2,3,4,4,45", "lee:500,ELECTED", "poe:390,NOT ELECTED"))
	if f.Kind != LGA || len(f.Wards) != 1 {
		t.Fatalf("%+v", f)
	}
	w := f.Wards[0]
	if w.ElectionType != "ParliamentaryByElection" || !w.ByElection || !w.Parliamentary() || w.AreaGSS != "E05000819" || w.CouncilGSS != "E08000009" || w.Row != 2 {
		t.Errorf("%+v", w)
	}
	if w.Rejected != figure.Keyed(figure.Papers(10)) || w.ByHead["rej_part"] != 4 || w.Papers != figure.Keyed(figure.Papers(900)) || w.Elected() != 1 {
		t.Errorf("%+v", w)
	}
	if c := w.Candidates[1]; c.PartyID != "PP63|PP90" || c.Surname != "POE" || c.Elected || c.Row != 3 {
		t.Errorf("%+v", c)
	}
}

func TestAHeadThatIsEmptyLeavesTheRejectedPapersOpen(t *testing.T) {
	w := whole(t, "lga.csv", lga("Parish", "900,2000,1,,3,0,4,45", "lee:500,ELECTED", "poe:390,NOT ELECTED")).Wards[0]
	if w.Rejected.IsKeyed() || w.ByHead["rej_a"] != 1 || w.Kind != setup.ParishContest {
		t.Errorf("%+v", w)
	}
	if _, there := w.ByHead["rej_b"]; there {
		t.Error("an empty cell became a figure")
	}
}

// Sorted by surname the rows of a contest no longer stand together, and each
// run of them would be a contest of its own.
func TestTheRowsOfAContestStandTogether(t *testing.T) {
	area := func(rows, label, uri string) string {
		return strings.ReplaceAll(strings.ReplaceAll(rows, ",Hale,", ","+label+","), "E05000819", uri)
	}
	_, rows, _ := strings.Cut(lga("Parish", "900,2000,1,2,3,4,4,45", "lee:500,ELECTED"), "\n")
	hale, sale := rows, area(rows, "Sale", "E05000820")
	f, faults := Read("l.csv", []byte(lgaHead+"\n"+hale+sale+hale+hale))
	want := []Fault{
		{"l.csv", 4, "ElectoralAreaLabel", "The rows of “Hale” on 2026-05-07 are not together: it began on row 2.", "Check whether the file holds it twice; otherwise sort the rows so that each ward's stand together."},
		{"l.csv", 5, "ElectoralAreaLabel", "The rows of “Hale” on 2026-05-07 are not together: it began on row 2.", "Check whether the file holds it twice; otherwise sort the rows so that each ward's stand together."},
	}
	if f.Wards != nil || !slices.Equal(faults, want) {
		t.Errorf("%+v", faults)
	}
	// Its day, its type and its body make it another contest.
	other := strings.ReplaceAll(rows, "2026-05-07", "2022-05-05") + strings.ReplaceAll(rows, ",Parish,", ",ParishByelection,") + strings.ReplaceAll(rows, ",X Council,http://st", ",Y Council,http://st")
	if f := whole(t, "l.csv", lgaHead+"\n"+hale+strings.ReplaceAll(hale, "Ann", "Bea")+sale+other); len(f.Wards) != 5 || len(f.Wards[0].Candidates) != 2 || f.Wards[4].Council != "Y Council" {
		t.Errorf("%d contests", len(f.Wards))
	}
}

// Without marks and without a statement nobody knows how many seats there are,
// whoever published the file.
func TestSeatsThatNobodyKnowsAreNotZero(t *testing.T) {
	unknown := figure.Of[int]{}
	for name, data := range map[string]string{
		"l.csv": lga("Parish", "900,2000,1,2,3,4,4,45", "lee:500,NOT ELECTED", "poe:390,NOT ELECTED"),
		"e.csv": strings.Replace(leap2018, `"826","1"`, `"826","0"`, 1)[strings.Index(leap2018, `"Watford","E07000103","Woodside`):],
		"d.csv": "ballot_paper_id,person_name,person_id,seats_contested\nlocal.a.b.2026-05-07,X Y,1,0\n",
	} {
		f := whole(t, name, data)
		if w := f.Wards[0]; w.Seats != unknown || w.SeatsUp() != unknown || w.Contest().Seats != 0 {
			t.Errorf("%s: %s seats", name, w.SeatsUp())
		}
		if zero := strings.Contains(data, "seats_contested"); zero != (len(f.Notes) == 1 && f.Notes[0].Message == "0 is no number of seats; it is left out.") {
			t.Errorf("%s: %+v", name, f.Notes)
		}
	}
	whole18 := whole(t, "e.csv", leap2018).Wards
	stated := whole18[0]
	stated.Seats = figure.Keyed(3)
	if whole18[0].SeatsUp() != figure.Keyed(1) || stated.SeatsUp() != figure.Keyed(3) || stated.Contest().Seats != 3 {
		t.Errorf("%s marked, %s stated", whole18[0].SeatsUp(), stated.SeatsUp())
	}
}

// 900 papers, 890 votes and 10 rejected are right with one seat and say nothing
// with two; more papers than electors are wrong with any.
func TestWithoutTheSeatsOnlyWhatNeedsNoneIsTried(t *testing.T) {
	law, err := setup.ParseLaw(assets.Law())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		figures, candidates string
		want                []ward.Code
	}{
		{"900,2000,1,2,3,4,4,45", "poe:400,NOT ELECTED", nil},
		{"900,800,1,2,3,4,4,", "poe:400,NOT ELECTED", []ward.Code{"T1"}},
		{"900,2000,1,2,3,4,4,61", "poe:400,NOT ELECTED", []ward.Code{"R5"}},
		{"900,2000,1,2,3,4,4,45", "poe:400,ELECTED", []ward.Code{"C1", "C7"}},
	} {
		var got []ward.Code
		for _, f := range whole(t, "l.csv", lga("DistrictAndBorough", c.figures, "lee:500,NOT ELECTED", c.candidates)).Wards[0].Findings(law) {
			got = append(got, f.Code)
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s, %s: %q, want %q", c.figures, c.candidates, got, c.want)
		}
	}
}

func TestEveryFaultOfAFileComesBackAtOnceAndNoWard(t *testing.T) {
	f, faults := Read("l.csv", []byte(`"A","E07000223","One","E05007562","A B","C","6x4","1"
"A","E07000223","One","E05007562","","Lab","315","0"
"A","E07000223","Two","E05007563","C D","C","5"
"A","E07000223","Two","E05007563","E F","C","5","maybe"
"A","E07000223","One","E05007562","G H","LD","1","0"
"A","E07000223","Three","E05007564","G `+"\xef"+`","LD","1","0"
`))
	if f.Wards != nil {
		t.Error("a file with faults gave wards")
	}
	var got []string
	for _, fault := range faults {
		if fault.File != "l.csv" || fault.Do == "" || fault.Message == "" {
			t.Errorf("%+v", fault)
		}
		got = append(got, strings.TrimSpace(string(rune('0'+fault.Row))+" "+fault.Column))
	}
	if want := []string{"1 Votes", "2 Candidate", "3", "4 Elected", "5 Ward", "6 Candidate"}; !slices.Equal(got, want) {
		t.Errorf("faults at %q, want %q", got, want)
	}
}

func TestWhatIsNoResultsFileSaysSo(t *testing.T) {
	for data, want := range map[string]string{
		"":                                     "empty",
		"a,b\n1,2\n":                           "no results file",
		"\"a":                                  "no row of a csv file",
		"ballot_id,gss_code\n":                 "no contest",
		lgaHead + "\n":                         "no contest",
		lgaHead + "\n1\n":                      "it has 1 cells",
		"ballot_paper_id,person_name\nx,Y Z\n": "no contest",
	} {
		f, faults := Read("x.csv", []byte(data))
		if len(faults) == 0 || !strings.Contains(strings.ToLower(faults[0].Message), want) || f.Wards != nil {
			t.Errorf("%.20q: %+v", data, faults)
		}
	}
	if _, faults := Read("x.csv", make([]byte, maxBytes+1)); len(faults) != 1 || !strings.Contains(faults[0].Message, "64 MiB") {
		t.Errorf("%+v", faults)
	}
	many := strings.Repeat("\"A\",\"\",\"One\",\"\",\"A B\",\"C\",\"x\",\"1\"\n", mostFaults+5)
	if _, faults := Read("x.csv", []byte(`"A","","One","","A B","C","1","1"`+"\n"+many)); len(faults) != mostFaults+1 || !strings.Contains(faults[mostFaults].Message, "5 more") {
		t.Errorf("%d faults", len(faults))
	}
}

func TestAPersonTwiceOnOneBallotIsAFault(t *testing.T) {
	_, faults := Read("dc.csv", []byte("ballot_paper_id,person_name,person_id\nlocal.a.b.2018-05-03,X Y,1\nlocal.a.b.2018-05-03,X Y,1\n"))
	if len(faults) != 1 || faults[0].Row != 3 || faults[0].Column != "person_id" {
		t.Errorf("%+v", faults)
	}
}

func TestAFileOfAPracticeElectionSaysSo(t *testing.T) {
	for _, practice := range []bool{true, false} {
		r := exporttest.Final()
		r.Election.Practice = practice
		var csv, json bytes.Buffer
		if err := errors.Join(feed.WriteLGA(r, &csv), feed.WriteResults(r, &json)); err != nil {
			t.Fatal(err)
		}
		ours, faults := ReadOwn("results.json", json.Bytes())
		if lga := whole(t, "lga.csv", csv.String()); len(faults) > 0 || lga.Practice != practice || ours.Practice != practice {
			t.Errorf("practice %v: the LGA file says %v, ours %v, %v", practice, lga.Practice, ours.Practice, faults)
		}
	}
}

func TestWhereThereWasNoPollNobodyHasVotes(t *testing.T) {
	text := lga("DistrictAndBorough", ",2000,,,,,,", "lee:0,ELECTED UNOPPOSED")
	c := whole(t, "lga.csv", text).Wards[0].Candidates[0]
	if c.Votes.IsKeyed() || !c.Elected {
		t.Errorf("%+v", c)
	}
	polled := whole(t, "lga.csv", lga("DistrictAndBorough", "9,2000,0,0,0,0,0,0.5", "lee:9,ELECTED", "poe:0,NOT ELECTED")).Wards[0]
	if votes, known := polled.Candidates[1].Votes.Get(); !known || votes != 0 {
		t.Errorf("0 votes of a poll are %v, known %v", votes, known)
	}
}
