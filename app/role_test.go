package app_test

import (
	"testing"

	"wardcount/app"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// matrix is who may do what, written down a second time from the roles of the
// count: r returning officer, d deputy, s supervisor, c clerk, a administrator, v viewer.
var matrix = map[app.Act]string{
	app.ActSetUp: "rdsca", app.ActMend: "rdsca", app.ActKey: "rdsc", app.ActReceive: "rdsc", app.ActMovePapers: "rds", app.ActExplain: "rdsc", app.ActAccept: "rd", app.ActPublish: "rdsca", app.ActBackup: "rdsa", app.ActPaper: "rds", app.ActSlips: "rd",
	app.ActAdjudicate: "rds", app.ActMoveSheet: "rds", app.ActVoid: "rds", app.ActDecide: "rd", app.ActSeal: "rd", app.ActReopen: "rd", app.ActPeople: "rd",
	app.ActReviewVoterID: "rds", app.ActExportVoterID: "rd",
	"verify": "rd", "count": "rds", "provisional": "rds", "recount": "rd", "consult": "rd", "lot": "rd", "readback": "rdsc",
	"certify": "rd", "declare": "rd", "release": "rd", "annotate": "rd", "abandon": "rd",
}

var letters = map[setup.Role]rune{
	setup.ReturningOfficer: 'r', setup.Deputy: 'd', setup.Supervisor: 's', setup.Clerk: 'c', setup.Administrator: 'a', setup.Viewer: 'v',
}

func TestEveryRoleMayDoExactlyWhatTheMatrixSays(t *testing.T) {
	for _, step := range reconcile.Transitions {
		if _, ok := matrix[app.Act(step.Step)]; !ok {
			t.Errorf("the step %s has no row in the matrix", step.Step)
		}
	}
	for act, allowed := range matrix {
		for _, role := range setup.Roles {
			want := false
			for _, l := range allowed {
				want = want || l == letters[role]
			}
			if got := app.Allows(role, act); got != want {
				t.Errorf("%s, %s: allowed %v, want %v", act, role, got, want)
			}
		}
	}
}

func TestAViewerAndAnAdministratorKeyNothing(t *testing.T) {
	c := newCount(t, script(t, true), "setup")
	w := c.State().InOrder()[0]
	k := app.Keying{Sheet: w.Register()[0].ID, Figures: sheet.Reading{}}
	for _, role := range []setup.Role{setup.Viewer, setup.Administrator} {
		refused(t, c, "role", func() error { return c.Key(setup.Person{Name: "Practice " + string(role), Role: role}, k) })
	}
}
