package reconcile_test

import (
	"encoding/json"
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

func TestMend_WhatARunningCountNeverTakes(t *testing.T) {
	for what, change := range map[string]func(*setup.Election){
		"the council":         func(e *setup.Election) { e.Council.GSS = "E07000104" },
		"the date":            func(e *setup.Election) { e.Date = "2018-05-04" },
		"the pilot":           func(e *setup.Election) { e.Pilot = "" },
		"practice":            func(e *setup.Election) { e.Practice = true },
		"the practice seed":   func(e *setup.Election) { e.Seed = 7 },
		"the kind of contest": func(e *setup.Election) { e.Contests[0].Kind = setup.QuestionContest },
		"a ward added": func(e *setup.Election) {
			e.Contests = append(e.Contests, setup.Contest{ID: "other", Name: "Other", Seats: 1})
		},
		"a ward left out":      func(e *setup.Election) { e.Contests = nil },
		"a station left out":   func(e *setup.Election) { e.Stations = e.Stations[:1] },
		"a box left out":       func(e *setup.Election) { e.Boxes = e.Boxes[:2] },
		"a box becomes postal": func(e *setup.Election) { e.Boxes[1].Stations = nil },
	} {
		n := night.New(t, night.Watford())
		if r := n.Try(night.Rob, n.Mended(change)); r == nil || r.Code != "not_mendable" || n.Count.Election.Date != "2018-05-03" || len(n.Count.Election.Boxes) != 3 {
			t.Errorf("%s was taken", what)
		}
	}
}

func TestMend_HowOftenASheetIsKeyedChangesOnlyBeforeTheFirst(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Do(night.Rob, n.Mended(night.KeyedByTwo))
	if n.Count.Election.KeyOnce {
		t.Fatal("two keyings were not taken")
	}
	n.Key(night.FirstAccount, 1, night.AccountRead)
	if r := n.Try(night.Rob, n.Mended(func(e *setup.Election) { e.KeyOnce = true })); r == nil || r.Code != "not_mendable" {
		t.Errorf("key once was taken after the first reading: %v", r)
	}
}

func TestMend_NeedsAReasonAChangeAndASetUpWithoutFaults(t *testing.T) {
	n := night.New(t, night.Watford())
	b := n.Mended(night.AddBox)
	b.Reason = " "
	n.Refused(night.Sue, b, "no_reason")
	n.Refused(night.Sue, n.Mended(func(*setup.Election) {}), "no_change")
	n.Refused(night.Sue, n.Mended(func(e *setup.Election) { e.Boxes[1].MergedInto = "PV" }), "set_up")
	n.Refused(night.Sue, n.Mended(func(e *setup.Election) { e.People[4].Role = setup.Clerk }), "set_up")
	if _, err := reconcile.NewCount(night.Law()).Apply(n.Entry(night.Rob, n.Mended(night.AddBox))); err == nil {
		t.Error("a count that is not set up was mended")
	}
}

func TestMend_IsFreeUntilAFigureDependsOnItThenASupervisorsThenNobodys(t *testing.T) {
	n := night.New(t, night.Watford())
	electorate := func(to figure.Electors) func(*setup.Election) {
		return func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed(to) }
	}
	n.Mend(night.Ada, electorate(5747))
	n.Mend(night.Viola, electorate(5748)) // who may mend at all is decided above this package
	n.Key(night.SheetOf(sheet.BallotPaperAccount, "CA1"), 1, night.CleanPapers(night.Watford())[1].Reading)
	for _, by := range []string{night.Ada, night.Adam, night.Viola} {
		n.Refused(by, n.Mended(electorate(5749)), "role")
	}
	for i, by := range []string{night.Sue, night.Dee, night.Rob} {
		n.Mend(by, electorate(figure.Electors(5750+i)))
	}
	n = night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	n.Mend(night.Sue, electorate(5747))
	if w := n.Ward(); w.State != ward.Consulted || w.ReadBack != nil || w.VerifiedBy == nil {
		t.Errorf("an electorate mended late: %s, read back %v", w.State, w.ReadBack)
	}
	n.Step(reconcile.StepReadBack, reconcile.StepCertify)
	for _, change := range []func(*setup.Election){electorate(5748), night.AddBox, night.Renamed(1, "Kahn", "Ahsan"), func(e *setup.Election) { e.Stations[0].Place = "Hall" }} {
		n.Refused(night.Rob, n.Mended(change), "frozen")
	}
	n.Step(reconcile.StepDeclare)
	n.Refused(night.Rob, n.Mended(electorate(5748)), "frozen")
	n.Mend(night.Adam, func(e *setup.Election) { e.Publishing.Email = "results@example.org" })
}

func TestMend_ACommonlyUsedNameThatSpeaksAlikeIsStillAChange(t *testing.T) {
	e := night.Watford()
	e.Contests[0].Candidates[1].CommonForenames = "Ann Lloyd"
	n := night.New(t, e)
	b := n.Mended(func(e *setup.Election) {
		c := &e.Contests[0].Candidates[1]
		c.CommonForenames, c.CommonSurname = "Ann", "Lloyd Parker"
	})
	if len(b.Changes) != 1 {
		t.Errorf("from PARKER Ann Lloyd to LLOYD PARKER Ann: %+v", b.Changes)
	}
}

func TestMend_NobodyMakesThemselvesReturningOfficerOnceFiguresAreKeyed(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	usurp := func(e *setup.Election) { e.People[0].Role, e.People[4].Role = setup.ReturningOfficer, setup.Deputy }
	n.Refused(night.Ada, n.Mended(usurp), "role")
	n.Refused(night.Viola, n.Mended(usurp), "role")
	n.Refused(night.Sue, n.Mended(usurp), "role")
	n.Refused(night.Sue, n.Mended(func(e *setup.Election) {
		e.People = append(e.People, setup.Person{Name: "Zoe", Role: setup.Supervisor})
	}), "role")
	n.Refused(night.Sue, n.Mended(func(e *setup.Election) { e.People = e.People[1:] }), "role")
	n.Refused(night.Ada, n.Mended(func(e *setup.Election) { e.People = append(e.People, setup.Person{Name: "Zoe", Role: setup.Clerk}) }), "role")
	n.Mend(night.Sue, func(e *setup.Election) {
		e.People = append(e.People, setup.Person{Name: "Zoe", Role: setup.Clerk}, setup.Person{Name: "Vic", Role: setup.Viewer})
	})
	n.Mend(night.Dee, func(e *setup.Election) {
		e.People = append(e.People, setup.Person{Name: "Sam", Role: setup.Supervisor})
	})
	n.Mend(night.Adam, func(e *setup.Election) {
		e.People = append(e.People, setup.Person{Name: "Kim", Role: setup.Supervisor})
	})
	n.Refused(night.Adam, n.Mended(usurp), "role") // the office is personal
	n.Mend(night.Dee, usurp)
}

func TestMend_ABoxAddedAfterSigningVoidsTheStatement(t *testing.T) {
	for _, after := range [][]reconcile.Step{{}, {reconcile.StepCount}, {reconcile.StepCount, reconcile.StepProvisional}, {reconcile.StepCount, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack}} {
		n := night.Verified(t, night.Watford())
		n.Step(after[:min(1, len(after))]...)
		n.Stage(sheet.StageCount)
		n.Step(after[min(1, len(after)):]...)
		n.Mend(night.Sue, night.AddBox)
		w := n.Ward()
		if w.State != ward.Accounts || w.VerifiedBy != nil || w.ReadBack != nil {
			t.Fatalf("after %v: %s, statement %v", after, w.State, w.VerifiedBy)
		}
		r := n.StepRefused(reconcile.StepVerify, "not_ready")
		if len(r.Awaited) != 1 || r.Awaited[0] != night.SheetOf(sheet.BoxVerification, "B3") || night.CodesOf(r.Findings) != " V7@B3" {
			t.Errorf("awaited %v, in the way%s", r.Awaited, night.CodesOf(r.Findings))
		}
		n.Key(night.SheetOf(sheet.BoxVerification, "B2"), 2, sheet.Reading{"verified": 500})
		n.Key(night.SheetOf(sheet.BoxVerification, "B3"), 1, sheet.Reading{"verified": 360})
		n.Step(reconcile.StepVerify, reconcile.StepCount, reconcile.StepProvisional)
	}
}

func TestMend_AMergedBoxBalancesWithBothAccounts(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	b := n.Mended(func(e *setup.Election) { e.Boxes[1].MergedInto = "B1" })
	// What was counted in B1 before is no count of what is in it now.
	if want := []string{"box_verification B2 " + string(night.Callowland), "box_verification B1 " + string(night.Callowland)}; len(b.Changes) != 1 || !slices.Equal(b.Changes[0].Voids, want) {
		t.Errorf("voided: %v, want %v", b.Changes[0].Voids, want)
	}
	n.Do(night.Sue, b)
	n.Key(night.SheetOf(sheet.BoxVerification, "B1"), 1, sheet.Reading{"verified": 1863})
	accounts := n.Ward().BoxAccounts()
	if len(accounts) != 1 || !slices.Equal(accounts[0].Stations, []setup.StationID{"CA1", "CA2"}) || accounts[0].Expected != figure.Keyed[figure.Papers](1863) {
		t.Fatalf("%+v", accounts)
	}
	if found := rules.Check(n.Ward()); len(found) != 0 {
		t.Errorf("findings:%s", night.CodesOf(found))
	}
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B2"), Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 0}}, "not_on_register")
	n.Step(reconcile.StepVerify)
}

func strikeCA2(e *setup.Election) {
	e.Boxes[1].Struck, e.Stations[1].Struck = "never opened", "never opened"
}

func TestMend_AStruckBoxIsAwaitedNoMoreAndCountsNoMore(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Rekey(night.SheetOf(sheet.BallotPaperAccount, "CA2"), sheet.Reading{"bp_unused": 1400, "bp_issued": 0, "bp_spoilt": 0, "bp_expected": 0})
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B2"), sheet.Reading{"verified": 0})
	b := n.Mended(strikeCA2)
	voids := append(slices.Clone(b.Changes[0].Voids), b.Changes[1].Voids...)
	if !slices.Equal(voids, []string{"ballot_paper_account CA2 " + string(night.Callowland), "box_verification B2 " + string(night.Callowland)}) {
		t.Errorf("voided: %v", voids)
	}
	n.Do(night.Sue, b)
	if total, ok := n.Ward().VerifiedStations(); total != 1003 || !ok {
		t.Errorf("verified without the struck box: %d (%v)", total, ok)
	}
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: night.SheetOf(sheet.BallotPaperAccount, "CA2"), Count: 1, Reading: 1, Figures: night.CleanPapers(night.Watford())[2].Reading}, "not_on_register")
	n.Rekey(night.WardSheet(sheet.PostalDay), sheet.Reading{"by_post_on_day": 15}) // CA2's packets came by post then
	n.Step(reconcile.StepVerify)
	want := []ward.OffRegister{{What: "Station", ID: "CA2", Status: "struck off", Reason: "never opened"}, {What: "Box", ID: "B2", Status: "struck off", Reason: "never opened"}}
	if got := n.Ward().OffRegister(); !slices.Equal(got, want) {
		t.Errorf("off the register: %+v", got)
	}
	n.Mend(night.Sue, func(e *setup.Election) { e.Boxes[1].Struck, e.Stations[1].Struck = "", "" })
	awaited := []sheet.ID{night.SheetOf(sheet.BallotPaperAccount, "CA2"), night.SheetOf(sheet.BoxVerification, "B2")}
	if got := n.Ward().Awaited(sheet.StageVerification); !slices.Equal(got, awaited) {
		t.Errorf("taken back: awaited %v, want the voided sheets again", got)
	}
}

func TestMend_PapersNeverLeaveTheRegisterWithABoxOrStation(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	for what, change := range map[string]func(*setup.Election){
		"a box with papers":             func(e *setup.Election) { e.Boxes[1].Struck = "a mistake" },
		"a postal box with papers":      func(e *setup.Election) { e.Boxes[2].Struck = "a mistake" },
		"a station that issued papers":  func(e *setup.Election) { e.Stations[1].Struck = "a mistake" },
		"both, and their station's too": strikeCA2,
	} {
		if r := n.Try(night.Rob, n.Mended(change)); r == nil || r.Code != "not_mendable" {
			t.Errorf("%s was struck off: %v", what, r)
		}
	}
	n.Mend(night.Sue, func(e *setup.Election) { e.Boxes[1].MergedInto, e.Boxes[1].Struck = "B1", "the lid broke" })
	if got := n.Ward().OffRegister(); len(got) != 1 || got[0].Status != "merged into B1" || got[0].Reason != "the lid broke" {
		t.Errorf("off the register: %+v", got)
	}
}

func TestMend_ANameIsSpeltBetterAndNeverExchanged(t *testing.T) {
	common := func(place int, surname, forenames string) func(*setup.Election) {
		return func(e *setup.Election) {
			e.Contests[0].Candidates[place-1].CommonSurname, e.Contests[0].Candidates[place-1].CommonForenames = surname, forenames
		}
	}
	for _, c := range []struct {
		what   string
		change func(*setup.Election)
		taken  bool
	}{
		{"two letters of each name", night.Renamed(1, "Kahn", "Ashan"), true},
		{"a forename left out", night.Renamed(2, "Parker", "Anthony"), true},
		{"a surname after marriage", night.Renamed(4, "Hammond", "Alison Jane"), true},
		{"a commonly used name added", common(2, "Zimmer", "Tony"), true},
		{"another person", night.Renamed(1, "Jones", "Mary"), false},
		{"another's name", night.Renamed(1, "Parker", "Anthony James"), false},
		{"two names exchanged", func(e *setup.Election) {
			c := e.Contests[0].Candidates
			c[0].Surname, c[0].Forenames, c[1].Surname, c[1].Forenames = c[1].Surname, c[1].Forenames, c[0].Surname, c[0].Forenames
		}, false},
		{"another surname and another party", func(e *setup.Election) {
			night.Renamed(1, "Jones", "Ahsan")(e)
			e.Contests[0].Candidates[0].PartyID = "PP52"
		}, false},
		{"two names on the paper exchanged", func(e *setup.Election) { common(1, "Parker", "Anthony James")(e); common(2, "Khan", "Ahsan")(e) }, false},
		{"another's name on the paper", common(4, "STOTESBURY", "Ian Alexander Eric"), false},
	} {
		n := night.New(t, night.Watford())
		r := n.Try(night.Rob, n.Mended(c.change))
		if (r == nil) != c.taken || r != nil && r.Code != "not_mendable" {
			t.Errorf("%s: %v, to be taken %v", c.what, r, c.taken)
		}
	}
}

func TestMend_AStruckStationsVoterIDRecordCountsNoMore(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVoterID)
	b := n.Mended(func(e *setup.Election) { e.Boxes[0].Struck, e.Stations[0].Struck = "x", "x" })
	if got := b.Changes[0].Voids; !slices.Equal(got, []string{"voter_id_pilot CA1"}) {
		t.Errorf("voided: %v", got)
	}
	n.Do(night.Sue, b)
	if rows := n.Count.VoterID.Register(); len(rows) != 1 || rows[0].Subject != "CA2" || rows[0].State != ward.Agreed {
		t.Errorf("records that should come in: %v", rows)
	}
	if totals := n.Count.VoterID.Totals(&n.Count.Election); totals.Expected != 1 || totals.All.Refused != 0 {
		t.Errorf("totals: %+v", totals)
	}
}

func TestMend_ACertifiedWardStaysAsItIsWhenAnotherIsMended(t *testing.T) {
	n := night.Counted(t, night.FuzzElection())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	before := n.Ward()
	n.Mend(night.Sue, func(e *setup.Election) {
		slices.Reverse(e.Boxes)
		e.Contests[1].Electorate = figure.Keyed[figure.Electors](3001)
	})
	if after := n.Ward(); !text.Same(before.Boxes, after.Boxes) || after.State != ward.Certified || after.Changed != before.Changed {
		t.Errorf("the certified ward is another: %+v", after)
	}
	if n.Count.Wards[night.Meadow].Contest.Electorate != figure.Keyed[figure.Electors](3001) {
		t.Error("the other ward was not mended")
	}
}

// A field that nobody compares could be changed without a word, together with another.
func TestNoFieldOfTheSetUpChangesWithoutBeingNamed(t *testing.T) {
	e := night.Borough()
	e.Seed, e.Practice, e.Pilot, e.Council.Seats = 7, true, "poll card", 45
	e.Publishing = setup.Publishing{OrganisationURI: "u", OrganisationLabel: "o", BodyURI: "b", BodyLabel: "l", ElectionType: "Parish", InfoURL: "i", ReturningOfficer: "r", Department: "d", Email: "e", Telephone: "t"}
	e.Sessions = []setup.PlannedSession{{Number: 1, Date: "2018-05-01", Time: "10:00", Place: "Hall"}}
	e.NotUp = []setup.SeatsHeld{{Party: "Green Party", PartyID: "PP63", Seats: 2}}
	e.PublishedFor = []setup.Published{{Contest: "mayor.x", Name: "Mayor of X", Why: "not counted here", Candidates: []setup.PublishedCandidate{{Name: "A", Party: "B", First: 3, Final: figure.Keyed[figure.Votes](4), Elected: true}}}}
	c := &e.Contests[0]
	c.GSS, c.Terms, c.CountOnly, c.VotesOnly, c.TallyByVotes = "E05000001", []int{2022, 2020}, true, true, true
	c.Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 2}}
	c.Candidates[0] = setup.Candidate{ID: "p1", Surname: "Practice", Forenames: "One", CommonSurname: "Prac", CommonForenames: "Uno", Description: "Practice party", PartyID: "PP1", Party: "Practice", SayAs: "PRAK-tis"}
	c.Last = &setup.LastContest{Date: "2014-05-22", Seats: 2, Electorate: figure.Keyed[figure.Electors](100), Papers: figure.Keyed[figure.Papers](50), NotForTurnout: "a European election",
		NoComparison: "other boundaries", Lines: []setup.ContestLine{{PartyID: "PP1", Party: "Practice", Candidate: "One", Votes: 9}}}
	e.Stations[0].Mobile, e.Stations[0].Struck = true, "closed"
	e.Boxes[0].Struck, e.Boxes[0].MergedInto = "the lid broke", "X2"
	data, err := text.Canonical(e)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	count := reconcile.NewCount(night.Law())
	count.Election = e
	tried := 0
	leaves(tree, "", func(any) {}, func(path string) {
		written, err := json.Marshal(tree)
		if err != nil {
			t.Fatal(err)
		}
		var now setup.Election
		if err := json.Unmarshal(written, &now); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if tried++; len(count.SetUpChanges(now)) == 0 {
			t.Errorf("%s changed, and nothing is named", path)
		}
	})
	if tried < 140 || len(count.SetUpChanges(e)) != 0 {
		t.Errorf("%d values were tried; nothing changed, and named: %v", tried, count.SetUpChanges(e))
	}
}
