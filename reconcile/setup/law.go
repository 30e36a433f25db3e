package setup

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"wardcount/reconcile/figure"
)

// Law is what the law said, by contest type and date. It is data: assets/law
// holds it, ParseLaw reads it, and nothing in this package knows a date.
type Law struct {
	VotingSystems   []VotingSystem  `json:"voting_systems"`
	RejectionHeads  []HeadSet       `json:"rejection_heads"`
	Identification  []IDRegime      `json:"identification"`
	HoursOfPoll     []PollHours     `json:"hours_of_poll"`
	RetentionMonths []RetentionRule `json:"retention_months"`
	// UsualContests is no law: what contests look like as a rule, by the same
	// types and dates.
	UsualContests []Usual `json:"usual_contests"`
	// NationalPolls is no law either: polls that shared their day with local contests.
	NationalPolls []NationalPoll `json:"national_polls"`
	// Papers are the rules under which the papers of a poll are drawn up and sent on.
	Papers []PaperRules `json:"papers"`
	// CombinedAuthorities are the organisations of ballot ids whose mayor several
	// councils count together, so that none of them alone can name who is elected.
	CombinedAuthorities []string `json:"combined_authorities"`
}

// Period is a span of poll dates, yyyy-mm-dd, both ends included; an empty
// end is open.
type Period struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// Holds says whether the poll date lies in the period. ISO dates compare as text.
func (p Period) Holds(date string) bool {
	return (p.From == "" || date >= p.From) && (p.To == "" || date <= p.To)
}

// VotingSystem says how a type of contest was decided in a period.
type VotingSystem struct {
	Period
	Contest string `json:"contest"`
	System  string `json:"system"`
	Law     string `json:"law"`
}

// HeadSet is the statutory heads under which a paper is rejected.
type HeadSet struct {
	Period
	Contest string `json:"contest"`
	Heads   []Head `json:"heads"`
	Law     string `json:"law"`
}

// Head is one ground of rejection. Papers rejected in part (InPart) are valid
// papers: they are listed and never counted among the rejected.
type Head struct {
	Figure figure.ID `json:"figure"`
	Label  string    `json:"label"`
	InPart bool      `json:"in_part"`
}

// IDRegime says which voter-ID record a station makes. Pilot regimes hold
// only where the council's set-up names a pilot.
type IDRegime struct {
	Period
	Pilot bool   `json:"pilot"`
	Form  string `json:"form"` // of the sheet
	Law   string `json:"law"`
}

// PollHours says when the polls of a period close.
type PollHours struct {
	Period
	Closes string `json:"closes"` // hh:mm, UK time
	Law    string `json:"law"`
}

// RetentionRule says how long the packets of a poll are kept.
type RetentionRule struct {
	Period
	Months int    `json:"months"`
	Law    string `json:"law"`
}

// PaperRules says, for a type of contest in a period, under which rules its papers are drawn up, and which packets go
// to the registration officer. A rule that is empty is not named on a paper.
type PaperRules struct {
	Period
	Contest      string   `json:"contest"`
	Law          string   `json:"law"`          // the instrument and its schedule
	Verification string   `json:"verification"` // statement as to the result of the verification
	Rejected     string   `json:"rejected"`     // statement of rejected ballot papers
	Declaration  string   `json:"declaration"`  // declaration and public notice of the result
	Uncontested  string   `json:"uncontested"`  // the same where there was no poll
	Sealing      string   `json:"sealing"`      // of the ballot papers after the count
	Forwarding   string   `json:"forwarding"`   // of the packets to the registration officer
	Packets      []Packet `json:"packets"`
}

// Packet is one kind of packet that is sent on to the registration officer.
type Packet struct {
	Label  string `json:"label"`
	Sealed bool   `json:"sealed"` // and not to be opened by the returning officer
}

// Under is a rule with its instrument, as papers cite it; empty where the table has no rule.
func (p PaperRules) Under(rule string) string {
	if rule == "" || p.Law == "" {
		return p.Law
	}
	return p.Law + ", " + rule
}

// ParseLaw reads the dated law. An unknown field is refused: a misspelt rule
// of law must not pass for silence.
func ParseLaw(data []byte) (Law, error) {
	var l Law
	d := json.NewDecoder(strings.NewReader(string(data)))
	d.DisallowUnknownFields()
	if err := d.Decode(&l); err != nil {
		return Law{}, fmt.Errorf("the table of law cannot be read: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return Law{}, errors.New("the table of law cannot be read: something stands after its end")
	}
	return l, nil
}

// Heads gives the rejection heads of a kind of contest on that date.
func (l Law) Heads(kind ContestKind, date string) []Head {
	for _, s := range l.RejectionHeads {
		if s.Contest == kind.InLaw() && s.Holds(date) {
			return s.Heads
		}
	}
	return nil
}

// System gives the voting system of a type of contest on that date, empty
// where the table has none.
func (l Law) System(kind ContestKind, date string) string {
	for _, s := range l.VotingSystems {
		if s.Contest == kind.InLaw() && s.Holds(date) {
			return s.System
		}
	}
	return ""
}

// PapersFor gives the rules of a kind of contest's papers on that date; empty
// where the table has none.
func (l Law) PapersFor(kind ContestKind, date string) PaperRules {
	for _, p := range l.Papers {
		if p.Contest == kind.InLaw() && p.Holds(date) {
			return p
		}
	}
	return PaperRules{}
}

// Combined says whether the mayor of this ballot id is a combined authority's.
func (l Law) Combined(id ContestID) bool {
	kind, rest, _ := strings.Cut(string(id), ".")
	organisation, _, _ := strings.Cut(rest, ".")
	for _, suffix := range []string{"-combined-county-authority", "-combined-authority", "-cca", "-ca"} {
		organisation = strings.TrimSuffix(organisation, suffix)
	}
	return kind == "mayor" && slices.Contains(l.CombinedAuthorities, organisation)
}

// IDForm gives the form of the voter-ID sheet that every station hands in at this
// election, and false where there is none. What everybody must do holds
// whatever pilot the set-up names.
func (l Law) IDForm(e *Election) (string, bool) {
	for _, r := range l.Identification {
		if r.Holds(e.Date) && (!r.Pilot || e.Pilot != "") {
			return r.Form, true
		}
	}
	return "", false
}

// IDRegimeOn gives the rule of voter identification in force on that date, that of the pilots where only they had one;
// false where there was none.
func (l Law) IDRegimeOn(date string) (IDRegime, bool) {
	for _, r := range l.Identification {
		if r.Holds(date) {
			return r, true
		}
	}
	return IDRegime{}, false
}

// CloseOfPoll gives when the poll of that date closes, hh:mm by the clock in the
// hall; empty where the table has none.
func (l Law) CloseOfPoll(date string) string {
	for _, h := range l.HoursOfPoll {
		if h.Holds(date) {
			return h.Closes
		}
	}
	return ""
}

// Retention gives the months for which the packets of a poll are kept, 0
// where the table has none.
func (l Law) Retention(date string) int {
	for _, r := range l.RetentionMonths {
		if r.Holds(date) {
			return r.Months
		}
	}
	return 0
}

// Faults lists what of a set-up the law of its date does not let this program
// count: a contest whose voting system is another's than plurality.
func (l Law) Faults(e Election) []Fault {
	f := &faultList{}
	for _, c := range e.Contests {
		if l.Combined(c.ID) || c.Kind == MayorContest && strings.HasPrefix(c.GSS, combinedCode) {
			f.add("ward", string(c.ID), "kind", c.Name+" is a combined authority's mayor, whose votes several councils' figures make together; this version does not collate them.", "Leave it out; its result can be shown as published.")
			continue
		}
		if system := l.System(c.Kind, e.Date); system != "" && system != "plurality" {
			f.add("ward", string(c.ID), "kind", c.Name+" is decided by "+strings.ReplaceAll(system, "_", " ")+" on that date, which this version does not count.", "Leave it out; its result can be shown as published.")
		}
	}
	return f.faults
}

// combinedCode begins the statistical codes of combined authorities.
const combinedCode = "E47"
