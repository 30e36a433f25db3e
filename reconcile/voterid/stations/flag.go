package stations

import "wardcount/reconcile/voterid/chance"

// Flag says whether a station's paper deserves another look. It never says that anything is wrong.
type Flag string

// The flags, as the JSON document gives them.
const (
	FlagNone    Flag = "none"
	FlagLook    Flag = "look"    // as many as chance alone brings in at most Look of such stations
	FlagAct     Flag = "act"     // the same, for Act
	FlagZero    Flag = "zero?"   // none where none is hardly possible: was the form handed in?
	FlagSmall   Flag = "small"   // too few expected for a rate, or nothing to set it beside: the counts alone
	FlagAwaited Flag = "awaited" // the record has not come in, or does not give the measure
)

// Flags are all of them, those to be looked at first in front.
var Flags = []Flag{FlagAct, FlagLook, FlagZero, FlagAwaited, FlagSmall, FlagNone}

// Words say what a flag asks for.
func (f Flag) Words() string {
	switch f {
	case FlagAct:
		return "far more than at like stations: look at the paper again first"
	case FlagLook:
		return "more than at like stations: look at the paper again"
	case FlagZero:
		return "none, where none is hardly to be expected: ask whether the form was handed in"
	case FlagAwaited:
		return "record awaited: not counted as none"
	case FlagSmall:
		return "too little expected or known for a rate: counts alone"
	}
	return "within what chance brings"
}

// Short is what a flag asks for where there is little room; its Words stand beside or below.
func (f Flag) Short() string {
	switch f {
	case FlagAct:
		return "look at first"
	case FlagLook:
		return "look again"
	case FlagZero:
		return "form handed in?"
	case FlagAwaited:
		return "awaited"
	case FlagSmall:
		return "counts alone"
	}
	return "within chance"
}

// hardlyNone is how seldom a station may have none by chance before its form is asked for.
const hardlyNone = 0.01

func flagOf(row Row, t chance.Trial, m Measure) Flag {
	b := row.Target
	switch {
	case !m.Events(row.Station).IsKeyed():
		return FlagAwaited
	case b == nil:
		return FlagSmall
	case t.K >= b.LimitPapers[1]:
		return FlagAct
	case t.K >= b.LimitPapers[0]:
		return FlagLook
	case t.K == 0 && b.PNone < hardlyNone:
		return FlagZero
	case b.Few():
		return FlagSmall
	}
	return FlagNone
}
