package beside

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// Fought is when and where a ward's seats were fought, as far as it matters to whether two turnouts compare.
type Fought struct {
	Date    string // yyyy-mm-dd
	Council string // its statistical code, by which national polls are known; empty where it is not
	Seats   int    // 0 where that is not known
	Mayor   bool   // the set-up has the election of a mayor on the same day, who is not among the national polls
}

// NotABase says why a turnout is no base for another in the same ward: as many seats must have been up, and the same
// other polls been held on the day, national ones and a mayor's. It is empty where nothing speaks against it.
//
// It knows what the dated law and the set-up hold, and no more: that the wards are the same and the seats those of the
// same councillors is the set-up's to say, and so is what else was voted on that day in one place alone.
func NotABase(law setup.Law, now, then Fought) string {
	var list []string
	if now.Seats > 0 && then.Seats > 0 && now.Seats != then.Seats {
		list = append(list, fmt.Sprintf("%s up then, and %d now.", text.Plural(then.Seats, "seat was", "seats were"), now.Seats))
	}
	list = append(list, notShared(law, now, then)...)
	switch {
	case then.Mayor && !now.Mayor:
		list = append(list, alsoOn(then.Date, theMayor, "not on "+text.Day(now.Date)))
	case now.Mayor && !then.Mayor:
		list = append(list, alsoOn(now.Date, theMayor, "as far as the set-up tells not on "+text.Day(then.Date)))
	}
	return strings.Join(list, " ")
}

const theMayor = "an election of a mayor"

// notShared are the sentences on national polls that only one of the two days had.
func notShared(law setup.Law, now, then Fought) (list []string) {
	nowPolls, thenPolls := law.PollsOn(now.Date, now.Council), law.PollsOn(then.Date, then.Council)
	for _, p := range without(thenPolls, nowPolls) {
		list = append(list, alsoOn(then.Date, p.Name, "not on "+text.Day(now.Date)))
	}
	for _, p := range without(nowPolls, thenPolls) {
		list = append(list, alsoOn(now.Date, p.Name, "not on "+text.Day(then.Date)))
	}
	return list
}

func alsoOn(date, poll, not string) string {
	return fmt.Sprintf("On %s there was also %s, and %s: those who came for it are in the turnout.", text.Day(date), poll, not)
}

// without are the polls of one day that another did not have.
func without(polls, others []setup.NationalPoll) []setup.NationalPoll {
	return slices.DeleteFunc(slices.Clone(polls), func(p setup.NationalPoll) bool {
		return slices.ContainsFunc(others, func(o setup.NationalPoll) bool { return o.Poll == p.Poll })
	})
}
