package rules

import (
	"slices"
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// differentFigures is how many different numbers of votes, none of them 0, a
// sheet must have before its twin is remarked on. Bundles of straight papers
// look alike by right: they have one number, or two. Two sheets of 25 papers
// with five different numbers agree by accident once in many thousand pairs,
// and a ward has hundreds of pairs; so it is a note, and stops nothing.
const differentFigures = 5

// V9 is the other half of V8: every sheet in, and none twice. A sheet that was
// keyed a second time under another number spoils a sum, which C8 and C10 say;
// this names the two.
var twiceRules = []Rule{{
	Code: "V9", Level: Note, Stage: sheet.StageCount, Override: OverrideNone,
	Formula:    "no two count sheets, and no two count areas, of a contest hold the very same figures, where they have five different numbers of votes at least",
	Reads:      []string{"count_sheet.papers_on_sheet", "count_sheet.votes.N", "count_area.valid_ballots", "count_area.votes.N"},
	Clerk:      "{what} {names} hold the very same figures ({papers} papers). Was one of them keyed twice?",
	Supervisor: "Lay the papers beside each other. If they are two, nothing is wrong; if it is one, key the other.",
	Law:        "Forest Hill 2014: a count sheet keyed twice",
	find:       findTwins,
}}

func findTwins(s *sight) []hit {
	return append(twins(s.tables[1:], "Count areas"), twins(slices.Concat(s.sheets...), "Count sheets")...)
}

// twins makes one hit, at the first, of all parts that hold the same figures.
func twins(parts []ward.Part, what string) []hit {
	var order []string
	same := map[string][]ward.Part{}
	for _, p := range parts {
		if !p.Papers.IsKeyed() || differentNumbers(p.Votes) < differentFigures {
			continue
		}
		figures := figuresOf(p)
		if same[figures] == nil {
			order = append(order, figures)
		}
		same[figures] = append(same[figures], p)
	}
	var hits []hit
	for _, figures := range order {
		list := same[figures]
		if len(list) < 2 {
			continue
		}
		names := make([]string, len(list))
		for i, p := range list {
			names[i] = p.ID.Subject
		}
		h := onPart(list[0], []figure.ID{list[0].PapersFigure()}, map[string]int{"papers": int(list[0].Papers.N()), "sheets": len(list)})
		h.words["what"], h.words["names"] = what, text.And(names)
		hits = append(hits, h)
	}
	return hits
}

// differentNumbers is how many different numbers of votes are on a sheet, 0
// left out.
func differentNumbers(votes []figure.Votes) int {
	n := 0
	for i, v := range votes {
		if v > 0 && !slices.Contains(votes[:i], v) {
			n++
		}
	}
	return n
}

// figuresOf are all figures of a part in one text, to be compared.
func figuresOf(p ward.Part) string {
	all := append([]byte(p.Unused.String()), '/')
	all = append(append(all, p.PartRejected.String()...), '/')
	all = strconv.AppendInt(all, int64(p.Papers.N()), 10)
	for _, v := range p.Votes {
		all = strconv.AppendInt(append(all, ' '), int64(v), 10)
	}
	return string(all)
}
