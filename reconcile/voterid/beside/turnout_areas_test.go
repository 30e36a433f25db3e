package beside_test

import (
	"slices"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid/beside"
)

// area is a ward of 1,000 electors with so many papers now, and 400 then.
func area(name string, papers figure.Papers) beside.Area {
	turnout := func(date string, n figure.Papers) beside.Turnout {
		return beside.Turnout{Date: date, Papers: figure.Keyed(n), Electors: figure.Keyed[figure.Electors](1000)}
	}
	return beside.Area{Name: name, Now: turnout("2018-05-03", papers), Then: turnout("2014-05-22", 400)}
}

// Of four wards none can stand out, however far one lies from the others; of five one can.
func TestAWardStandsOutAmongFiveAtLeast(t *testing.T) {
	areas := []beside.Area{area("North", 400), area("South", 402), area("East", 398), area("West", 600), area("Mid", 401)}
	outside := func(areas []beside.Area) (names []string) {
		for _, a := range beside.ChangesOf(areas).Outside() {
			names = append(names, a.Name)
		}
		return names
	}
	if got := outside(areas[:4]); len(got) > 0 {
		t.Errorf("of four wards %q stand out", got)
	}
	if got := outside(areas); !slices.Equal(got, []string{"West"}) {
		t.Errorf("of five wards %q stand out", got)
	}
	awaited := areas[0]
	awaited.Name, awaited.Now.Papers = "Awaited", figure.Of[figure.Papers]{}
	elsewhere := areas[1]
	elsewhere.Name, elsewhere.Why = "Elsewhere", "3 seats were up then, and 1 now."
	again := elsewhere
	again.Name = "Again"
	c := beside.ChangesOf(append(slices.Clone(areas[:4]), awaited, elsewhere, again))
	if len(c.Areas) != 4 || len(c.Outside()) != 0 || !slices.Equal(c.Unknown, []string{"Awaited"}) || len(c.Refused) != 1 || c.Refused[0].With != "2014-05-22" {
		t.Errorf("what does not compare is among the five: %+v", c)
	}
	if got := c.Areas[3].Difference; got < 19.999 || got > 20.001 {
		t.Errorf("600 papers after 400 of 1,000 electors are %v points", got)
	}
}
