package records

import (
	"fmt"
	"strings"

	"wardcount/app/intake"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/ward"
)

var stationTable = kind{noun: "station",
	columns: []layout.Column{named("station", "Write the station's number."), textColumn("ward"), textColumn("model"), textColumn("greeter"),
		figureColumn("attempts"), figureColumn("refused"), figureColumn("returned"), figureColumn("not_returned")},
	needed: []string{"station", "attempts", "refused", "returned", "not_returned"}}

// Stations reads the voter-ID records of a poll's stations: a row a station, with the persons who tried to vote in person
// (issued with a paper, and not returned), those refused at first, those who came back and those who did not. A figure
// that is empty was not handed in.
func Stations(s intake.Source) ([]stations.Station, []fault.Fault) {
	t, rows := stationTable.open(s)
	var list []stations.Station
	first := map[string]int{}
	for _, cells := range rows {
		r := t.row(cells)
		id := r.values["station"]
		if began, twice := first[strings.ToLower(id)]; twice && id != "" {
			r.wrong("station", fault.Problem{Code: fault.Contradiction, Message: fmt.Sprintf("Station %s stands in row %d already.", filetext.Quote(id), began)},
				"Leave one of them out. A station has one record, whatever is contested there, so that people are counted once.")
		} else {
			first[strings.ToLower(id)] = r.number
		}
		list = append(list, r.station())
	}
	if len(t.faults) > 0 {
		return nil, t.allFaults()
	}
	return list, nil
}

// station is the record of one row.
func (r row) station() stations.Station {
	s := stations.Station{ID: setup.StationID(r.values["station"]), Ward: r.values["ward"], Model: r.values["model"], Attempts: figureIn[figure.Persons](r, "attempts"),
		Refused: figureIn[figure.Persons](r, "refused"), Returned: figureIn[figure.Persons](r, "returned"), NotReturned: figureIn[figure.Persons](r, "not_returned")}
	if yes, told := r.yes("greeter"); told {
		s.Greeter = stations.NoGreeter
		if yes {
			s.Greeter = stations.WithGreeter
		}
	}
	const do = "Compare with the station's record: everybody who was refused tried to vote, and is among the attempts."
	mostOf(r, "refused", s.Refused, "attempts", s.Attempts, do)
	mostOf(r, "returned", s.Returned, "attempts", s.Attempts, do)
	mostOf(r, "not_returned", s.NotReturned, "attempts", s.Attempts, do)
	return s
}

// Findings runs the rules of voter identification over records that stand in no count, as far as they have the figures:
// what does not add up is shown, and the figures stay as they are.
func Findings(list []stations.Station) []rules.Finding {
	v := ward.VoterID{Form: sheet.VoterIDPilot, Folder: ward.NewFolder()} // both records have the figures that are read here
	for _, s := range list {
		v.Stations = append(v.Stations, setup.Station{ID: s.ID})
		reading := sheet.Reading{}
		for id, f := range map[figure.ID]figure.Of[figure.Persons]{"refused_initial": s.Refused, "returned_issued": s.Returned, "not_returned": s.NotReturned} {
			if n, known := f.Get(); known {
				reading[id] = int(n)
			}
		}
		if len(reading) > 0 {
			v.Sheets[sheet.ForRecord(v.Form, s.ID)] = ward.Sheet{Counts: []sheet.Reading{reading}}
		}
	}
	findings := rules.CheckVoterID(v, func(setup.StationID) sheet.Account { return sheet.Account{} })
	for i := range findings {
		findings[i].Form = "" // of no sheet
	}
	return findings
}
