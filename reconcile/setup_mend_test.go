package reconcile

import (
	"slices"
	"testing"
)

func TestMend_EveryAllowedChangeIsNamedWithWhatItWasAndIs(t *testing.T) {
	for _, c := range []struct {
		change func(*Election)
		want   Change
	}{
		{func(e *Election) { e.Contests[0].Electorate = Keyed[Electors](5747) }, Change{What: "Electorate", Subject: "Callowland", Was: "5746", Now: "5747"}},
		{func(e *Election) { e.Contests[0].Name = "Callow Land" }, Change{What: "Name of ward", Subject: "Callowland", Was: "Callowland", Now: "Callow Land"}},
		{func(e *Election) { e.Contests[0].GSS = "E05011047" }, Change{What: "Ward code", Subject: "Callowland", Was: "E05011046", Now: "E05011047"}},
		{renamed(2, "Barker", "Anthony James"), Change{What: "Name of candidate", Subject: "47769", Was: "Parker, Anthony James", Now: "Barker, Anthony James"}},
		{func(e *Election) { e.Contests[0].Candidates[1].CommonForenames = "Tony" },
			Change{What: "Name of candidate", Subject: "47769", Was: "Parker, Anthony James", Now: "Parker, Anthony James (commonly used: , Tony)"}},
		{func(e *Election) { e.Contests[0].Candidates[0].Description = "Labour" }, Change{What: "Description", Subject: "15663", Was: "Labour Party", Now: "Labour"}},
		{func(e *Election) { e.Contests[0].Candidates[0].Party = "Labour" }, Change{What: "Party", Subject: "15663", Was: "Labour Party", Now: "Labour"}},
		{func(e *Election) { e.Contests[0].Candidates[0].PartyID = "PP54" }, Change{What: "Party code", Subject: "15663", Was: "PP53", Now: "PP54"}},
		{func(e *Election) { e.Stations[0].Place = "The Hall" }, Change{What: "Polling place of station", Subject: "CA1", Was: "Callowland Hall", Now: "The Hall"}},
		{addBox, Change{What: "Box added", Subject: "B3", Now: "on the register"}},
		{func(e *Election) { e.Boxes[1].Struck = "lost" }, Change{What: "Status of box", Subject: "B2", Was: "on the register", Now: "struck off"}},
		{func(e *Election) { e.Boxes[1].MergedInto = "B1" }, Change{What: "Status of box", Subject: "B2", Was: "on the register", Now: "merged into B1"}},
		{func(e *Election) { e.Stations[1].Struck = "closed" }, Change{What: "Status of station", Subject: "CA2", Was: "on the register", Now: "struck off"}},
		{func(e *Election) {
			e.Stations = append(e.Stations, Station{ID: "CA3", Place: "School", Contests: []ContestID{callowland}})
		}, Change{What: "Station added", Subject: "CA3", Now: "School"}},
		{func(e *Election) { e.People = append(e.People, Person{"Zoe", Clerk}) }, Change{What: "Person added", Subject: "Zoe", Now: "clerk"}},
		{func(e *Election) { e.People = e.People[1:] }, Change{What: "Person left out", Subject: ada, Was: "clerk"}},
		{func(e *Election) { e.People[0].Role = Supervisor }, Change{What: "Role", Subject: ada, Was: "clerk", Now: "supervisor"}},
		{func(e *Election) { e.Name = "Watford elections" }, Change{What: "Election", Subject: "name", Was: "Watford Borough Council election", Now: "Watford elections"}},
		{func(e *Election) { e.PublishedFor = []Published{{Name: "Mayor of Watford"}} }, Change{What: "Results shown as published"}},
	} {
		n := newNight(t, watford())
		b := n.mended(c.change)
		if len(b.Changes) != 1 {
			t.Fatalf("%+v, want one change: %+v", b.Changes, c.want)
		}
		got := b.Changes[0]
		if got.What != c.want.What || got.Subject != c.want.Subject || got.Was != c.want.Was || got.Now != c.want.Now || got.Voids == nil || len(got.Voids) != 0 {
			t.Errorf("%+v, want %+v", got, c.want)
		}
		n.do(ada, b) // nothing depends on the set-up yet: anybody may
		if n.ward().State != SetUp {
			t.Errorf("%s before anything is keyed leads to %s", got.What, n.ward().State)
		}
	}
}

func TestMend_WhatARunningCountNeverTakes(t *testing.T) {
	for what, change := range map[string]func(*Election){
		"the council":          func(e *Election) { e.Council.GSS = "E07000104" },
		"the date":             func(e *Election) { e.Date = "2018-05-04" },
		"the pilot":            func(e *Election) { e.Pilot = "" },
		"practice":             func(e *Election) { e.Practice = true },
		"the practice seed":    func(e *Election) { e.Seed = 7 },
		"the kind of contest":  func(e *Election) { e.Contests[0].Kind = QuestionContest },
		"a ward added":         func(e *Election) { e.Contests = append(e.Contests, Contest{ID: "other", Name: "Other", Seats: 1}) },
		"a ward left out":      func(e *Election) { e.Contests = nil },
		"a station left out":   func(e *Election) { e.Stations = e.Stations[:1] },
		"a box left out":       func(e *Election) { e.Boxes = e.Boxes[:2] },
		"a box becomes postal": func(e *Election) { e.Boxes[1].Stations = nil },
	} {
		n := newNight(t, watford())
		if r := n.try(rob, n.mended(change)); r == nil || r.Code != "not_mendable" || n.count.Election.Date != "2018-05-03" || len(n.count.Election.Boxes) != 3 {
			t.Errorf("%s was taken", what)
		}
	}
}

func TestMend_HowOftenASheetIsKeyedChangesOnlyBeforeTheFirst(t *testing.T) {
	n := newNight(t, watford())
	n.do(rob, n.mended(keyedByTwo))
	if n.count.Election.KeyOnce {
		t.Fatal("two keyings were not taken")
	}
	n.key(firstAccount, 1, accountRead)
	if r := n.try(rob, n.mended(func(e *Election) { e.KeyOnce = true })); r == nil || r.Code != "not_mendable" {
		t.Errorf("key once was taken after the first reading: %v", r)
	}
}

func TestMend_NeedsAReasonAChangeAndASetUpWithoutFaults(t *testing.T) {
	n := newNight(t, watford())
	b := n.mended(addBox)
	b.Reason = " "
	n.refused(sue, b, "no_reason")
	n.refused(sue, n.mended(func(*Election) {}), "no_change")
	n.refused(sue, n.mended(func(e *Election) { e.Boxes[1].MergedInto = "PV" }), "set_up")
	n.refused(sue, n.mended(func(e *Election) { e.People[4].Role = Clerk }), "set_up")
	if _, err := NewCount(law()).Apply(n.entry(rob, n.mended(addBox))); err == nil {
		t.Error("a count that is not set up was mended")
	}
}

func TestMend_IsFreeUntilAFigureDependsOnItThenASupervisorsThenNobodys(t *testing.T) {
	n := newNight(t, watford())
	electorate := func(to Electors) func(*Election) {
		return func(e *Election) { e.Contests[0].Electorate = Keyed(to) }
	}
	n.mend(ada, electorate(5747))
	n.mend(viola, electorate(5748)) // who may mend at all is decided above this package
	n.key(sheetOf(BallotPaperAccount, "CA1"), 1, cleanPapers(watford())[1].Reading)
	for _, by := range []string{ada, adam, viola} {
		n.refused(by, n.mended(electorate(5749)), "role")
	}
	for i, by := range []string{sue, dee, rob} {
		n.mend(by, electorate(Electors(5750+i)))
	}
	n = counted(t, watford())
	n.step(StepProvisional, StepConsult, StepReadBack)
	n.mend(sue, electorate(5747))
	if w := n.ward(); w.State != Consulted || w.ReadBack != nil || w.Statement == nil {
		t.Errorf("an electorate mended late: %s, read back %v", w.State, w.ReadBack)
	}
	n.step(StepReadBack, StepCertify)
	for _, change := range []func(*Election){electorate(5748), addBox, renamed(1, "Kahn", "Ahsan"), func(e *Election) { e.Stations[0].Place = "Hall" }} {
		n.refused(rob, n.mended(change), "frozen")
	}
	n.step(StepDeclare)
	n.refused(rob, n.mended(electorate(5748)), "frozen")
	n.mend(adam, func(e *Election) { e.Publishing.Email = "results@example.org" })
}

func TestMend_ACommonlyUsedNameThatSpeaksAlikeIsStillAChange(t *testing.T) {
	e := watford()
	e.Contests[0].Candidates[1].CommonForenames = "Ann Lloyd"
	n := newNight(t, e)
	b := n.mended(func(e *Election) {
		c := &e.Contests[0].Candidates[1]
		c.CommonForenames, c.CommonSurname = "Ann", "Lloyd Parker"
	})
	if len(b.Changes) != 1 {
		t.Errorf("from PARKER Ann Lloyd to LLOYD PARKER Ann: %+v", b.Changes)
	}
}

func TestMend_NobodyMakesThemselvesReturningOfficerOnceFiguresAreKeyed(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	usurp := func(e *Election) { e.People[0].Role, e.People[4].Role = ReturningOfficer, Deputy }
	n.refused(ada, n.mended(usurp), "role")
	n.refused(viola, n.mended(usurp), "role")
	n.refused(sue, n.mended(usurp), "role")
	n.refused(sue, n.mended(func(e *Election) { e.People = append(e.People, Person{"Zoe", Supervisor}) }), "role")
	n.refused(sue, n.mended(func(e *Election) { e.People = e.People[1:] }), "role")
	n.refused(ada, n.mended(func(e *Election) { e.People = append(e.People, Person{"Zoe", Clerk}) }), "role")
	n.mend(sue, func(e *Election) { e.People = append(e.People, Person{"Zoe", Clerk}, Person{"Vic", Viewer}) })
	n.mend(dee, func(e *Election) { e.People = append(e.People, Person{"Sam", Supervisor}) })
	n.mend(adam, func(e *Election) { e.People = append(e.People, Person{"Kim", Supervisor}) })
	n.refused(adam, n.mended(usurp), "role") // the office is personal
	n.mend(dee, usurp)
}

func TestMend_ABoxAddedAfterSigningVoidsTheStatement(t *testing.T) {
	for _, after := range [][]Step{{}, {StepCount}, {StepCount, StepProvisional}, {StepCount, StepProvisional, StepConsult, StepReadBack}} {
		n := verified(t, watford())
		n.step(after[:min(1, len(after))]...)
		n.stage(StageCount)
		n.step(after[min(1, len(after)):]...)
		n.mend(sue, addBox)
		w := n.ward()
		if w.State != Accounts || w.Statement != nil || w.ReadBack != nil {
			t.Fatalf("after %v: %s, statement %v", after, w.State, w.Statement)
		}
		r := n.stepRefused(StepVerify, "not_ready")
		if len(r.Awaited) != 1 || r.Awaited[0] != sheetOf(BoxVerification, "B3") || codesOf(r.Findings) != " V7@B3" {
			t.Errorf("awaited %v, in the way%s", r.Awaited, codesOf(r.Findings))
		}
		n.key(sheetOf(BoxVerification, "B2"), 2, Reading{"verified": 500})
		n.key(sheetOf(BoxVerification, "B3"), 1, Reading{"verified": 360})
		n.step(StepVerify, StepCount, StepProvisional)
	}
}

func TestMend_AMergedBoxBalancesWithBothAccounts(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	b := n.mended(func(e *Election) { e.Boxes[1].MergedInto = "B1" })
	// What was counted in B1 before is no count of what is in it now.
	if want := []string{"box_verification B2 " + string(callowland), "box_verification B1 " + string(callowland)}; len(b.Changes) != 1 || !slices.Equal(b.Changes[0].Voids, want) {
		t.Errorf("voided: %v, want %v", b.Changes[0].Voids, want)
	}
	n.do(sue, b)
	n.key(sheetOf(BoxVerification, "B1"), 1, Reading{"verified": 1863})
	accounts := n.ward().BoxAccounts()
	if len(accounts) != 1 || !slices.Equal(accounts[0].Stations, []StationID{"CA1", "CA2"}) || accounts[0].Expected != Keyed[Papers](1863) {
		t.Fatalf("%+v", accounts)
	}
	if found := Check(n.ward()); len(found) != 0 {
		t.Errorf("findings:%s", codesOf(found))
	}
	n.refused(ada, SheetKeyed{SheetID: sheetOf(BoxVerification, "B2"), Count: 1, Reading: 1, Figures: Reading{"verified": 0}}, "not_on_register")
	n.step(StepVerify)
}

func strikeCA2(e *Election) { e.Boxes[1].Struck, e.Stations[1].Struck = "never opened", "never opened" }

func TestMend_AStruckBoxIsAwaitedNoMoreAndCountsNoMore(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.rekey(sheetOf(BallotPaperAccount, "CA2"), Reading{"bp_unused": 1400, "bp_issued": 0, "bp_spoilt": 0, "bp_expected": 0})
	n.rekey(sheetOf(BoxVerification, "B2"), Reading{"verified": 0})
	b := n.mended(strikeCA2)
	voids := append(slices.Clone(b.Changes[0].Voids), b.Changes[1].Voids...)
	if !slices.Equal(voids, []string{"ballot_paper_account CA2 " + string(callowland), "box_verification B2 " + string(callowland)}) {
		t.Errorf("voided: %v", voids)
	}
	n.do(sue, b)
	if total, ok := n.ward().VerifiedStations(); total != 1003 || !ok {
		t.Errorf("verified without the struck box: %d (%v)", total, ok)
	}
	n.refused(ada, SheetKeyed{SheetID: sheetOf(BallotPaperAccount, "CA2"), Count: 1, Reading: 1, Figures: cleanPapers(watford())[2].Reading}, "not_on_register")
	n.rekey(wardSheet(PostalDay), Reading{"by_post_on_day": 15}) // CA2's packets came by post then
	n.step(StepVerify)
	want := []OffRegister{{"Station", "CA2", "struck off", "never opened"}, {"Box", "B2", "struck off", "never opened"}}
	if got := n.ward().OffRegister(); !slices.Equal(got, want) {
		t.Errorf("off the register: %+v", got)
	}
	n.mend(sue, func(e *Election) { e.Boxes[1].Struck, e.Stations[1].Struck = "", "" })
	awaited := []SheetID{sheetOf(BallotPaperAccount, "CA2"), sheetOf(BoxVerification, "B2")}
	if got := n.ward().Awaited(StageVerification); !slices.Equal(got, awaited) {
		t.Errorf("taken back: awaited %v, want the voided sheets again", got)
	}
}

func TestMend_PapersNeverLeaveTheRegisterWithABoxOrStation(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	for what, change := range map[string]func(*Election){
		"a box with papers":             func(e *Election) { e.Boxes[1].Struck = "a mistake" },
		"a postal box with papers":      func(e *Election) { e.Boxes[2].Struck = "a mistake" },
		"a station that issued papers":  func(e *Election) { e.Stations[1].Struck = "a mistake" },
		"both, and their station's too": strikeCA2,
	} {
		if r := n.try(rob, n.mended(change)); r == nil || r.Code != "not_mendable" {
			t.Errorf("%s was struck off: %v", what, r)
		}
	}
	n.mend(sue, func(e *Election) { e.Boxes[1].MergedInto, e.Boxes[1].Struck = "B1", "the lid broke" })
	if got := n.ward().OffRegister(); len(got) != 1 || got[0].Status != "merged into B1" || got[0].Reason != "the lid broke" {
		t.Errorf("off the register: %+v", got)
	}
}

func TestMend_ANameIsSpeltBetterAndNeverExchanged(t *testing.T) {
	common := func(place int, surname, forenames string) func(*Election) {
		return func(e *Election) {
			e.Contests[0].Candidates[place-1].CommonSurname, e.Contests[0].Candidates[place-1].CommonForenames = surname, forenames
		}
	}
	for _, c := range []struct {
		what   string
		change func(*Election)
		taken  bool
	}{
		{"two letters of each name", renamed(1, "Kahn", "Ashan"), true},
		{"a forename left out", renamed(2, "Parker", "Anthony"), true},
		{"a surname after marriage", renamed(4, "Hammond", "Alison Jane"), true},
		{"a commonly used name added", common(2, "Zimmer", "Tony"), true},
		{"another person", renamed(1, "Jones", "Mary"), false},
		{"another's name", renamed(1, "Parker", "Anthony James"), false},
		{"two names exchanged", func(e *Election) {
			c := e.Contests[0].Candidates
			c[0].Surname, c[0].Forenames, c[1].Surname, c[1].Forenames = c[1].Surname, c[1].Forenames, c[0].Surname, c[0].Forenames
		}, false},
		{"another surname and another party", func(e *Election) {
			renamed(1, "Jones", "Ahsan")(e)
			e.Contests[0].Candidates[0].PartyID = "PP52"
		}, false},
		{"two names on the paper exchanged", func(e *Election) { common(1, "Parker", "Anthony James")(e); common(2, "Khan", "Ahsan")(e) }, false},
		{"another's name on the paper", common(4, "STOTESBURY", "Ian Alexander Eric"), false},
	} {
		n := newNight(t, watford())
		r := n.try(rob, n.mended(c.change))
		if (r == nil) != c.taken || r != nil && r.Code != "not_mendable" {
			t.Errorf("%s: %v, to be taken %v", c.what, r, c.taken)
		}
	}
}

func TestMend_AStruckStationsVoterIDRecordCountsNoMore(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVoterID)
	b := n.mended(func(e *Election) { e.Boxes[0].Struck, e.Stations[0].Struck = "x", "x" })
	if got := b.Changes[0].Voids; !slices.Equal(got, []string{"voter_id_pilot CA1"}) {
		t.Errorf("voided: %v", got)
	}
	n.do(sue, b)
	if rows := n.count.VoterID.Register(); len(rows) != 1 || rows[0].Subject != "CA2" || rows[0].State != Agreed {
		t.Errorf("records that should come in: %v", rows)
	}
	if totals := n.count.VoterID.Totals(&n.count.Election); totals.Expected != 1 || totals.All.Refused != 0 {
		t.Errorf("totals: %+v", totals)
	}
}

func TestMend_ACertifiedWardStaysAsItIsWhenAnotherIsMended(t *testing.T) {
	n := counted(t, fuzzElection())
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
	before := n.ward()
	n.mend(sue, func(e *Election) {
		slices.Reverse(e.Boxes)
		e.Contests[1].Electorate = Keyed[Electors](3001)
	})
	if after := n.ward(); !equalJSON(before.Boxes, after.Boxes) || after.State != Certified || after.Changed != before.Changed {
		t.Errorf("the certified ward is another: %+v", after)
	}
	if n.count.Wards[meadow].Contest.Electorate != Keyed[Electors](3001) {
		t.Error("the other ward was not mended")
	}
}
