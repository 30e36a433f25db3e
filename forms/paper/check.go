package paper

import (
	"slices"
	"strings"

	"wardcount/forms/desk"
	"wardcount/forms/kit/fields"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
)

// check asks what the figures in the fields would bring, and marks the fields.
func (f *Form) check() {
	r, _ := f.Reading()
	switch {
	case f.awaited && len(r) == 0:
		f.findings = f.asStored()
	default:
		f.findings = f.W.State.Preview(f.ID, f.Count, r)
	}
	marks := map[figure.ID]fields.FigureState{}
	for _, x := range f.ownFindings() {
		mark := fields.FigureWarning
		if x.Level == rules.Error {
			mark = fields.FigureError
		}
		for _, id := range x.Figures {
			if f.dense && f.namesAll(x) && strings.HasPrefix(string(id), "votes.") {
				continue // a sheet that does not add up singles nobody out
			}
			if marks[id] != fields.FigureError {
				marks[id] = mark
			}
		}
	}
	sums := f.sumsOfParts(r)
	for i, field := range f.Fields {
		mark := marks[field.Def.ID]
		if _, typed := r[field.Def.ID]; mark == fields.FigureNormal && f.Turn.Figures != nil {
			switch {
			case field.Held:
				mark = fields.FigureAgreed
			case !typed: // it is to be keyed again
				mark = fields.FigureWarning
			}
		}
		field.Entry.SetState(mark)
		field.showUnit(f.ours(i, r, sums))
	}
	if f.running != nil {
		f.running.Set(f.runningRow(r))
	}
	if f.Grid != nil {
		f.Grid.checked(f)
		return
	}
	f.columns.Settle()
}

// Concerns tells whether a finding is about this sheet.
func (f *Form) Concerns(x rules.Finding) bool { return desk.AboutSheet(x, f.ID) }

// namesAll tells whether a finding is about the votes of every candidate.
func (f *Form) namesAll(x rules.Finding) bool {
	return len(x.Figures) >= len(f.W.State.Ward(f.ID.Contest).Contest.Candidates)
}

// differing is the finding that two people read this sheet differently, while what differs is keyed here: of what is
// typed there is none.
func (f *Form) differing() []rules.Finding {
	if f.Turn.Figures == nil {
		return nil
	}
	for _, x := range f.asStored() {
		if x.Code == rules.DifferCode && f.Concerns(x) {
			return []rules.Finding{x}
		}
	}
	return nil
}

// asStored are the findings while nothing is typed.
func (f *Form) asStored() []rules.Finding {
	if f.ID.Contest == "" {
		return f.W.State.CheckVoterID()
	}
	return rules.Check(f.W.State.Ward(f.ID.Contest))
}

// ownFindings are the findings about this sheet that still ask for something.
func (f *Form) ownFindings() []rules.Finding {
	var own []rules.Finding
	for _, x := range f.findings {
		if f.Concerns(x) && x.Level != rules.Note && x.Accepted == nil {
			own = append(own, x)
		}
	}
	return own
}

// errorsStanding are the errors that the sheet would be saved with.
func (f *Form) errorsStanding() []rules.Finding {
	return slices.DeleteFunc(f.ownFindings(), func(x rules.Finding) bool { return x.Level != rules.Error })
}
