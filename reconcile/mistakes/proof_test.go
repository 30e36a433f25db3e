package mistakes_test

import (
	"slices"
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// papersOf is one ward's papers, made up so that every figure keyed comes out.
type papersOf struct {
	w     ward.Ward
	wrong string // the first that cannot
}

// otherPapers makes papers of which the keyed figures would be the right ones:
// it puts station papers into boxes and deals votes out to ballot papers, then
// counts what it made. It knows none of the rules. It names the first thing
// that cannot be so; empty where such papers can lie on the table.
func otherPapers(w ward.Ward) string {
	p := &papersOf{w: w}
	if !w.Contest.CountOnly {
		p.accounts()
		p.boxes()
		p.post()
	}
	p.tables()
	p.rejected()
	p.batches()
	p.ends()
	return p.wrong
}

func (p *papersOf) must(holds bool, what string) {
	if !holds && p.wrong == "" {
		p.wrong = what
	}
}

func (p *papersOf) sheet(f sheet.Form, subject string) sheet.Reading {
	r, in := p.w.Current(sheet.ID{Contest: p.w.Contest.ID, Form: f, Subject: subject})
	p.must(in || f == sheet.CountArea || f == sheet.CountSheet, "no "+string(f)+" of "+subject)
	return r
}

func (p *papersOf) own(f sheet.Form) sheet.Reading { return p.sheet(f, string(p.w.Contest.ID)) }

// accounts takes the unused papers and the spoilt ones from those supplied.
func (p *papersOf) accounts() {
	for _, s := range p.w.Stations {
		a := p.sheet(sheet.BallotPaperAccount, string(s.ID))
		issued := a["bp_supplied"] - a["bp_unused"]
		p.must(issued >= 0 && issued == a["bp_issued"], "papers issued at a station are not those supplied less those left over")
		p.must(issued-a["bp_spoilt"] >= 0 && issued-a["bp_spoilt"] == a["bp_expected"], "papers in a station's box are not those issued less those spoilt")
		if _, tendered := a["tend_supplied"]; tendered {
			p.must(a["tend_unused"]+a["tend_spoilt"]+a["tend_used"] == a["tend_supplied"], "tendered papers do not add up")
		}
	}
}

// boxes puts each station's papers into the boxes that it used: any number of
// them, but no paper into a box of other stations. That goes if and only if any
// boxes together hold no more than the stations that used them put in (Hall 1935).
func (p *papersOf) boxes() {
	var found, in []int // of each box: papers, and its stations as bits
	expected := make([]int, len(p.w.Stations))
	all := 0
	for i, s := range p.w.Stations {
		expected[i] = p.sheet(sheet.BallotPaperAccount, string(s.ID))["bp_expected"]
		all += expected[i]
	}
	for _, b := range p.w.Boxes {
		if b.Postal() {
			continue
		}
		stations := 0
		for i, s := range p.w.Stations {
			if slices.Contains(b.Stations, s.ID) {
				stations |= 1 << i
			}
		}
		found, in = append(found, p.sheet(sheet.BoxVerification, string(b.ID))["verified"]), append(in, stations)
		all -= found[len(found)-1]
	}
	p.must(all == 0, "papers found in the boxes are not those of the stations")
	for some := range 1 << len(found) {
		papers, stations := 0, 0
		for i := range found {
			if some&(1<<i) != 0 {
				papers, stations = papers+found[i], stations|in[i]
			}
		}
		for i := range expected {
			if stations&(1<<i) != 0 {
				papers -= expected[i]
			}
		}
		p.must(papers <= 0, "a box that stations share holds more papers than its stations put in, though all their boxes together do not")
	}
}

func (p *papersOf) post() {
	logged, found, sessions, last := 0, 0, 0, sheet.Reading{}
	boxes := p.w.PostalBoxes()
	for n := 1; ; n++ {
		r, in := p.w.Current(sheet.ID{Contest: p.w.Contest.ID, Form: sheet.PostalOpening, Subject: strconv.Itoa(n)})
		if !in {
			break
		}
		p.must(last["last"] == 0, "a session after the last")
		logged, sessions, last = logged+r["papers_to_box"], n, r
	}
	for _, b := range boxes {
		found += p.sheet(sheet.PostalBox, string(b))["papers_found"]
	}
	p.must(logged == found, "papers found in the postal boxes are not those put in")
	if len(boxes) == 0 {
		return
	}
	p.must(last["last"] == 1, "no last session")
	p.must(sessions >= p.w.Planned, "fewer opening sessions are logged than agents were told of")
	day, handed := p.own(sheet.PostalDay), 0
	for _, s := range p.w.Stations {
		handed += p.sheet(sheet.BallotPaperAccount, string(s.ID))["pv_handed_in"]
	}
	p.must(handed+day["handed_in_office"]+day["by_post_on_day"] == last["packets_in"], "packets of the day are not those of the last session")
}

// dealt deals a candidate's votes out to the next papers in turn, one to each,
// so that the papers carry as nearly equal numbers as can be; it counts them.
func dealt(papers int, votes []int) (on []int, counted []int) {
	on, counted = make([]int, papers), make([]int, len(votes))
	next := 0
	for i, v := range votes {
		for range min(v, papers) {
			on[next%papers]++
			counted[i]++
			next++
		}
	}
	return on, counted
}

// pile is what one sheet says of its papers.
type pile struct {
	papers                        int
	votes                         []int
	unused, part                  int
	hasPapers, hasUnused, hasPart bool
}

func (p *papersOf) pileOf(r sheet.Reading, papers figure.ID) pile {
	s := pile{votes: make([]int, len(p.w.Contest.Candidates))}
	total := 0
	for i := range s.votes {
		s.votes[i] = r[sheet.VotesFigure(i+1)]
		total += s.votes[i]
	}
	s.papers, s.hasPapers = r[papers]
	s.unused, s.hasUnused = r["unused"]
	s.part, s.hasPart = r["part_rejected_votes"]
	if !s.hasPapers && p.w.Contest.Seats == 1 {
		s.papers, s.hasPapers = total, true
	}
	return s
}

// lie deals a pile's votes out and counts them.
func (p *papersOf) lie(s pile) {
	seats, spare := p.w.Contest.Seats, 0
	on, counted := dealt(s.papers, s.votes)
	p.must(slices.Equal(counted, s.votes), "a candidate has more votes than there are papers")
	for _, n := range on {
		p.must(n >= 1 && n <= seats, "a paper carries no vote, or more than there are seats")
		spare += seats - n
	}
	switch {
	case s.hasUnused && (s.hasPart || p.noneInPart()):
		p.must(s.unused+s.part == spare, "votes that were not used or not counted are not those left")
	default:
		p.must(s.unused+s.part <= spare, "more votes were not used than are left")
	}
}

func (p *papersOf) noneInPart() bool {
	r := p.own(sheet.RejectedPapers)
	n, kept := r["rej_part"]
	return p.w.Contest.Seats == 1 || kept && n == 0
}

// tables lets the papers lie on the smallest sheets and adds them up.
func (p *papersOf) tables() {
	c := p.w.Contest
	whole := p.pileOf(p.own(sheet.CountResult), "valid_ballots")
	p.lie(whole)
	var areas []pile
	for _, a := range c.Areas {
		in := whole
		if len(c.Areas) > 1 {
			r := p.sheet(sheet.CountArea, a.ID)
			p.must(r != nil, "no area "+a.ID)
			in = p.pileOf(r, "valid_ballots")
			p.lie(in)
			areas = append(areas, in)
		}
		var sheets []pile
		for n := range a.Sheets() {
			r := p.sheet(sheet.CountSheet, strconv.Itoa(a.FirstSheet+n))
			p.must(r != nil, "no count sheet")
			s := p.pileOf(r, "papers_on_sheet")
			p.lie(s)
			sheets = append(sheets, s)
		}
		p.sum(in, sheets)
	}
	p.sum(whole, areas)
	p.tally(whole)
	p.inPart(whole)
}

func (p *papersOf) sum(whole pile, parts []pile) {
	if len(parts) == 0 {
		return
	}
	all := pile{votes: make([]int, len(whole.votes)), hasUnused: true, hasPart: true}
	for _, s := range parts {
		all.papers += s.papers
		for i, v := range s.votes {
			all.votes[i] += v
		}
		all.unused, all.part = all.unused+s.unused, all.part+s.part
		all.hasUnused, all.hasPart = all.hasUnused && s.hasUnused, all.hasPart && s.hasPart
	}
	p.must(slices.Equal(all.votes, whole.votes), "a candidate's votes are not those of the parts")
	p.must(!whole.hasPapers || all.papers == whole.papers, "valid papers are not those of the parts")
	p.must(!whole.hasUnused || !all.hasUnused || all.unused == whole.unused, "the unused votes, or the votes rejected in part, are not those of the count areas or count sheets")
	p.must(!whole.hasPart || !all.hasPart || all.part == whole.part, "the unused votes, or the votes rejected in part, are not those of the count areas or count sheets")
}

// tally looks for papers with these numbers of votes: some exist if and only if
// the m best candidates together have no more votes than the papers can give
// to m (Gale 1957, Ryser 1957).
func (p *papersOf) tally(whole pile) {
	r := p.own(sheet.CountResult)
	if _, kept := r[sheet.TallyFigure(1)]; !kept {
		return
	}
	papers, votes := 0, 0
	for k := range p.w.Contest.Seats {
		papers, votes = papers+r[sheet.TallyFigure(k+1)], votes+(k+1)*r[sheet.TallyFigure(k+1)]
	}
	best := slices.Sorted(slices.Values(whole.votes))
	slices.Reverse(best)
	have := 0
	for m, v := range best {
		have += v
		give := 0
		for k := range p.w.Contest.Seats {
			give += min(k+1, m+1) * r[sheet.TallyFigure(k+1)]
		}
		p.must(have <= give, "the papers by their number of votes cannot give the best candidates their votes")
	}
	p.must(papers == whole.papers && votes == have, "the papers by their number of votes are not those of the result")
}

// inPart looks at the papers rejected in part: each loses a vote and keeps one.
func (p *papersOf) inPart(whole pile) {
	n, kept := p.own(sheet.RejectedPapers)["rej_part"]
	if !kept {
		return
	}
	left := p.w.Contest.Seats * whole.papers
	for _, v := range whole.votes {
		left -= v
	}
	least, most := 0, left // votes that can have been rejected in part
	switch {
	case whole.hasPart:
		least, most = whole.part, whole.part
	case whole.hasUnused:
		least, most = left-whole.unused, left-whole.unused
	}
	p.must(n <= whole.papers, "more papers were rejected in part than there are")
	p.must(least <= (p.w.Contest.Seats-1)*n && n <= most, "the votes rejected in part do not fit on the papers rejected in part")
}

// rejected shares the rejected papers out among the tables.
func (p *papersOf) rejected() {
	own, heads := p.own(sheet.RejectedPapers), p.w.Heads
	all, known, open := 0, 0, false
	for _, h := range heads {
		if h.InPart {
			continue
		}
		sum, kept := 0, len(p.w.CountAreas()) > 0
		for _, a := range p.w.CountAreas() {
			n, in := p.sheet(sheet.CountArea, a.ID.Subject)[h.Figure]
			sum, kept = sum+n, kept && in
		}
		all += own[h.Figure]
		p.must(sum == own[h.Figure] || !kept && sum < own[h.Figure], "papers rejected under a head are not those of the tables")
	}
	for _, a := range p.w.CountAreas() {
		r := p.sheet(sheet.CountArea, a.ID.Subject)
		there, kept := sheet.RejectedBy(r, heads)
		given, isGiven := r["papers"]
		if isGiven {
			p.must(given >= r["valid_ballots"] && (!kept || given == r["valid_ballots"]+int(there)), "papers given to a table are not those it accounts for")
			there, kept = figure.Papers(given-r["valid_ballots"]), true
		}
		known, open = known+int(there), open || !kept
	}
	if len(p.w.CountAreas()) > 0 {
		p.must(known == all || open && known <= all, "the tables account for other rejected papers than the ward")
	}
}

// ends holds the two ends of the night against each other: what came in and
// what was counted.
func (p *papersOf) ends() {
	result, rejected := p.own(sheet.CountResult), p.own(sheet.RejectedPapers)
	counted := p.pileOf(result, "valid_ballots").papers
	for _, h := range p.w.Heads {
		if !h.InPart {
			counted += rejected[h.Figure]
		}
	}
	came := counted
	if !p.w.Contest.CountOnly {
		came = 0
		for id, s := range p.w.Sheets {
			if (id.Form == sheet.BoxVerification || id.Form == sheet.PostalBox) && len(s.Counts) > 0 && p.w.Box(setup.BoxID(id.Subject)).Live() {
				came += s.Counts[0]["verified"] + s.Counts[0]["papers_found"]
			}
		}
	}
	p.must(came == counted, "papers counted are not those that came in")
	written, kept := result["verified_total"]
	p.must(!kept || written == came, "the total from verification is not what came in")
	day, _ := p.w.Current(p.w.OwnSheet(sheet.PostalDay))
	if e, known := p.w.Contest.Electorate.Get(); known && len(p.w.PostalBoxes()) > 0 {
		p.must(int(e) >= came+day["postal_rejected"], "more papers than electors")
	} else if known {
		p.must(int(e) >= came, "more papers than electors")
	}
}
