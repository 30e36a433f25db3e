package rules

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// DifferCode is the rule of two readings that differ.
const DifferCode ward.Code = "D1"

var keyingRules = []Rule{
	{
		Code: DifferCode, Level: Error, Stage: sheet.StageVerification, Override: OverrideNone, OfSheet: true,
		Formula:    "first reading = second reading, figure by figure, by two people of whom the second does not see the first",
		Reads:      []string{"register.reading"},
		Clerk:      "{sheet}: two people read {differ}. {next}",
		Supervisor: "What differs goes back to both typists, emptied. If it differs still, a supervisor who keyed neither is shown both readings, looks at the paper itself and keys what it shows, with the reason; nobody else is shown them.",
		Law:        "Electoral Commission, Guidance for Returning Officers (local government elections in England): a clear and unambiguous audit trail",
		find:       findDiffering,
	},
}

// findDiffering names the figures of each sheet whose readings differ, and
// never what either of them says.
func findDiffering(s *sight) []hit { return differing(s.ward.Folder, s.ward.Contest, s.ward.Heads) }

func differing(f ward.Folder, c setup.Contest, heads []setup.Head) []hit {
	var differ []sheet.ID
	for id, s := range f.Sheets {
		if s.State() == ward.Differs {
			differ = append(differ, id)
		}
	}
	slices.SortFunc(differ, sheet.Compare)
	var hits []hit
	for _, id := range differ {
		k := f.Sheets[id].Keying
		ids := k.Differing()
		d, _ := sheet.ByForm(id.Form)
		next := "What differs goes back to both, emptied."
		switch {
		case k.TimesAgain() == 1:
			next = "One of them has keyed again what differs; now the other does."
		case k.ForSupervisor():
			next = "Both keyed them again, and they differ still: a supervisor decides from the paper."
		}
		hits = append(hits, hit{form: id.Form, subject: id.Subject, figures: ids, numbers: map[string]int{"figures": len(ids), "count": k.Count, "again": k.TimesAgain()},
			words: map[string]string{"sheet": id.Words(), "differ": named(ids, d.Figures(c, heads)) + " differently", "next": next}})
	}
	return hits
}

// named lists figures by their labels, the first few of them.
func named(ids []figure.ID, defs []sheet.FigureDef) string {
	const few = 3
	words := ""
	for i, id := range ids[:min(len(ids), few)] {
		label := string(id)
		for _, d := range defs {
			if d.ID == id {
				label = d.Label
			}
		}
		if i > 0 {
			words += ", "
		}
		words += text.Quoted(label)
	}
	if more := len(ids) - few; more > 0 {
		words += " and " + text.Plural(more, "more figure", "more figures")
	}
	return words
}
