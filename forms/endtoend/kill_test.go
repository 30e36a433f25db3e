package endtoend

import (
	"maps"
	"slices"
	"testing"

	"wardcount/app/practice"
	"wardcount/forms/formstest"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

// The power fails in the middle of a sheet: what the clerk has typed is back
// for that clerk, who goes on with the figure after it.
func TestAWindowKilledInTheMiddleOfASheetHasItsFiguresBackForWhoTypedThem(t *testing.T) {
	t.Parallel()
	wardcount := program(t)
	script := callowland(t)
	at := slices.IndexFunc(script.Acts, func(act practice.Act) bool {
		k, ok := act.Do.(practice.Key)
		return ok && k.Sheet.Form == sheet.BallotPaperAccount
	})
	clerk, key := script.Acts[at].By, script.Acts[at].Do.(practice.Key)
	contest := script.Election.Contests[0]
	d, _ := sheet.ByForm(key.Sheet.Form)
	defs := d.Figures(contest, nil)
	count := create(t, script)
	sitDown := func(person string) *night {
		n := nightOf(sit(t, wardcount, count), script)
		n.wait("trace dialog=choose")
		n.choosePerson(person)
		return n
	}

	before := sitDown(clerk)
	before.goTo(formstest.Words(script.Election, key.Sheet), "sheet sheet="+key.Sheet.String())
	for _, f := range defs[:2] {
		before.press(pad(key.Figures[f.ID])...)
		before.wait("trace draft=stored")
	}
	before.stop()

	after := sitDown(clerk)
	after.goTo(formstest.Words(script.Election, key.Sheet), "sheet sheet="+key.Sheet.String())
	after.wait("trace draft=back")
	after.figures(defs[2:], key.Figures)
	after.wait("trace saved=" + key.Sheet.String())
	after.close()
	records := journal(t, count)
	last, err := records[len(records)-1].Entry()
	if err != nil {
		t.Fatal(err)
	}
	if keyed, ok := last.Body.(reconcile.SheetKeyed); !ok || last.Actor != clerk || !maps.Equal(keyed.Figures, key.Figures) {
		t.Errorf("stored is %+v by %s, typed was %+v", last.Body, last.Actor, key.Figures)
	}
}
