package template

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/naming"
	"wardcount/app/intake/workbook"
	"wardcount/reconcile/setup"
)

// Write writes the set-up workbook: empty where e is nil, else filled
// with the election, so that what is running can be mended in Excel and read
// back. What the workbook does not hold is said at Keep.
//
// An election need not be complete, but every text must be one that Read
// would take: else nothing is written, because the workbook would come back
// as something else.
func Write(w io.Writer, e *setup.Election) error {
	tables := map[string][][]any{}
	if e != nil {
		var err error
		if tables, err = Rows(*e); err != nil {
			return err
		}
	}
	f := excelize.NewFile()
	defer f.Close()
	p, err := newPainter(f)
	if err != nil {
		return err
	}
	if err := p.readMe(e != nil && e.Practice); err != nil {
		return err
	}
	for _, s := range layout.Sheets {
		rows := tables[s.Noun]
		if s.Name == layout.CouncilSheet {
			err = p.council(s, rows)
		} else {
			err = p.table(s, rows)
		}
		if err != nil {
			return fmt.Errorf("worksheet %s: %w", s.Name, err)
		}
	}
	return f.Write(w)
}

// Rows gives the rows of each worksheet, by noun, in the order of its columns.
func Rows(e setup.Election) (map[string][][]any, error) {
	byField := map[string][]map[string]any{"election": {councilValues(e)}}
	for _, p := range e.People {
		byField["person"] = append(byField["person"], map[string]any{"name": p.Name, "role": p.Role.Words()})
	}
	name := wardNames(e)
	for _, c := range e.Contests {
		values := wardValues(c)
		if unfinishedID(e, c) {
			delete(values, "id")
		}
		byField["ward"] = append(byField["ward"], values)
		for i, candidate := range c.Candidates {
			byField["candidate"] = append(byField["candidate"], candidateValues(candidate, name(c.ID), i+1))
		}
		byField["last_contest"] = append(byField["last_contest"], lastValues(c.Last, name(c.ID))...)
		for _, a := range c.Areas {
			byField["area"] = append(byField["area"], map[string]any{"ward": name(c.ID), "area": a.ID, "first_sheet": unlessZero(a.FirstSheet), "last_sheet": unlessZero(a.LastSheet)})
		}
	}
	several := func(ids []setup.ContestID) string { return naming.Joined(ids, name) }
	for _, s := range e.Stations {
		byField["station"] = append(byField["station"], map[string]any{"id": string(s.ID), "place": s.Place, "ward": several(s.Contests), "mobile": yes(s.Mobile), "status": statusOf(s.Struck, ""), "reason": s.Struck})
	}
	for _, b := range e.Boxes {
		byField["box"] = append(byField["box"], map[string]any{"id": string(b.ID), "ward": several(b.Contests), "station": naming.Joined(b.Stations, func(id setup.StationID) string { return string(id) }), "status": statusOf(b.Struck, b.MergedInto), "reason": b.Struck})
	}
	for _, s := range e.Sessions {
		byField["session"] = append(byField["session"], map[string]any{"number": s.Number, "date": s.Date, "time": s.Time, "place": s.Place})
	}
	for _, held := range e.NotUp {
		byField["seats_not_up"] = append(byField["seats_not_up"], map[string]any{"party": held.Party, "party_id": held.PartyID, "seats": held.Seats})
	}
	tables := map[string][][]any{}
	for _, s := range layout.Sheets {
		for n, values := range byField[s.Noun] {
			row, err := rowOf(s, values)
			if err != nil {
				return nil, fmt.Errorf("%s, line %d: %w", s.Name, n+1, err)
			}
			tables[s.Noun] = append(tables[s.Noun], row)
		}
	}
	return tables, nil
}

func councilValues(e setup.Election) map[string]any {
	p := e.Publishing
	return map[string]any{
		"name": e.Name, "council": e.Council.Name, "council_gss": e.Council.GSS, "seats": unlessZero(e.Council.Seats), "date": e.Date,
		"key_once": map[bool]string{true: "yes", false: "no"}[e.KeyOnce], "pilot": e.Pilot,
		"organisation_uri": p.OrganisationURI, "organisation_label": p.OrganisationLabel,
		"body_uri": p.BodyURI, "body_label": p.BodyLabel, "election_type": p.ElectionType, "info_url": p.InfoURL,
		"returning_officer": p.ReturningOfficer, "department": p.Department, "email": p.Email, "telephone": p.Telephone,
	}
}

// unfinishedID says that a ballot id was made before the council or the date
// was known; it is left out, to be made again when both are.
func unfinishedID(e setup.Election, c setup.Contest) bool {
	if naming.Organisation(e.Council.Name) != "" && e.Date != "" {
		return false
	}
	id := string(c.ID)
	return id == naming.BallotID(e, c, true) || id == naming.BallotID(e, c, false)
}

func wardValues(c setup.Contest) map[string]any {
	row := map[string]any{"id": string(c.ID), "kind": c.Kind.Words(), "name": c.Name, "gss": c.GSS, "seats": unlessZero(c.Seats),
		"count_only": yes(c.CountOnly), "tally_by_votes": yes(c.TallyByVotes)}
	if n, keyed := c.Electorate.Get(); keyed {
		row["electorate"] = int(n)
	}
	var ends []string
	for _, year := range c.Terms {
		ends = append(ends, fmt.Sprint(year))
	}
	row["terms"] = strings.Join(ends, ", ")
	return row
}

// yes writes a mark, unlessZero a figure that 0 stands for not having.
func yes(marked bool) string {
	if marked {
		return "yes"
	}
	return ""
}

func unlessZero(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

func candidateValues(c setup.Candidate, ward string, place int) map[string]any {
	return map[string]any{
		"ward": ward, "order": place, "id": c.ID, "surname": c.Surname, "forenames": c.Forenames,
		"common_surname": c.CommonSurname, "common_forenames": c.CommonForenames,
		"description": c.Description, "party_id": c.PartyID, "party": c.Party, "say_as": c.SayAs,
	}
}

// wardNames says by which text the other worksheets name a ward: its name
// where that finds it, else its ballot id.
func wardNames(e setup.Election) func(setup.ContestID) string {
	known := naming.NewWards(e.Contests)
	return func(id setup.ContestID) string {
		if c, ok := e.Contest(id); ok {
			if i, _ := known.Find(c.Name); i >= 0 && e.Contests[i].ID == id && !strings.Contains(c.Name, ";") {
				return c.Name
			}
		}
		return string(id)
	}
}

func statusOf(struck string, into setup.BoxID) string {
	switch {
	case into != "":
		return layout.MergedInto + string(into)
	case struck != "":
		return layout.StruckOff
	}
	return ""
}

// rowOf puts values in the order of the columns and refuses those that would
// not be read back. What is missing stays an empty cell.
func rowOf(s layout.Sheet, values map[string]any) ([]any, error) {
	row := make([]any, len(s.Columns))
	for i, c := range s.Columns {
		value := values[c.Field]
		at := workbook.Cell{Content: workbook.Letters}
		switch v := value.(type) {
		case nil:
			continue
		case int:
			at.Content, at.Text = workbook.Number, fmt.Sprint(v)
		case string:
			at.Text = strings.TrimSpace(v)
			value = at.Text
		}
		at.Shown = at.Text
		if at.Text == "" {
			continue
		}
		if _, p := c.Understand(at); p != (fault.Problem{}) {
			return nil, fmt.Errorf("column %s: %s", c.Heading, p.Message)
		}
		row[i] = value
	}
	return row, nil
}

// lastValues are the lines of a ward's last contest as they are written: one a
// candidate, with what is said of the contest on the first.
func lastValues(last *setup.LastContest, ward string) (rows []map[string]any) {
	if last == nil {
		return nil
	}
	for _, l := range last.Lines {
		rows = append(rows, map[string]any{"ward": ward, "candidate": l.Candidate, "party": l.Party, "party_id": l.PartyID, "votes": int(l.Votes)})
	}
	if rows == nil {
		rows = []map[string]any{{"ward": ward}}
	}
	first := rows[0]
	first["date"], first["seats"] = last.Date, unlessZero(last.Seats)
	first["not_for_turnout"], first["no_comparison"] = last.NotForTurnout, last.NoComparison
	if n, keyed := last.Electorate.Get(); keyed {
		first["electorate"] = int(n)
	}
	if n, keyed := last.Papers.Get(); keyed {
		first["papers"] = int(n)
	}
	return rows
}
