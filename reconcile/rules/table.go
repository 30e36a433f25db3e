package rules

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
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

// The overrides. None means that the figures must be corrected. Officer is the
// returning officer or a deputy; Personal is the returning officer alone.
const (
	OverrideNone     Override = "none"
	OverrideOfficer  Override = "returning officer or deputy"
	OverridePersonal Override = "returning officer personally"
)

// Allows says whether the role may accept under this override.
func (o Override) Allows(r setup.Role) bool {
	switch o {
	case OverrideOfficer:
		return r.HasOffice()
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

// Table is every rule in the order in which it is printed.
var Table = func() []Rule {
	var all []Rule
	for _, part := range [][]Rule{keyingRules, doubtfulRules, boxRules, overfullRules, postalRules, countRules, areaRules, twiceRules, questionRules, nameRules, voterIDRules, formKRules} {
		all = append(all, part...)
	}
	return all
}()

// ByCode finds a rule by its code.
func ByCode(code ward.Code) (Rule, bool) {
	for _, r := range Table {
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
	for i := range Table {
		r := &Table[i]
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
