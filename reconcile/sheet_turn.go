package reconcile

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Unagreed says that what was keyed for a sheet is shown to nobody: two people
// key it, and have not agreed. After the ward's certificate everything of it is
// shown, but for what is only keyed then.
func (c Count) Unagreed(id sheet.ID) bool {
	d, _ := sheet.ByForm(id.Form)
	past := id.Contest != "" && d.Stage != sheet.StageFormK && c.Wards[id.Contest].State.Frozen()
	return !c.once(id.Form) && c.Sheet(id).State() != ward.Agreed && !past
}

// Turn is what a sheet waits for from one person.
type Turn struct {
	Reading int
	Count   int
	// Figures are those that alone are keyed again, because the two readings
	// differ in them; nil where the whole sheet is keyed.
	Figures []figure.ID
}

// TurnOf says what this person would key of a sheet: the first reading, the
// second, their own once more, or only what differs; and why nothing, where it
// is another's turn.
func (c Count) TurnOf(id sheet.ID, person string) (Turn, *Refusal) {
	k := c.Sheet(id).Keying
	none := Turn{Count: c.CountDue(id)}
	t := Turn{Reading: 1, Count: none.Count}
	if k == nil || c.once(id.Form) {
		return t, nil
	}
	own := k.Of(person)
	switch {
	case k.ForSupervisor():
		return none, refuse("adjudicate", "The two readings of "+id.Words()+" still differ after both were keyed again.", "A supervisor decides from the paper, with the reason.")
	case k.Both() && own == 0:
		return none, refuse("with_typists", "The two readings of "+id.Words()+" differ; what differs is with its two typists.", "Each keys it once more from the paper; then a supervisor decides.")
	case k.Both() && k.Again[own-1]:
		return none, refuse("keyed_again", person+" keyed again what differs in "+id.Words()+".", "Now its other typist does. If it differs still, a supervisor decides.")
	case k.Both():
		t.Reading, t.Figures = own, k.Differed
	case own != 0:
		t.Reading = own
	case k.In(1):
		t.Reading = 2
	}
	return t, nil
}

// once says whether one reading agrees a sheet of the form: by the election's
// setting, or because it is a decision and not a copy.
func (c Count) once(f sheet.Form) bool {
	d, _ := sheet.ByForm(f)
	return c.Election.KeyOnce || d.Decision
}
