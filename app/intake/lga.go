package intake

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"wardcount/export/feed"
	"wardcount/reconcile"
)

// Findings are those rules that a published result can be held against; the
// order of names on a ballot paper, for one, is not in it.
func (p PublishedWard) Findings() []reconcile.Finding {
	var list []reconcile.Finding
	for _, f := range reconcile.Check(p.Ward) {
		if f.Stage != reconcile.StageSetUp {
			list = append(list, f)
		}
	}
	return list
}

// PublishedWard is one contest of a results file, as a ward that the rules
// can be run over, and the row of the file on which it begins.
type PublishedWard struct {
	Ward reconcile.Ward
	Date string
	Row  int
	// Elected is how many candidates the file marks as elected.
	Elected int
}

// ReadLGA reads an LGA Election Results file as wards: the papers cast stand
// for what verification found, the rest for the count. Where the file leaves
// the papers or a head of rejection empty, that figure was not keyed, and no
// sum is tried with it. Every fault of the file comes back at once.
func ReadLGA(name string, from io.Reader, law reconcile.Law) ([]PublishedWard, []Fault) {
	file, err := feed.ReadLGA(from)
	if err != nil {
		return nil, lgaFaults(name, err)
	}
	var wards []PublishedWard
	var rows []feed.LGARow
	begin := 0
	for i, row := range file.Rows {
		if len(rows) > 0 && (row.ElectionDate != rows[0].ElectionDate || row.AreaURI != rows[0].AreaURI || row.Area != rows[0].Area || row.ElectionType != rows[0].ElectionType) {
			wards = append(wards, publishedWard(rows, begin, law))
			rows = nil
		}
		if len(rows) == 0 {
			begin = i + 2
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		wards = append(wards, publishedWard(rows, begin, law))
	}
	return wards, nil
}

func lgaFaults(name string, err error) []Fault {
	var faults feed.Faults
	if !errors.As(err, &faults) {
		return []Fault{{File: name, Message: capitalised(err.Error()) + ".", Do: "Check the file."}}
	}
	list := make([]Fault, len(faults))
	for i, f := range faults {
		message := capitalised(f.Why) + "."
		if f.Cell != "" {
			message = "“" + f.Cell + "” is " + f.Why + "."
		}
		list[i] = Fault{File: name, Row: f.Row, Column: f.Column, Field: f.Column, Message: message, Do: "Compare it with the LGA guidance v1.03."}
	}
	return list
}

func capitalised(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

const inDocument = "document"

func publishedWard(rows []feed.LGARow, begin int, law reconcile.Law) PublishedWard {
	first := rows[0]
	id := reconcile.ContestID(first.BallotID)
	if id == "" {
		id = reconcile.ContestID(strings.TrimPrefix(first.AreaURI, "http://statistics.data.gov.uk/id/statistical-geography/") + "." + first.ElectionDate)
	}
	p := PublishedWard{Date: first.ElectionDate, Row: begin}
	c := reconcile.Contest{ID: id, Name: first.Area, Electorate: first.Electorate}
	votes := reconcile.Reading{}
	for i, row := range rows {
		c.Candidates = append(c.Candidates, reconcile.Candidate{ID: strconv.Itoa(i + 1), Surname: row.Surname, Forenames: row.Forenames, Description: row.Description, Party: row.Party})
		votes[reconcile.VotesFigure(i+1)] = int(row.Votes)
		if strings.HasPrefix(row.Elected, "ELECTED") {
			p.Elected++
		}
	}
	c.Seats = p.Elected
	if seats, ok := first.Seats.Get(); ok {
		c.Seats = seats
	}
	w := reconcile.Ward{Contest: c, State: reconcile.Counting, Heads: law.Heads(first.ElectionDate)}
	if c.Uncontested() {
		w.State = reconcile.Uncontested
	}
	sheets := map[reconcile.SheetID]reconcile.Sheet{}
	put := func(f reconcile.Form, subject string, r reconcile.Reading) {
		sheets[reconcile.SheetID{Contest: id, Form: f, Subject: subject}] = reconcile.Sheet{Counts: []reconcile.Reading{r}, Version: 1}
	}
	if cast, ok := first.Cast.Get(); ok {
		w.Stations = []reconcile.Station{{ID: inDocument, Contest: id}}
		w.Boxes = []reconcile.Box{{ID: inDocument, Contest: id, Station: inDocument}}
		put(reconcile.BoxVerification, inDocument, reconcile.Reading{"verified": int(cast)})
		put(reconcile.CountResult, string(id), votes)
		if heads := rejectedHeads(first); heads != nil {
			put(reconcile.RejectedPapers, string(id), heads)
		}
	}
	w.Sheets = sheets
	p.Ward = w
	return p
}

// rejectedHeads gives the rejected papers by head; none where the file leaves
// all of them empty.
func rejectedHeads(row feed.LGARow) reconcile.Reading {
	r := reconcile.Reading{}
	for id, f := range map[reconcile.FigureID]reconcile.Figure[reconcile.Papers]{
		"rej_a": row.OfficialMark, "rej_b": row.TooMany, "rej_c": row.Identifiable, "rej_d": row.Unmarked, "rej_part": row.InPart,
	} {
		if n, ok := f.Get(); ok {
			r[id] = int(n)
		}
	}
	if len(r) == 0 {
		return nil
	}
	return r
}
