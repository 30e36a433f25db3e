package rules

import (
	"regexp"

	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

var nameInText = regexp.MustCompile(`\{\+?([a-z_]+)\}`)

// UnfilledAt lists the names in a rule's texts for which a hit of it in the ward
// has neither a number nor a word.
func UnfilledAt(r Rule, w ward.Ward) []string {
	return append(r.unfilled(look(w, false)), r.unfilled(look(w, true))...)
}

// UnfilledBeside is UnfilledAt for one station's voter-ID record beside its account.
func UnfilledBeside(r Rule, record sheet.VoterIDRecord, a sheet.Account) []string {
	return r.unfilled(&sight{record: record, account: a})
}

func (r Rule) unfilled(s *sight) (names []string) {
	for _, h := range r.find(s) {
		for _, m := range nameInText.FindAllStringSubmatch(r.Clerk+r.Supervisor, -1) {
			_, number := h.numbers[m[1]]
			_, word := h.words[m[1]]
			if !number && !word && m[1] != "subject" {
				names = append(names, m[1])
			}
		}
	}
	return names
}

// FartherApart is fartherApart, for figures that no scene can reach with one finding alone.
var FartherApart = fartherApart
