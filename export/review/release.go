package review

import (
	"slices"

	"wardcount/reconcile/voterid"
)

// The totals by ward are released and no station's figures. Where the attempts of one station alone are not known, a rate
// that rests on the other stations would give that one's figures by subtraction: a copy without stations leaves it out.

// subtracted says why a rate is not shown.
const subtracted = "Rates of those who tried to vote are not shown here: the number who tried is not known of one station, whose figures could be worked out by subtraction."

// gives says whether a rate of stations whose records are in may be shown beside their totals.
func (r Report) gives(in int, t voterid.Totals) bool { return r.WithStations || in-t.WithAttempts != 1 }

// given is the rate, or none where it may not be shown.
func (r Report) given(rate *voterid.Rate, in int, t voterid.Totals) *voterid.Rate {
	if !r.gives(in, t) {
		return nil
	}
	return rate
}

// orSubtracted goes on with why a rate is left out.
func (r Report) orSubtracted() string {
	if r.WithStations {
		return ""
	}
	return ", or where it would give one station's figures by subtraction"
}

// withheld are sentences without the one on a rate that may not be shown.
func (r Report) withheld(all []string) []string {
	v := r.Poll.Review
	if r.gives(v.In, v.Totals) {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s == r.Poll.Concluded.Rate })
}

func (r Report) inShort() []string { return r.withheld(r.Poll.Concluded.Short) }
