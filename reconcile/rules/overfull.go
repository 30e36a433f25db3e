package rules

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// V10 is V3 inside an account of several boxes: together they hold what their
// stations put in, and some of them more than the stations that used them had.
var overfullRules = []Rule{{
	Code: "V10", Level: Warning, Stage: sheet.StageVerification, Override: OverrideOfficer, TwoCounts: true,
	Formula:    "boxes that are balanced together: any of them hold no more papers than the stations that used them put in; an error until two counts in a row agree, then it is explained and accepted",
	Reads:      []string{"box_verification.verified", "ballot_paper_account.bp_expected", "register.box", "register.station"},
	Clerk:      "{boxes}: {found} papers were found; no more than the {expected} of {stations} can be in {them} ({+difference}), although {all} balance together. Are papers of another station among them? Counted {times}.{advice}",
	Supervisor: "Look for papers of one station in a box of another, and at the register: did a station use a box that is not down as its own? Then mend the register. Otherwise count until two counts in a row agree and explain it; the returning officer or a deputy accepts the counted figures, and it prints on the statement.",
	Law:        balanceGuidance,
	find:       findOverfull,
}}

// findOverfull looks at boxes that balance together. Where they do not, V3 says
// so, and which of them are out is what is being looked for.
func findOverfull(s *sight) []hit {
	var hits []hit
	for _, g := range s.boxes {
		if v, ok := g.Variance(); len(g.Boxes) < 2 || !ok || v != 0 {
			continue
		}
		boxes, stations := overfull(s.ward, g)
		if len(boxes) == 0 {
			continue
		}
		h := hit{form: sheet.BoxVerification, subject: g.Subject(), figures: []figure.ID{"verified"}, counted: g.Agreed, numbers: map[string]int{"counts": len(g.Counts)}}
		found, expected := figure.Papers(0), figure.Papers(0)
		for _, id := range boxes {
			papers := s.ward.Found(id).N()
			found += papers
			h.numbers["verified."+string(id)] = int(papers)
		}
		for _, id := range stations {
			expected += s.ward.AccountAt(id).Expected.N()
		}
		h.numbers["found"], h.numbers["expected"], h.numbers["difference"] = int(found), int(expected), int(found-expected)
		h.words = map[string]string{"boxes": "Box " + text.Joined(boxes), "them": "it", "stations": "station " + text.Joined(stations), "all": "boxes " + text.Joined(g.Boxes),
			"times": times(len(g.Counts), g.Agreed), "advice": " Check the figures against the paper and count the boxes again."}
		if len(boxes) > 1 {
			h.words["boxes"], h.words["them"] = "Boxes "+text.Joined(boxes), "them"
		}
		if len(stations) != 1 {
			h.words["stations"] = "stations " + text.Joined(stations)
		}
		if g.Agreed { // then the text may print on the statement
			h.words["advice"] = ""
		}
		hits = append(hits, h)
	}
	return hits
}

// filling is how papers of stations lie in the boxes of one account, each in a
// box that its station used.
type filling struct {
	uses [][]bool          // of each box, by station
	put  [][]figure.Papers // of each box, by station
	left []figure.Papers   // of each station: papers that are in no box yet
}

// overfull fills the boxes of an account with their stations' papers as far as
// they go. If one cannot be filled up it gives that box with all that hold
// papers of the same stations, and the stations that used any of them: there
// are more papers in these boxes than these stations put in (Hall 1935; found
// as by Ford and Fulkerson 1956). It gives none if every box can be filled.
func overfull(w ward.Ward, g ward.BoxAccount) (boxes []setup.BoxID, stations []setup.StationID) {
	var f filling
	for _, id := range g.Stations {
		f.left = append(f.left, w.AccountAt(id).Expected.N())
	}
	for _, id := range g.Boxes {
		uses, users := make([]bool, len(g.Stations)), usersOf(w, id)
		for i, station := range g.Stations {
			uses[i] = slices.Contains(users, station)
		}
		f.uses, f.put = append(f.uses, uses), append(f.put, make([]figure.Papers, len(uses)))
	}
	for b, id := range g.Boxes {
		for need := w.Found(id).N(); need > 0; {
			papers, seen, asked := f.into(b, need)
			if need -= papers; papers == 0 {
				return chosen(g.Boxes, seen), chosen(g.Stations, asked)
			}
		}
	}
	return nil, nil
}

func chosen[T any](all []T, which []bool) (list []T) {
	for i, yes := range which {
		if yes {
			list = append(list, all[i])
		}
	}
	return list
}

// usersOf lists the stations whose papers are in a box: its own, and those of
// boxes that were merged into it.
func usersOf(w ward.Ward, id setup.BoxID) (list []setup.StationID) {
	for i, b := range w.Boxes {
		if at := w.Holder(i); at >= 0 && w.Boxes[at].ID == id {
			list = append(list, b.Stations...)
		}
	}
	return list
}

// into brings papers into a box, as many as it needs or as can come in one way:
// those that a station has left go in, or take the place of another station's
// papers, which go where these were wanted. It says which boxes and stations
// it went through; where no paper came, none of these stations has one left.
func (f filling) into(box int, need figure.Papers) (came figure.Papers, boxes, stations []bool) {
	type step struct{ to, station int } // papers of the station that may go from here to that box
	way := make([]step, len(f.put))
	boxes, stations = make([]bool, len(f.put)), make([]bool, len(f.left))
	boxes[box] = true
	for queue := []int{box}; len(queue) > 0; queue = queue[1:] {
		here := queue[0]
		for s, used := range f.uses[here] {
			if !used || stations[s] {
				continue
			}
			stations[s] = true
			if f.left[s] == 0 {
				for other := range f.put {
					if f.put[other][s] > 0 && !boxes[other] {
						boxes[other], way[other] = true, step{here, s}
						queue = append(queue, other)
					}
				}
				continue
			}
			came = min(need, f.left[s])
			for b := here; b != box; b = way[b].to {
				came = min(came, f.put[b][way[b].station])
			}
			f.left[s] -= came
			f.put[here][s] += came
			for b := here; b != box; b = way[b].to {
				f.put[b][way[b].station] -= came
				f.put[way[b].to][way[b].station] += came
			}
			return came, boxes, stations
		}
	}
	return 0, boxes, stations
}
