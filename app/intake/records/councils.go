package records

import (
	"fmt"
	"strings"

	"wardcount/app/intake"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid/beside"
)

var councilTable = kind{noun: "council",
	columns: []layout.Column{named("council", "Write the council's name."), named("pilot", "Write yes or no (or 1 or 0)."), dateColumn("date_now"), figureColumn("papers_now"), figureColumn("electors_now"),
		dateColumn("date_then"), figureColumn("papers_then"), figureColumn("electors_then"), textColumn("why_not")},
	needed: []string{"council", "pilot", "papers_now", "electors_now", "papers_then", "electors_then"}}

// CouncilColumns are the headings of that table, as its first row has them.
func CouncilColumns() string { return councilTable.names() }

// Councils reads councils' turnouts at two polls, for the comparison of those with a pilot and those without. A council
// with a reason under why_not is not compared, and the reason is shown.
func Councils(s intake.Source) ([]beside.Council, []fault.Fault) {
	t, rows := councilTable.open(s)
	var list []beside.Council
	first := map[string]int{}
	for _, cells := range rows {
		r := t.row(cells)
		name := r.values["council"]
		if began, twice := first[strings.ToLower(name)]; twice && name != "" {
			r.wrong("council", fault.Problem{Code: fault.Contradiction, Message: fmt.Sprintf("%s stands in row %d already.", filetext.Quote(name), began)}, "Leave one of them out.")
		} else {
			first[strings.ToLower(name)] = r.number
		}
		c := beside.Council{Area: beside.Area{Name: name, Now: r.turnout("now"), Then: r.turnout("then"), Why: r.values["why_not"]}}
		c.Pilot, _ = r.yes("pilot")
		if now, then := c.Now.Date, c.Then.Date; now != "" && then != "" && then >= now {
			r.wrong("date_then", fault.Problem{Code: fault.Contradiction, Message: filetext.Quote(then) + " is not before date_now (" + now + ")."}, "Write the date of the earlier poll, at which the same seats were last fought.")
		}
		list = append(list, c)
	}
	if len(t.faults) > 0 {
		return nil, t.allFaults()
	}
	return list, nil
}

// turnout is that of one of the two polls.
func (r row) turnout(when string) beside.Turnout {
	poll := beside.Turnout{Date: r.values["date_"+when], Papers: figureIn[figure.Papers](r, "papers_"+when), Electors: figureIn[figure.Electors](r, "electors_"+when)}
	mostOf(r, "papers_"+when, poll.Papers, "electors_"+when, poll.Electors, "Compare with the declaration; nobody votes twice.")
	return poll
}
