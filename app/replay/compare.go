package replay

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/app/published"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// compare tallies one ward and holds the result against the file's marks.
func (r *Report) compare(w ward.Ward, file published.Ward, line *Council) {
	res, tied := tallied(w, file)
	elected := map[string]bool{}
	for _, s := range res.Standings {
		elected[s.Candidate] = s.Elected
	}
	var ours, marked []string
	both, same := 0, len(res.Tied) == 0 // with a lot open nobody has the last seat
	for _, c := range file.Candidates {
		if elected[c.ID] {
			ours = append(ours, c.Whole)
		}
		if c.Elected {
			marked = append(marked, c.Whole)
		}
		if elected[c.ID] && c.Elected {
			both++
		}
		same = same && elected[c.ID] == c.Elected
	}
	add(&r.Wards, &line.Wards, 1)
	add(&r.Seats, &line.Seats, w.Contest.Seats)
	add(&r.Agree.Seats, &line.Agree.Seats, both)
	switch {
	case same:
		add(&r.Agree.Wards, &line.Agree.Wards, 1)
	default:
		r.Differ = append(r.Differ, Difference{place(file), ours, marked, why(w.Contest, file, elected, res)})
	}
	switch {
	case res.Uncontested:
		r.Uncontested = append(r.Uncontested, place(file))
	case len(tied) > 0 && len(res.Tied) == 0:
		r.Ties = append(r.Ties, tie(file, tied, res))
	}
}

func add(a, b *int, n int) { *a, *b = *a+n, *b+n }

func tie(file published.Ward, tied []string, res ward.Result) Tie {
	t := Tie{Place: place(file)}
	for i, c := range file.Candidates {
		if slices.Contains(tied, c.ID) {
			t.Votes, t.Among = res.Standings[i].Votes, append(t.Among, c.Whole)
		}
		if res.Standings[i].ByLot {
			t.Lot = append(t.Lot, c.Whole)
		}
	}
	return t
}

// why says in words what of a file's marks the count contradicts.
func why(c setup.Contest, file published.Ward, elected map[string]bool, res ward.Result) string {
	var reasons []string
	if n := file.Elected(); n != c.Seats && !c.Uncontested() {
		reasons = append(reasons, fmt.Sprintf("The file marks %d as elected; %d are to be elected.", n, c.Seats))
	}
	if len(res.Tied) > 0 {
		reasons = append(reasons, fmt.Sprintf("%d candidates are tied at the last seat, and the marks do not say on whom the lot fell.", len(res.Tied)))
	}
	if c.Uncontested() {
		reasons = append(reasons, "There are no more candidates than seats, so that all are elected.")
	}
	least, most := worstMarked(file)
	if least != nil && most != nil && votesOf(*most) > votesOf(*least) {
		reasons = append(reasons, fmt.Sprintf("%s is marked with %s votes, %s is not with %s.",
			least.Whole, text.Grouped(int(votesOf(*least))), most.Whole, text.Grouped(int(votesOf(*most)))))
	}
	if len(reasons) == 0 {
		reasons = append(reasons, "The marks are not those of the most votes.")
	}
	return strings.Join(reasons, " ")
}

// worstMarked gives the marked candidate with the fewest votes and the unmarked
// one with the most.
func worstMarked(file published.Ward) (least, most *published.Candidate) {
	for i, c := range file.Candidates {
		switch {
		case c.Elected && (least == nil || votesOf(c) < votesOf(*least)):
			least = &file.Candidates[i]
		case !c.Elected && (most == nil || votesOf(c) > votesOf(*most)):
			most = &file.Candidates[i]
		}
	}
	return least, most
}

func votesOf(c published.Candidate) figure.Votes {
	votes, _ := c.Votes.Get()
	return votes
}
