package forms

import (
	"wardcount/forms/words"
)

// commandPlaces are the commands, which are found by their words as places are, each with its key beside it.
func (w *window) commandPlaces() []place {
	var all []place
	for _, c := range w.keys.All() {
		all = append(all, place{label: c.Name, detail: words.CommandKeys(c.Keys, c.Obstacle()), far: wordsOf(c.Name + " " + words.CommandAlso(c.Name)), command: c.Name})
	}
	return all
}

// goTo asks where to go, and goes there. A command that cannot be done now says why when it is chosen.
func (w *window) goTo() {
	all := append(append(places(w.state), w.hallPlace()), w.commandPlaces()...)
	w.search(search{title: words.GoTo, example: words.GoToExample, hint: words.HintsGoTo, trace: "goto",
		answers: func(query string) []place { return find(all, query, w.ward) },
		chosen: func(p place) {
			if p.command != "" {
				w.keys.Run(w.keys.ByName(p.command))
				return
			}
			w.screen.leave(func() {
				switch {
				case p.box != "":
					w.openReceipt(p.box)
				case p.page != "":
					w.openPage(p.page)
				default:
					w.openSheet(p.sheet, p.count)
				}
			})
		}})
}
