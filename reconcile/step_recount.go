package reconcile

import (
	"slices"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// refuseRecount decides what is said about a recount.
func refuseRecount(w ward.Ward, b Stepped) *Refusal {
	named := slices.ContainsFunc(w.Contest.Candidates, func(c setup.Candidate) bool { return c.ID == b.Candidate })
	switch {
	case b.Step != StepRecount && (b.Of != "" || b.Candidate != "" || b.AskedBy != ""):
		return refuse("not_a_recount", "Only a recount says what is counted again and who asked for it.", "Do the step "+text.Quoted(string(b.Step))+" without it.")
	case !slices.Contains(ward.RecountKinds, b.Of):
		return refuse("no_such_recount", "There is no recount of "+text.Quoted(string(b.Of))+".", "It is of bundles, of one candidate's papers, or of all papers.")
	case (b.Of == ward.RecountCandidate) != (b.Candidate != ""):
		return refuse("whose_papers", "A recount of one candidate's papers names the candidate, and no other does.", "Say whose papers are counted again.")
	case b.Candidate != "" && !named:
		return refuse("no_such_candidate", "There is no candidate "+text.Quoted(b.Candidate)+" in "+w.Contest.Name+".", "")
	}
	return nil
}

// answered takes the answer to a request for a recount into the ward. Where it
// was granted, every count so far is kept, and what was read back or drawn no
// longer stands.
func answered(w ward.Ward, b Stepped, sign ward.Signature) ward.Ward {
	r := ward.Recount{Granted: !b.Refused, Of: b.Of, Candidate: b.Candidate, AskedBy: b.AskedBy, Reason: b.Reason, Signature: sign}
	if r.Granted {
		r.After = len(w.Sheets[w.OwnSheet(sheet.CountResult)].Counts)
		w.ReadBack, w.Lot, w.TermLot = nil, nil, nil
		w.CountsAtRecount, w.AtRecount = r.After, w.CountsNow()
	}
	w.Recounts = append(slices.Clone(w.Recounts), r)
	return w
}

// refuseAfterRecount: after a recount was granted what it is of is counted again
// before the figures go to the agents, or the officer who granted it says that
// the request was withdrawn.
func refuseAfterRecount(w ward.Ward, b Stepped, role setup.Role) *Refusal {
	if b.Step != StepProvisional || w.CountsAtRecount == 0 {
		return nil
	}
	due := w.DueAgain()
	switch attempts := w.CountsOfVotes(); {
	case len(due) == 0 && len(attempts) > 1 && attempts[len(attempts)-1].Partial:
		return refusePartial(w, attempts[len(attempts)-2], attempts[len(attempts)-1])
	case len(due) == 0:
		return nil
	case text.Blank(b.Reason):
		return &Refusal{Code: "recount_due", Message: "A recount of " + w.Contest.Name + " was granted; " + text.Plural(len(due), "sheet has", "sheets have") + " not been counted again.",
			Do: "Key them as the next count; if the request was withdrawn, the returning officer says so as the reason of the step.", Awaited: due}
	case !role.HasOffice():
		return refuse("role", "That a recount was withdrawn is said by the returning officer or a deputy, who granted it, not by "+role.WithArticle()+".", "Call the returning officer.")
	}
	return nil
}

// refusePartial decides what a recount of a part may change: of one candidate's
// papers that candidate's votes, and never who is in front. For more than that
// all papers are counted.
func refusePartial(w ward.Ward, before, after ward.CountAttempt) *Refusal {
	r := w.Recounts[after.Recount-1]
	const do = "Count all papers, and key that as the next count."
	for i, v := range after.Votes {
		if r.Of == ward.RecountCandidate && w.Contest.Candidates[i].ID != r.Candidate && v != before.Votes[i] {
			return refuse("whole_count_due", "The recount was of "+r.Words(w.Contest)+", and the votes of "+w.Contest.Candidates[i].SpokenName()+" differ from those before.", do)
		}
	}
	if !slices.Equal(ward.Leaders(before.Votes, w.Contest.Seats), ward.Leaders(after.Votes, w.Contest.Seats)) {
		return refuse("whole_count_due", "The recount of "+r.Words(w.Contest)+" changes who is elected.", do)
	}
	return nil
}
