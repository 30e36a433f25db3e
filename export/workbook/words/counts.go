package words

import (
	"fmt"

	"wardcount/reconcile/ward"
)

// Area names a count area.
func Area(a ward.CertifiedArea) string { return "Area " + a.Area }

// CountTitle says which count it was and, in a further line, what was counted;
// end stands where that line may be broken.
func CountTitle(c ward.Certificate, i int, end string) string {
	title := fmt.Sprintf("Count %d", i+1)
	if i == len(c.Attempts)-1 {
		title += ", certified"
	}
	r, ok := RecountThatMade(c, c.Attempts[i])
	if !ok {
		return title + "\n" + ordinal(i+1) + " count"
	}
	title += "\nrecount of" + end + RecountOf(c, r)
	if i > 0 && c.Attempts[i-1].Recount == c.Attempts[i].Recount {
		title += ", once more"
	}
	if c.Attempts[i].Partial {
		title += end + "(in part)"
	}
	return title
}

// RecountThatMade gives the recount for which a count was made, if there was one.
func RecountThatMade(c ward.Certificate, a ward.CountAttempt) (ward.CertifiedRecount, bool) {
	if a.Recount < 1 || a.Recount > len(c.Recounts) {
		return ward.CertifiedRecount{}, false
	}
	return c.Recounts[a.Recount-1], true
}

// ordinal is which count it was, in words as far as a night goes.
func ordinal(n int) string {
	names := []string{"first", "second", "third", "fourth", "fifth", "sixth"}
	if n > len(names) {
		return "further"
	}
	return names[n-1]
}

// RecountOf says what a recount counts again.
func RecountOf(c ward.Certificate, r ward.CertifiedRecount) string {
	return ward.Recount{Of: r.Of, Candidate: r.Candidate}.Words(contestOf(c))
}
