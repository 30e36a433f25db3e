package paper

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// MovePapers records that papers which were counted in a box of one contest
// belong to another: how many, to which box, and why. It begins at the box
// whose sheet is open or at which the page stands.
func MovePapers(w *desk.Window) {
	if w.Closed() {
		return
	}
	ward, ok := w.Selected()
	if !ok {
		w.Say(words.MovePapersChooseWard)
		return
	}
	m := reconcile.PapersMoved{From: ward.Contest.ID}
	if !app.Allows(w.Person.Role, app.ActMovePapers) {
		w.Fail(w.Count.MovePapers(w.Person, m)) // it is refused, and says by whom it is done
		return
	}
	if id, ok := sheetHere(w); ok && (id.Form == sheet.BoxVerification || id.Form == sheet.PostalBox) {
		m.FromBox = setup.BoxID(id.Subject)
		w.Screen.Leave(func() { askHowMany(w, m) })
		return
	}
	boxes := CountedBoxes(ward)
	switch len(boxes) {
	case 0:
		w.Say(words.MovePapersNoneCounted)
	case 1:
		m.FromBox = boxes[0].Box
		w.Screen.Leave(func() { askHowMany(w, m) })
	default:
		w.Search(desk.Search{Title: words.MovePapersFrom, Example: words.MovePapersToExample, Hint: words.HintsMovePapers, Trace: "move_from",
			Answers: func(query string) []desk.Place { return desk.Find(BoxPlaces(w.State, m, ward.Contest.ID), query, "") },
			Chosen: func(p desk.Place) {
				m.FromBox = p.Box
				w.Screen.Leave(func() { askHowMany(w, m) })
			}})
	}
}

// countedBox is a box of a contest and what the last count found in it.
type countedBox struct {
	Box    setup.BoxID
	Papers int
}

// CountedBoxes are the boxes of a ward that were counted.
func CountedBoxes(ward ward.Ward) []countedBox {
	var list []countedBox
	for _, f := range []sheet.Form{sheet.BoxVerification, sheet.PostalBox} {
		for _, b := range ward.Boxes {
			counts := ward.Sheets[ward.SheetAbout(f, string(b.ID))].Counts
			if n := len(counts); n > 0 && b.Live() {
				list = append(list, countedBox{b.ID, counts[n-1][shown.Headline[f]]})
			}
		}
	}
	return list
}

// askHowMany asks for the papers, and first whether any can leave the box at all.
func askHowMany(w *desk.Window, m reconcile.PapersMoved) {
	ward := w.State.Ward(m.From)
	boxes := CountedBoxes(ward)
	i := slices.IndexFunc(boxes, func(b countedBox) bool { return b.Box == m.FromBox })
	if i < 0 {
		w.Say(words.MovePapersNoneCounted)
		return
	}
	w.Ask(ask.Question{Title: words.MovePapersTitle(ward.Contest, m.FromBox), Text: words.MovePapersText(ward.Contest, m.FromBox, boxes[i].Papers), Label: words.MovePapersHowMany, OK: words.NextOK,
		Validate: func(text string) error {
			if n, err := strconv.Atoi(text); err != nil || n < 1 {
				return desk.Sentence(words.MovePapersNotAFigure)
			}
			return nil
		},
		Answer: func(text string) {
			n, _ := strconv.Atoi(text)
			m.Papers = figure.Papers(n)
			askMoveTo(w, m)
		}})
}

// askMoveTo asks for the box and contest that the papers belong to.
func askMoveTo(w *desk.Window, m reconcile.PapersMoved) {
	w.Search(desk.Search{Title: words.MovePapersTo, Example: words.MovePapersToExample, Hint: words.HintsMovePapers, Trace: "move_to",
		Answers: func(query string) []desk.Place { return desk.Find(BoxPlaces(w.State, m, ""), query, "") },
		Chosen: func(p desk.Place) {
			m.To, m.ToBox = p.Ward, p.Box
			if why := refusesMove(w, m); why != nil {
				w.Fail(why)
				return
			}
			askMoveReason(w, m)
		}})
}

// refusesMove asks the core, before a reason is written, whether it takes the move.
func refusesMove(w *desk.Window, m reconcile.PapersMoved) *reconcile.Refusal {
	m.Reason = words.MovePapersReason
	_, err := w.State.Apply(reconcile.Entry{Role: w.Person.Role, Body: m})
	var refusal *reconcile.Refusal
	errors.As(err, &refusal)
	return refusal
}

func askMoveReason(w *desk.Window, m reconcile.PapersMoved) {
	w.Ask(ask.Question{Title: words.MovePapersHeading, Text: words.MovePapersSure(w.State.Election, m), Label: words.MovePapersReason, OK: words.MoveOK, Validate: desk.NeedWords,
		Answer: func(reason string) {
			m.Reason = reason
			err := w.Count.MovePapers(w.Person, m)
			if err == nil {
				delete(w.Refused, m.From)
				delete(w.Refused, m.To)
			}
			w.OpenPage(string(m.From))
			w.Act(err, words.MovePapersDone(w.State.Election, m), "moved", string(m.FromBox), "to", string(m.ToBox))
		}})
}

// BoxPlaces are the boxes that papers may be moved to: every other contest's,
// those of the same box first. With only they are the counted boxes of that
// contest, to choose where the papers were found.
func BoxPlaces(c reconcile.Count, m reconcile.PapersMoved, only setup.ContestID) []desk.Place {
	var same, others []desk.Place
	for _, ward := range c.InOrder() {
		if only == "" && ward.Contest.ID == m.From || only != "" && ward.Contest.ID != only {
			continue
		}
		for _, b := range ward.Boxes {
			if !b.Live() || only != "" && !slices.ContainsFunc(CountedBoxes(ward), func(x countedBox) bool { return x.Box == b.ID }) {
				continue
			}
			p := desk.Place{Label: words.BoxNamed(string(b.ID), b.Postal()), Detail: ward.Contest.Name, Words: append(ContestWords(ward.Contest), words.GoToBox),
				Number: strings.ToLower(string(b.ID)), Ward: ward.Contest.ID, Box: b.ID}
			if b.ID == m.FromBox {
				same = append(same, p)
			} else {
				others = append(others, p)
			}
		}
	}
	return append(same, others...)
}
