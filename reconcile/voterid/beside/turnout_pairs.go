package beside

import (
	"fmt"
	"strings"

	"wardcount/reconcile/setup"
)

// TurnoutPair is a council's turnout as it was published beside an earlier one. That they were published together does
// not make them compare.
type TurnoutPair struct {
	Name    string // the council
	GSS     string // its statistical code
	Date    string // of the poll, yyyy-mm-dd
	Percent string // as published, with its decimals
	Rounded bool   // published as a round number
	// Then and what follows are the earlier poll's; ThenPercent is empty where only words were published.
	Then, ThenPercent string
	ThenRounded       bool
	ThenContest       string // the kind of contest, where it was another than the council's own
	// SameSeats says that then the same seats were fought, SameWards that the wards have the same boundaries.
	SameSeats, SameWards bool
	Unsure               string // what the sources leave open, in a sentence; empty where nothing
	Source               string // its address
	// Why says why the two do not compare; empty where nothing speaks against it. TurnoutPairsOn fills it in.
	Why string
}

// ParseTurnoutPairs reads a table of turnouts that were published beside an earlier one.
func ParseTurnoutPairs(data []byte) ([]TurnoutPair, error) {
	rows, err := tableOf(data, "name", "gss", "date", "percent", "rounded", "then", "then_percent", "then_rounded", "then_contest", "same_seats", "same_wards", "unsure", "source")
	if err != nil {
		return nil, fmt.Errorf("published turnouts: %w", err)
	}
	var list []TurnoutPair
	for _, r := range rows {
		p := TurnoutPair{Name: r.needed("name"), GSS: r.text("gss"), Date: r.date("date"), Percent: r.percent("percent"), Rounded: r.yes("rounded"),
			Then: r.date("then"), ThenPercent: r.percent("then_percent"), ThenRounded: r.yes("then_rounded"), ThenContest: r.text("then_contest"),
			SameSeats: r.yes("same_seats"), SameWards: r.yes("same_wards"), Unsure: r.text("unsure"), Source: r.needed("source")}
		if r.err == nil && p.Then >= p.Date {
			r.fault("then", "is no day before the poll's")
		}
		if r.err != nil {
			return nil, fmt.Errorf("published turnouts: %w", r.err)
		}
		list = append(list, p)
	}
	return list, nil
}

// TurnoutPairsOn are the pairs that were published of polls with the same rule on the day of a poll, each with the reason
// why it does not compare.
func TurnoutPairsOn(all []TurnoutPair, law setup.Law, e setup.Election) []TurnoutPair {
	var list []TurnoutPair
	if _, held := ruleAt(law, e); !held {
		return nil
	}
	for _, p := range all {
		if p.Date == e.Date {
			p.Why = p.why(law)
			list = append(list, p)
		}
	}
	return list
}

// why gives every reason against comparing the two, the gravest first.
func (p TurnoutPair) why(law setup.Law) string {
	var list []string
	if p.ThenContest != "" {
		list = append(list, "The earlier poll was "+p.ThenContest+".")
	}
	list = append(list, notShared(law, Fought{Date: p.Date, Council: p.GSS}, Fought{Date: p.Then, Council: p.GSS})...)
	if !p.SameWards {
		list = append(list, "The wards have other boundaries since.")
	}
	if !p.SameSeats {
		list = append(list, "Other seats were up then.")
	}
	switch {
	case p.Percent == "" || p.ThenPercent == "":
		list = append(list, "One of the two was published in words, without a figure.")
	case p.Rounded && p.ThenRounded:
		list = append(list, "Both were published as round numbers.")
	case p.Rounded || p.ThenRounded:
		list = append(list, "One of the two was published as a round number.")
	}
	return strings.Join(list, " ")
}
