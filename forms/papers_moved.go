package forms

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// movePapers records that papers which were counted in a box of one contest
// belong to another: how many, to which box, and why. It begins at the box
// whose sheet is open or at which the page stands.
func (w *window) movePapers() {
	if w.closed() {
		return
	}
	ward, ok := w.selected()
	if !ok {
		w.say(words.MovePapersChooseWard)
		return
	}
	m := reconcile.PapersMoved{From: ward.Contest.ID}
	if !app.Allows(w.person.Role, app.ActMovePapers) {
		w.fail(w.count.MovePapers(w.person, m)) // it is refused, and says by whom it is done
		return
	}
	if id, ok := w.sheetHere(); ok && (id.Form == sheet.BoxVerification || id.Form == sheet.PostalBox) {
		m.FromBox = setup.BoxID(id.Subject)
		w.screen.leave(func() { w.askHowMany(m) })
		return
	}
	boxes := countedBoxes(ward)
	switch len(boxes) {
	case 0:
		w.say(words.MovePapersNoneCounted)
	case 1:
		m.FromBox = boxes[0].Box
		w.screen.leave(func() { w.askHowMany(m) })
	default:
		w.search(search{title: words.MovePapersFrom, example: words.MovePapersToExample, hint: words.HintsMovePapers, trace: "move_from",
			answers: func(query string) []place { return find(boxPlaces(w.state, m, ward.Contest.ID), query, "") },
			chosen: func(p place) {
				m.FromBox = p.box
				w.screen.leave(func() { w.askHowMany(m) })
			}})
	}
}

// countedBox is a box of a contest and what the last count found in it.
type countedBox struct {
	Box    setup.BoxID
	Papers int
}

// countedBoxes are the boxes of a ward that were counted.
func countedBoxes(ward ward.Ward) []countedBox {
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
func (w *window) askHowMany(m reconcile.PapersMoved) {
	ward := w.state.Ward(m.From)
	boxes := countedBoxes(ward)
	i := slices.IndexFunc(boxes, func(b countedBox) bool { return b.Box == m.FromBox })
	if i < 0 {
		w.say(words.MovePapersNoneCounted)
		return
	}
	w.ask(ask.Question{Title: words.MovePapersTitle(ward.Contest, m.FromBox), Text: words.MovePapersText(ward.Contest, m.FromBox, boxes[i].Papers), Label: words.MovePapersHowMany, OK: words.NextOK,
		Validate: func(text string) error {
			if n, err := strconv.Atoi(text); err != nil || n < 1 {
				return sentence(words.MovePapersNotAFigure)
			}
			return nil
		},
		Answer: func(text string) {
			n, _ := strconv.Atoi(text)
			m.Papers = figure.Papers(n)
			w.askMoveTo(m)
		}})
}

// askMoveTo asks for the box and contest that the papers belong to.
func (w *window) askMoveTo(m reconcile.PapersMoved) {
	w.search(search{title: words.MovePapersTo, example: words.MovePapersToExample, hint: words.HintsMovePapers, trace: "move_to",
		answers: func(query string) []place { return find(boxPlaces(w.state, m, ""), query, "") },
		chosen: func(p place) {
			m.To, m.ToBox = p.ward, p.box
			if why := w.refusesMove(m); why != nil {
				w.fail(why)
				return
			}
			w.askMoveReason(m)
		}})
}

// refusesMove asks the core, before a reason is written, whether it takes the move.
func (w *window) refusesMove(m reconcile.PapersMoved) *reconcile.Refusal {
	m.Reason = words.MovePapersReason
	_, err := w.state.Apply(reconcile.Entry{Role: w.person.Role, Body: m})
	var refusal *reconcile.Refusal
	errors.As(err, &refusal)
	return refusal
}

func (w *window) askMoveReason(m reconcile.PapersMoved) {
	w.ask(ask.Question{Title: words.MovePapersHeading, Text: words.MovePapersSure(w.state.Election, m), Label: words.MovePapersReason, OK: words.MoveOK, Validate: needWords,
		Answer: func(reason string) {
			m.Reason = reason
			err := w.count.MovePapers(w.person, m)
			if err == nil {
				delete(w.refused, m.From)
				delete(w.refused, m.To)
			}
			w.openPage(string(m.From))
			w.act(err, words.MovePapersDone(w.state.Election, m), "moved", string(m.FromBox), "to", string(m.ToBox))
		}})
}

// boxPlaces are the boxes that papers may be moved to: every other contest's,
// those of the same box first. With only they are the counted boxes of that
// contest, to choose where the papers were found.
func boxPlaces(c reconcile.Count, m reconcile.PapersMoved, only setup.ContestID) []place {
	var same, others []place
	for _, ward := range c.InOrder() {
		if only == "" && ward.Contest.ID == m.From || only != "" && ward.Contest.ID != only {
			continue
		}
		for _, b := range ward.Boxes {
			if !b.Live() || only != "" && !slices.ContainsFunc(countedBoxes(ward), func(x countedBox) bool { return x.Box == b.ID }) {
				continue
			}
			p := place{label: words.BoxNamed(string(b.ID), b.Postal()), detail: ward.Contest.Name, words: append(contestWords(ward.Contest), words.GoToBox),
				number: strings.ToLower(string(b.ID)), ward: ward.Contest.ID, box: b.ID}
			if b.ID == m.FromBox {
				same = append(same, p)
			} else {
				others = append(others, p)
			}
		}
	}
	return append(same, others...)
}
