package forms

import (
	"slices"

	"wardcount/forms/desk"
	"wardcount/forms/door"
	"wardcount/forms/hall"
	"wardcount/forms/paper"
	"wardcount/forms/publish"
	"wardcount/forms/steps"
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

// everywhere are all places that are known here and now, each once: a room and the command that leads there are one
// line, with the key. What who is at the keyboard has half keyed says so and is found by that.
func everywhere(w *desk.Window) []desk.Place {
	all := append(places(w.State), hall.Place(w))
	once, half := map[string]bool{words.Hall: true}, w.HalfKeyed()
	for i, p := range all {
		if r, ok := room(w, p.Page); ok && r.Keys != "" {
			c := w.Keys.ByShortcut(desk.WithCtrl(r.Keys))
			once[c.Name] = true
			all[i].Label, all[i].Detail = c.Name, words.GoToKeys(c.Keys, p.Detail)
			all[i].Far = desk.WordsOf(c.Name + " " + words.CommandAlso(c.Name))
		}
		if half[p.Sheet] && p.Sheet.Form != "" && p.Count == 0 {
			all[i].Means = append(all[i].Means, desk.WordsOf(words.GoToHalf)...)
			all[i].Detail = words.GoToHalfBy + " · " + p.Detail
		}
	}
	all = append(all, slices.DeleteFunc(commandPlaces(w), func(p desk.Place) bool { return once[p.Command] })...)
	return append(all, paperPlaces(w.State)...)
}

// room is the room of a page, if it is one.
func room(w *desk.Window, page string) (desk.Room, bool) {
	all := w.Above.Rooms(w.State)
	i := slices.IndexFunc(all, func(r desk.Room) bool { return page != "" && r.Key == page })
	if i < 0 {
		return desk.Room{}, false
	}
	return all[i], true
}

// goTo asks where to go, and goes there. A command that cannot be done now says why when it is chosen.
func goTo(w *desk.Window) {
	all := everywhere(w)
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
				case p.Statement:
					steps.OpenStatement(w, p.Ward)
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
