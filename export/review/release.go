package review

import (
	"slices"

	"wardcount/reconcile/voterid"
)

// The totals by ward are released and no station's figures. Where the attempts of one station alone are not known, a rate
// that rests on the other stations would give that one's figures by subtraction, and so would the attempts of these less
// their papers, which the statement of verification tells: a copy without stations leaves both out.

// subtracted says why neither the number who tried nor its rates are shown.
const subtracted = "How many tried to vote is not known of every station. That number and its rates are not shown here, because the figures of one station could be worked out of them by subtraction."

// gives says whether attempts and rates of stations whose records are in may be shown beside their totals: not where the
// attempts are known of all of them but one, and not where they are known of one alone.
func (r Report) gives(in int, t voterid.Totals) bool {
	return r.WithStations || in-t.WithAttempts != 1 && (t.WithAttempts != 1 || in == 1)
}

// givesAll says the same of all stations together. Where one ward's rate alone is left out, all less the other wards
// would be that ward's.
func (r Report) givesAll() bool {
	kept := 0
	for _, w := range r.Poll.Wards {
		if !r.gives(w.In, w.Totals) {
			kept++
		}
	}
	return kept != 1 && r.gives(r.Poll.Review.In, r.Poll.Review.Totals)
}

// givenIf is the rate, or none where it may not be shown.
func givenIf(gives bool, rate *voterid.Rate) *voterid.Rate {
	if !gives {
		return nil
	}
	return rate
}

// orSubtracted goes on with why a rate is left out.
func (r Report) orSubtracted() string {
	if r.WithStations {
		return ""
	}
	return ", and neither it nor the number who tried where they would give one station's figures by subtraction"
}

// withheld are sentences without the one on a rate that may not be shown.
func (r Report) withheld(all []string) []string {
	if r.givesAll() {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s == r.Poll.Concluded.Rate })
}

func (r Report) inShort() []string { return r.withheld(r.Poll.Concluded.Short) }
