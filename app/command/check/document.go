package check

import (
	"wardcount/app/command/terminal"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

type checkedFile struct {
	Path     string `json:"path"`
	Kind     string `json:"kind"`
	Contests int    `json:"contests"`
	Read     bool   `json:"read"`
	Practice bool   `json:"practice"`
}

type rejectedDoc struct {
	OfficialMark figure.Of[figure.Papers] `json:"official_mark"`
	TooMany      figure.Of[figure.Papers] `json:"too_many"`
	Identifiable figure.Of[figure.Papers] `json:"identifiable"`
	Unmarked     figure.Of[figure.Papers] `json:"unmarked"`
	Total        figure.Of[figure.Papers] `json:"total"`
	InPart       figure.Of[figure.Papers] `json:"in_part"`
}

type checkedContest struct {
	File       string                     `json:"file"`
	Sheet      string                     `json:"sheet"`
	Contest    setup.ContestID            `json:"contest"`
	Area       string                     `json:"area"`
	Date       string                     `json:"date"`
	Seats      figure.Of[int]             `json:"seats"`
	Electorate figure.Of[figure.Electors] `json:"electorate"`
	Papers     figure.Of[figure.Papers]   `json:"papers"`
	Valid      figure.Of[figure.Papers]   `json:"valid"`
	Rejected   rejectedDoc                `json:"rejected"`
	Votes      figure.Of[figure.Votes]    `json:"votes"`
	Candidates int                        `json:"candidates"`
	Elected    int                        `json:"elected"`
	Worst      string                     `json:"worst"`
}

type checkTotals struct {
	Files      int `json:"files"`
	Unreadable int `json:"unreadable"`
	Contests   int `json:"contests"`
	Clean      int `json:"clean"`
	Error      int `json:"error"`
	Warning    int `json:"warning"`
	Note       int `json:"note"`
	Unchecked  int `json:"unchecked"`
}

type checkDoc struct {
	Format   string                `json:"format"`
	Practice bool                  `json:"practice"` // one of the files is of a practice election
	Files    []checkedFile         `json:"files"`
	Contests []checkedContest      `json:"contests"`
	Findings []terminal.FindingDoc `json:"findings"`
	Totals   checkTotals           `json:"totals"`
}

func (d *checkDoc) file(f checkedFile, findings []terminal.FindingDoc) {
	f.Read = true
	d.Files, d.Practice = append(d.Files, f), d.Practice || f.Practice
	d.Totals.Files++
	d.Findings = append(d.Findings, findings...)
}

func (d *checkDoc) ward(c checkedContest) {
	d.Contests = append(d.Contests, c)
	d.Totals.take(c)
}

// take counts a contest by the worst that stands in it.
func (t *checkTotals) take(c checkedContest) {
	t.Contests++
	for worst, total := range map[string]*int{"error": &t.Error, "warning": &t.Warning, "note": &t.Note, "clean": &t.Clean, "unchecked": &t.Unchecked} {
		if c.Worst == worst {
			*total++
		}
	}
}
