package beside_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wardcount/assets"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/voteridtest"
)

func published(t *testing.T) []beside.Published {
	t.Helper()
	all, err := beside.ParsePublished(assets.VoterIDPublished())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// pilots are the five of 3 May 2018.
func pilots(t *testing.T) []beside.Published {
	t.Helper()
	list := slices.DeleteFunc(published(t), func(p beside.Published) bool { return p.Date != "2018-05-03" })
	if len(list) != 5 {
		t.Fatalf("%d pilots", len(list))
	}
	return list
}

// rateOf is one figure of another as they were published; false where either was not.
func rateOf(k, n figure.Of[figure.Persons]) (rates.Rate, bool) {
	if !figure.Known(k, n) {
		return rates.Rate{}, false
	}
	return rates.Of(int(k.N()), int(n.N()), rates.OfAttempts)
}

func perThousand(r rates.Rate) string {
	return fmt.Sprintf("%s (%s–%s)", rates.PerThousand(r.Value), rates.PerThousand(r.Low), rates.PerThousand(r.High))
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
	byName := map[string]beside.Published{}
	for _, p := range published(t) {
		byName[p.Name] = p
	}
	rows := voteridtest.FromR(t, "published_rates.csv")
	if len(rows) != len(byName) {
		t.Fatalf("%d published, %d in R's table", len(byName), len(rows))
	}
	for _, r := range rows {
		p := byName[r["name"]]
		for column, of := range map[string]func() (rates.Rate, bool){"not_returned": p.Rate,
			"refused":  func() (rates.Rate, bool) { return rateOf(p.Refused, p.Of) },
			"returned": func() (rates.Rate, bool) { return rateOf(p.Returned, p.Refused) }} {
			rate, ok := of()
			if ok != (r[column] != "") {
				t.Errorf("%s, %s: known %v, R has %q", p.Name, column, ok, r[column])
			}
			if ok {
				r.Same(t, column, rate.Value)
				r.Same(t, column+"_low", rate.Low)
				r.Same(t, column+"_high", rate.High)
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
	compared, refused := beside.Compared(pilots(t))
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
	notStated, all, inPerson := beside.BaseNotStated.Words(), beside.BaseAllVoters.Words(), beside.BaseInPerson.Words()
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
	r := map[string]voteridtest.Line{}
	for _, row := range voteridtest.FromR(t, "published_pairs.csv") {
		r[row["a"]+" and "+row["b"]] = row
	}
	compared, _ := beside.Compared(published(t))
	var names []string
	for _, c := range compared {
		name := c.A.Name + " and " + c.B.Name
		names = append(names, name)
		r[name].Same(t, "ratio", c.Ratio)
		r[name].Same(t, "p", c.P)
	}
	if want := []string{"Gosport 2018 and Swindon 2018", "Woking 2018 and Swindon 2023", "Woking 2018 and Swindon 2024", "Swindon 2023 and Swindon 2024"}; !slices.Equal(names, want) {
		t.Errorf("compared: %q", names)
	}
}

// 69 of those refused, and whether 29 of them are those who came back, is what the page leaves open: 40 of 28,423 is
// worked out on the likelier reading and is in no comparison.
func TestCharnwoodsTotals(t *testing.T) {
	all := published(t)
	c := all[slices.IndexFunc(all, func(p beside.Published) bool { return p.Name == "Charnwood 2023" })]
	refused, _ := rateOf(c.Refused, c.Of)
	back, _ := rateOf(c.Returned, c.Refused)
	if perThousand(refused) != "2.43 (1.89–3.08)" || back.K != 29 || back.N != 69 {
		t.Errorf("refused %s, returned %d of %d", perThousand(refused), back.K, back.N)
	}
	if _, ok := c.Rate(); ok || c.NotReturned.IsKeyed() || !strings.Contains(c.Unsure, "40 did not come back") {
		t.Errorf("those who did not come back are taken for published: %+v", c)
	}
	if why := beside.NotCompared(c, all[0]); why != "Of Charnwood 2023 no rate is known: a number or what it is of is lacking." {
		t.Error(why)
	}
	if likelier, _ := rates.Of(40, 28383+40, rates.OfAttempts); perThousand(likelier) != "1.41 (1.01–1.92)" {
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
		for _, p := range beside.PublishedBeside(published(t), law, e) {
			names = append(names, p.Name)
		}
		if got := strings.Join(names, ", "); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

func TestTwoPollsWithoutAnybodyWhoDidNotComeBackHaveNoRatio(t *testing.T) {
	none := beside.Published{Name: "A", NotReturned: figure.Keyed[figure.Persons](0), Of: figure.Keyed[figure.Persons](500), Base: beside.BaseAttempts}
	some := none
	some.Name, some.NotReturned = "B", figure.Keyed[figure.Persons](4)
	if why := beside.NotCompared(none, none); !strings.Contains(why, "there is no ratio") {
		t.Error(why)
	}
	if compared, _ := beside.Compared([]beside.Published{some, none}); len(compared) != 1 || compared[0].A.Name != "A" || compared[0].Ratio != 0 {
		t.Errorf("%+v", compared)
	}
}
