package voterid

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

// Concluded are the sentences that a review carries, and those that it does not: screen, report and terminal say these
// and no others of their own.
type Concluded struct {
	// Short is what stands at the head of a report: what was recorded, how complete it is, what stands out. Five at most.
	Short []string
	// Recorded and StandsOut are the parts of May before its sentences on majorities.
	Recorded, StandsOut []string
	// Rate is the sentence of Recorded and of Short on the rate, for where it is left out.
	Rate        string
	May, MayNot []string
}

// Conclude writes what may be concluded from a review and the majorities beside it.
func Conclude(r stations.Review, majorities []Majority) Concluded {
	s := sentences{r}
	c := Concluded{Short: s.short(majorities), Recorded: s.recorded(), Rate: s.rate(), StandsOut: s.standsOut(), MayNot: mayNot(majorities)}
	c.May = slices.Concat(c.Recorded, c.StandsOut)
	for _, m := range majorities {
		if s := m.Words(); s != "" {
			c.May = append(c.May, s)
		}
	}
	return c
}

// sentences are those that a review of stations carries, one a method.
type sentences struct{ stations.Review }

// short is how many records are in, the persons, their rate, the stations and the majorities: a sentence each.
func (r sentences) short(majorities []Majority) []string {
	list := []string{r.complete()}
	for _, s := range []string{r.persons(), r.rate(), r.compared() + r.none(), besideMajorities(majorities)} {
		if s = strings.TrimSpace(s); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// recorded says what the records hold and how complete they are.
func (r sentences) recorded() []string {
	list := []string{r.complete()}
	for _, s := range []string{r.persons(), r.rate(), r.Totals.PapersWords()} {
		if s != "" {
			list = append(list, s)
		}
	}
	return list
}

// complete says how many records are in.
func (r sentences) complete() string {
	stations := text.Plural(r.Expected, "station", "stations")
	if r.In == 0 {
		return "No record of " + stations + " is in: nothing can be said."
	}
	if len(r.Awaited) == 0 {
		if r.Expected == 1 {
			return "The record of the one station is in."
		}
		return "The records of all " + stations + " are in."
	}
	return fmt.Sprintf("The records of %s of %s are in; %s awaited and in no figure: with what is awaited the numbers of persons can stay or grow, and a rate can go either way.",
		text.Grouped(r.In), stations, text.Plural(len(r.Awaited), "is", "are"))
}

// persons says what became of those who were refused at first, at the stations that tell all three numbers.
func (r sentences) persons() string {
	refused, returned, not, over := 0, 0, 0, 0
	for _, row := range r.Rows {
		if figure.Known(row.Refused, row.Returned, row.NotReturned) {
			refused, returned, not, over = refused+int(row.Refused.N()), returned+int(row.Returned.N()), not+int(row.NotReturned.N()), over+1
		}
	}
	if over == 0 {
		return ""
	}
	where := ""
	if over < r.In {
		where = " at the " + text.Plural(over, "station that tells", "stations that tell") + " what became of them"
	}
	if refused+returned+not == 0 { // which is told: none is not nothing
		return "Nobody is recorded as refused a paper at first" + where + "."
	}
	words := fmt.Sprintf("Of %s recorded as refused a paper at first%s, %s came back and %s issued with one; %s did not come back.",
		people(refused), where, text.Grouped(returned), wereOrWas(returned), text.Grouped(not))
	if returned+not != refused {
		words += " The three do not add up, because those of some station do not."
	}
	return words
}

// rate is that of those who did not come back.
func (r sentences) rate() string {
	n := r.NotReturned
	if n.N == 0 {
		return ""
	}
	return fmt.Sprintf("%s of %s who tried to vote in person %s refused and did not come back, at %s where both numbers are known: %s per 1,000, with an exact 95 per cent interval from %s to %s.",
		text.Grouped(n.K), people(n.N), wereOrWas(n.K), text.Plural(r.InRate(), "station", "stations"), rates.PerThousand(n.Value), rates.PerThousand(n.Low), rates.PerThousand(n.High))
}

// standsOut says which stations deserve another look, and how many would by chance alone.
func (r sentences) standsOut() []string {
	var list []string
	for _, s := range []string{r.compared(), r.allowing(), r.differ(), r.none()} {
		if s = strings.TrimSpace(s); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// compared says how many stations stand out, beside how many would if none differed.
func (r sentences) compared() string {
	compared := 0
	for _, row := range r.Rows {
		if row.Target != nil {
			compared++
		}
	}
	if compared == 0 {
		if r.In > 0 {
			return "Too little was recorded to compare stations with each other: the counts alone are shown."
		}
		return ""
	}
	out := "none stands"
	if n := len(r.Flagged(stations.FlagLook, stations.FlagAct)); n > 0 {
		out = text.Plural(n, "stands", "stand")
	}
	like := "it"
	if compared > 1 {
		like = "them"
	}
	expected, _ := r.ByChance()
	return fmt.Sprintf("Of %s compared with stations like %s, %s out for how many %s (at the limit of 1 in %s); if no station differed, chance alone would make about %.1f stand out on average.",
		text.Plural(compared, "station", "stations"), like, out, r.Measure.Did(), rates.OneOf(r.Look), expected)
}

// allowance is the part of the stations that stand out which may do so by chance, for Benjamini and Hochberg's q.
const allowance = 0.05

// allowing says how many stations stand out when it is allowed for how many were looked at.
func (r sentences) allowing() string {
	flagged := r.Flagged(stations.FlagLook, stations.FlagAct)
	if len(flagged) == 0 {
		return ""
	}
	still := 0
	for _, row := range flagged {
		if row.Target.Q <= allowance {
			still++
		}
	}
	remain := "none of them stands"
	if still > 0 {
		remain = text.Plural(still, "of them still stands", "of them still stand")
	}
	return fmt.Sprintf("Allowing for how many stations were looked at, %s out (Benjamini and Hochberg, 5 per cent).", remain)
}

// differ says that stations differ by more than chance in general, so that a flag means less there; empty where they do
// not, or where none of them stands out.
func (r sentences) differ() string {
	out, still, phi := 0, 0, 0.0
	for _, row := range r.Flagged(stations.FlagLook, stations.FlagAct) {
		if s, _ := r.Stratum(row.Stratum); s.Differ() {
			out, phi = out+1, max(phi, s.Spread.Phi)
			if row.Target.ZAdjusted >= stations.StillOut {
				still++
			}
		}
	}
	if out == 0 {
		return ""
	}
	return fmt.Sprintf("Stations differ from each other by more than chance alone (φ = %.1f; it would be about 0.7): some may stand out only because voters and places differ. Of %s out there, %s when that is allowed for.",
		phi, text.Plural(out, "that stands", "that stand"), text.Plural(still, "still does", "still do"))
}

// none says how many stations recorded none where some were to be expected.
func (r sentences) none() string {
	n := len(r.Flagged(stations.FlagZero))
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" %s recorded none who %s where that is hardly to be expected: ask whether the form was kept and handed in.", text.Plural(n, "station", "stations"), r.Measure.Did())
}

// besideMajorities is one sentence on all majorities.
func besideMajorities(majorities []Majority) string {
	var names []string
	known, short := 0, 0
	for _, m := range majorities {
		if m.Beside() == NoMajority || m.Majority.N() == 0 && m.NotReturned == 0 {
			continue
		}
		if m.Reached() {
			names = append(names, m.Name)
		} else if !m.Whole() {
			short++
		}
		known++
	}
	switch {
	case known == 0:
		return ""
	case len(names) == 0:
		wards := "the one declared ward"
		if known > 1 {
			wards = "each of " + text.Grouped(known) + " declared wards"
		}
		said := "In " + wards + " with a majority and records the persons recorded as refused who did not come back are fewer than the majority"
		if short > 0 {
			said += "; in " + text.Grouped(short) + " of them records are still awaited"
		}
		return said + "."
	case len(names) > 5:
		return fmt.Sprintf("In %s of %s declared with records as many persons as the majority is, or more, were refused and did not come back.", text.Grouped(len(names)), text.Plural(known, "ward", "wards"))
	}
	return "In " + text.And(names) + " as many persons as the majority is, or more, were refused and did not come back."
}

// mayNot are what no figure of a polling station carries.
func mayNot(majorities []Majority) []string {
	list := []string{
		"That anybody was refused wrongly, or rightly: the records do not say whether a refusal was right.",
		"That a station that stands out did anything wrong: its voters, its staff, its building or its book-keeping may differ, or chance.",
		"That a station that does not stand out is in order: where few vote, only a large difference could be seen.",
		"How many stayed at home because of the rule, or were sent home by a greeter or a friend before they reached the desk: they are in no record.",
		"That the rule kept anybody from voting in another's name, or that it did not: no record shows that.",
		"That turnout changed because of the rule, or did not: candidates, other polls and much else changed too.",
		"Which voters were affected: the records hold numbers only.",
	}
	for _, m := range majorities {
		if m.Reached() {
			return append(list, "That the result would have been another: nobody knows how those who did not come back would have voted. The number is no part of the result, which stands unless a court decides otherwise.")
		}
	}
	return list
}

func wereOrWas(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

func people(n int) string { return text.Plural(n, "person", "persons") }
