package earlier

import (
	"fmt"
	"slices"

	"wardcount/app/internal/filetext"
)

// report is what came of looking for the wards in the results of earlier polls.
type report struct {
	found, byName, byElection []string
	had, none                 []string
	skipped                   []skipped
}

// skipped are the wards whose last contest was found and is not taken.
type skipped struct {
	why   string
	wards []string
}

func (t *report) add(name string, w ward) {
	t.found = append(t.found, name)
	if w.byName {
		t.byName = append(t.byName, name)
	}
	if w.ByElection {
		t.byElection = append(t.byElection, name)
	}
}

func (t *report) skip(name, why string) {
	i := slices.IndexFunc(t.skipped, func(s skipped) bool { return s.why == why })
	if i < 0 {
		i = len(t.skipped)
		t.skipped = append(t.skipped, skipped{why: why})
	}
	t.skipped[i].wards = append(t.skipped[i].wards, name)
}

// notes say how many of the wards have their last contest now, and which not.
func (t *report) notes(wards int) (list []string) {
	say := func(format string, names []string) {
		if len(names) > 0 {
			list = append(list, fmt.Sprintf(format, filetext.Listed(names)))
		}
	}
	list = append(list, fmt.Sprintf("The last contest of %d of %d wards is taken from the earlier results.", len(t.found), wards))
	say("Not in the earlier results: %s.", t.none)
	for _, s := range t.skipped {
		say("Not taken, because "+s.why+": %s.", s.wards)
	}
	say("The set-up has the last contest already, so that the earlier results are not taken: %s.", t.had)
	say("By-elections are taken, because there is nothing else: %s.", t.byElection)
	say("Matched without a code, so that nothing shows whether the boundaries are the same: %s. Where they are not, write why on the worksheet “Last contest”.", t.byName)
	return list
}
