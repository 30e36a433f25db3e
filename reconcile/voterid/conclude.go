package voterid

import (
	"fmt"

	"wardcount/reconcile/text"
)

// Concluded are the sentences that a review carries, and those that it does not: screen, report and terminal say these
// and no others of their own.
type Concluded struct {
	May    []string
	MayNot []string
}

// Conclude writes what may be concluded from a review and the majorities beside it.
func Conclude(r Review, majorities []Majority) Concluded {
	c := Concluded{May: r.recorded()}
	c.May = append(c.May, r.standsOut()...)
	for _, m := range majorities {
		if s := m.Words(); s != "" {
			c.May = append(c.May, s)
		}
	}
	c.MayNot = mayNot(majorities)
	return c
}

// recorded says what the records hold and how complete they are.
func (r Review) recorded() []string {
	if r.In == 0 {
		return []string{fmt.Sprintf("No record of %s is in: nothing can be said.", text.Plural(r.Expected, "station", "stations"))}
	}
	list := []string{fmt.Sprintf("The records of %s of %s are in.", text.Grouped(r.In), text.Plural(r.Expected, "station", "stations"))}
	if len(r.Awaited) > 0 {
		list = append(list, fmt.Sprintf("The records of %s are awaited and in no figure: the true numbers can only be as many or more.", text.Plural(len(r.Awaited), "station", "stations")))
	}
	if n := r.NotReturned; n.N > 0 {
		list = append(list, fmt.Sprintf("%s of %s who tried to vote in person at %s did not come back with what was asked for: %s per 1,000, in an exact 95 per cent interval from %s to %s.",
			people(n.K), text.Grouped(n.N), r.whereAttempts(), PerThousand(n.Value), PerThousand(n.Low), PerThousand(n.High)))
	}
	if n := r.ReturnRate; n.N > 0 {
		list = append(list, fmt.Sprintf("Of %s refused a paper at first, %s came back and got one.", people(n.N), text.Grouped(n.K)))
	}
	return list
}

// whereAttempts names the stations that a rate of attempts is over.
func (r Review) whereAttempts() string {
	over := 0
	for _, row := range r.Rows {
		if _, ok := trialOf(row.NotReturned, row.Attempts); ok {
			over++
		}
	}
	if over < r.In {
		return "the " + text.Plural(over, "station whose attempts are", "stations whose attempts are") + " known"
	}
	return "the stations recorded"
}

// standsOut says which stations deserve another look, and how many would by chance alone.
func (r Review) standsOut() []string {
	compared := 0
	for _, row := range r.Rows {
		if row.Target != nil {
			compared++
		}
	}
	if compared == 0 {
		if r.In > 0 {
			return []string{"Too little was recorded to compare stations with each other: the counts alone are shown."}
		}
		return nil
	}
	out := len(r.Flagged(FlagLook, FlagAct))
	expected, _ := r.ByChance()
	list := []string{fmt.Sprintf("Of %s compared with stations like them, %s so many that chance alone brings as many to at most one in %s such stations.",
		text.Plural(compared, "station", "stations"), text.Plural(out, "has", "have"), oneOf(r.Look)) +
		fmt.Sprintf(" If no station differed from those like it, about %.1f of them would.", expected)}
	if differ := r.differ(); differ != "" && out > 0 {
		list = append(list, differ)
	}
	if n := len(r.Flagged(FlagZero)); n > 0 {
		list = append(list, fmt.Sprintf("%s recorded none where none is hardly to be expected: ask whether the forms were handed in.", text.Plural(n, "station", "stations")))
	}
	return list
}

// differ says that stations differ by more than chance in general, so that a flag means less; empty where they do not.
func (r Review) differ() string {
	out, still := 0, 0
	for _, row := range r.Flagged(FlagLook, FlagAct) {
		if s, _ := r.Stratum(row.Stratum); s.Differ() {
			out++
			still += oneIf(row.Target.ZAdjusted >= StillOut)
		}
	}
	if out == 0 {
		return ""
	}
	return fmt.Sprintf("The stations differ from each other by more than chance alone explains, so that some stand out with nothing odd about them. Of %s that stand out there, %s when such differences are allowed for.",
		text.Grouped(out), text.Plural(still, "still does", "still do"))
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
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

// mayNot are what no figure of a polling station carries.
func mayNot(majorities []Majority) []string {
	list := []string{
		"That anybody was refused wrongly: the records do not say whether a refusal was right.",
		"That a station that stands out did anything wrong: its voters, its staff, its building or its book-keeping may differ, or chance.",
		"How many stayed at home because of the rule, or were sent home by a greeter or a friend before they reached the desk: they are in no record.",
		"That turnout changed because of the rule: candidates, other polls and much else changed too.",
		"Which voters were affected: the records hold numbers only.",
	}
	for _, m := range majorities {
		if b := m.Beside(); b == MoreThan || b == AsMany {
			return append(list, "That the result would have been another: nobody knows how those who did not come back would have voted. The number is no part of the result, which stands unless a court decides otherwise.")
		}
	}
	return list
}

// PerThousand writes a part of one as so many per 1,000, with two decimals.
func PerThousand(part float64) string { return fmt.Sprintf("%.2f", 1000*part) }

func people(n int) string { return text.Plural(n, "person", "persons") }

// oneOf writes 0.025 as 40.
func oneOf(alpha float64) string {
	if alpha <= 0 {
		return "endlessly many"
	}
	return text.Grouped(int(1/alpha + 0.5))
}
