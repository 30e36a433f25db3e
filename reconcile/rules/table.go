package rules

import (
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Level says what a finding does.
type Level string

// An error stops certification. A warning needs an explanation and a second
// person's acceptance. A note is shown.
const (
	Error   Level = "error"
	Warning Level = "warning"
	Note    Level = "note"
)

// Override says who may accept a finding although it stands.
type Override string

// The overrides of domain rule tables. None means that the figures must be
// corrected. Officer is the returning officer or a deputy; Personal is the
// returning officer alone.
const (
	OverrideNone     Override = "none"
	OverrideOfficer  Override = "returning officer or deputy"
	OverridePersonal Override = "returning officer personally"
)

// Allows says whether the role may accept under this override.
func (o Override) Allows(r setup.Role) bool {
	switch o {
	case OverrideOfficer:
		return r == setup.ReturningOfficer || r == setup.Deputy
	case OverridePersonal:
		return r == setup.ReturningOfficer
	}
	return false
}

// Rule is one numbered rule as a value. The same function computes and
// explains: a finding carries the numbers that the rule used, and the texts
// are filled from them.
type Rule struct {
	Code     ward.Code
	Level    Level
	Stage    sheet.Stage
	Override Override
	// TwoCounts marks a rule that is an error until two counts in a row agree,
	// and can be accepted only then.
	TwoCounts bool
	// OfSheet marks a rule about any sheet: a finding is of its sheet's stage.
	OfSheet    bool
	Formula    string
	Reads      []string
	Clerk      string // {name} is filled from the finding's numbers and words
	Supervisor string
	Law        string
	find       func(s *sight) []hit
}

// hit is a rule's bare answer: where, which figures, with which numbers.
type hit struct {
	form    sheet.Form
	subject string
	figures []figure.ID
	numbers map[string]int
	words   map[string]string
	// counted says that two equal counts stand behind the numbers.
	counted bool
}

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

// All is the whole table in the order in which it is printed.
var All = func() []Rule {
	var all []Rule
	for _, part := range [][]Rule{keyingRules, boxRules, sharedRules, postalRules, countRules, areaRules, twiceRules, questionRules, nameRules, voterIDRules, formKRules} {
		all = append(all, part...)
	}
	return all
}()

// ByCode finds a rule by its code.
func ByCode(code ward.Code) (Rule, bool) {
	for _, r := range All {
		if r.Code == code {
			return r, true
		}
	}
	return Rule{}, false
}

// Check runs every ward rule and gives all findings at once, those of the
// table's order. A rule with part of its figures missing stays quiet.
func Check(w ward.Ward) []Finding { return check(w, false) }

// CheckClosing is Check as one looks who closes the verification: a box that is
// not there counts as one without papers.
func CheckClosing(w ward.Ward) []Finding { return check(w, true) }

func check(w ward.Ward, closing bool) []Finding {
	if !w.HasPoll() {
		return nil
	}
	var findings []Finding
	s := look(w, closing)
	for i := range All {
		r := &All[i]
		if r.Stage == sheet.StageVoterID {
			continue
		}
		for _, h := range s.hits(r) {
			f := r.finding(w.Contest.ID, w.Folder, h)
			f.Hints = s.hints(f)
			findings = append(findings, f)
		}
	}
	return evened(findings)
}

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

func SameNumbers(a, b map[string]int) bool {
	if len(a) != len(b) {
		return false
	}
	for k, v := range a {
		if w, ok := b[k]; !ok || v != w {
			return false
		}
	}
	return true
}

// fill writes a rule's text with the numbers and words of a hit: {name} is
// either, {+name} a number with its sign.
func fill(text string, h hit) string {
	var b strings.Builder
	for {
		start := strings.IndexByte(text, '{')
		end := strings.IndexByte(text, '}')
		if start < 0 || end < start {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:start])
		b.WriteString(h.word(text[start+1 : end]))
		text = text[end+1:]
	}
}

func (h hit) word(name string) string {
	if name == "subject" {
		return h.subject
	}
	if w, ok := h.words[name]; ok {
		return w
	}
	signed, ok := strings.CutPrefix(name, "+")
	if n := h.numbers[signed]; ok && n > 0 {
		return "+" + text.Grouped(n)
	}
	return text.Grouped(h.numbers[signed])
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

// AwaitedCode is the code under which a station's record that has not come in
// is accepted by the returning officer when voter-ID totals are released.
const AwaitedCode ward.Code = "AWAITED"
