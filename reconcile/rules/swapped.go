package rules

import (
	"maps"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// findSwappedSlates looks for the two candidates of different parties whose
// figures, in each other's place, bring the candidates of both parties nearest
// to each other.
func findSwappedSlates(s *sight) []hit {
	c, votes, usual := s.ward.Contest, s.tables[0].Votes, s.ward.Usual
	if c.Seats < 2 || votes == nil || usual.SlatesTimes == 0 {
		return nil
	}
	var slates []slate
	var apart []figure.Votes
	all := figure.Votes(0)
	for _, o := range s.bySlate() {
		if len(o.places) > 1 {
			of := votesAt(votes, o.places)
			slates, apart = append(slates, o), append(apart, far(of, median(of)))
			all += apart[len(apart)-1]
		}
	}
	least := usual.SlatesNearer * int(figure.Total(votes)) // of the seats together
	if int(all)*c.Seats*1000 < least {
		return nil
	}
	first, second, best := -1, -1, all
	for i := range slates {
		for j := i + 1; j < len(slates); j++ {
			for k, a := range slates[i].places {
				for l, b := range slates[j].places {
					mine, theirs := votesAt(votes, slates[i].places), votesAt(votes, slates[j].places)
					mine[k], theirs[l] = votes[b], votes[a]
					if left := all - apart[i] - apart[j] + far(mine, median(mine)) + far(theirs, median(theirs)); left < best {
						first, second, best = a, b, left
					}
				}
			}
		}
	}
	if first < 0 || int(all)*1000 < usual.SlatesTimes*int(best) || int(all-best)*c.Seats*1000 < least {
		return nil
	}
	return s.pair(first, second, map[string]int{"apart": int(all), "otherwise": int(best)}, nil)
}

// pair is a hit on two candidates of the ward.
func (s *sight) pair(first, second int, numbers map[string]int, words map[string]string) []hit {
	first, second = min(first, second), max(first, second)
	c, votes := s.ward.Contest, s.tables[0].Votes
	numbers["first_votes"], numbers["second_votes"] = int(votes[first]), int(votes[second])
	all := map[string]string{"first": c.Candidates[first].PaperName(), "second": c.Candidates[second].PaperName()}
	maps.Copy(all, words)
	return s.onResult([]figure.ID{sheet.VotesFigure(first + 1), sheet.VotesFigure(second + 1)}, numbers, all)
}

// findSwappedLast looks for the two candidates, each the only one of a party
// or with none, whose figures in each other's place bring the shares of all
// nearest to those of the last contest.
func findSwappedLast(s *sight) []hit {
	usual := s.ward.Usual
	both, now, then := s.changes()
	if both == nil || usual.LastTimes == 0 {
		return nil
	}
	distance := func() int { return far(aside(both, now, then), 0) }
	all := distance()
	if all <= 2*10*usual.LastApart { // what one loses another wins
		return nil
	}
	first, second, best := -1, -1, all
	for i := range both {
		for j := i + 1; j < len(both); j++ {
			if len(both[i].places) > 1 || len(both[j].places) > 1 {
				continue
			}
			both[i].top, both[j].top = both[j].top, both[i].top
			if left := distance(); left < best {
				first, second, best = i, j, left
			}
			both[i].top, both[j].top = both[j].top, both[i].top
		}
	}
	if first < 0 || all*1000 < usual.LastTimes*best {
		return nil
	}
	return s.pair(both[first].places[0], both[second].places[0], map[string]int{"apart": all, "otherwise": best}, map[string]string{"date": s.ward.Contest.Last.Date})
}
