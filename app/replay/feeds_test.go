package replay

import (
	"bytes"
	"testing"
	"time"

	"wardcount/app/published"
	"wardcount/export"
	"wardcount/export/feed"
	"wardcount/export/format"
	"wardcount/reconcile"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// resultsOf keys one council's contests as a count, and gives what would leave it with every ward declared.
func resultsOf(t testing.TB, law setup.Law, wards []published.Ward, seats seatSources) export.Results {
	t.Helper()
	e := setup.Election{Name: "Replay: " + wards[0].Council, Council: setup.Council{Name: wards[0].Council, GSS: wards[0].CouncilGSS}, Date: wards[0].Date,
		KeyOnce: true, People: []setup.Person{officer}, Publishing: setup.Publishing{OrganisationURI: "http://example.org/" + wards[0].Council, OrganisationLabel: wards[0].Council,
			BodyLabel: wards[0].Council, ElectionType: "DistrictAndBorough", ReturningOfficer: officer.Name}}
	for _, w := range wards {
		c := w.Contest()
		c.Seats, _ = seats.of(w, new(SeatsFrom)).Get()
		e.Contests = append(e.Contests, c)
	}
	count, err := keyed(reconcile.NewCount(law), e, wards)
	if err != nil {
		t.Fatalf("%s: %v", wards[0].Council, err)
	}
	at := time.Date(2018, 5, 4, 2, 0, 0, 0, time.UTC)
	r := export.Results{Election: count.Election, Revision: 1, WrittenAt: at}
	var contests []outcome.Contested
	for i, w := range wards {
		state := count.Ward(e.Contests[i].ID)
		elected, _ := tallied(state, w)
		c := reconcile.Certify(count.Election, state, elected)
		sign := ward.Signature{By: officer.Name, Role: officer.Role, At: at}
		r.Wards = append(r.Wards, export.Ward{Certificate: c, CertifiedBy: sign, DeclaredAt: at, DeclaredBy: sign})
		contests = append(contests, outcome.Contested{Contest: e.Contests[i], Declared: &r.Wards[i].Certificate})
	}
	r.Council, r.Standing = outcome.Sum(contests), outcome.StandingOf(e, contests, outcome.LastElection)
	return r
}

// What every council of 3 May 2018 would have published is read back as the archive has it: by the documents' own
// check, and by the reader of other people's files.
func TestEveryCouncilOf2018IsWrittenAsFeedsAndReadBackEqual(t *testing.T) {
	files := england(t)
	results, sources := sorted(files)
	law, seats := theLaw(t), newSeatSources(sources)
	groups, fault := byCouncil(without(results[0], byElectionsOnly))
	if fault != nil || len(groups) != 150 {
		t.Fatalf("%d councils: %+v", len(groups), fault)
	}
	wards, lines, elected := 0, 0, 0
	for _, group := range groups {
		r := resultsOf(t, law, group, seats)
		for _, id := range []string{"lga", "json", "press"} {
			f, ok := format.Of(id)
			if !ok {
				t.Fatalf("there is no format %s", id)
			}
			data, err := f.Document(r)
			if err != nil {
				t.Fatalf("%s: %v", group[0].Council, err)
			}
			switch id {
			case "lga":
				sameAsArchive(t, group, data)
			case "json":
				file, err := feed.ReadResults(bytes.NewReader(data))
				if err != nil {
					t.Fatal(err)
				}
				w, l, e := asInArchive(t, group, file)
				wards, lines, elected = wards+w, lines+l, elected+e
			}
		}
	}
	if wards != 2744 || lines != 16042 || elected != 4413 {
		t.Errorf("%d wards, %d candidates, %d elected", wards, lines, elected)
	}
}

// sameAsArchive reads an LGA file as anybody's and compares it with the archive's lines.
func sameAsArchive(t *testing.T, group []published.Ward, data []byte) {
	t.Helper()
	file := parsed(t, "feed.csv", string(data))
	if file.Kind != published.LGA || len(file.Wards) != len(group) {
		t.Fatalf("%s: %s, %d wards of %d", group[0].Council, file.Kind, len(file.Wards), len(group))
	}
	for i, w := range group {
		for j, c := range w.Candidates {
			got := file.Wards[i].Candidates[j]
			votes, known := c.Votes.Get()
			if n, _ := got.Votes.Get(); known && n != votes || got.Elected != c.Elected || len(file.Wards[i].Candidates) != len(w.Candidates) {
				t.Errorf("%s, %s: %+v, and in the archive %+v", w.Council, w.Area, got, c)
			}
		}
	}
}

// asInArchive compares our own file with the archive's lines.
func asInArchive(t *testing.T, group []published.Ward, file feed.Results) (wards, lines, elected int) {
	t.Helper()
	if len(file.Contests) != len(group) {
		t.Fatalf("%s: %d contests of %d", group[0].Council, len(file.Contests), len(group))
	}
	for i, w := range group {
		contest := file.Contests[i]
		wards++
		for j, c := range w.Candidates {
			got := contest.Candidates[j]
			if !contest.Uncontested && got.Votes != c.Votes || got.Elected != c.Elected || got.Surname != c.Surname || got.Party != c.Party || len(contest.Candidates) != len(w.Candidates) {
				t.Errorf("%s, %s: %+v, and in the archive %+v", w.Council, w.Area, got, c)
			}
			lines++
			if got.Elected {
				elected++
			}
		}
	}
	return wards, lines, elected
}
