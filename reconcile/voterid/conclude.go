package voterid

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
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
func Conclude(r Review, majorities []Majority) Concluded {
	c := Concluded{Short: r.short(majorities), Recorded: r.recorded(), Rate: r.rate(), StandsOut: r.standsOut(), MayNot: mayNot(majorities)}
	c.May = slices.Concat(c.Recorded, c.StandsOut)
	for _, m := range majorities {
		if s := m.Words(); s != "" {
			c.May = append(c.May, s)
		}
	}
	return c
}

// short is how many records are in, the persons, their rate, the stations and the majorities: a sentence each.
func (r Review) short(majorities []Majority) []string {
	list := []string{r.complete()}
	for _, s := range []string{r.persons(), r.rate(), r.compared() + r.none(), beside(majorities)} {
		if s = strings.TrimSpace(s); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// recorded says what the records hold and how complete they are.
func (r Review) recorded() []string {
	list := []string{r.complete()}
	for _, s := range []string{r.persons(), r.rate(), r.Totals.PapersWords()} {
		if s != "" {
			list = append(list, s)
		}
	}
	return list
}

// complete says how many records are in.
func (r Review) complete() string {
	stations := text.Plural(r.Expected, "station", "stations")
	if r.In == 0 {
		return "No record of " + stations + " is in: nothing can be said."
	}
	if len(r.Awaited) == 0 {
		return "The records of all " + stations + " are in."
	}
	return fmt.Sprintf("The records of %s of %s are in; %s awaited and in no figure: with what is awaited the numbers of persons can stay or grow, and a rate can go either way.",
		text.Grouped(r.In), stations, text.Plural(len(r.Awaited), "is", "are"))
}

// persons says what became of those who were refused at first, at the stations that tell all three numbers.
func (r Review) persons() string {
	refused, returned, not, over := 0, 0, 0, 0
	for _, row := range r.Rows {
		if figure.Known(row.Refused, row.Returned, row.NotReturned) {
			refused, returned, not, over = refused+int(row.Refused.N()), returned+int(row.Returned.N()), not+int(row.NotReturned.N()), over+1
		}
	}
	if refused+returned+not == 0 {
		return ""
	}
	where := ""
	if over < r.In {
		where = " at the " + text.Plural(over, "station that tells", "stations that tell") + " what became of them"
	}
	words := fmt.Sprintf("Of %s recorded as refused a paper at first%s, %s came back and %s issued with one; %s did not come back.",
		people(refused), where, text.Grouped(returned), wereOrWas(returned), text.Grouped(not))
	if returned+not != refused {
		words += " The three do not add up, because those of some station do not."
	}
	return words
}

// rate is that of those who did not come back.
func (r Review) rate() string {
	n := r.NotReturned
	if n.N == 0 {
		return ""
	}
	over := 0
	for _, row := range r.Rows {
		if _, ok := PartOf(row.NotReturned, row.Attempts); ok {
			over++
		}
	}
	return fmt.Sprintf("%s of %s who tried to vote in person %s refused and did not come back, at %s where both numbers are known: %s per 1,000, with an exact 95 per cent interval from %s to %s.",
		text.Grouped(n.K), people(n.N), wereOrWas(n.K), text.Plural(over, "station", "stations"), PerThousand(n.Value), PerThousand(n.Low), PerThousand(n.High))
}

// PapersWords say where nobody counted the persons issued with a paper; empty where somebody did everywhere.
func (t Totals) PapersWords() string {
	if t.ByPapers == 0 {
		return ""
	}
	return fmt.Sprintf("At %s nobody counted the persons issued with a paper: the papers that ought to be in the box stand for them.", text.Plural(t.ByPapers, "station", "stations"))
}

// standsOut says which stations deserve another look, and how many would by chance alone.
func (r Review) standsOut() []string {
	var list []string
	for _, s := range []string{r.compared(), r.allowing(), r.differ(), r.none()} {
		if s = strings.TrimSpace(s); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// compared says how many stations stand out, beside how many would if none differed.
func (r Review) compared() string {
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
	if n := len(r.Flagged(FlagLook, FlagAct)); n > 0 {
		out = text.Plural(n, "stands", "stand")
	}
	expected, _ := r.ByChance()
	return fmt.Sprintf("Of %s compared with stations like them, %s out for how many %s (at the limit of 1 in %s); if no station differed, chance alone would make about %.1f stand out on average.",
		text.Plural(compared, "station", "stations"), out, r.Measure.Did(), OneOf(r.Look), expected)
}

// allowance is the part of the stations that stand out which may do so by chance, for Benjamini and Hochberg's q.
const allowance = 0.05

// allowing says how many stations stand out when it is allowed for how many were looked at.
func (r Review) allowing() string {
	flagged := r.Flagged(FlagLook, FlagAct)
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
func (r Review) differ() string {
	out, still, phi := 0, 0, 0.0
	for _, row := range r.Flagged(FlagLook, FlagAct) {
		if s, _ := r.Stratum(row.Stratum); s.Differ() {
			out, phi = out+1, max(phi, s.Spread.Phi)
			if row.Target.ZAdjusted >= StillOut {
				still++
			}
		}
	}
	if out == 0 {
		return ""
	}
	return fmt.Sprintf("Stations differ from each other by more than chance alone (φ = %.1f; it would be about 0.7): some stand out only because voters and places differ. Of %s that stand out there, %s when that is allowed for.",
		phi, text.Grouped(out), text.Plural(still, "still does", "still do"))
}

// none says how many stations recorded none where some were to be expected.
func (r Review) none() string {
	n := len(r.Flagged(FlagZero))
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" %s recorded nobody where that is hardly to be expected: ask whether the form was kept and handed in.", text.Plural(n, "station", "stations"))
}

// beside is one sentence on all majorities.
func beside(majorities []Majority) string {
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
		said := "In " + wards + " with a majority and records fewer people are recorded as turned away and not back than the majority"
		if short > 0 {
			said += "; in " + text.Grouped(short) + " of them records are still awaited"
		}
		return said + "."
	case len(names) > 5:
		return fmt.Sprintf("In %s of %s declared with records as many people as the majority is, or more, were turned away and did not come back.", text.Grouped(len(names)), text.Plural(known, "ward", "wards"))
	}
	return "In " + text.And(names) + " as many people as the majority is, or more, were turned away and did not come back."
}

// Words set the persons who did not come back beside a majority; empty where there is nothing to say.
func (m Majority) Words() string {
	votes := text.Plural(int(m.Majority.N()), "vote", "votes")
	short := ""
	if !m.Whole() {
		short = fmt.Sprintf(" The records of %s are still awaited.", text.Plural(m.Stations-m.In, "station", "stations"))
	}
	switch m.Beside() {
	case MoreThan:
		return fmt.Sprintf("%s: more people were turned away and did not come back (%s) than the majority (%s).%s", m.Name, text.Grouped(int(m.NotReturned)), votes, short)
	case AsMany:
		return fmt.Sprintf("%s: as many people were turned away and did not come back as the majority (%s).%s", m.Name, votes, short)
	}
	return ""
}

// Stands says the same in a table, of one that is fewer too; empty where there is nothing to set beside.
func (m Majority) Stands() string {
	words := map[Beside]string{MoreThan: "more than the majority", AsMany: "as many as the majority", Fewer: "fewer than the majority"}[m.Beside()]
	if words != "" && !m.Whole() {
		words += " so far"
	}
	return words
}

// PhiByChance says what φ is, and how large where there is nothing to explain.
const PhiByChance = "φ is how far like stations differ: about 0.7 by chance alone, a tenth at either end being drawn in, and above 1 by more than chance."

// SpreadWords say how far the rates of the like stations lie apart, and whether chance explains it.
func (s Stratum) SpreadWords() string {
	name := text.Capital(s.Name)
	if s.Spread.Groups < 2 {
		return fmt.Sprintf("%s (%s): too few compare.", name, text.Plural(s.Stations, "station", "stations"))
	}
	explains := "chance alone explains it."
	switch {
	case s.Differ():
		explains = "chance alone does not explain all of it, and the rest is taken for differences between voters and places."
	case s.Spread.Tau2 > 0:
		explains = "over so few, chance alone may well bring that."
	}
	return fmt.Sprintf("%s: φ is %s over %s; %s", name, Decimals(s.Spread.Phi, 2), text.Plural(s.Spread.Groups, "station", "stations"), explains)
}

// Words say the median of the changes and how many lie far from it; empty where nothing compares.
func (c Changes) Words() string {
	if len(c.Areas) == 0 {
		return ""
	}
	said := fmt.Sprintf("The median of %s is %s percentage points.", text.Plural(len(c.Areas), "ward", "wards"), Signed(c.Middle.Median, 2))
	switch far := len(c.Outside()); {
	case len(c.Areas) < FewestAreas:
		return fmt.Sprintf("%s Fewer than %d compare, so that none can stand out.", said, FewestAreas)
	case far == 0:
		return said + " No ward lies further from it than three scaled median deviations."
	default:
		return fmt.Sprintf("%s %s further from it than three scaled median deviations.", said, text.Plural(far, "ward lies", "wards lie"))
	}
}

// Words say whether a change stands out.
func (c Change) Words() string {
	if c.Outside {
		return "far from the others"
	}
	return "among the others"
}

// Words set the two rates beside each other, with what must be read with them.
func (c Comparison) Words() string {
	a, _ := c.A.Rate()
	b, _ := c.B.Rate()
	return fmt.Sprintf("%s beside %s: %s and %s per 1,000 of %s, each with its exact 95 per cent interval; the first rate is %s times the second. %s",
		text.Capital(c.A.Name), c.B.Name, a.WithInterval(), b.WithInterval(), c.A.Base.Words(), Decimals(c.Ratio, 2), c.Caveat)
}

// Names are what is not compared, in a sentence; a poll is named by its day.
func (r Refusals) Names() string {
	names := make([]string, len(r.With))
	for i, name := range r.With {
		names[i] = Day(name)
	}
	if slices.ContainsFunc(names, func(n string) bool { return strings.Contains(n, " and ") }) { // two polls, or a ward's own name
		return strings.Join(names, "; ")
	}
	return text.And(names)
}

// Words say what is not compared, and why.
func (r Refusals) Words() string { return text.Capital(r.Names()) + ": " + r.Why }

// Words say by how much turnout changed more in the councils with a pilot, in how many ways of dealing the councils out it
// would have changed as much, and where there is no such comparison, why.
func (b Beyond) Words() []string {
	if b.Why != "" {
		return []string{b.Why}
	}
	list := []string{fmt.Sprintf("The mean change of turnout in the %s councils with a pilot less that in the %s without one is %s percentage points (95 per cent interval from %s to %s, by Welch; the council is the unit).",
		text.Grouped(len(b.Pilots)), text.Grouped(len(b.Others)), Signed(b.Welch.Difference, 2), Signed(b.Welch.Low, 2), Signed(b.Welch.High, 2))}
	if b.OrdersWhy != "" {
		return append(list, b.OrdersWhy)
	}
	return append(list, fmt.Sprintf("The two means lie at least as far apart in %s of all %s ways of dealing these councils out, the way they were dealt out among them.", text.Grouped(b.Orders.AsFar), text.Grouped(b.Orders.All)))
}

// Caveats are what must be read with the difference in differences, whatever it is.
func (b Beyond) Caveats() []string {
	return []string{
		"The pilot councils were not drawn by lot: they differ from the others in more than the pilot.",
		"With few councils only a large effect could be seen, so that finding none does not show that there is none.",
		"Candidates, parties, other polls on the day, weather and local matters change turnout too, and nothing here separates them.",
		"Who stayed at home because of the rule is in no figure of a polling station.",
	}
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
