package reconcile

import "strings"

// FindContest finds a contest by its id or by its name where that is unique.
func (c Count) FindContest(word string) (Contest, *Refusal) {
	var found []Contest
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
			return Contest{}, refuse("shown_only", p.Name+" is shown as published and is not counted here: "+p.Why+".", "Choose a ward.")
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return Contest{}, refuse("no_such_contest", "There is no contest "+quote(word)+" in this count.", "The command status lists the contests.")
	}
	return Contest{}, refuse("contest_not_unique", "There is more than one contest called "+quote(word)+".", "Use its ballot id, such as "+string(found[0].ID)+".")
}
