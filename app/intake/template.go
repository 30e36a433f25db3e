package intake

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"wardcount/reconcile"
)

// WriteTemplate writes the set-up workbook: empty where e is nil, else filled
// with the election, so that what is running can be mended in Excel and read
// back. What the workbook does not hold is said at Keep.
//
// An election need not be complete, but every text must be one that ReadSetUp
// would take: else nothing is written, because the workbook would come back
// as something else.
func WriteTemplate(w io.Writer, e *reconcile.Election) error {
	tables := map[string][][]any{}
	if e != nil {
		var err error
		if tables, err = filled(*e); err != nil {
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
	for _, s := range setUpSheets {
		rows := tables[s.noun]
		if s.name == councilSheet {
			err = p.council(s, rows)
		} else {
			err = p.table(s, rows)
		}
		if err != nil {
			return fmt.Errorf("worksheet %s: %w", s.name, err)
		}
	}
	return f.Write(w)
}

// filled gives the rows of each worksheet, by noun, in the order of its columns.
func filled(e reconcile.Election) (map[string][][]any, error) {
	byField := map[string][]map[string]any{"election": {councilValues(e)}}
	for _, p := range e.People {
		byField["person"] = append(byField["person"], map[string]any{"name": p.Name, "role": p.Role.Words()})
	}
	name := wardNames(e)
	for _, c := range e.Contests {
		row := map[string]any{"id": string(c.ID), "name": c.Name, "gss": c.GSS, "seats": c.Seats}
		if n, keyed := c.Electorate.Get(); keyed {
			row["electorate"] = int(n)
		}
		byField["ward"] = append(byField["ward"], row)
		for i, candidate := range c.Candidates {
			byField["candidate"] = append(byField["candidate"], candidateValues(candidate, name(c.ID), i+1))
		}
	}
	for _, s := range e.Stations {
		byField["station"] = append(byField["station"], map[string]any{"id": string(s.ID), "place": s.Place, "ward": name(s.Contest), "status": statusOf(s.Struck, ""), "reason": s.Struck})
	}
	for _, b := range e.Boxes {
		byField["box"] = append(byField["box"], map[string]any{"id": string(b.ID), "ward": name(b.Contest), "station": string(b.Station), "status": statusOf(b.Struck, b.MergedInto), "reason": b.Struck})
	}
	tables := map[string][][]any{}
	for _, s := range setUpSheets {
		for n, values := range byField[s.noun] {
			row, err := s.row(values)
			if err != nil {
				return nil, fmt.Errorf("%s, line %d: %w", s.name, n+1, err)
			}
			tables[s.noun] = append(tables[s.noun], row)
		}
	}
	return tables, nil
}

func councilValues(e reconcile.Election) map[string]any {
	p := e.Publishing
	return map[string]any{
		"name": e.Name, "council": e.Council.Name, "council_gss": e.Council.GSS, "date": e.Date,
		"key_once": map[bool]string{true: "yes", false: "no"}[e.KeyOnce], "pilot": e.Pilot,
		"organisation_uri": p.OrganisationURI, "organisation_label": p.OrganisationLabel,
		"body_uri": p.BodyURI, "body_label": p.BodyLabel, "election_type": p.ElectionType, "info_url": p.InfoURL,
		"returning_officer": p.ReturningOfficer, "department": p.Department, "email": p.Email, "telephone": p.Telephone,
	}
}

func candidateValues(c reconcile.Candidate, ward string, place int) map[string]any {
	return map[string]any{
		"ward": ward, "order": place, "id": c.ID, "surname": c.Surname, "forenames": c.Forenames,
		"common_surname": c.CommonSurname, "common_forenames": c.CommonForenames,
		"description": c.Description, "party_id": c.PartyID, "party": c.Party,
	}
}

// wardNames says by which text the other worksheets name a ward: its name
// where that finds it, else its ballot id.
func wardNames(e reconcile.Election) func(reconcile.ContestID) string {
	known := newWards(e.Contests)
	return func(id reconcile.ContestID) string {
		if c, ok := e.Contest(id); ok {
			if i, _ := known.find(c.Name); i >= 0 && e.Contests[i].ID == id {
				return c.Name
			}
		}
		return string(id)
	}
}

func statusOf(struck string, into reconcile.BoxID) string {
	switch {
	case into != "":
		return mergedInto + string(into)
	case struck != "":
		return struckOff
	}
	return ""
}

// row puts values in the order of the columns and refuses those that would
// not be read back. What is missing stays an empty cell.
func (s sheet) row(values map[string]any) ([]any, error) {
	row := make([]any, len(s.columns))
	for i, c := range s.columns {
		value := values[c.field]
		at := cell{content: letters}
		switch v := value.(type) {
		case nil:
			continue
		case int:
			at.content, at.text = number, fmt.Sprint(v)
		case string:
			at.text = strings.TrimSpace(v)
			value = at.text
		}
		if at.text == "" {
			continue
		}
		if _, p := c.understand(&workbook{}, at); p != (problem{}) {
			return nil, fmt.Errorf("column %s: %s", c.heading, p.message)
		}
		row[i] = value
	}
	return row, nil
}
