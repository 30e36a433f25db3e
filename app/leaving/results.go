package leaving

import (
	"slices"
	"time"

	"wardcount/export"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Moment is a count as it stands at one moment.
type Moment struct {
	State reconcile.Count
	Head  string    // the hash of its last journal entry
	At    time.Time // UTC, whole seconds
}

// Results gathers what may leave the count: its declared wards, and the
// voter-ID totals once released. Nothing of another ward is in it.
func Results(m Moment) export.Results {
	state := m.State
	r := export.Results{Election: state.Election, Revision: state.Revisions + 1, WrittenAt: m.At, JournalHead: m.Head,
		DestroyAfter: destroyAfter(state), Sealings: state.Sealings, Compared: compared(state), Council: outcome.CouncilOf(state),
		Standing: outcome.StandingOf(state.Election, outcome.ContestsOf(state), outcome.LastElection), Papers: map[setup.ContestKind]setup.PaperRules{}}
	for _, kind := range setup.ContestKinds {
		r.Papers[kind] = state.Law.PapersFor(kind, state.Election.Date)
	}
	for _, w := range state.InOrder() {
		if w.Certificate == nil || w.DeclaredAt.IsZero() {
			if w.State == ward.Abandoned {
				r.Abandoned = append(r.Abandoned, abandoned(w))
			} else {
				r.Outstanding = append(r.Outstanding, w.Contest.Name)
				r.Next = append(r.Next, export.Coming{Name: w.Contest.Name, State: w.State})
			}
			continue
		}
		r.Wards = append(r.Wards, documented(w))
	}
	slices.SortStableFunc(r.Next, func(a, b export.Coming) int { return far(b.State) - far(a.State) })
	if v := state.VoterID; v.Released != nil {
		r.VoterID, r.VoterIDReleased = v.Shown, *v.Released
		r.VoterIDExceptions = v.ShownExceptionsByWard()
	}
	return r
}

// documented is what documents print of a ward beside its votes, and of those
// what is certified.
func documented(w ward.Ward) export.Ward {
	d := export.Ward{DeclaredAt: w.DeclaredAt, Statement: w.VerifiedBy, Annotations: w.Annotations, Postal: postalStatement(w), Tendered: tendered(w)}
	if w.Certificate != nil {
		d.Certificate, d.CertifiedBy = *w.Certificate, *w.CertifiedBy
	}
	if w.DeclaredBy != nil {
		d.DeclaredBy = *w.DeclaredBy
	}
	return d
}

// far is how far a contest is on the way to its declaration. One without a poll
// is declared at any time of the night, and so stands last.
func far(s ward.State) int {
	if s == ward.Uncontested {
		return -1
	}
	return slices.Index(ward.States, s)
}

// compared lists the forms of which sheets were keyed by two people, in the
// order of the night. No person's share leaves the count.
func compared(state reconcile.Count) []export.FormShare {
	var list []export.FormShare
	for _, d := range sheet.Kinds {
		if s := state.Compared.Form(d.Form); s.Sheets > 0 {
			list = append(list, export.FormShare{Form: d.Title, Share: s})
		}
	}
	return list
}

// postalStatement is the ward's statement as to postal ballot papers, once it
// has been keyed and agreed.
func postalStatement(w ward.Ward) *export.PostalStatement {
	figures, ok := w.Current(w.OwnSheet(sheet.PostalStatement))
	d, known := sheet.ByForm(sheet.PostalStatement)
	if !ok || !known {
		return nil
	}
	s := &export.PostalStatement{}
	for _, line := range d.Figures(w.Contest, w.Heads) {
		f := figure.Of[int]{}
		if n, keyed := figures[line.ID]; keyed {
			f = figure.Keyed(n)
		}
		s.Lines = append(s.Lines, export.StatementLine{Label: line.Label, Unit: line.Unit, Figure: f})
	}
	s.Exceptions, s.Open = rules.FormKExceptions(w)
	return s
}

// tendered is what the accounts of a ward's stations say of tendered papers;
// stations whose account gives none of the figures are left out.
func tendered(w ward.Ward) []export.Tendered {
	var list []export.Tendered
	for _, s := range w.Stations {
		if t := w.AccountAt(s.ID).Tendered; t != (sheet.Tendered{}) {
			list = append(list, export.Tendered{Station: s.ID, Tendered: t})
		}
	}
	return list
}

// abandoned says why a contest stopped: the note that was made as it did.
func abandoned(w ward.Ward) export.Abandoned {
	a := export.Abandoned{Contest: w.Contest.ID, Kind: w.Contest.Kind, Name: w.Contest.Name, Seats: w.Contest.Seats}
	if n := len(w.Annotations); n > 0 {
		a.Reason, a.By = w.Annotations[n-1].Text, w.Annotations[n-1].Signature
	}
	return a
}

// destroyAfter is the day until which the packets of the poll are kept.
func destroyAfter(state reconcile.Count) string {
	poll, err := time.Parse(time.DateOnly, state.Election.Date)
	months := state.Law.Retention(state.Election.Date)
	if err != nil || months == 0 {
		return ""
	}
	return poll.AddDate(0, months, 0).Format(time.DateOnly)
}
