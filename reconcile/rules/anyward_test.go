package rules_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Any one-seat ward, made here: right it is quiet, and with any of its figures
// changed a rule speaks. Counts of every other shape are tried in anycount_test.go.

// unseen are the figures of a one-seat ward that no rule of today can see
// changed, each with the reason. A rule that sees one takes its line away here.
var unseen = map[string]string{
	"postal_opening.packets_in":  "P5 reads the last session's only; packets of earlier ones are held against Form K (P1, P4), which is not keyed on the night",
	"postal_opening.last":        "only the mark of the last session decides; taken away there, a further session is awaited",
	"postal_day.postal_rejected": "only T1 reads it, as an upper bound; P3 and P4 hold it against Form K, which is not keyed on the night",
}

// generated is a whole one-seat ward whose every figure is right.
type generated struct {
	election setup.Election
	papers   []night.Paper
}

// wards generates any number of stations, a postal box, rejected,
// spoilt and tendered papers.
func wards(t *rapid.T) generated {
	papers := rapid.IntRange(0, 2500)
	few := rapid.IntRange(0, 12)
	e := night.Watford()
	e.Pilot, e.Stations, e.Boxes = "", nil, nil
	g := generated{}
	stations, total, handedIn := rapid.IntRange(1, 8).Draw(t, "stations"), 0, 0
	for i := range stations {
		id := strconv.Itoa(i + 1)
		found, spoilt, spare, packets := papers.Draw(t, "found"), few.Draw(t, "spoilt"), papers.Draw(t, "unused"), few.Draw(t, "packets")
		e.Stations = append(e.Stations, setup.Station{ID: setup.StationID(id), Place: "Hall", Contests: []setup.ContestID{night.Callowland}})
		e.Boxes = append(e.Boxes, setup.Box{ID: setup.BoxID(id), Contests: []setup.ContestID{night.Callowland}, Stations: []setup.StationID{setup.StationID(id)}})
		a := night.Account(id, found+spoilt+spare, spare, spoilt, packets)
		used, unused := few.Draw(t, "tendered used"), few.Draw(t, "tendered unused")
		maps.Copy(a.Reading, sheet.Reading{"tend_supplied": used + unused, "tend_unused": unused, "tend_spoilt": 0, "tend_used": used})
		g.papers = append(g.papers, a, night.Paper{ID: night.SheetOf(sheet.BoxVerification, id), Reading: sheet.Reading{"verified": found}})
		total, handedIn = total+found, handedIn+packets
	}
	e.Boxes = append(e.Boxes, setup.Box{ID: "P", Contests: []setup.ContestID{night.Callowland}})
	found := g.post(t, handedIn)
	total += found
	rejectedPostal := g.papers[len(g.papers)-2].Reading["postal_rejected"]
	g.votes(t, total)
	e.Contests[0].Electorate = figure.Keyed(figure.Electors(total + rejectedPostal + rapid.IntRange(0, 9000).Draw(t, "stayed at home")))
	g.election = e
	return g
}

// post adds the postal sheets, the box last, and gives the papers found in it.
func (g *generated) post(t *rapid.T, handedIn int) int {
	few := rapid.IntRange(0, 300)
	sessions, found := rapid.IntRange(1, 4).Draw(t, "sessions"), 0
	office, post := few.Draw(t, "office"), few.Draw(t, "post")
	for i := range sessions {
		put, packets, last := few.Draw(t, "into the box"), few.Draw(t, "packets"), 0
		if i == sessions-1 {
			packets, last = handedIn+office+post, 1
		}
		found += put
		g.papers = append(g.papers, night.Paper{ID: night.SheetOf(sheet.PostalOpening, strconv.Itoa(i+1)), Reading: sheet.Reading{"packets_in": packets, "papers_to_box": put, "last": last}})
	}
	g.papers = append(g.papers,
		night.Paper{ID: night.WardSheet(sheet.PostalDay), Reading: sheet.Reading{"handed_in_office": office, "by_post_on_day": post, "postal_rejected": few.Draw(t, "rejected at opening")}},
		night.Paper{ID: night.SheetOf(sheet.PostalBox, "P"), Reading: sheet.Reading{"papers_found": found}})
	return found
}

// votes shares the papers out among heads and candidates.
func (g *generated) votes(t *rapid.T, total int) {
	left := total
	take := func(most int, what string) int {
		n := rapid.IntRange(0, min(most, left)).Draw(t, what)
		left -= n
		return n
	}
	rejected := sheet.Reading{"rej_a": take(3, "a"), "rej_b": take(20, "b"), "rej_c": take(3, "c"), "rej_d": take(40, "d"), "rej_part": 0}
	valid := left
	result := sheet.Reading{"valid_ballots": valid, "verified_total": total}
	for place := 1; place <= 3; place++ {
		result[sheet.VotesFigure(place)] = take(left, "votes")
	}
	result["votes.4"] = left
	g.papers = append(g.papers, night.Paper{ID: night.WardSheet(sheet.CountResult), Reading: result}, night.Paper{ID: night.WardSheet(sheet.RejectedPapers), Reading: rejected})
}

// count keys the ward through Apply.
func (g generated) count(t night.Failer) *night.Night {
	n := night.New(t, g.election)
	for _, p := range g.papers {
		if d, _ := sheet.ByForm(p.Form); d.Stage == sheet.StageCount && n.Ward().State == ward.Accounts {
			n.Step(reconcile.StepVerify)
		}
		n.Key(p.ID, 1, p.Reading)
	}
	return n
}

// speaks says whether errors or warnings stand, or a sheet is awaited again.
func speaks(w ward.Ward) bool {
	return slices.ContainsFunc(rules.Check(w), func(f rules.Finding) bool { return f.Level != rules.Note }) || len(w.Awaited(sheet.StageCount)) > 0
}

func TestACorrectWardIsQuietAndEveryChangedFigureSpeaks(t *testing.T) {
	silent := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		g := wards(t)
		n := g.count(t)
		if found := rules.Check(n.Ward()); speaks(n.Ward()) {
			t.Fatalf("a correct ward:%s %s", night.CodesOf(found), found[0].Clerk)
		}
		n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
		k := rapid.IntRange(1, 2000).Draw(t, "k")
		for _, p := range g.papers {
			defs := map[figure.ID]sheet.FigureDef{}
			for _, d := range n.Count.Figures(p.ID) {
				defs[d.ID] = d
			}
			for line, value := range p.Reading {
				for _, changed := range []int{value + k, value - k, value + 1, value - 1} {
					if changed < 0 || changed > defs[line].Max() {
						continue
					}
					r := maps.Clone(p.Reading)
					r[line] = changed
					name := string(p.Form) + "." + string(line)
					if speaks(n.Ward().With(p.ID, 1, r)) {
						continue
					}
					silent[name] = true
					if unseen[name] == "" {
						t.Fatalf("%s of %s changed from %d to %d and nothing speaks", line, p.ID, value, changed)
					}
				}
			}
		}
	})
	for name, why := range unseen {
		if !silent[name] {
			t.Errorf("%s is seen after all; its line says: %s", name, why)
		}
	}
}

// The same wards in which two figures of one sum are wrong by the same number:
// what no sum of theirs can see, another must.
func TestAPaperMovedFromOneBoxToAnotherSpeaksAtBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := wards(t)
		boxes := slices.DeleteFunc(slices.Clone(g.papers), func(p night.Paper) bool { return p.Form != sheet.BoxVerification })
		if len(boxes) < 2 || boxes[0].Reading["verified"] == 0 {
			return
		}
		w := g.count(t).Ward()
		k := rapid.IntRange(1, boxes[0].Reading["verified"]).Draw(t, "moved")
		w = w.With(boxes[0].ID, 1, sheet.Reading{"verified": boxes[0].Reading["verified"] - k})
		w = w.With(boxes[1].ID, 1, sheet.Reading{"verified": boxes[1].Reading["verified"] + k})
		if got := night.CodesOf(rules.Check(w)); strings.Count(got, "V3") != 2 || strings.Contains(got, "C1") || strings.Contains(got, "V6") {
			t.Fatalf("%d papers moved:%s", k, got)
		}
	})
}
