package setup_test

import (
	"strings"
	"testing"

	"wardcount/assets"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func TestTheTableOfLawIsReadWholeOrNotAtAll(t *testing.T) {
	data := assets.Law()
	if _, err := setup.ParseLaw(data); err != nil {
		t.Errorf("the law of the program: %v", err)
	}
	for what, text := range map[string]string{
		"a misspelt table":         `{"rejection_head": []}`,
		"a misspelt field of head": `{"rejection_heads": [{"contest":"local","heads":[{"figure":"rej_a","label":"x","inpart":true}]}]}`,
		"an unknown field of law":  `{"identification": [{"from":"2023-05-04","pilots":false}]}`,
		"something after its end":  `{} {}`,
		"a brace too many":         `{}}`,
		"cut short":                strings.TrimSpace(string(data))[:400],
		"nothing":                  ``,
	} {
		if l, err := setup.ParseLaw([]byte(text)); err == nil {
			t.Errorf("%s is read as %+v", what, l)
		}
	}
	if _, err := setup.ParseLaw(append(data, "\n\n"...)); err != nil {
		t.Errorf("blank lines at the end: %v", err)
	}
}

func TestTheHeadsOfRejectionAreTheFourOfRule47AndInPart(t *testing.T) {
	for _, date := range []string{"2018-05-03", "2026-05-07"} {
		heads := night.Law().Heads("", date)
		if len(heads) != 5 {
			t.Fatalf("%s: %d heads", date, len(heads))
		}
		for i, want := range []figure.ID{"rej_a", "rej_b", "rej_c", "rej_d", "rej_part"} {
			if heads[i].Figure != want || heads[i].InPart != (want == "rej_part") || heads[i].Label == "" {
				t.Errorf("%s: head %d is %+v, want %s", date, i+1, heads[i], want)
			}
		}
	}
	if heads := (setup.Law{}).Heads("", "2018-05-03"); heads != nil {
		t.Errorf("no law gives %v", heads)
	}
	two := setup.Law{RejectionHeads: []setup.HeadSet{{Contest: "mayor", Heads: []setup.Head{{Figure: "first"}}}, {Contest: "local", Period: setup.Period{To: "2020-01-01"}, Heads: []setup.Head{{Figure: "old"}}},
		{Contest: "local", Period: setup.Period{From: "2020-01-02"}, Heads: []setup.Head{{Figure: "new"}}}}}
	if a, b := two.Heads("", "2020-01-01"), two.Heads("", "2020-01-02"); a[0].Figure != "old" || b[0].Figure != "new" {
		t.Errorf("heads by date: %v, %v", a, b)
	}
}

func TestVoterIDFormsFollowTheDateAndThePilot(t *testing.T) {
	for _, c := range []struct {
		date, pilot string
		want        sheet.Form
	}{
		{"2018-05-02", "poll card", ""}, {"2018-05-03", "poll card", sheet.VoterIDPilot}, {"2018-05-03", "", ""},
		{"2019-05-02", "photo only", sheet.VoterIDPilot}, {"2019-05-03", "photo only", ""}, {"2022-05-05", "", ""},
		{"2023-05-03", "", ""}, {"2023-05-04", "", sheet.VoterIDNotes}, {"2026-05-07", "", sheet.VoterIDNotes},
		// What everybody must do holds although an old set-up still names a pilot.
		{"2024-05-02", "poll card", sheet.VoterIDNotes},
	} {
		named, ok := night.Law().IDForm(&setup.Election{Date: c.date, Pilot: c.pilot})
		form := sheet.Form(named)
		if form != c.want || ok != (c.want != "") {
			t.Errorf("%s, pilot %q: %q, want %q", c.date, c.pilot, form, c.want)
		}
	}
}

func TestVotingSystemsHoursAndRetentionFollowTheDate(t *testing.T) {
	for _, c := range []struct {
		contest    setup.ContestKind
		date, want string
	}{
		{setup.WardContest, "1973-04-12", "plurality"}, {setup.WardContest, "2018-05-03", "plurality"}, {setup.ParishContest, "2018-05-03", "plurality"}, {setup.QuestionContest, "2018-05-03", "plurality"},
		{"mayor", "2018-05-03", "supplementary_vote"}, {"mayor", "2023-05-03", "supplementary_vote"}, {"mayor", "2023-05-04", "plurality"},
		{"parish poll", "2018-05-03", ""},
	} {
		if got := night.Law().System(c.contest, c.date); got != c.want {
			t.Errorf("%s on %s: %q, want %q", c.contest, c.date, got, c.want)
		}
	}
	if got := night.Law().Retention("2018-05-03"); got != 12 {
		t.Errorf("packets are kept %d months, want 12", got)
	}
	if got := (setup.Law{}).Retention("2018-05-03"); got != 0 {
		t.Errorf("no law keeps packets %d months", got)
	}
	if got := night.Law().CloseOfPoll("2018-05-03"); got != "22:00" {
		t.Errorf("the poll closes at %q, want 22:00", got)
	}
	if got := (setup.Law{}).CloseOfPoll("2018-05-03"); got != "" {
		t.Errorf("no law closes the poll at %q", got)
	}
}

// Where each number was read: assets/law/SOURCES.md.
func TestPapersCiteTheRulesOfTheirContest(t *testing.T) {
	const local = "Local Elections (Principal Areas) (England and Wales) Rules 2006, Schedule 2"
	for _, c := range []struct {
		kind setup.ContestKind
		date string
		rule func(setup.PaperRules) string
		want string
	}{
		{setup.WardContest, "2018-05-03", func(p setup.PaperRules) string { return p.Verification }, local + ", rule 45"},
		{setup.WardContest, "2018-05-03", func(p setup.PaperRules) string { return p.Rejected }, local + ", rule 47"},
		{setup.WardContest, "2026-05-07", func(p setup.PaperRules) string { return p.Declaration }, local + ", rule 50"},
		{setup.WardContest, "2026-05-07", func(p setup.PaperRules) string { return p.Uncontested }, local + ", rule 50(2)"},
		{setup.WardContest, "2026-05-07", func(p setup.PaperRules) string { return p.Sealing }, local + ", rule 51"},
		{setup.ParishContest, "2026-05-07", func(p setup.PaperRules) string { return p.Forwarding }, "Local Elections (Parishes and Communities) (England and Wales) Rules 2006, Schedule 2, rule 52"},
		{setup.MayorContest, "2026-05-07", func(p setup.PaperRules) string { return p.Declaration }, "Local Authorities (Mayoral Elections) (England and Wales) Regulations 2007, Schedule 1, rule 54"},
		{setup.QuestionContest, "2026-05-07", func(p setup.PaperRules) string { return p.Declaration }, "Local Authorities (Conduct of Referendums) (England) Regulations 2012, Schedule 3"},
	} {
		rules := night.Law().PapersFor(c.kind, c.date)
		if got := rules.Under(c.rule(rules)); got != c.want {
			t.Errorf("%s of %s: %q, want %q", c.kind, c.date, got, c.want)
		}
	}
}

func TestAPeriodHoldsBothItsEnds(t *testing.T) {
	p := setup.Period{From: "2018-05-03", To: "2019-05-02"}
	for date, want := range map[string]bool{"2018-05-02": false, "2018-05-03": true, "2018-12-31": true, "2019-05-02": true, "2019-05-03": false} {
		if p.Holds(date) != want {
			t.Errorf("%s: %v", date, !want)
		}
	}
	if !(setup.Period{}).Holds("1900-01-01") || !(setup.Period{From: "2020-01-01"}).Holds("2999-01-01") || (setup.Period{To: "2020-01-01"}).Holds("2020-01-02") {
		t.Error("an open end is not open")
	}
}

func TestACombinedAuthoritysMayorIsNotCountedByOneCouncil(t *testing.T) {
	for id, want := range map[setup.ContestID]bool{
		"mayor.greater-manchester-ca.2027-05-06": true, "mayor.tees-valley.2024-05-02": true, "mayor.watford.2026-05-07": false, "local.west-midlands.x.2024-05-02": false,
	} {
		if got := night.Law().Combined(id); got != want {
			t.Errorf("%s: %v", id, got)
		}
	}
	e := setup.Election{Date: "2027-05-06", Contests: []setup.Contest{{ID: "mayor.greater-manchester-ca.2027-05-06", Kind: setup.MayorContest}, {ID: "mayor.x.2027-05-06", Kind: setup.MayorContest, GSS: "E47000001"},
		{ID: "mayor.watford.2027-05-06", Kind: setup.MayorContest}}}
	if faults := night.Law().Faults(e); len(faults) != 2 {
		t.Errorf("%+v", faults)
	}
}
