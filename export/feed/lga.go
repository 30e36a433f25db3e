// Package feed writes declared results as files for other programs, and reads
// such files back, ours and other people's.
//
// Its files are for machines: a cell holds exactly what the results hold, with
// the quoting of RFC 4180 and nothing else. It never escapes a name that looks
// like a formula (whoever opens such a file in a spreadsheet imports it as
// text), never rounds a figure, never works one out that was certified, and
// never leaves a figure out without a null for it.
package feed

import (
	"encoding/csv"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// The values of the Elected column.
const (
	Elected          = "ELECTED"
	NotElected       = "NOT ELECTED"
	ElectedUnopposed = "ELECTED UNOPPOSED"
)

// The values of our ResultStatus column.
const (
	statusPractice    = "PRACTICE"
	statusProvisional = "provisional" // the council has contests still to declare
	statusFinal       = "final"
)

// What the guidance fixes, and where its identifiers live.
const (
	serviceURI   = "http://id.esd.org.uk/service/721"
	serviceLabel = "Election Results"
	areaURI      = "http://statistics.data.gov.uk/id/statistical-geography/"
	partyURI     = "http://search.electoralcommission.org.uk/English/Registrations/PP"
	// A cell with several values has them apart by this mark (guidance, "Cardinality").
	between = "|"
)

// LGARow is one candidate's row of an LGA Election Results file (guidance
// v1.03). The figures of the contest stand on each of its rows. A figure that
// was not keyed is null: an empty cell, never 0.
type LGARow struct {
	PublicationDate, OrganisationURI, OrganisationLabel string
	ServiceTypeURI, ServiceTypeLabel                    string
	ElectionDate, ElectionType                          string
	BodyURI, BodyLabel                                  string
	AreaURI, Area                                       string
	Surname, Forenames, CommonSurname, CommonForenames  string
	PartyURI, Party, Description                        string

	Votes      figure.Votes
	Elected    string
	Cast       figure.Of[figure.Papers] // verified: papers rejected at the count are among them
	Electorate figure.Of[figure.Electors]

	OfficialMark, TooMany, Identifiable, InPart, Unmarked figure.Of[figure.Papers]

	Turnout string // as written, one decimal, of the electorate

	InfoURL, ReturningOfficer, Department, Email, Telephone string

	// The four columns that we add after the guidance's 33.
	BallotID string
	Seats    figure.Of[int]
	Status   string
	Revision figure.Of[int]
}

// LGAFile is a whole file.
type LGAFile struct {
	// Added says that the four columns of ours follow the guidance's 33.
	Added bool
	Rows  []LGARow
	// Lines say on which line of the file each row began; none in a file that
	// was not read.
	Lines []int
}

// Practice says whether a row of the file carries the status of a practice
// election, as ours do: its figures are nobody's result.
func (f LGAFile) Practice() bool {
	return slices.ContainsFunc(f.Rows, func(r LGARow) bool { return r.Status == statusPractice })
}

// lgaStatus is the status that every row of these results carries.
func lgaStatus(r export.Results) string {
	switch {
	case r.Election.Practice:
		return statusPractice
	case r.Final():
		return statusFinal
	}
	return statusProvisional
}

// LGARows turns results into rows: a row a candidate, contests in the order of
// the set-up, candidates in that of the ballot paper. What LGALeftOut lists has
// no row.
func LGARows(r export.Results) ([]LGARow, error) {
	var rows []LGARow
	err := eachLGARow(r, func(row *LGARow) error {
		rows = append(rows, *row)
		return nil
	})
	return rows, err
}

// eachLGARow hands over row after row: a country's are never in memory together.
func eachLGARow(r export.Results, take func(*LGARow) error) error {
	for _, w := range r.Wards {
		if !LGATakes(r, w.Certificate) {
			continue
		}
		contest, err := contestRow(r, w.Certificate)
		if err != nil {
			return err
		}
		for _, c := range w.Certificate.Candidates {
			row := candidateRow(contest, w.Certificate, c)
			if err := take(&row); err != nil {
				return err
			}
		}
	}
	return nil
}

// WriteLGA writes results as an LGA Election Results file. Lines end in LF, as
// in the one file of this kind that a council is known to publish (Trafford's).
func WriteLGA(r export.Results, w io.Writer) error {
	return writeLGA(w, lgaColumns, func(take func(*LGARow) error) error { return eachLGARow(r, take) })
}

// Write writes the file as it is.
func (f LGAFile) Write(w io.Writer) error {
	columns := lgaColumns[:guidanceColumns]
	if f.Added {
		columns = lgaColumns
	}
	return writeLGA(w, columns, func(take func(*LGARow) error) error {
		for n := range f.Rows {
			if err := take(&f.Rows[n]); err != nil {
				return err
			}
		}
		return nil
	})
}

// writeLGA writes the names of the columns and then the rows, as they are handed over.
func writeLGA(w io.Writer, columns []lgaColumn, rows func(take func(*LGARow) error) error) error {
	out := csv.NewWriter(w)
	record := make([]string, len(columns))
	for i, c := range columns {
		record[i] = c.name
	}
	err := out.Write(record)
	if err == nil {
		err = rows(func(row *LGARow) error {
			for i, c := range columns {
				record[i] = c.get(row)
			}
			return out.Write(record)
		})
	}
	out.Flush()
	if err == nil {
		err = out.Error()
	}
	if err != nil {
		return fmt.Errorf("the LGA file could not be written: %w", err)
	}
	return nil
}

// contestRow fills in what all rows of a contest share.
func contestRow(r export.Results, c ward.Certificate) (LGARow, error) {
	p := r.Election.Publishing
	row := LGARow{
		PublicationDate: export.UKDate(r.WrittenAt), OrganisationURI: p.OrganisationURI, OrganisationLabel: p.OrganisationLabel,
		ServiceTypeURI: serviceURI, ServiceTypeLabel: serviceLabel, ElectionDate: r.Election.Date, ElectionType: electionType(r, c),
		BodyURI: p.BodyURI, BodyLabel: p.BodyLabel, Area: c.Ward, Electorate: c.Electorate,
		InfoURL: p.InfoURL, ReturningOfficer: p.ReturningOfficer, Department: p.Department, Email: p.Email, Telephone: p.Telephone,
		BallotID: string(c.Contest), Seats: figure.Keyed(c.Seats), Status: lgaStatus(r), Revision: figure.Keyed(r.Revision),
	}
	switch {
	case c.Kind == setup.ParishContest:
		// The body is the parish's council, of which no register of addresses exists (guidance, columns 8 to 10).
		row.BodyURI, row.BodyLabel = "", c.Ward
	case c.GSS != "":
		row.AreaURI = areaURI + c.GSS
	}
	if r.Election.Practice {
		// Practice is published on no day: the poll's own date makes equal practice give equal files.
		row.PublicationDate = r.Election.Date
	}
	return row, row.fillPapers(c)
}

// fillPapers sets the figures of the contest's papers. Without a poll no paper
// was cast and none rejected, and that is 0, not null; a turnout there is none.
func (row *LGARow) fillPapers(c ward.Certificate) error {
	none := figure.Keyed(figure.Papers(0))
	if c.Uncontested {
		row.Cast = none
		row.OfficialMark, row.TooMany, row.Identifiable, row.InPart, row.Unmarked = none, none, none, none, none
		return nil
	}
	row.Cast = c.Verified
	for _, h := range c.ByHead {
		column := row.rejected(h.Head.Figure)
		if column == nil {
			return fmt.Errorf("%s: the LGA file has no column for papers rejected as %q (%s)", c.Ward, h.Head.Label, h.Head.Figure)
		}
		*column = h.Papers
	}
	// The column takes exactly one value (cardinality 1), so null would be a gap in the file. With one
	// seat a paper is counted or rejected whole (r.47) and C7 refuses any other figure: 0 is what is so.
	if c.Seats == 1 && !row.InPart.IsKeyed() {
		row.InPart = none
	}
	cast, castOK := row.Cast.Get()
	electorate, electorateOK := row.Electorate.Get()
	if castOK && electorateOK && electorate > 0 {
		row.Turnout = figure.Percentage(int(cast), int(electorate), 1)
	}
	return nil
}

// rejected gives the column of a head of rejection, nil where there is none.
func (row *LGARow) rejected(head figure.ID) *figure.Of[figure.Papers] {
	switch head {
	case "rej_a":
		return &row.OfficialMark
	case "rej_b":
		return &row.TooMany
	case "rej_c":
		return &row.Identifiable
	case "rej_d":
		return &row.Unmarked
	case "rej_part":
		return &row.InPart
	}
	return nil
}

// candidateRow adds a candidate to what the contest's rows share. Surnames are
// in capitals, as the guidance asks and the ballot paper shows them.
func candidateRow(row LGARow, c ward.Certificate, line ward.CertifiedCandidate) LGARow {
	row.Surname, row.Forenames = strings.ToUpper(line.Surname), line.Forenames
	row.CommonSurname, row.CommonForenames = strings.ToUpper(line.CommonSurname), line.CommonForenames
	row.PartyURI, row.Party, row.Description = partyURIs(line.PartyID), line.Party, line.Description
	if row.Party == "" && strings.EqualFold(strings.TrimSpace(line.Description), "independent") {
		row.Party = line.Description // guidance, columns 16 and 17: no URI, "independent" as the label
	}
	row.Votes, row.Elected = line.Votes, NotElected
	switch {
	case line.Elected && c.Uncontested:
		row.Elected = ElectedUnopposed
	case line.Elected:
		row.Elected = Elected
	}
	return row
}

// PP53, party:53, and joint-party:53-119 for a candidate of two parties.
var registered = regexp.MustCompile(`^(?:PP|party:|joint-party:)(\d+)(?:-(\d+))?$`)

// partyURIs gives the Electoral Commission's address of each party that the id
// names; an independent's id names none.
func partyURIs(id string) string {
	var uris []string
	for one := range strings.SplitSeq(id, between) {
		m := registered.FindStringSubmatch(strings.TrimSpace(one))
		for i := 1; i < len(m); i++ {
			if m[i] != "" {
				uris = append(uris, partyURI+m[i])
			}
		}
	}
	return strings.Join(uris, between)
}
