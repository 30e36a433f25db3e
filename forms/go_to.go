package forms

import (
	"slices"

	"wardcount/forms/desk"
	"wardcount/forms/door"
	"wardcount/forms/hall"
	"wardcount/forms/paper"
	"wardcount/forms/publish"
	"wardcount/forms/words"
)

// commandPlaces are the commands, which are found by their words as places are, each with its key beside it.
func commandPlaces(w *desk.Window) []desk.Place {
	var all []desk.Place
	for _, c := range w.Keys.All() {
		all = append(all, desk.Place{Label: c.Name, Detail: words.CommandKeys(c.Keys, c.Obstacle()), Far: desk.WordsOf(c.Name + " " + words.CommandAlso(c.Name)), Command: c.Name})
	}
	return all
}

// goTo asks where to go, and goes there. A command that cannot be done now says why when it is chosen.
func goTo(w *desk.Window) {
	all := slices.Concat(places(w.State), []desk.Place{hall.Place(w)}, commandPlaces(w), paperPlaces(w.State))
	w.Search(desk.Search{Title: words.GoTo, Example: words.GoToExample, Hint: words.HintsGoTo, Trace: "goto",
		Answers: func(query string) []desk.Place { return desk.Find(all, query, w.Ward) },
		Chosen: func(p desk.Place) {
			if p.Command != "" {
				w.Keys.Run(w.Keys.ByName(p.Command))
				return
			}
			if p.Paper != "" {
				publish.ToPapers(w, p.Ward, p.Paper)
				return
			}
			w.Screen.Leave(func() {
				switch {
				case p.Box != "":
					door.Open(w, p.Box)
				case p.Page != "":
					w.OpenPage(p.Page)
				default:
					paper.Open(w, p.Sheet, p.Count)
				}
			})
		}})
}
