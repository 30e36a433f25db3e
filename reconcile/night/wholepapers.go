package night

import (
	"maps"
	"slices"
	"strconv"

	"pgregory.net/rapid"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// UpTo gives a number from 0 to n.
func (g *WholeCount) UpTo(n int) int { return g.Draw.IntN(n + 1) }

// shared gives n parts, whole and none below 0, that add up to the total.
func (g *WholeCount) shared(total, n int) []int {
	parts := make([]int, n)
	for i := range n - 1 {
		parts[i] = g.UpTo(total)
		total -= parts[i]
	}
	parts[n-1] = total
	return parts
}

func (g *WholeCount) add(contest setup.ContestID, form sheet.Form, subject string, r sheet.Reading) {
	g.Papers = append(g.Papers, Paper{sheet.ID{Contest: contest, Form: form, Subject: subject}, r})
}

// sheets writes every sheet of every contest that has a poll.
func (g *WholeCount) sheets(t *rapid.T) {
	for i := range g.Election.Contests {
		c := &g.Election.Contests[i]
		if c.Uncontested() {
			c.Electorate = figure.Keyed[figure.Electors](1000)
			continue
		}
		verified, rejectedPostal := g.UpTo(4000), 0
		if !c.CountOnly {
			var handedIn int
			verified, handedIn = g.accounts(c.ID)
			post, rejected := g.post(t, c.ID, handedIn)
			verified, rejectedPostal = verified+post, rejected
		}
		g.count(t, *c, verified)
		c.Electorate = figure.Keyed(figure.Electors(verified + rejectedPostal + g.UpTo(3)))
	}
}

// boxesOf lists the contest's postal boxes, or its others.
func (g *WholeCount) boxesOf(contest setup.ContestID, postal bool) (ids []setup.BoxID) {
	for _, b := range g.Election.Boxes {
		if b.Holds(contest) && b.Postal() == postal {
			ids = append(ids, b.ID)
		}
	}
	return ids
}

// accounts writes the ballot paper account of every station and what is found
// in the boxes; it gives the papers found and the packets handed in.
func (g *WholeCount) accounts(contest setup.ContestID) (found, handedIn int) {
	inBox := map[setup.BoxID]int{}
	hasPostal := len(g.boxesOf(contest, true)) > 0
	for _, s := range g.Election.Stations {
		if !s.Serves(contest) {
			continue
		}
		var boxes []setup.BoxID
		for _, b := range g.Election.Boxes {
			if b.Holds(contest) && slices.Contains(b.Stations, s.ID) {
				boxes = append(boxes, b.ID)
			}
		}
		issued, unused, packets := g.issuedAt(s, contest), g.UpTo(900), 0
		spoilt := g.UpTo(min(5, issued))
		papers := issued - spoilt
		if hasPostal {
			packets = g.UpTo(9)
		}
		for i, part := range g.shared(papers, len(boxes)) {
			inBox[boxes[i]] += part
		}
		r := sheet.Reading{"bp_supplied": papers + spoilt + unused, "bp_unused": unused, "bp_issued": papers + spoilt, "bp_spoilt": spoilt, "bp_expected": papers, "pv_handed_in": packets}
		if g.UpTo(1) == 0 {
			maps.Copy(r, sheet.Reading{"tend_supplied": 10, "tend_unused": 9, "tend_spoilt": 0, "tend_used": 1})
		}
		if _, kept := r["tend_used"]; kept && g.UpTo(1) == 0 {
			r["tend_listed"] = 1
		}
		g.add(contest, sheet.BallotPaperAccount, string(s.ID), r)
		found, handedIn = found+papers, handedIn+packets
	}
	for _, id := range g.boxesOf(contest, false) {
		g.add(contest, sheet.BoxVerification, string(id), sheet.Reading{"verified": inBox[id]})
	}
	return found, handedIn
}

// issuedAt is the papers that a station issues in a contest: the same number
// of people come, whatever they vote on. Those of several wards share them out,
// and so do those of several parishes.
func (g *WholeCount) issuedAt(s setup.Station, contest setup.ContestID) int {
	if g.issued[s.ID] == nil {
		voters := g.UpTo(900)
		of := map[setup.ContestKind][]setup.ContestID{}
		shares := map[setup.ContestID]int{}
		for _, id := range s.Contests {
			c, _ := g.Election.Contest(id)
			of[c.Kind] = append(of[c.Kind], id)
			shares[id] = voters
		}
		for _, kind := range []setup.ContestKind{setup.WardContest, setup.ParishContest} {
			if ids := of[kind]; len(ids) > 1 {
				for i, n := range g.shared(voters, len(ids)) {
					shares[ids[i]] = n
				}
			}
		}
		if g.issued == nil {
			g.issued = map[setup.StationID]map[setup.ContestID]int{}
		}
		g.issued[s.ID] = shares
	}
	return g.issued[s.ID][contest]
}

// post writes the opening sessions, the postal votes of the day and what is
// found in the postal boxes; it gives the papers found and those rejected at opening.
func (g *WholeCount) post(t *rapid.T, contest setup.ContestID, handedIn int) (found, rejected int) {
	boxes := g.boxesOf(contest, true)
	if len(boxes) == 0 {
		return 0, 0
	}
	sessions := rapid.IntRange(max(1, len(g.Election.Sessions)), 4).Draw(t, "sessions")
	office, post := g.UpTo(20), g.UpTo(20)
	for i := range sessions {
		r := sheet.Reading{"packets_in": g.UpTo(300), "papers_to_box": g.UpTo(300), "last": 0}
		if i == sessions-1 {
			r["packets_in"], r["last"] = handedIn+office+post, 1
		}
		if g.UpTo(1) == 0 {
			r["batches"] = g.UpTo(12)
		}
		found += r["papers_to_box"]
		g.add(contest, sheet.PostalOpening, strconv.Itoa(i+1), r)
	}
	rejected = g.UpTo(30)
	g.add(contest, sheet.PostalDay, string(contest), sheet.Reading{"handed_in_office": office, "by_post_on_day": post, "postal_rejected": rejected})
	for i, part := range g.shared(found, len(boxes)) {
		g.add(contest, sheet.PostalBox, string(boxes[i]), sheet.Reading{"papers_found": part})
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
func (g *WholeCount) count(t *rapid.T, c setup.Contest, verified int) {
	k := kept{}
	for _, yes := range []*bool{&k.unused, &k.part, &k.atTables, &k.given, &k.written, &k.verified, &k.tally, &k.inPart} {
		*yes = rapid.Bool().Draw(t, "kept")
	}
	if c.Seats == 1 {
		k.unused, k.part, k.inPart, k.tally = false, false, false, false
	}
	k.tally = c.TallyByVotes && c.Seats > 1
	rejected := map[figure.ID]int{}
	left := verified
	heads := Law().Heads(c.Kind, PollDay)
	for _, h := range heads {
		if !h.InPart {
			rejected[h.Figure] = g.UpTo(min(left, 20))
			left -= rejected[h.Figure]
		}
	}
	result := g.tables(c, k, left, rejected)
	total := 0
	for place := range c.Candidates {
		total += result[sheet.VotesFigure(place+1)]
	}
	if k.tally {
		for n := 1; n <= c.Seats; n++ {
			result[sheet.TallyFigure(n)] = 0
		}
		if left > 0 {
			result[sheet.TallyFigure(total/left)] = left - total%left
			if total%left > 0 {
				result[sheet.TallyFigure(total/left+1)] = total % left
			}
		}
	}
	if k.verified {
		result["verified_total"] = verified
	}
	g.add(c.ID, sheet.CountResult, string(c.ID), result)
	r := sheet.Reading{}
	for _, h := range heads {
		if !h.InPart {
			r[h.Figure] = rejected[h.Figure]
		} else if c.Seats > 1 {
			r[h.Figure] = g.papersInPart(k, c.Seats, left, result)
		}
	}
	g.add(c.ID, sheet.RejectedPapers, string(c.ID), r)
}

// papersInPart is how many papers the votes rejected in part stand on. Those
// votes are in the result until here, also where nobody keeps them.
func (g *WholeCount) papersInPart(k kept, seats, valid int, result sheet.Reading) int {
	votes := result["part_rejected_votes"]
	if !k.part {
		delete(result, "part_rejected_votes")
	}
	if votes == 0 || valid == 0 {
		return 0
	}
	fewest := (votes + seats - 2) / (seats - 1) // each loses one vote at least and keeps one
	return fewest + g.UpTo(min(votes, valid)-fewest)
}

// tables writes the count areas and count sheets and gives the ward's result.
func (g *WholeCount) tables(c setup.Contest, k kept, valid int, rejected map[figure.ID]int) sheet.Reading {
	areas := c.Areas
	if len(areas) == 0 {
		areas = []setup.Area{{}}
	}
	result := sheet.Reading{}
	rejectedAt := map[figure.ID][]int{}
	for _, head := range slices.Sorted(maps.Keys(rejected)) {
		rejectedAt[head] = g.shared(rejected[head], len(areas))
	}
	for i, papers := range g.shared(valid, len(areas)) {
		area := sheet.Reading{}
		for n, on := range g.shared(papers, max(1, areas[i].Sheets())) {
			r := g.marks(c, k, on)
			for line, votes := range r {
				area[line] += votes
			}
			if areas[i].Sheets() > 0 {
				g.add(c.ID, sheet.CountSheet, strconv.Itoa(areas[i].FirstSheet+n), k.asKeyed(r, "papers_on_sheet", on))
			}
		}
		for line, votes := range area {
			result[line] += votes
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
			g.add(c.ID, sheet.CountArea, areas[i].ID, r)
		}
	}
	if c.Seats > 1 || k.written {
		result["valid_ballots"] = valid
	}
	return result
}

// asKeyed is a sheet as it is keyed: with its papers, and without the votes
// rejected in part where nobody keeps them.
func (k kept) asKeyed(marks sheet.Reading, papers figure.ID, n int) sheet.Reading {
	r := maps.Clone(marks)
	r[papers] = n
	if !k.part {
		delete(r, "part_rejected_votes")
	}
	return r
}

// marks are the votes on some papers: every paper carries one at least, none
// more than there are seats, and no two for one candidate.
func (g *WholeCount) marks(c setup.Contest, k kept, papers int) sheet.Reading {
	r := sheet.Reading{}
	votes := papers
	if c.Seats > 1 {
		votes += g.UpTo((c.Seats - 1) * papers)
		left := c.Seats*papers - votes
		part := 0
		if k.inPart {
			part = g.UpTo(min(left, 9))
		}
		r["part_rejected_votes"] = part // taken out again where nobody keeps it
		if k.unused {
			r["unused"] = left - part
		}
	}
	others := len(c.Candidates)
	for _, place := range g.Draw.Perm(len(c.Candidates)) {
		others--
		least, most := max(0, votes-others*papers), min(papers, votes)
		v := least + g.UpTo(most-least)
		r[sheet.VotesFigure(place+1)], votes = v, votes-v
	}
	return r
}
