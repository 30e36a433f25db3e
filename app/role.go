package app

import (
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// Act is something that a person may or may not do.
type Act string

// The acts that are no step of a ward.
const (
	ActSetUp      Act = "set_up"
	ActMend       Act = "mend"
	ActKey        Act = "key"
	ActReceive    Act = "receive"
	ActMovePapers Act = "move"
	ActExplain    Act = "explain"
	ActAccept     Act = "accept"
	ActPublish    Act = "publish"
	ActBackup     Act = "backup"
	ActPaper      Act = "paper" // one paper of a contest
	ActSlips      Act = "slips" // numbered slips with provisional figures

	ActAdjudicate Act = "adjudicate" // between two readings of a sheet
	ActMoveSheet  Act = "move_sheet"
	ActVoid       Act = "void_sheet"
	ActDecide     Act = "decide" // a batch of doubtful papers
	ActSeal       Act = "seal"
	ActReopen     Act = "reopen"
	ActPeople     Act = "people" // the share of a person's figures that differed

	ActReviewVoterID Act = "review_voter_id" // by ward before the release, and by station at any time
	ActExportVoterID Act = "export_voter_id" // the review, once its totals are released
)

var (
	officers      = []setup.Role{setup.ReturningOfficer, setup.Deputy}
	supervisors   = append([]setup.Role{setup.Supervisor}, officers...)
	staff         = append([]setup.Role{setup.Clerk}, supervisors...)
	allButViewers = []setup.Role{setup.ReturningOfficer, setup.Deputy, setup.Supervisor, setup.Administrator, setup.Clerk}
)

// mayDo is the whole matrix: every act and step, and the roles that may do it.
// An administrator looks after set-up, files and backups and never keys,
// approves or certifies; a viewer only looks.
var mayDo = map[Act][]setup.Role{
	ActSetUp:      allButViewers,
	ActMend:       allButViewers,
	ActKey:        staff,
	ActReceive:    staff,
	ActMovePapers: supervisors, // who moves papers makes boxes balance that somebody else keyed
	ActExplain:    staff,
	ActAccept:     officers, // and then as the rule's own override says
	ActPublish:    allButViewers,
	ActPaper:      supervisors,
	ActSlips:      officers, // figures that leave nobody's hands before the declaration but theirs
	// A copy holds everything, readings too that their second clerk must not see.
	ActBackup: []setup.Role{setup.ReturningOfficer, setup.Deputy, setup.Supervisor, setup.Administrator},

	ActAdjudicate: supervisors,
	ActMoveSheet:  supervisors,
	ActVoid:       supervisors,
	ActDecide:     officers, // a rejection is the returning officer's alone, or a deputy's (r.47)
	ActSeal:       officers,
	ActReopen:     officers,
	ActPeople:     officers,

	// Who keys a station's record sees that one alone; what stands out among all is for those who answer for the poll.
	ActReviewVoterID: supervisors,
	ActExportVoterID: officers, // it says more of single stations than the totals that were released

	Act(reconcile.StepVerify):      officers,
	Act(reconcile.StepCount):       supervisors,
	Act(reconcile.StepProvisional): supervisors,
	Act(reconcile.StepRecount):     officers,
	Act(reconcile.StepConsult):     officers,
	Act(reconcile.StepLot):         officers,
	Act(reconcile.StepReadBack):    staff,
	Act(reconcile.StepCertify):     officers,
	Act(reconcile.StepDeclare):     officers,
	Act(reconcile.StepRelease):     officers,
	Act(reconcile.StepAnnotate):    officers,
	Act(reconcile.StepAbandon):     officers,
}

// Allows says whether the role may do the act.
func Allows(role setup.Role, act Act) bool { return slices.Contains(mayDo[act], role) }

// Who says in words who does an act.
func Who(act Act) string {
	roles := mayDo[act]
	switch len(roles) {
	case 0:
		return "nobody"
	case 1:
		return roles[0].WithArticle()
	}
	return roles[0].WithArticle() + " or " + roles[1].WithArticle()
}

// refuseRole words a no for a person who may not.
func refuseRole(p setup.Person, act Act, doing string) *reconcile.Refusal {
	if Allows(p.Role, act) {
		return nil
	}
	who := Who(act)
	return &reconcile.Refusal{Code: "role", Message: p.Name + " is " + p.Role.WithArticle() + " and may not " + doing + ".", Do: "Ask " + who + "."}
}

// orNil keeps a refusal that is none from becoming an error that is one.
func orNil(r *reconcile.Refusal) error {
	if r == nil {
		return nil
	}
	return r
}
