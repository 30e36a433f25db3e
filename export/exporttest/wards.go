package exporttest

import (
	"wardcount/export"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// callowland balances: 2,289 votes and 9 rejected papers are the 2,298 verified.
func callowland() export.Ward {
	c := certificate("callowland", "Callowland", "E05011046", 1, 5746,
		line(candidate("15663", "Khan", "Ahsan", "Labour Party", "PP53", "Labour Party"), 832, false, false),
		line(candidate("47769", "Parker", "Anthony James", "The Conservative Party Candidate", "PP52", "Conservative and Unionist Party"), 276, false, false),
		line(candidate("15668", "Stotesbury", "Ian Alexander Eric", "Liberal Democrat - To stop the Tories, and for Watford", "PP90", "Liberal Democrats"), 1044, true, false),
		line(candidate("17244", "Wiesner", "Alison Jane", "Green Party", "PP63", "Green Party"), 137, false, false))
	c.Valid, c.Margin = figure.Keyed(figure.Papers(2289)), figure.Keyed(figure.Votes(212))
	rejected(&c, 0, 4, 1, 4, -1)
	c.Batches, c.Objected = 3, figure.Keyed(figure.Papers(2))
	verified(&c, box("PV-A", "", 906, 0, 906), box("A1", "A1", 778, 0, 778), box("A2 A2b", "A2", 614, 0, 614))
	c.PostalReject = figure.Keyed(figure.Papers(11))
	c.Attempts = []ward.CountAttempt{attempt(2289, 9, 832, 276, 1044, 137)}
	w := declared(c, 5, 12)
	w.Tendered = []export.Tendered{
		{Station: "A1", Tendered: sheet.Tendered{Supplied: figure.Keyed(figure.Papers(10)), Unused: figure.Keyed(figure.Papers(8)), Spoilt: figure.Keyed(figure.Papers(0)), Used: figure.Keyed(figure.Papers(2)), Listed: figure.Keyed(figure.Papers(2))}},
		{Station: "A2", Tendered: sheet.Tendered{Supplied: figure.Keyed(figure.Papers(10)), Unused: figure.Keyed(figure.Papers(10))}},
	}
	w.Postal = postal(1220, 4, 0, 1224, 0, 917, 6, 3, 1, 0, 0, 2, 295, 1224, 917, 7, 4, 906, 11)
	return w
}

// central does not balance: verification found one paper more than the count,
// and the returning officer certified it so (C1). A box was counted three times (V3).
func central() export.Ward {
	c := certificate("central", "Central", "E05011047", 1, 6312,
		line(setup.Candidate{ID: "16285", Surname: "Dychton", Forenames: "Agnieszka", CommonForenames: "Aga", Description: "Liberal Democrat", PartyID: "PP90", Party: "Liberal Democrats"}, 970, true, false),
		line(candidate("47798", "Meehan", "Ani Elizabeth", "Labour and Co-operative Party", "joint-party:53-119", "Labour and Co-operative Party"), 912, false, false),
		line(candidate("47799", "Underdown", "David James", "Green Party", "PP63", "Green Party"), 141, false, false),
		line(candidate("5262", "Wharton", "Dennis", "The Conservative Party Candidate", "PP52", "Conservative and Unionist Party"), 300, false, false))
	c.Valid, c.Margin = figure.Keyed(figure.Papers(2323)), figure.Keyed(figure.Votes(58))
	rejected(&c, 0, 5, 0, 7, 0)
	verified(&c, box("PV-C", "", 871, 0, 871), box("C1", "C1", 640, 0, 640), box("C2", "C2", 414, -1, 412, 413, 413), box("C3", "C3", 412, 0, 412))
	c.PostalReject = figure.Keyed(figure.Papers(8))
	c.Attempts = []ward.CountAttempt{
		attempt(2321, 12, 969, 912, 141, 299), attempt(2323, 12, 970, 912, 141, 300), attempt(2323, 12, 970, 912, 141, 300), attempt(2323, 12, 970, 912, 141, 300),
	}
	c.Attempts[1].Recount, c.Attempts[2].Recount = 1, 1
	c.Attempts[3].Recount, c.Attempts[3].Partial = 2, true
	officer := func(granted bool, of ward.RecountOf, candidate, asked, reason string) ward.CertifiedRecount {
		return ward.CertifiedRecount{Granted: granted, Of: of, Candidate: candidate, AskedBy: asked, Reason: reason, By: "Practice returning officer", Role: setup.ReturningOfficer}
	}
	c.Recounts = []ward.CertifiedRecount{
		officer(true, ward.RecountFull, "", "Practice agent of Ani MEEHAN", "The count was a paper out."),
		officer(true, ward.RecountCandidate, "16285", "Practice agent of Ani MEEHAN", "Her bundles were looked through once more, paper by paper, before the agents."),
		officer(false, ward.RecountFull, "", "Practice agent of Dennis WHARTON", "Asked for after equal counts; refused as unreasonable."),
	}
	c.OffRegister = []ward.OffRegister{
		{What: "Station", ID: "C9", Status: "struck off", Reason: "Never opened: the school was closed on the day and its electors voted at C1."},
		{What: "Box", ID: "9", Status: "merged into 1", Reason: "Its lid broke; its papers were put into box 1 before the agents."},
	}
	c.Exceptions = []ward.Exception{
		{Code: "V3", Subject: "C2", Text: "Box C2 held 413 papers; 414 were expected (-1).", Numbers: map[string]int{"expected": 414, "verified": 413, "variance": -1},
			Explanation: "The presiding officer saw a voter leave with the paper in hand and wrote it on the account.", ExplainedBy: "Practice clerk A",
			AcceptedBy: "Practice deputy", Role: setup.Deputy},
		{Code: "C1", Subject: "local.watford.central.2018-05-03", Text: "The count has 2,335 papers (2,323 valid, 12 rejected); verification found 2,336 (-1). Counted 3 times.",
			Numbers: map[string]int{"valid": 2323, "rejected": 12, "counted": 2335, "verified": 2336, "difference": -1, "counts": 3},
			Reason:  "Searched the store, the floor and every box; the bundles were counted again and two counts in a row agree. One paper less cannot change who is elected: the majority is 58.", AcceptedBy: "Practice returning officer", Role: setup.ReturningOfficer},
	}
	w := declared(c, 5, 20)
	w.Annotations = []ward.Annotation{{Text: "The declaration was read out with 299 votes for WHARTON and put right at once; the figures here are those certified.",
		Signature: ward.Signature{By: "Practice returning officer", Role: setup.ReturningOfficer, At: night(5, 31)}}}
	w.Postal = postal(1150, -1, -1, 1150, -1, 881, 9, 2, 0, 0, -1, 5, 253, 1150, -1, 3, 5, 873, 8)
	w.Postal.Exceptions = []ward.Exception{{Code: "P6", Subject: string(c.Contest), Text: "The statement says that 873 postal papers were included in the count; the postal boxes held 871 (+2).",
		Numbers: map[string]int{"counted": 873, "verified": 871, "difference": 2}, Explanation: "Two envelopes were empty and were counted in the postal software.", ExplainedBy: "Practice supervisor",
		AcceptedBy: "Practice returning officer", Role: setup.ReturningOfficer}}
	w.Postal.Open = []ward.Code{"P3"}
	return w
}

// oddNames has two seats, the second decided by lot, and names that no
// spreadsheet, comma or sheet name must hurt.
func oddNames() export.Ward {
	c := certificate("st-johns", `St. John's / “Hill” [Upper]: O'Brien & Zoë's Ward`, "E05011048", 2, 4120,
		line(candidate("1", "=1+1", "Ada", "", "", ""), 640, true, false),
		line(candidate("2", "@x", `Bo "the Baker"`, "Independent", "ynmp-party:2", "Independent"), 512, true, true),
		line(candidate("3", "de la Cruz", "Ana, the younger", "Local Voice, for a better ward", "PP4444", "Local Voice"), 512, false, false),
		line(candidate("4", "O'Neil", "Zoë Ní Bhraonáin", "=HYPERLINK(\"http://example.org\")", "", ""), 87, false, false),
		line(candidate("5", "-Smith", "+44 _x0041_", "<b>&amp;</b>", "", ""), 0, false, false))
	c.Valid, c.Margin = figure.Keyed(figure.Papers(1003)), figure.Keyed(figure.Votes(0))
	rejected(&c, 1, 2, 0, 3, 5)
	verified(&c, box("PV-S", "", 300, 0, 300), box("S1", "S1", 709, 0, 709))
	c.PostalReject = figure.Keyed(figure.Papers(0))
	c.Attempts = []ward.CountAttempt{attempt(1003, 6, 640, 512, 512, 87, 0), attempt(1003, 6, 640, 512, 512, 87, 0)}
	c.Attempts[1].Recount, c.Attempts[1].Partial = 1, true
	c.Recounts = []ward.CertifiedRecount{{Granted: true, Of: ward.RecountBundles, AskedBy: "=de la Cruz, the candidate", Reason: "Equal votes for the last seat.", By: "Practice returning officer", Role: setup.ReturningOfficer}}
	return declared(c, 5, 33)
}

// withoutPoll has fewer candidates than seats: one is elected, one seat stays vacant.
func withoutPoll() export.Ward {
	c := certificate("nascot", "Nascot", "E05011051", 2, 5990,
		line(candidate("6", "Ahmed", "Mo", "Green Party", "PP63", "Green Party"), 0, true, false))
	c.Uncontested, c.Vacant = true, 1
	return declared(c, 5, 2)
}
