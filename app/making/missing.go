package making

import (
	"slices"

	"wardcount/app/intake"
	"wardcount/app/intake/fault"
	"wardcount/reconcile/setup"
)

// missing is what a by-election still lacks although nothing that was said is
// wrong: one of which nothing is known but its ward would be a count without a
// poll. What has a fault of its own is not said again.
func (r Reading) missing() (list []intake.Trouble) {
	e, d := r.SetUp.Election, r.Draft
	if !d.ByElection || d.Base != nil || len(e.Contests) > 1 || len(e.Contests) == 0 && len(d.Files) > 0 {
		return nil
	}
	lacks := func(noun string, f fault.Fault) {
		if !slices.ContainsFunc(r.Troubles, func(t intake.Trouble) bool { return t.Noun == noun || t.Sheet == f.Sheet && f.Sheet != "" }) {
			f.Code, f.Noun = fault.EmptyCell, noun
			list = append(list, intake.Trouble{Fault: f})
		}
	}
	var c setup.Contest
	if len(e.Contests) == 1 {
		c = e.Contests[0]
	} else {
		lacks("ward", fault.Fault{File: "--ward", Message: "The ward is not known.", Do: "Press Enter to write it, or add a file that has it."})
	}
	if len(c.Candidates) == 0 {
		lacks("candidate", fault.Fault{Sheet: "Candidates", Message: "No candidate is listed.", Do: "Press Enter to type them, or add a file that has them."})
	}
	if !c.CountOnly && len(e.Stations) == 0 && (len(c.Candidates) == 0 || !c.Uncontested()) {
		lacks("station", fault.Fault{Sheet: "Stations", Message: "No polling station is listed.", Do: "Press Enter to type them, or add a file that has them."})
	}
	return list
}
