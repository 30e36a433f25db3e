package ward

import (
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// VoterID is the poll's voter-ID records as the fold of their entries: one
// sheet a station, whatever is contested there.
type VoterID struct {
	Form     sheet.Form // of the regime in force; empty where there is none
	Stations []setup.Station
	Folder
	Released *Signature
	// Shown is what was released: the totals at that moment.
	Shown *VoterIDTotals
	// Behind is what stood behind these totals, station by station: more than they tell, and the review rests on it.
	Behind map[setup.StationID]Behind
	// ShownExceptions are the awaited records and findings accepted with it.
	ShownExceptions []Exception
}

// ShownExceptionsByWard are those as they leave beside totals by ward: what an accepted finding says of a station's record
// are figures of that station alone, which were not released. The journal keeps them.
func (v VoterID) ShownExceptionsByWard() []Exception {
	var list []Exception
	for _, x := range v.ShownExceptions {
		list = append(list, x.WithoutFigures())
	}
	return list
}

// Behind is one station's part in the totals: its record as it was agreed, and where that does not tell the
// persons issued with a paper, the papers that stand for them.
type Behind struct {
	Reading sheet.Reading
	Papers  figure.Of[figure.Papers]
}

// Equal says whether both are the same.
func (b Behind) Equal(other Behind) bool {
	return b.Papers == other.Papers && b.Reading.Equal(other.Reading)
}

// Register lists the stations' records that should come in.
func (v VoterID) Register() []RegisterRow {
	if v.Form == "" {
		return nil
	}
	var rows []RegisterRow
	for _, s := range v.Stations {
		if s.Struck != "" {
			continue
		}
		id := sheet.ForRecord(v.Form, s.ID)
		rows = append(rows, RegisterRow{id, v.Sheets[id].State()})
	}
	return rows
}

// Record gives one station's voter-ID record, false while it is awaited.
func (v VoterID) Record(s setup.StationID) (sheet.VoterIDRecord, bool) {
	r, ok := v.Current(sheet.ForRecord(v.Form, s))
	return sheet.VoterIDRecordOf(s, r), ok
}

// VoterIDTotals is refusals by ward and in all, with the number of records
// they rest on. Persons, never names.
type VoterIDTotals struct {
	Expected int               `json:"stations_expected"`
	In       int               `json:"stations_in"`
	Awaited  []setup.StationID `json:"stations_awaited"`
	Wards    []VoterIDSum      `json:"wards"`
	All      VoterIDSum        `json:"all"`
}

// VoterIDSum is the refusals of a ward or of all wards.
type VoterIDSum struct {
	Contest     setup.ContestID `json:"contest,omitempty"`
	Name        string          `json:"name"`
	Stations    int             `json:"stations"`
	In          int             `json:"in"`
	Refused     figure.Persons  `json:"refused_initial"`
	Returned    figure.Persons  `json:"returned_issued"`
	NotReturned figure.Persons  `json:"not_returned"`
}

func (s *VoterIDSum) add(r sheet.VoterIDRecord) {
	s.In++
	s.Refused += r.Refused.N()
	s.Returned += r.Returned.N()
	s.NotReturned += r.NotReturned.N()
}

// Totals adds up the records that are in. A station without one is named as
// awaited and is in no sum.
func (v VoterID) Totals(e *setup.Election) VoterIDTotals {
	t := VoterIDTotals{All: VoterIDSum{Name: strings.TrimSpace(e.Council.Name)}}
	at := map[setup.ContestID]int{}
	for _, c := range e.Contests {
		at[c.ID] = len(t.Wards)
		t.Wards = append(t.Wards, VoterIDSum{Contest: c.ID, Name: c.Name})
	}
	for _, station := range v.Stations {
		if station.Struck != "" || v.Form == "" {
			continue
		}
		sum := &t.Wards[at[e.WardOf(station)]]
		t.Expected++
		sum.Stations++
		t.All.Stations++
		record, ok := v.Record(station.ID)
		if !ok {
			t.Awaited = append(t.Awaited, station.ID)
			continue
		}
		t.In++
		sum.add(record)
		t.All.add(record)
	}
	return t
}
