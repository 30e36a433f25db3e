package reconcile

import (
	"strings"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// FindContest finds a contest by its id or by its name where that is unique.
func (c Count) FindContest(word string) (setup.Contest, *Refusal) {
	var found []setup.Contest
	for _, contest := range c.Election.Contests {
		if string(contest.ID) == word {
			return contest, nil
		}
		if strings.EqualFold(contest.Name, strings.TrimSpace(word)) {
			found = append(found, contest)
		}
	}
	for _, p := range c.Election.PublishedFor {
		if string(p.Contest) == word || strings.EqualFold(p.Name, strings.TrimSpace(word)) {
			return setup.Contest{}, refuse("shown_only", p.Name+" is shown as published and is not counted here: "+p.Why+".", "Choose a ward.")
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return setup.Contest{}, noSuchContest(setup.ContestID(word))
	}
	return setup.Contest{}, refuse("contest_not_unique", "There is more than one contest called "+text.Quoted(word)+".", "Use its ballot id, such as "+string(found[0].ID)+".")
}

func noSuchContest(id setup.ContestID) *Refusal {
	return refuse("no_such_contest", "There is no contest "+text.Quoted(string(id))+" in this count.", "The command status lists the contests.")
}
