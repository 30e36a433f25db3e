package reconcile

import (
	"maps"
	"slices"
	"strconv"

	"pgregory.net/rapid"
)

// upTo gives a number from 0 to n.
func (g *wholeCount) upTo(n int) int { return g.draw.IntN(n + 1) }

// shared gives n parts, whole and none below 0, that add up to the total.
func (g *wholeCount) shared(total, n int) []int {
	parts := make([]int, n)
	for i := range n - 1 {
		parts[i] = g.upTo(total)
		total -= parts[i]
	}
	parts[n-1] = total
	return parts
}

func (g *wholeCount) add(contest ContestID, form Form, subject string, r Reading) {
	g.papers = append(g.papers, paper{SheetID{contest, form, subject}, r})
}

// sheets writes every sheet of every contest that has a poll.
func (g *wholeCount) sheets(t *rapid.T) {
	for i := range g.election.Contests {
		c := &g.election.Contests[i]
		if c.Uncontested() {
			c.Electorate = Keyed[Electors](1000)
			continue
		}
		verified, rejectedPostal := g.upTo(4000), 0
		if !c.CountOnly {
			var handedIn int
			verified, handedIn = g.accounts(c.ID)
			post, rejected := g.post(t, c.ID, handedIn)
			verified, rejectedPostal = verified+post, rejected
		}
		g.count(t, *c, verified)
		c.Electorate = Keyed(Electors(verified + rejectedPostal + g.upTo(3)))
	}
}

// postalOf lists the contest's postal boxes, stationBoxes its others.
func (g *wholeCount) boxesOf(contest ContestID, postal bool) (ids []BoxID) {
	for _, b := range g.election.Boxes {
		if b.Holds(contest) && b.Postal() == postal {
			ids = append(ids, b.ID)
		}
	}
	return ids
}

// accounts writes the ballot paper account of every station and what is found
// in the boxes; it gives the papers found and the packets handed in.
func (g *wholeCount) accounts(contest ContestID) (found, handedIn int) {
	inBox := map[BoxID]int{}
	hasPostal := len(g.boxesOf(contest, true)) > 0
	for _, s := range g.election.Stations {
		if !s.Serves(contest) {
			continue
		}
		var boxes []BoxID
		for _, b := range g.election.Boxes {
			if b.Holds(contest) && slices.Contains(b.Stations, s.ID) {
				boxes = append(boxes, b.ID)
			}
		}
		issued, unused, packets := g.issuedAt(s, contest), g.upTo(900), 0
		spoilt := g.upTo(min(5, issued))
		papers := issued - spoilt
		if hasPostal {
			packets = g.upTo(9)
		}
		for i, part := range g.shared(papers, len(boxes)) {
			inBox[boxes[i]] += part
		}
		r := Reading{"bp_supplied": papers + spoilt + unused, "bp_unused": unused, "bp_issued": papers + spoilt, "bp_spoilt": spoilt, "bp_expected": papers, "pv_handed_in": packets}
		if g.upTo(1) == 0 {
			maps.Copy(r, Reading{"tend_supplied": 10, "tend_unused": 9, "tend_spoilt": 0, "tend_used": 1})
		}
		if _, kept := r["tend_used"]; kept && g.upTo(1) == 0 {
			r["tend_listed"] = 1
		}
		g.add(contest, BallotPaperAccount, string(s.ID), r)
		found, handedIn = found+papers, handedIn+packets
	}
	for _, id := range g.boxesOf(contest, false) {
		g.add(contest, BoxVerification, string(id), Reading{"verified": inBox[id]})
	}
	return found, handedIn
}

// issuedAt is the papers that a station issues in a contest: the same number
// of people come, whatever they vote on. Those of several wards share them out,
// and so do those of several parishes.
func (g *wholeCount) issuedAt(s Station, contest ContestID) int {
	if g.issued[s.ID] == nil {
		voters := g.upTo(900)
		of := map[ContestKind][]ContestID{}
		shares := map[ContestID]int{}
		for _, id := range s.Contests {
			c, _ := g.election.Contest(id)
			of[c.Kind] = append(of[c.Kind], id)
			shares[id] = voters
		}
		for _, kind := range []ContestKind{WardContest, ParishContest} {
			if ids := of[kind]; len(ids) > 1 {
				for i, n := range g.shared(voters, len(ids)) {
					shares[ids[i]] = n
				}
			}
		}
		if g.issued == nil {
			g.issued = map[StationID]map[ContestID]int{}
		}
		g.issued[s.ID] = shares
	}
	return g.issued[s.ID][contest]
}

// post writes the opening sessions, the postal votes of the day and what is
// found in the postal boxes; it gives the papers found and those rejected at opening.
func (g *wholeCount) post(t *rapid.T, contest ContestID, handedIn int) (found, rejected int) {
	boxes := g.boxesOf(contest, true)
	if len(boxes) == 0 {
		return 0, 0
	}
	sessions := rapid.IntRange(max(1, len(g.election.Sessions)), 4).Draw(t, "sessions")
	office, post := g.upTo(20), g.upTo(20)
	for i := range sessions {
		r := Reading{"packets_in": g.upTo(300), "papers_to_box": g.upTo(300), "last": 0}
		if i == sessions-1 {
			r["packets_in"], r["last"] = handedIn+office+post, 1
		}
		if g.upTo(1) == 0 {
			r["batches"] = g.upTo(12)
		}
		found += r["papers_to_box"]
		g.add(contest, PostalOpening, strconv.Itoa(i+1), r)
	}
	rejected = g.upTo(30)
	g.add(contest, PostalDay, string(contest), Reading{"handed_in_office": office, "by_post_on_day": post, "postal_rejected": rejected})
	for i, part := range g.shared(found, len(boxes)) {
		g.add(contest, PostalBox, string(boxes[i]), Reading{"papers_found": part})
	}
	return found, rejected
}

// kept is which of the figures that nobody must keep a count keeps.
type kept struct {
	unused, part, atTables, given, written, verified, tally bool
	inPart                                                  bool // papers were rejected in part
}

// count shares the verified papers out among the heads of rejection and the
// tables, and the votes of each table among its sheets and the candidates.
func (g *wholeCount) count(t *rapid.T, c Contest, verified int) {
	k := kept{}
	for _, yes := range []*bool{&k.unused, &k.part, &k.atTables, &k.given, &k.written, &k.verified, &k.tally, &k.inPart} {
		*yes = rapid.Bool().Draw(t, "kept")
	}
	if c.Seats == 1 {
		k.unused, k.part, k.inPart, k.tally = false, false, false, false
	}
	k.tally = c.TallyByVotes && c.Seats > 1
	rejected := map[FigureID]int{}
	left := verified
	heads := law().Heads(c.Kind, pollDay)
	for _, h := range heads {
		if !h.InPart {
			rejected[h.Figure] = g.upTo(min(left, 20))
			left -= rejected[h.Figure]
		}
	}
	result := g.tables(c, k, left, rejected)
	total := 0
	for place := range c.Candidates {
		total += result[VotesFigure(place+1)]
	}
	if k.tally {
		for n := 1; n <= c.Seats; n++ {
			result[TallyFigure(n)] = 0
		}
		if left > 0 {
			result[TallyFigure(total/left)] = left - total%left
			if total%left > 0 {
				result[TallyFigure(total/left+1)] = total % left
			}
		}
	}
	if k.verified {
		result["verified_total"] = verified
	}
	g.add(c.ID, CountResult, string(c.ID), result)
	r := Reading{}
	for _, h := range heads {
		if !h.InPart {
			r[h.Figure] = rejected[h.Figure]
		} else if c.Seats > 1 {
			r[h.Figure] = g.papersInPart(k, c.Seats, left, result)
		}
	}
	g.add(c.ID, RejectedPapers, string(c.ID), r)
}

// papersInPart is how many papers the votes rejected in part stand on. Those
// votes are in the result until here, also where nobody keeps them.
func (g *wholeCount) papersInPart(k kept, seats, valid int, result Reading) int {
	votes := result["part_rejected_votes"]
	if !k.part {
		delete(result, "part_rejected_votes")
	}
	if votes == 0 || valid == 0 {
		return 0
	}
	fewest := (votes + seats - 2) / (seats - 1) // each loses one vote at least and keeps one
	return fewest + g.upTo(min(votes, valid)-fewest)
}

// tables writes the count areas and count sheets and gives the ward's result.
func (g *wholeCount) tables(c Contest, k kept, valid int, rejected map[FigureID]int) Reading {
	areas := c.Areas
	if len(areas) == 0 {
		areas = []Area{{}}
	}
	result := Reading{}
	rejectedAt := map[FigureID][]int{}
	for _, head := range slices.Sorted(maps.Keys(rejected)) {
		rejectedAt[head] = g.shared(rejected[head], len(areas))
	}
	for i, papers := range g.shared(valid, len(areas)) {
		area := Reading{}
		for n, on := range g.shared(papers, max(1, areas[i].Sheets())) {
			sheet := g.marks(c, k, on)
			for figure, votes := range sheet {
				area[figure] += votes
			}
			if areas[i].Sheets() > 0 {
				g.add(c.ID, CountSheet, strconv.Itoa(areas[i].FirstSheet+n), k.asKeyed(sheet, "papers_on_sheet", on))
			}
		}
		for figure, votes := range area {
			result[figure] += votes
		}
		if len(c.Areas) > 1 {
			r := k.asKeyed(area, "valid_ballots", papers)
			there := papers
			for head, parts := range rejectedAt {
				if there += parts[i]; k.atTables {
					r[head] = parts[i]
				}
			}
			if k.given {
				r["papers"] = there
			}
			g.add(c.ID, CountArea, areas[i].ID, r)
		}
	}
	if c.Seats > 1 || k.written {
		result["valid_ballots"] = valid
	}
	return result
}

// asKeyed is a sheet as it is keyed: with its papers, and without the votes
// rejected in part where nobody keeps them.
func (k kept) asKeyed(marks Reading, papers FigureID, n int) Reading {
	r := maps.Clone(marks)
	r[papers] = n
	if !k.part {
		delete(r, "part_rejected_votes")
	}
	return r
}

// marks are the votes on some papers: every paper carries one at least, none
// more than there are seats, and no two for one candidate.
func (g *wholeCount) marks(c Contest, k kept, papers int) Reading {
	r := Reading{}
	votes := papers
	if c.Seats > 1 {
		votes += g.upTo((c.Seats - 1) * papers)
		left := c.Seats*papers - votes
		part := 0
		if k.inPart {
			part = g.upTo(min(left, 9))
		}
		r["part_rejected_votes"] = part // taken out again where nobody keeps it
		if k.unused {
			r["unused"] = left - part
		}
	}
	others := len(c.Candidates)
	for _, place := range g.draw.Perm(len(c.Candidates)) {
		others--
		least, most := max(0, votes-others*papers), min(papers, votes)
		v := least + g.upTo(most-least)
		r[VotesFigure(place+1)], votes = v, votes-v
	}
	return r
}
