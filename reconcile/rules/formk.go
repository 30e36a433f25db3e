package rules

import (
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

const formK = "2001 Regulations, reg 91 (Form K)"

// The rules of the statement of postal papers. They speak days after the
// declaration and stop no ward. P6 is the sibling of P2: what the statement
// says went into the count against what was verified.
var formKRules = []Rule{
	{
		Code: "P1", Level: Warning, Stage: sheet.StageFormK, Override: OverridePersonal,
		Formula:    "B14 = B6 + B7 + … + B13; B14 = A4",
		Reads:      formKLines("A4", "B6", "B7", "B8", "B9", "B10", "B11", "B12", "B13", "B14"),
		Clerk:      "The statement of postal papers does not add up. {why}.",
		Supervisor: "Every paper issued came back in one of the ways B6 to B13 or did not come back. Compare the lines with the postal software's report; explain what stays, and the returning officer accepts it.",
		Law:        formK,
		find:       findFormKSum,
	},
	{
		Code: "P3", Level: Warning, Stage: sheet.StageFormK, Override: OverridePersonal,
		Formula:    "B6 − C18 ≈ C19 ≈ B16 + B17: postal votes received and not counted are those rejected",
		Reads:      formKLines("B6", "C18", "C19", "B16", "B17"),
		Clerk:      "{received} covering envelopes were received in time and {counted} papers were counted, so that {apart} were not; {lines}. Are these kept in different ways, and which of them is meant?",
		Supervisor: "Councils fill in line C19 in different ways, and the Electoral Commission works with B6 less C18. Ask how the lines were made; explain the difference, and the returning officer accepts it.",
		Law:        formK,
		find:       findFormKRejected,
	},
	{
		Code: "P4", Level: Warning, Stage: sheet.StageFormK, Override: OverridePersonal,
		Formula:    "C18 ≤ B6 ≤ A4",
		Reads:      formKLines("A4", "B6", "C18"),
		Clerk:      "{why}.",
		Supervisor: "No more can be counted than came back, and no more can come back than was issued. Compare the lines with the postal software's report; explain what stays, and the returning officer accepts it.",
		Law:        formK,
		find:       findFormKOrder,
	},
	{
		Code: "P6", Level: Warning, Stage: sheet.StageFormK, Override: OverridePersonal,
		Formula:    "C18 = Σ postal boxes papers_found",
		Reads:      append(formKLines("C18"), "postal_box.papers_found"),
		Clerk:      "The statement says that {counted} postal papers were included in the count; the postal boxes held {verified} ({+difference}).",
		Supervisor: "The result stands as declared. Compare line C18 with the ward's statement of verification; if it is right, explain it, and the returning officer accepts it.",
		Law:        formK,
		find:       findFormKCounted,
	},
}

// formKLines names lines of the statement as figures that a rule reads.
func formKLines(lines ...string) []string {
	for i, line := range lines {
		lines[i] = string(sheet.PostalStatement) + "." + line
	}
	return lines
}

// formK reads lines of the ward's statement; false while one is missing.
func (s *sight) formK(lines ...figure.ID) ([]int, bool) {
	r, _ := s.ward.Current(s.ward.OwnSheet(sheet.PostalStatement))
	figures := make([]int, len(lines))
	for i, line := range lines {
		n, keyed := r[line]
		if !keyed {
			return nil, false
		}
		figures[i] = n
	}
	return figures, true
}

// onFormK begins a hit on the ward's statement.
func (s *sight) onFormK(figures []figure.ID, numbers map[string]int) hit {
	return hit{form: sheet.PostalStatement, subject: string(s.ward.Contest.ID), figures: figures, numbers: numbers, words: map[string]string{}}
}

var waysBack = []figure.ID{"B6", "B7", "B8", "B9", "B10", "B11", "B12", "B13"}

func findFormKSum(s *sight) []hit {
	h := s.onFormK(nil, map[string]int{})
	var why []string
	parts, all := s.formK(waysBack...)
	if total, ok := s.formK("B14"); ok && all {
		sum := 0
		for _, n := range parts {
			sum += n
		}
		if sum != total[0] {
			h.numbers["sum"], h.numbers["written"] = sum, total[0]
			h.figures = append(h.figures, waysBack...)
			why = append(why, "Lines B6 to B13 make {sum}, line B14 says {written}")
		}
	}
	if both, ok := s.formK("B14", "A4"); ok && both[0] != both[1] {
		h.numbers["written"], h.numbers["issued"] = both[0], both[1]
		h.figures = append(h.figures, "A4")
		why = append(why, "Line B14 accounts for {written} papers, line A4 says that {issued} were issued")
	}
	if len(why) == 0 {
		return nil
	}
	h.figures = append(h.figures, "B14")
	h.words["why"] = fill(strings.Join(why, ". "), h)
	return []hit{h}
}

func findFormKRejected(s *sight) []hit {
	lines, ok := s.formK("B6", "C18", "C19")
	if !ok || lines[1] > lines[0] { // P4 says that better
		return nil
	}
	apart, marked := lines[0]-lines[1], lines[2]
	h := s.onFormK([]figure.ID{"C19"}, map[string]int{"received": lines[0], "counted": lines[1], "apart": apart, "marked": marked})
	says, differ := "line C19 says {marked}", apart != marked
	if reasons, ok := s.formK("B16", "B17"); ok {
		h.numbers["reasons"] = reasons[0] + reasons[1]
		h.figures = append(h.figures, "B16", "B17")
		says, differ = "line C19 says {marked}, and lines B16 and B17 make {reasons}", differ || h.numbers["reasons"] != marked
	}
	if !differ {
		return nil
	}
	h.words["lines"] = fill(says, h)
	return []hit{h}
}

func findFormKOrder(s *sight) []hit {
	lines, ok := s.formK("C18", "B6", "A4")
	if !ok || lines[0] <= lines[1] && lines[1] <= lines[2] {
		return nil
	}
	h := s.onFormK(nil, map[string]int{"counted": lines[0], "received": lines[1], "issued": lines[2]})
	var why []string
	if lines[0] > lines[1] {
		h.figures = append(h.figures, "C18")
		why = append(why, "Line C18 says that {counted} papers were counted, more than the {received} covering envelopes of line B6")
	}
	if lines[1] > lines[2] {
		h.figures = append(h.figures, "A4")
		why = append(why, "Line B6 says that {received} covering envelopes were received, more than the {issued} papers of line A4")
	}
	h.figures = append(h.figures, "B6")
	h.words["why"] = fill(strings.Join(why, ". "), h)
	return []hit{h}
}

func findFormKCounted(s *sight) []hit {
	lines, ok := s.formK("C18")
	if !ok || !s.postal.IsKeyed() || lines[0] == int(s.postal.N()) {
		return nil
	}
	return []hit{s.onFormK([]figure.ID{"C18"}, map[string]int{"counted": lines[0], "verified": int(s.postal.N()), "difference": lines[0] - int(s.postal.N())})}
}
