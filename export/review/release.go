package review

import (
	"slices"

	"wardcount/export"
	"wardcount/export/picture"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/ward"
)

// The totals by ward are released and no station's figures. A rate is of the stations that give both its parts: where of a
// ward's stations these are one alone, or all but one, the rate beside the totals would give that one's figures by
// subtraction. A copy without stations leaves it out, and that of all wards too where taking away what wards show would
// leave one station.

// subtracted says why a rate is not shown.
const subtracted = "Not every rate is shown here: a number is not known of some station, and one station's figures could be worked out by subtraction."

// ratio is what a rate is of what.
type ratio struct {
	events, of func(stations.Station) figure.Of[figure.Persons]
	byWard     bool // it is shown by ward too
}

var (
	notReturned = ratio{func(s stations.Station) figure.Of[figure.Persons] { return s.NotReturned }, attempts, true}
	refusedRate = ratio{refusedAt, attempts, false}
	returnRate  = ratio{func(s stations.Station) figure.Of[figure.Persons] { return s.Returned }, refusedAt, false}
)

func attempts(s stations.Station) figure.Of[figure.Persons]  { return s.Attempts }
func refusedAt(s stations.Station) figure.Of[figure.Persons] { return s.Refused }

// parted is how many of the stations in a total are in the rate beside it, and how many are not.
type parted struct{ in, out int }

// one says that the rate parts one station from the others.
func (p parted) one() bool { return p.in > 0 && p.out > 0 && (p.in == 1 || p.out == 1) }

// parts are those of the wards, by their names.
func (r Report) parts(of ratio) map[string]parted {
	all := map[string]parted{}
	for _, row := range r.Poll.Review.Rows {
		p := all[row.Ward]
		if _, both := rates.PartOf(of.events(row.Station), of.of(row.Station)); both {
			p.in++
		} else if of.events(row.Station).IsKeyed() {
			p.out++
		}
		all[row.Ward] = p
	}
	return all
}

// gives says whether a rate of all stations may be shown beside their totals.
func (r Report) gives(of ratio) bool {
	if r.WithStations {
		return true
	}
	wards := r.parts(of)
	if of.byWard {
		for name := range wards {
			if r.tells(name) {
				delete(wards, name) // what it shows can be taken away
			}
		}
	}
	var left parted
	for _, p := range wards {
		if p.in > 0 && p.out > 0 {
			left.in, left.out = left.in+p.in, left.out+p.out
		}
	}
	return !left.one()
}

// tells says whether a ward's attempts, and rates of them, may be shown.
func (r Report) tells(ward string) bool { return r.WithStations || !r.parts(notReturned)[ward].one() }

// ofWards are the wards' rates by their names, none where it may not be shown.
func (r Report) ofWards() map[string]*rates.Rate {
	shown := map[string]*rates.Rate{}
	for _, w := range r.Poll.Wards {
		if r.tells(w.Name) {
			shown[w.Name] = w.Rate
		}
	}
	return shown
}

// ofAll is a rate of all stations, empty where it may not be shown.
func (r Report) ofAll(rate rates.Rate, of ratio) rates.Rate {
	if !r.gives(of) {
		return rates.Rate{Of: rate.Of}
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
	if r.gives(notReturned) {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s == r.Poll.Concluded.Rate })
}

func (r Report) inShort() []string { return r.withheld(r.Poll.Concluded.Short) }

// accepted is an exception of the release in words; of a finding its figures are left out, which are one station's.
func (r Report) accepted(x ward.Exception) string {
	if !r.WithStations {
		x = x.WithoutFigures()
	}
	return x.Text + " Accepted by " + export.Signed(x.AcceptedBy, x.Role) + ": " + x.Reason
}

// Pictures are those of the review that the report may show: without stations no funnel, which is of them, and the flow
// only where each of its rates is given.
func (r Report) Pictures() []picture.Picture {
	return slices.DeleteFunc(picture.Of(r.Poll), func(p picture.Picture) bool {
		switch {
		case r.WithStations:
			return false
		case p.Stations:
			return true
		}
		return p.Name == picture.FlowName && !(r.gives(notReturned) && r.gives(refusedRate) && r.gives(returnRate))
	})
}

// fewForSpread is how many stations must be compared before a copy without them shows how far they differ: of two or three
// it nearly tells by how much.
const fewForSpread = 5

// spread is φ, which one station has none of.
func (r Report) spread(s stations.Stratum) string {
	if s.Spread.Groups < 2 || !r.WithStations && s.Spread.Groups < fewForSpread {
		return dash
	}
	return rates.Decimals(s.Spread.Phi, 1)
}
