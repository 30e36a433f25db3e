package picture

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/chance"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

// stationWords tell one station: Station 12: 9 of 812; limits 6 and 9.
func stationWords(row stations.Row, t chance.Trial) string {
	words := fmt.Sprintf("Station %s: %s of %s", row.ID, text.Grouped(t.K), text.Grouped(t.N))
	if row.Target != nil {
		words += fmt.Sprintf("; limits %s and %s", text.Grouped(row.Target.LimitPapers[0]), text.Grouped(row.Target.LimitPapers[1]))
	}
	return words
}

// funnelWords are what is said around a funnel.
type funnelWords struct {
	poll    voterid.Poll
	stratum stations.Stratum
	funnel  *funnel
}

func (w funnelWords) title() string {
	at := "at no station"
	switch n := len(w.funnel.stations); {
	case n == 1:
		at = "at one station"
	case n > 1:
		at = "at each of " + text.Grouped(n) + " stations"
	}
	title := "Persons " + w.funnel.measure.Who() + ", " + at
	if len(w.poll.Review.Strata) > 1 {
		title += " (" + w.stratum.Name + ")"
	}
	return title
}

// with are the ids of the drawn stations with a flag, as the review lists them.
func (w funnelWords) with(flag stations.Flag) (ids []string) {
	for _, row := range w.poll.Review.Flagged(flag) {
		if row.Stratum == w.stratum.Name {
			ids = append(ids, string(row.ID))
		}
	}
	return ids
}

// alt tells the figures without the picture.
func (w funnelWords) alt() string {
	f := w.funnel
	if len(f.stations) == 0 {
		return "No station has both figures, so that there is nothing to draw."
	}
	said := []string{fmt.Sprintf("A funnel plot of %s: %s of %s (%s per 1,000) at %s together.", "persons "+f.measure.Who(),
		text.Grouped(w.stratum.K), text.Plural(w.stratum.N, "person who tried to vote in person", "persons who tried to vote in person"),
		rates.PerThousand(w.stratum.Target), text.Plural(len(f.stations), "station", "stations"))}
	if len(f.limits) > 0 {
		said = append(said, fmt.Sprintf("At or above the limit of %s: %s.", f.limits[1].words, stationsNamed(w.with(stations.FlagAct), w.told)))
		said = append(said, fmt.Sprintf("At or above that of %s and below it: %s.", f.limits[0].words, stationsNamed(w.with(stations.FlagLook), w.told)))
	}
	if zero := w.with(stations.FlagZero); len(zero) > 0 {
		said = append(said, "None where none is hardly to be expected: "+stationsNamed(zero, w.told)+".")
	}
	return practised(w.poll, strings.Join(append(said, w.missing()...), " "))
}

// told is a station's own figures, for the list of those that stand out.
func (w funnelWords) told(id string) string {
	i := slices.IndexFunc(w.funnel.stations, func(s funnelStation) bool { return s.id == id })
	if i < 0 {
		return id
	}
	t := w.funnel.stations[i].trial
	return fmt.Sprintf("%s with %s of %s", id, text.Grouped(t.K), text.Grouped(t.N))
}

// caption says how the picture is to be read and what is not in it.
func (w funnelWords) caption() string {
	f := w.funnel
	if len(f.stations) == 0 {
		return strings.Join(w.missing(), " ")
	}
	var said []string
	if len(f.limits) == 0 {
		said = append(said, fmt.Sprintf("No limits are drawn: fewer than %d were recorded at the other stations, or there are none.", stations.FewestExpected))
	} else {
		said = append(said, fmt.Sprintf("The line is the rate of these stations together. The dashed curves run where chance alone would bring about %s, and %s, of stations that do not differ.", f.limits[0].words, f.limits[1].words),
			"A station is marked by whole persons, against the other stations without itself: one above a curve by less than a person is not marked, and one just below it may be.")
	}
	said = append(said, fmt.Sprintf("A small station shows as steps: one person more moves it far. Where fewer than %d are expected, read the count and not the rate.", stations.FewestExpected))
	over := 0
	for _, s := range f.stations {
		if s.over {
			over++
		}
	}
	if over > 0 {
		said = append(said, fmt.Sprintf("%s above the scale, drawn at its top edge.", text.Plural(over, "small station lies", "small stations lie")))
	}
	if f.crowded() {
		said = append(said, "Only the stations to be looked at first are named, as far as there is room.")
	}
	return strings.Join(append(said, w.missing()...), " ")
}

// missing names the stations that are not drawn, and why.
func (w funnelWords) missing() (said []string) {
	var awaited, without []string
	for _, row := range w.poll.Review.Rows {
		if !row.MayBeLike(w.stratum.Name) {
			continue
		}
		if row.Flag == stations.FlagAwaited {
			awaited = append(awaited, string(row.ID))
		} else if _, known := w.poll.Review.Trial(row); !known {
			without = append(without, string(row.ID))
		}
	}
	if len(awaited) > 0 {
		said = append(said, "Awaited and not drawn: "+stationsNamed(awaited, nil)+".")
	}
	if len(without) > 0 {
		said = append(said, "Not drawn, as the attempts are not known, none, or fewer than the persons counted: "+stationsNamed(without, nil)+".")
	}
	return said
}

// keys say what the forms of marks mean, those that are in the picture.
func (w funnelWords) keys() (keys []key) {
	for _, flag := range stations.Flags {
		m, role := formOf(flag)
		if n := len(w.with(flag)); standsOut(flag) && n > 0 {
			keys = append(keys, key{m, role, text.Plural(n, "station", "stations") + " – " + flag.Words()})
		}
	}
	return keys
}

// named is how many names a list holds before it only counts the others.
const named = 12

// listed puts names into a sentence, the first dozen and how many others.
func listed(names []string) string {
	list := slices.Clone(names[:min(len(names), named)])
	if more := len(names) - len(list); more > 0 {
		list = append(list, text.Plural(more, "other", "others"))
	}
	return text.And(list)
}

// stationsNamed lists stations, with what is told of each: no station; station 3; 3 stations, 3, 8 and 12.
func stationsNamed(ids []string, told func(string) string) string {
	names := slices.Clone(ids)
	if told != nil {
		for i := range names[:min(len(names), named)] {
			names[i] = told(ids[i])
		}
	}
	switch len(ids) {
	case 0:
		return "no station"
	case 1:
		return "station " + names[0]
	}
	return text.Grouped(len(ids)) + " stations, " + listed(names)
}

// practised marks the words of a practice count.
func practised(p voterid.Poll, words string) string {
	if p.Practice {
		return practiceWords + ". " + words
	}
	return words
}
