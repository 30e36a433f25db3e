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
		list = append(list, fmt.Sprintf("%s of %s who tried to vote in person at the stations recorded did not come back with what was asked for: %s per 1,000, in an exact 95 per cent interval from %s to %s.",
			people(n.K), text.Grouped(n.N), PerThousand(n.Value), PerThousand(n.Low), PerThousand(n.High)))
	}
	if n := r.ReturnRate; n.N > 0 {
		list = append(list, fmt.Sprintf("Of %s refused a paper at first, %s came back and voted.", people(n.N), text.Grouped(n.K)))
	}
	return list
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
	list := []string{fmt.Sprintf("Of %s compared with stations like them, %s more than chance alone would bring in one of %s such stations.",
		text.Plural(compared, "station", "stations"), text.Plural(out, "has", "have"), OneOf(r.Look)) +
		fmt.Sprintf(" At most about %s would be among them if no station differed at all.", text.Plural(int(float64(compared)*r.Look+1), "station", "stations"))}
	if n := len(r.Flagged(FlagZero)); n > 0 {
		list = append(list, fmt.Sprintf("%s recorded none where none is hardly to be expected: ask whether the forms were handed in.", text.Plural(n, "station", "stations")))
	}
	return list
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

// OneOf writes how seldom something is, 0.025 as 40.
func OneOf(alpha float64) string {
	if alpha <= 0 {
		return "endlessly many"
	}
	return text.Grouped(int(1/alpha + 0.5))
}
