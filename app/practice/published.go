package practice

import (
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"wardcount/assets"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// published is what the sources of a practice election say.
type published struct {
	council map[string]string
	wards   []publishedWard
	mayor   setup.Published
	voterID publishedVoterID // where a pilot was held
	seats   int              // of the whole council; 0 where that is not said
	notUp   []setup.SeatsHeld
	papers  int // of the mayor's election, valid and rejected; 0 where the rejected are not said
	turnout int // rounded percentage of the whole poll; 0 where it is not said
}

// publishedWard is a ward's result, and the stations that practice gives it.
type publishedWard struct {
	contest  setup.Contest // without an electorate, which nobody published
	turnout  int           // rounded percentage; 0 where it was not published
	rejected int           // papers rejected at the count; 0 where that was not published
	votes    []int         // in ballot-paper order
	stations []setup.Station
}

// publishedVoterID is the totals of the voter-ID pilot.
type publishedVoterID struct{ refused, returned, notReturned, stations, in int }

// row is one line of a table by the names of its columns.
type row map[string]string

// readPractice reads a practice election that is built into the program.
func readPractice(name string) (published, error) {
	folder, err := assets.Practice(name)
	if err != nil {
		return published{}, err
	}
	p, err := readPublished(folder)
	if err != nil {
		return p, fmt.Errorf("the practice election %s cannot be read: %w", name, err)
	}
	return p, nil
}

// rowsOf reads one CSV file, which must have exactly these columns; one whose
// name ends in a question mark may be missing.
func rowsOf(folder fs.FS, name string, columns ...string) ([]row, error) {
	file, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	lines, err := linesOf(file, strings.HasSuffix(name, ".gz"))
	if err := file.Close(); err != nil {
		return nil, err
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(lines) < 2 || !slices.Equal(lines[0], columnsIn(lines[0], columns)) {
		return nil, fmt.Errorf("%s: the columns are not %s, or nothing is below them", name, strings.Join(columns, ", "))
	}
	rows := make([]row, 0, len(lines)-1)
	for _, line := range lines[1:] {
		r := row{}
		for i, column := range lines[0] {
			r[column] = line[i]
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// linesOf reads the lines of a CSV file, packed or not.
func linesOf(file io.Reader, packed bool) ([][]string, error) {
	if packed {
		unpacked, err := gzip.NewReader(file)
		if err != nil {
			return nil, err
		}
		file = unpacked
	}
	return csv.NewReader(file).ReadAll()
}

// columnsIn is the columns that a file with this heading must have.
func columnsIn(heading, columns []string) []string {
	var list []string
	for _, column := range columns {
		name, optional := strings.CutSuffix(column, "?")
		if !optional || slices.Contains(heading, name) {
			list = append(list, name)
		}
	}
	return list
}

// numbers reads whole numbers and keeps the first that is none.
type numbers struct{ err error }

func (n *numbers) read(r row, column string) int {
	value, err := strconv.Atoi(r[column])
	if err == nil && value < 0 {
		err = fmt.Errorf("%d is below 0", value)
	}
	if err != nil && n.err == nil {
		n.err = fmt.Errorf("%s: %w", column, err)
	}
	return value
}

// maybe reads a number that may not have been published, and is 0 then.
func (n *numbers) maybe(r row, column string) int {
	if r[column] == "" {
		return 0
	}
	return n.read(r, column)
}

// readPublished reads the folder of a practice election.
func readPublished(folder fs.FS) (published, error) {
	p := published{council: map[string]string{}}
	facts, err := rowsOf(folder, "council.csv", "field", "value")
	if err != nil {
		return p, err
	}
	for _, fact := range facts {
		p.council[fact["field"]] = fact["value"]
	}
	parts := []func(fs.FS) error{p.readWards, p.readCandidates, p.readStations, p.readMayor, p.readTotals}
	if _, err := fs.Stat(folder, "not-up.csv"); err == nil {
		parts = append(parts, p.readNotUp)
	}
	if p.council["pilot"] != "" {
		parts = append(parts, p.readVoterID)
	}
	if _, err := fs.Stat(folder, "last.csv"); err == nil {
		parts = append(parts, p.readLast)
	}
	for _, read := range parts {
		if err := read(folder); err != nil {
			return p, err
		}
	}
	return p, nil
}

// readTotals reads what the council's facts say of the whole poll.
func (p *published) readTotals(fs.FS) error {
	var n numbers
	facts := row(p.council)
	p.seats, p.turnout = n.maybe(facts, "seats"), n.maybe(facts, "turnout_percent")
	if rejected := n.maybe(facts, "mayor_rejected"); rejected > 0 {
		p.papers = rejected
		for _, c := range p.mayor.Candidates {
			p.papers += int(c.First)
		}
	}
	return n.err
}

func (p *published) readWards(folder fs.FS) error {
	rows, err := rowsOf(folder, "wards.csv", "contest", "gss", "name", "seats", "turnout_percent", "rejected?")
	var n numbers
	for _, r := range rows {
		c := setup.Contest{ID: setup.ContestID(r["contest"]), Name: r["name"], GSS: r["gss"], Seats: n.read(r, "seats")}
		p.wards = append(p.wards, publishedWard{contest: c, turnout: n.maybe(r, "turnout_percent"), rejected: n.maybe(r, "rejected")})
	}
	return first(err, n.err)
}

// readCandidates reads the candidates and puts them in ballot-paper order.
func (p *published) readCandidates(folder fs.FS) error {
	rows, err := rowsOf(folder, "candidates.csv", "contest", "candidate", "surname", "forenames", "common_forenames",
		"party_id", "party", "practice_description", "votes", "elected")
	if err != nil {
		return err
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return strings.Compare(strings.ToLower(a["surname"]+" "+a["forenames"]), strings.ToLower(b["surname"]+" "+b["forenames"]))
	})
	var n numbers
	for _, r := range rows {
		w, err := p.ward(r["contest"])
		if err != nil {
			return err
		}
		w.contest.Candidates = append(w.contest.Candidates, setup.Candidate{
			ID: r["candidate"], Surname: r["surname"], Forenames: r["forenames"], CommonForenames: r["common_forenames"],
			Description: r["practice_description"], PartyID: r["party_id"], Party: r["party"]})
		w.votes = append(w.votes, n.read(r, "votes"))
	}
	return n.err
}

// readStations reads the stations, one line for each ward that one serves.
func (p *published) readStations(folder fs.FS) error {
	rows, err := rowsOf(folder, "stations.csv", "station", "contest", "practice_place", "mobile?")
	if err != nil {
		return err
	}
	stations := map[string]setup.Station{}
	for _, r := range rows {
		s := setup.Station{ID: setup.StationID(r["station"]), Place: r["practice_place"], Mobile: r["mobile"] == "1"}
		s.Contests = append(slices.Clone(stations[r["station"]].Contests), setup.ContestID(r["contest"]))
		stations[r["station"]] = s
	}
	for _, r := range rows {
		w, err := p.ward(r["contest"])
		if err != nil {
			return err
		}
		w.stations = append(w.stations, stations[r["station"]])
	}
	return nil
}

func (p *published) readMayor(folder fs.FS) error {
	rows, err := rowsOf(folder, "mayor.csv", "contest", "name", "party", "first", "final", "elected")
	var n numbers
	for _, r := range rows {
		line := setup.PublishedCandidate{Name: r["name"], Party: r["party"], First: figure.Votes(n.read(r, "first")), Elected: r["elected"] == "1"}
		if r["final"] != "" {
			line.Final = figure.Keyed(figure.Votes(n.read(r, "final")))
		}
		p.mayor.Contest = setup.ContestID(r["contest"])
		p.mayor.Candidates = append(p.mayor.Candidates, line)
	}
	p.mayor.Name, p.mayor.Why = p.council["mayor"], p.council["mayor_why"]
	return first(err, n.err)
}

// readNotUp reads the seats that the poll did not fill.
func (p *published) readNotUp(folder fs.FS) error {
	rows, err := rowsOf(folder, "not-up.csv", "party_id", "party", "seats")
	var n numbers
	for _, r := range rows {
		p.notUp = append(p.notUp, setup.SeatsHeld{PartyID: r["party_id"], Party: r["party"], Seats: n.read(r, "seats")})
	}
	return first(err, n.err)
}

func (p *published) readVoterID(folder fs.FS) error {
	rows, err := rowsOf(folder, "voter-id.csv", "refused_initial", "returned_issued", "not_returned", "stations_expected", "stations_in")
	if err != nil {
		return err
	}
	var n numbers
	r := rows[0]
	p.voterID = publishedVoterID{refused: n.read(r, "refused_initial"), returned: n.read(r, "returned_issued"),
		notReturned: n.read(r, "not_returned"), stations: n.read(r, "stations_expected"), in: n.read(r, "stations_in")}
	return n.err
}

func (p *published) ward(contest string) (*publishedWard, error) {
	for i := range p.wards {
		if string(p.wards[i].contest.ID) == contest {
			return &p.wards[i], nil
		}
	}
	return nil, fmt.Errorf("no ward has the ballot id %q", contest)
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
