package forms

import "wardcount/forms/words"

// commandPlaces are what is done seldom and found by its words.
func (w *window) commandPlaces() []place {
	var all []place
	for _, name := range []string{words.SideBySide, words.MoveSheet, words.VoidSheet, words.DraftEmpty, words.Seal, words.Reopen, words.Tour, words.CloseCount} {
		c := w.keys.ByName(name)
		all = append(all, place{label: c.Name, detail: c.Keys, far: wordsOf(c.Name), command: c.Name})
	}
	return all
}

// goTo asks where to go, and goes there.
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
