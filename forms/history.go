package forms

import (
	"strings"
	"time"

	"fyne.io/fyne/v2/theme"

	"wardcount/app/store"
	"wardcount/export"
	"wardcount/reconcile"
)

// historyLength is how many entries a page shows, the newest first.
const historyLength = 25

// historyColumns are: when, who, what.
var historyColumns = []column{{ems: 3.2}, {ems: 13}, {wrap: true}}

// historyRows are the last journal entries about a ward, or with an empty
// contest those about voter identification.
func historyRows(c reconcile.Count, records []store.Record, contest reconcile.ContestID) []row {
	rows := []row{headingRow(wordHistory)}
	for i := len(records) - 1; i >= 0 && len(rows) <= historyLength; i-- {
		if r := records[i]; concerns(r, contest) {
			rows = append(rows, historyRow(c, r))
		}
	}
	if len(rows) == 1 {
		rows = append(rows, quietRow(wordNoHistory))
	}
	return rows
}

// concerns tells whether an entry is about the contest: subjects begin with its id.
func concerns(r store.Record, contest reconcile.ContestID) bool {
	if contest == "" {
		return r.Subject == "voter_id" || strings.HasPrefix(r.Subject, "/")
	}
	if r.Subject == string(contest) || strings.HasPrefix(r.Subject, string(contest)+"/") {
		return true
	}
	if r.Kind != reconcile.KindMoved {
		return false
	}
	e, err := r.Entry() // papers that came from another contest's box
	moved, ok := e.Body.(reconcile.PapersMoved)
	return err == nil && ok && moved.To == contest
}

func historyRow(c reconcile.Count, r store.Record) row {
	what := string(r.Kind)
	if e, err := r.Entry(); err == nil {
		what = wordEntry(c, e.Body)
	}
	return row{columns: historyColumns, cells: []cell{{text: clock(r.At), colour: theme.ColorNamePlaceHolder}, {text: r.Actor}, {text: what}}}
}

// clock is the hour of an entry as the clock in the hall shows it.
func clock(at string) string {
	t, err := time.Parse(store.TimeLayout, at)
	if err != nil {
		return at
	}
	words := export.UKTime(t)
	return words[strings.LastIndex(words, " ")+1:]
}
