package parties_test

import (
	"strings"
	"testing"

	"wardcount/export/parties"
)

func TestAPartyWithoutALineKeepsItsName(t *testing.T) {
	p := parties.Own().Of("PP99999", "Practice Ratepayers")
	if p.Short != "Practice Ratepayers" || p.ID != "PP99999" || p.Pattern == "" || p.Light.A == 0 || p.Dark.A == 0 {
		t.Errorf("%+v", p)
	}
	if ind := parties.Own().Of("", "whatever"); ind.Short != "Independent" {
		t.Errorf("of no party: %+v", ind)
	}
}

func TestAPartyIsCalledAsTheSetUpHasItAndWhoeverHasNoneIndependent(t *testing.T) {
	for id, want := range map[string]string{"PP53": "Labour and Co-operative Party", "PP99999": "Labour and Co-operative Party", "": "Independent"} {
		if got := parties.Called(id, "Labour and Co-operative Party"); got != want {
			t.Errorf("%q is called %q, want %q", id, got, want)
		}
	}
}

func TestATableThatIsNotUnderstoodIsRefused(t *testing.T) {
	const head = "id,name,short,light,dark,pattern,as_of\n"
	good := "PP1,A,A,#102030,#ffffff,solid,2026-11-21\n"
	table, err := parties.Parse([]byte(head + good))
	if p := table.Of("PP1", ""); err != nil || p.Light.R != 0x10 || p.Light.G != 0x20 || p.Light.B != 0x30 || len(table.Listed()) != 1 {
		t.Fatalf("%+v, %v", p, err)
	}
	for what, line := range map[string]string{
		"no colour":    strings.Replace(good, "#102030", "red", 1),
		"half of one":  strings.Replace(good, "#102030", "#10203", 1),
		"none at all":  strings.Replace(good, "#ffffff", "", 1),
		"a pattern":    strings.Replace(good, "solid", "plaid", 1),
		"twice":        good + good,
		"a field less": "PP1,A,A,#102030,#ffffff,solid\n",
	} {
		if _, err := parties.Parse([]byte(head + line)); err == nil {
			t.Errorf("%s: not refused", what)
		}
	}
}
