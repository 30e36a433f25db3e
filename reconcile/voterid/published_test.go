package voterid_test

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/assets"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
)

// asInR holds a figure against R's, to nine digits.
func asInR(t *testing.T, what string, got float64, r string) {
	t.Helper()
	want, err := strconv.ParseFloat(r, 64)
	if err != nil || !(math.Abs(got-want) <= 1e-9*math.Abs(want)) {
		t.Errorf("%s: %.17g, R says %s (%v)", what, got, r, err)
	}
}

func published(t *testing.T) []voterid.Published {
	t.Helper()
	all, err := voterid.ParsePublished(assets.VoterIDPublished())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// pilots are the five of 3 May 2018.
func pilots(t *testing.T) []voterid.Published {
	t.Helper()
	list := slices.DeleteFunc(published(t), func(p voterid.Published) bool { return p.Date != "2018-05-03" })
	if len(list) != 5 {
		t.Fatalf("%d pilots", len(list))
	}
	return list
}

// rateOf is one figure of another as they were published; false where either was not.
func rateOf(k, n figure.Of[figure.Persons]) (voterid.Rate, bool) {
	if !figure.Known(k, n) {
		return voterid.Rate{}, false
	}
	return voterid.RateOf(int(k.N()), int(n.N()), voterid.OfAttempts)
}

func perThousand(r voterid.Rate) string {
	return fmt.Sprintf("%s (%s–%s)", voterid.PerThousand(r.Value), voterid.PerThousand(r.Low), voterid.PerThousand(r.High))
}

func TestTheFivePilotsOnTheBasesTheyPublished(t *testing.T) {
	want := map[string]string{"Bromley 2018": "2.19 (1.86–2.56)", "Gosport 2018": "2.13 (1.55–2.86)", "Swindon 2018": "0.40 (0.26–0.59)",
		"Watford 2018": "2.31 (1.78–2.95)", "Woking 2018": "2.71 (2.02–3.56)"}
	sum := figure.Persons(0)
	for _, p := range pilots(t) {
		rate, ok := p.Rate()
		if !ok || perThousand(rate) != want[p.Name] {
			t.Errorf("%s: %s, %v", p.Name, perThousand(rate), ok)
		}
		sum += p.NotReturned.N()
		if watford := p.Name == "Watford 2018"; p.Rounded != watford || (p.Stations == 58 && p.In == 57) != watford {
			t.Errorf("%s: rounded %v, %d of %d stations", p.Name, p.Rounded, p.In, p.Stations)
		}
	}
	if sum != 338 {
		t.Errorf("%d did not come back", sum)
	}
}

func TestPublishedRatesAsRHasThem(t *testing.T) {
	byName := map[string]voterid.Published{}
	for _, p := range published(t) {
		byName[p.Name] = p
	}
	rows := fromR(t, "published_rates.csv")
	if len(rows) != len(byName) {
		t.Fatalf("%d published, %d in R's table", len(byName), len(rows))
	}
	for _, r := range rows {
		p := byName[r["name"]]
		for column, of := range map[string]func() (voterid.Rate, bool){"not_returned": p.Rate,
			"refused":  func() (voterid.Rate, bool) { return rateOf(p.Refused, p.Of) },
			"returned": func() (voterid.Rate, bool) { return rateOf(p.Returned, p.Refused) }} {
			rate, ok := of()
			if ok != (r[column] != "") {
				t.Errorf("%s, %s: known %v, R has %q", p.Name, column, ok, r[column])
			}
			if ok {
				asInR(t, p.Name+", "+column, rate.Value, r[column])
				asInR(t, p.Name+", low "+column, rate.Low, r[column+"_low"])
				asInR(t, p.Name+", high "+column, rate.High, r[column+"_high"])
			}
		}
	}
}

const (
	bromleyGosport = "Different denominators: Bromley 2018 counts voters, of whom the source does not say whether those by post are among them, Gosport 2018 counts all who voted, by post too."
	watfordRounded = "The denominator of Watford 2018 is a round number."
	watfordPart    = "The figures of Watford 2018 are those of 57 of 58 stations."
)

// Of the ten pairs of pilots only Gosport and Swindon count the same, and they read with two reservations.
func TestWhichPilotsMayBeComparedAndWhyNotTheOthers(t *testing.T) {
	compared, refused := voterid.Compared(pilots(t))
	if len(compared) != 1 || compared[0].A.Name != "Gosport 2018" || compared[0].B.Name != "Swindon 2018" {
		t.Fatalf("compared: %+v", compared)
	}
	for _, said := range []string{"The models differ (one photographic or two other documents; poll card, scanned)", "nothing here says which", "voters by post, who are asked for no identification", "the council's first figures"} {
		if !strings.Contains(compared[0].Caveat, said) {
			t.Errorf("not said: %s, in %s", said, compared[0].Caveat)
		}
	}
	differ := func(a, b, countsA, countsB string) string {
		return "Different denominators: " + a + " counts " + countsA + ", " + b + " counts " + countsB + "."
	}
	notStated, all, inPerson := voterid.BaseNotStated.Words(), voterid.BaseAllVoters.Words(), voterid.BaseInPerson.Words()
	want := map[string]string{
		"Bromley 2018 and Gosport 2018": bromleyGosport,
		"Bromley 2018 and Swindon 2018": differ("Bromley 2018", "Swindon 2018", notStated, all),
		"Bromley 2018 and Watford 2018": "The denominators may differ: Bromley 2018 and Watford 2018 both count " + notStated + ". " + watfordRounded + " " + watfordPart,
		"Bromley 2018 and Woking 2018":  differ("Bromley 2018", "Woking 2018", notStated, inPerson),
		"Gosport 2018 and Watford 2018": differ("Gosport 2018", "Watford 2018", all, notStated) + " " + watfordRounded + " " + watfordPart,
		"Gosport 2018 and Woking 2018":  differ("Gosport 2018", "Woking 2018", all, inPerson),
		"Swindon 2018 and Watford 2018": differ("Swindon 2018", "Watford 2018", all, notStated) + " " + watfordRounded + " " + watfordPart,
		"Swindon 2018 and Woking 2018":  differ("Swindon 2018", "Woking 2018", all, inPerson),
		"Watford 2018 and Woking 2018":  differ("Watford 2018", "Woking 2018", notStated, inPerson) + " " + watfordRounded + " " + watfordPart,
	}
	if len(refused) != len(want) {
		t.Errorf("%d refused", len(refused))
	}
	for _, r := range refused {
		if r.Why != want[r.With] {
			t.Errorf("%s: %s", r.With, r.Why)
		}
	}
}

func TestComparedRatesAsRHasThem(t *testing.T) {
	r := map[string]map[string]string{}
	for _, row := range fromR(t, "published_pairs.csv") {
		r[row["a"]+" and "+row["b"]] = row
	}
	compared, _ := voterid.Compared(published(t))
	var names []string
	for _, c := range compared {
		name := c.A.Name + " and " + c.B.Name
		names = append(names, name)
		asInR(t, name+", ratio", c.Ratio, r[name]["ratio"])
		asInR(t, name+", P", c.P, r[name]["p"])
	}
	if want := []string{"Gosport 2018 and Swindon 2018", "Woking 2018 and Swindon 2023", "Woking 2018 and Swindon 2024", "Swindon 2023 and Swindon 2024"}; !slices.Equal(names, want) {
		t.Errorf("compared: %q", names)
	}
}

// 69 of those refused, and whether 29 of them are those who came back, is what the page leaves open: 40 of 28,423 is
// worked out on the likelier reading and is in no comparison.
func TestCharnwoodsTotals(t *testing.T) {
	all := published(t)
	c := all[slices.IndexFunc(all, func(p voterid.Published) bool { return p.Name == "Charnwood 2023" })]
	refused, _ := rateOf(c.Refused, c.Of)
	back, _ := rateOf(c.Returned, c.Refused)
	if perThousand(refused) != "2.43 (1.89–3.08)" || back.K != 29 || back.N != 69 {
		t.Errorf("refused %s, returned %d of %d", perThousand(refused), back.K, back.N)
	}
	if _, ok := c.Rate(); ok || c.NotReturned.IsKeyed() || !strings.Contains(c.Unsure, "40 did not come back") {
		t.Errorf("those who did not come back are taken for published: %+v", c)
	}
	if why := voterid.NotCompared(c, all[0]); why != "Of Charnwood 2023 no rate is known: a number or what it is of is lacking." {
		t.Error(why)
	}
	if likelier, _ := voterid.RateOf(40, 28383+40, voterid.OfAttempts); perThousand(likelier) != "1.41 (1.01–1.92)" {
		t.Error(perThousand(likelier))
	}
}

func TestWhichPublishedFiguresBelongBesideAPoll(t *testing.T) {
	law := night.Law()
	for _, c := range []struct {
		date, pilot, gss string
		want             string
	}{
		{"2018-05-03", "poll card", "", "Bromley 2018, Gosport 2018, Swindon 2018, Watford 2018, Woking 2018"},
		{"2018-05-03", "poll card", "E07000103", "Bromley 2018, Gosport 2018, Swindon 2018, Woking 2018"},
		{"2018-05-03", "", "", ""}, // no pilot there
		{"2019-05-02", "poll card", "", ""},
		{"2021-05-06", "", "", ""},
		{"2023-05-04", "", "E07000130", "Swindon 2023, Swindon 2024"},
		{"2026-05-07", "", "E06000030", "Charnwood 2023, Swindon 2023, Swindon 2024"},
	} {
		e := setup.Election{Date: c.date, Pilot: c.pilot, Council: setup.Council{GSS: c.gss}}
		var names []string
		for _, p := range voterid.PublishedBeside(published(t), law, e) {
			names = append(names, p.Name)
		}
		if got := strings.Join(names, ", "); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// A poll of two stations, beside one published rate of each base.
func TestAPollsOwnRateIsSetBesideThoseOfTheSameBase(t *testing.T) {
	base := func(b voterid.Base) voterid.Published {
		return voterid.Published{Name: string(b), Model: "poll card", NotReturned: figure.Keyed[figure.Persons](20), Of: figure.Keyed[figure.Persons](9980), Base: b}
	}
	others := []voterid.Published{base(voterid.BaseAttempts), base(voterid.BaseInPerson), base(voterid.BaseAllVoters), base(voterid.BaseNotStated)}
	station := func(id setup.StationID, attempts, notReturned figure.Persons) voterid.Station {
		return voterid.Station{ID: id, Model: "poll card", Attempts: figure.Keyed(attempts), Refused: figure.Keyed(notReturned), Returned: figure.Keyed[figure.Persons](0), NotReturned: figure.Keyed(notReturned)}
	}
	stations := []voterid.Station{station("1", 1000, 3), station("2", 1000, 5)}
	poll := voterid.PollOfStations("Practice", "", stations, voterid.Usual, others)
	var with []string
	for _, c := range poll.Compared {
		if c.A.Name == voterid.ThisPoll {
			with = append(with, c.B.Name)
			if c.A.Of.N() != 2000 || c.A.NotReturned.N() != 8 || c.B.Base != voterid.BaseAttempts {
				t.Errorf("%+v", c)
			}
		}
	}
	// 20 of 9,980 persons issued are 20 of 10,000 attempts: the ratio is exactly 2.
	if !slices.Equal(with, []string{"attempts", "in_person"}) || poll.Compared[1].Ratio != 2 {
		t.Errorf("beside %q: %+v", with, poll.Compared)
	}
	if r := poll.NotCompared[0]; r.With != "this poll and all_voters" || r.Why != "Different denominators: this poll counts persons who tried to vote in person, all_voters counts all who voted, by post too." {
		t.Errorf("%+v", r)
	}

	if c := poll.Compared[0].Caveat; strings.Contains(c, "models differ") || !strings.Contains(c, "a difference of rates is not one of the rule") {
		t.Error(c)
	}
	stations[0].Model, stations[1].Model = "", "" // as since 2023
	others[0].Unsure, stations[0].ByPapers = "A guess.", true
	poll = voterid.PollOfStations("Practice", "", stations, voterid.Usual, others[:1])
	if c := poll.Compared[0].Caveat; strings.Contains(c, "models differ") || !strings.Contains(c, "attempts: A guess.") || !strings.Contains(c, "this poll: At 1 station nobody counted the persons issued with a paper: the papers that ought to be in the box stand for them.") {
		t.Error(c)
	}

	stations[1].NotReturned = figure.Of[figure.Persons]{}
	poll = voterid.PollOfStations("Practice", "", stations, voterid.Usual, others[:1])
	if len(poll.Compared) != 0 || poll.NotCompared[0].Why != "The figures of this poll are those of 1 of 2 stations." {
		t.Errorf("with a record awaited: %+v, %+v", poll.Compared, poll.NotCompared)
	}
	if poll = voterid.PollOfStations("Practice", "", stations, voterid.Usual, nil); poll.Compared != nil || poll.NotCompared != nil {
		t.Errorf("with nothing beside it: %+v, %+v", poll.Compared, poll.NotCompared)
	}
}

func TestTwoPollsWithoutAnybodyWhoDidNotComeBackHaveNoRatio(t *testing.T) {
	none := voterid.Published{Name: "A", NotReturned: figure.Keyed[figure.Persons](0), Of: figure.Keyed[figure.Persons](500), Base: voterid.BaseAttempts}
	some := none
	some.Name, some.NotReturned = "B", figure.Keyed[figure.Persons](4)
	if why := voterid.NotCompared(none, none); !strings.Contains(why, "there is no ratio") {
		t.Error(why)
	}
	if compared, _ := voterid.Compared([]voterid.Published{some, none}); len(compared) != 1 || compared[0].A.Name != "A" || compared[0].Ratio != 0 {
		t.Errorf("%+v", compared)
	}
}
