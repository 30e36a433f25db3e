package picture

import (
	"fmt"
	"image/color"
	"math"
	"math/rand/v2"
	"sync"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
)

// The polls of the tests. Their rates are like those of the pilots of 2018; the stations are made up from a seed.

// stationsLike makes stations whose voters came back or not by chance alone, per 1,000 who tried.
func stationsLike(n int, refusedPer, goneShare float64, smallest, largest int, seed uint64) []stations.Station {
	r := rand.New(rand.NewPCG(seed, 2018))
	var list []stations.Station
	for i := range n {
		attempts := smallest + r.IntN(largest-smallest+1)
		refused, gone := 0, 0
		for range attempts {
			if r.Float64() < refusedPer/1000 {
				refused++
				if r.Float64() < goneShare {
					gone++
				}
			}
		}
		list = append(list, station(fmt.Sprint(i+1), fmt.Sprintf("Ward %d", i/5+1), attempts, refused, gone))
	}
	return list
}

func station(id, ward string, attempts, refused, gone int) stations.Station {
	return stations.Station{ID: setup.StationID(id), Ward: ward, Attempts: figure.Keyed(figure.Persons(attempts)), Refused: figure.Keyed(figure.Persons(refused)),
		Returned: figure.Keyed(figure.Persons(refused - gone)), NotReturned: figure.Keyed(figure.Persons(gone))}
}

// watford is 58 stations with the rates of a poll-card pilot, two of which stand out, one of which is awaited and one of
// which gave no attempts.
func watford() voterid.Poll {
	list := stationsLike(58, 6.9, 0.33, 180, 780, 7)
	list[11] = station("12", "Ward 3", 812, 17, 14)
	list[30] = station("31", "Ward 7", 640, 11, 7)
	list[40].Refused, list[40].Returned, list[40].NotReturned = figure.Of[figure.Persons]{}, figure.Of[figure.Persons]{}, figure.Of[figure.Persons]{}
	list[52].Attempts = figure.Of[figure.Persons]{}
	p := voterid.PollOfStations("Election of councillors", "", list, stations.Usual, nil)
	p.Council, p.Date = "Watford Borough Council", "2018-05-03"
	p.Turnout = beside.ChangesOf(areas(12, 5))
	return p
}

// bromley is 185 stations with an act, a look, a small station with a high rate and one with none where many were expected.
func bromley() voterid.Poll {
	list := stationsLike(185, 8, 0.27, 150, 620, 3)
	list[100] = station("101", "Ward 21", 30, 4, 4)
	list[120] = station("121", "Ward 25", 2600, 0, 0)
	list[77] = station("78", "Ward 16", 900, 16, 11)
	p := voterid.PollOfStations("Election of councillors", "", list, stations.Usual, nil)
	p.Council, p.Date = "London Borough of Bromley", "2018-05-03"
	return p
}

// country is 20,000 stations of one poll.
var country = sync.OnceValue(func() voterid.Poll {
	return voterid.PollOfStations("A whole country", "", stationsLike(20_000, 7, 0.36, 80, 2200, 1), stations.Usual, nil)
})

// areas are wards of 5,000 electors whose turnout changed by about a point, and one by far more.
func areas(n int, seed uint64) []beside.Area {
	r := rand.New(rand.NewPCG(seed, 2014))
	var list []beside.Area
	for i := range n {
		then := 1600 + r.IntN(500)
		now := then + int(math.Round(40*r.NormFloat64())) - 50
		if i == 3 {
			now -= 420
		}
		list = append(list, beside.Area{Name: fmt.Sprintf("Ward %d", i+1), Now: turned("2018-05-03", now), Then: turned("2014-05-22", then)})
	}
	return list
}

func turned(date string, papers int) beside.Turnout {
	return beside.Turnout{Date: date, Papers: figure.Keyed(figure.Papers(papers)), Electors: figure.Keyed(figure.Electors(5000))}
}

// extremes are polls at the edges of what there may be, by what is the matter with each.
func extremes() map[string]voterid.Poll {
	poll := func(list ...stations.Station) voterid.Poll {
		return voterid.PollOfStations("Poll", "", list, stations.Usual, nil)
	}
	long := "The Extraordinarily Long Name of a Ward of Many Parishes, Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and St Mary-without-the-Walls"
	named := poll(stationsLike(30, 8, 0.4, 100, 900, 9)...)
	named.Name, named.Council, named.Practice, named.Date = long, long, true, "2023-05-04"
	list := areas(9, 4)
	for i := range list {
		list[i].Name = fmt.Sprintf("%d %s", i, long)
	}
	named.Turnout = beside.ChangesOf(list)
	none := stationsLike(40, 0, 0, 100, 900, 5)
	strata := stationsLike(40, 7, 0.4, 100, 900, 6)
	for i := range strata {
		strata[i].Model, strata[i].Greeter = "photo", []stations.Greeter{stations.WithGreeter, stations.NoGreeter}[i%2]
	}
	bad := stationsLike(20, 7, 0.4, 300, 900, 8)
	bad = append(bad, station("bad", "Ward", 500, 500, 500), station("tiny", "Ward", 1, 1, 1))
	many := poll(stationsLike(60, 7, 0.4, 100, 900, 12)...)
	many.Turnout = beside.ChangesOf(areas(400, 2))
	two := poll(station("1", "Ward", 500, 4, 1), station("2", "Ward", 900, 3, 2))
	two.Turnout = beside.ChangesOf(areas(2, 1))
	return map[string]voterid.Poll{
		"no station": poll(), "one station": poll(station("1", "Ward", 712, 5, 2)), "one voter": poll(station("1", "Ward", 1, 0, 0)),
		"no event": poll(none...), "nothing known": poll(stations.Station{ID: "1"}, stations.Station{ID: "2"}), "two": two,
		"long names": named, "strata": poll(strata...), "bad": poll(bad...), "many wards": many,
	}
}

// onDark is such as a window's, on a dark screen.
var onDark = Ink{
	Paper: color.NRGBA{0x17, 0x1a, 0x1f, 0xff}, Text: color.NRGBA{0xed, 0xf0, 0xf3, 0xff}, Quiet: color.NRGBA{0xa3, 0xac, 0xb6, 0xff},
	Line: color.NRGBA{0x33, 0x3a, 0x43, 0xff}, Limit: color.NRGBA{0x8f, 0xb4, 0xdc, 0xff},
	Act: color.NRGBA{0xff, 0x8a, 0x75, 0xff}, Look: color.NRGBA{0xf0, 0xb4, 0x4c, 0xff}, Zero: color.NRGBA{0x6c, 0xcb, 0xec, 0xff},
}
