package shown

import (
	"strings"
	"time"

	"fyne.io/fyne/v2/theme"

	"wardcount/app/store"
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// historyLength is how many entries a page shows, the newest first.
const historyLength = 25

// historyColumns are: when, who, what.
var historyColumns = []lists.Column{{Ems: 3.2}, {Ems: 13}, {Wrap: true}}

// History lists the last journal entries about a ward, or with an empty
// contest those about voter identification.
func History(c reconcile.Count, records []store.Record, contest setup.ContestID) []lists.Row {
	return history(c, records, func(r store.Record) bool { return concerns(r, contest) })
}

// SetUpHistory lists how the count was made and how its set-up was mended since.
func SetUpHistory(c reconcile.Count, records []store.Record) []lists.Row {
	return history(c, records, func(r store.Record) bool { return r.Kind == reconcile.KindSetUp || r.Kind == reconcile.KindMended })
}

func history(c reconcile.Count, records []store.Record, listed func(store.Record) bool) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.History)}
	for i := len(records) - 1; i >= 0 && len(rows) <= historyLength; i-- {
		if r := records[i]; listed(r) {
			rows = append(rows, historyRow(c, r))
		}
	}
	if len(rows) == 1 {
		rows = append(rows, lists.QuietRow(words.NoHistory))
	}
	return rows
}

// concerns tells whether an entry is about the contest: subjects begin with its id.
func concerns(r store.Record, contest setup.ContestID) bool {
	if contest == "" {
		return r.Subject == "voter_id" || strings.HasPrefix(r.Subject, "/")
	}
	if r.Subject == string(contest) || strings.HasPrefix(r.Subject, string(contest)+"/") {
		return true
	}
	if r.Kind != reconcile.KindPapersMoved {
		return false
	}
	e, err := r.Entry() // papers that came from another contest's box
	moved, ok := e.Body.(reconcile.PapersMoved)
	return err == nil && ok && moved.To == contest
}

func historyRow(c reconcile.Count, r store.Record) lists.Row {
	what := string(r.Kind)
	if e, err := r.Entry(); err == nil {
		what = words.HistoryEntry(c, e.Body)
	}
	return lists.Row{Columns: historyColumns, Cells: []lists.Cell{{Text: clock(r.At), Colour: theme.ColorNamePlaceHolder}, {Text: r.Actor}, {Text: what}}}
}

// clock is the hour of an entry as the clock in the hall shows it.
func clock(at string) string {
	t, err := time.Parse(store.TimeLayout, at)
	if err != nil {
		return at
	}
	return words.Hour(t)
}
