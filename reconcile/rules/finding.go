package rules

import (
	"maps"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Finding is a rule that does not hold, with the numbers that it used and its
// two texts: Clerk for the one who keys, Supervisor for the one who decides.
type Finding struct {
	Code     ward.Code
	Level    Level
	Stage    sheet.Stage
	Override Override
	Contest  setup.ContestID
	Form     sheet.Form
	Subject  string
	Figures  []figure.ID
	Numbers  map[string]int
	Clerk    string
	Super    string
	// Hints are questions about what may have happened, the most telling first.
	Hints []string
	// Recount says that two counts must first agree with each other.
	Recount   bool
	Explained *ward.Explanation
	Accepted  *ward.Acceptance
}

// ID names the finding across changes of its numbers.
func (f Finding) ID() ward.FindingID {
	return ward.FindingID{Contest: f.Contest, Code: f.Code, Subject: f.Subject}
}

// Blocks says whether the finding stands in the way of its stage.
func (f Finding) Blocks() bool { return f.Level != Note && f.Accepted == nil }

// finding fills a hit out: texts, level, and what was said about it for
// exactly these numbers. When the numbers change, what was said lapses.
func (r Rule) finding(contest setup.ContestID, folder ward.Folder, h hit) Finding {
	f := Finding{
		Code: r.Code, Level: r.Level, Stage: r.Stage, Override: r.Override, Contest: contest, Form: h.form,
		Subject: h.subject, Figures: h.figures, Numbers: h.numbers,
		Clerk: fill(r.Clerk, h), Super: fill(r.Supervisor, h),
	}
	if d, ok := sheet.ByForm(h.form); ok && r.OfSheet {
		f.Stage = d.Stage
	}
	if r.TwoCounts && !h.counted {
		f.Level, f.Recount = Error, true
	}
	if e, ok := folder.Explained[f.ID()]; ok && SameNumbers(e.Numbers, f.Numbers) {
		f.Explained = &e
	}
	// Two counts that agreed when it was accepted may since have been corrected apart.
	if a, ok := folder.Accepted[f.ID()]; ok && !f.Recount && SameNumbers(a.Numbers, f.Numbers) {
		f.Accepted = &a
	}
	return f
}

// SameNumbers says whether two findings carry the same numbers: what was said
// about one then holds for the other.
func SameNumbers(a, b map[string]int) bool {
	return maps.Equal(a, b)
}

// fill writes a rule's text with the numbers and words of a hit: {name} is
// either, {+name} a number with its sign.
func fill(template string, h hit) string {
	var b strings.Builder
	for {
		start := strings.IndexByte(template, '{')
		end := strings.IndexByte(template, '}')
		if start < 0 || end < start {
			b.WriteString(template)
			return b.String()
		}
		b.WriteString(template[:start])
		b.WriteString(h.word(template[start+1 : end]))
		template = template[end+1:]
	}
}

func (h hit) word(name string) string {
	if name == "subject" {
		return h.subject
	}
	if w, ok := h.words[name]; ok {
		return w
	}
	if signed, ok := strings.CutPrefix(name, "+"); ok {
		return text.Signed(h.numbers[signed])
	}
	return text.Grouped(h.numbers[name])
}

// times says how often something was counted, and whether to the same end.
func times(n int, agreed bool) string {
	often := text.Grouped(n) + " times"
	switch n {
	case 1:
		return "once"
	case 2:
		often = "twice"
	}
	if agreed {
		return often + ", the last two counts agree"
	}
	return often + ", the last two counts do not agree yet"
}
