package forms

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/reconcile"
)

// askRecount asks what of the count is to be counted again, who asked for it,
// and why the returning officer grants or refuses it.
func (w *window) askRecount(title string, ward reconcile.Ward, s app.Stepping) {
	if !app.Allows(w.person.Role, app.Act(s.Step)) {
		w.step(s) // it is refused, and says by whom it is done
		return
	}
	choices := make([]Choice, len(reconcile.RecountKinds))
	for i, kind := range reconcile.RecountKinds {
		choices[i] = Choice{Label: sentenceCase(kind.Words()), Detail: recountDetails[kind]}
	}
	w.choose(title+": "+wordRecountOf, choices, func(i int) {
		s.Of = reconcile.RecountKinds[i]
		if s.Of != reconcile.RecountCandidate {
			w.askRecountBy(title, ward, s)
			return
		}
		var candidates []Choice
		for _, c := range ward.Contest.Candidates {
			candidates = append(candidates, Choice{Label: c.PaperName(), Detail: c.Description})
		}
		w.choose(title+": "+wordWhosePapers, candidates, func(i int) {
			s.Candidate = ward.Contest.Candidates[i].ID
			w.askRecountBy(title, ward, s)
		})
	})
}

// askRecountBy asks who wants the recount, and then for the reason.
func (w *window) askRecountBy(title string, ward reconcile.Ward, s app.Stepping) {
	w.ask(Question{Title: title + ": " + ward.Contest.Name, Text: wordRecountText(ward.Contest, s), Label: wordAskedBy, OK: wordMoveNext, Validate: needWords, Answer: func(by string) {
		s.AskedBy = by
		w.ask(Question{Title: title + ": " + ward.Contest.Name, Text: wordRecountText(ward.Contest, s), Label: wordRecountReason, OK: wordRecord, Validate: needWords, Answer: func(reason string) {
			s.Reason = reason
			w.step(s)
		}})
	}})
}

// countsShown is how many counts stand side by side: the last ones.
const countsShown = 4

// attemptRows show each count's figures side by side, and what was counted, as
// soon as there are two; and every recount that was asked for.
func attemptRows(ward reconcile.Ward) []row {
	rows := recountRows(ward)
	attempts := ward.CountAttempts()
	if len(attempts) < 2 {
		return rows
	}
	first := max(len(attempts)-countsShown, 0)
	columns := []column{{ems: 1.6, right: true}, {}}
	heads, kinds := []cell{{}, {}}, []cell{{}, {}}
	for i := first; i < len(attempts); i++ {
		columns = append(columns, column{ems: 7, right: true})
		heads = append(heads, cell{text: sentenceCase(wordCountNumber(i + 1)), bold: true})
		kinds = append(kinds, caption(wordAttempt(ward, attempts[i])))
	}
	rows = append(rows, headingRow(wordCountsHeading), row{columns: columns, cells: heads}, row{columns: wrapping(columns), cells: kinds})
	line := func(place, label string, figure func(a reconcile.CountAttempt) int) row {
		r := row{columns: columns, cells: []cell{{text: place, colour: theme.ColorNamePlaceHolder}, {text: label}}}
		for i := first; i < len(attempts); i++ {
			n := figure(attempts[i])
			changed := i > 0 && figure(attempts[i-1]) != n
			r.cells = append(r.cells, cell{text: reconcile.Grouped(n), bold: changed})
		}
		return r
	}
	for i, c := range ward.Contest.Candidates {
		rows = append(rows, line(reconcile.Grouped(i+1), c.PaperName(), func(a reconcile.CountAttempt) int { return int(a.Votes[i]) }))
	}
	return append(rows, line("", wordValid, func(a reconcile.CountAttempt) int { return int(a.Valid) }),
		line("", wordRejectedTotal, func(a reconcile.CountAttempt) int { return int(a.Rejected) }))
}

// wrapping gives columns whose texts go on in further lines.
func wrapping(columns []column) []column {
	wrapped := make([]column, len(columns))
	for i, c := range columns {
		c.wrap = true
		wrapped[i] = c
	}
	return wrapped
}

// recountRows are the recounts that were asked for, and what was said.
func recountRows(ward reconcile.Ward) []row {
	if len(ward.Recounts) == 0 {
		return nil
	}
	rows := []row{headingRow(wordRecounts)}
	for _, r := range ward.Recounts {
		glyph, colour := theme.ConfirmIcon(), ColorNameOKText
		if !r.Granted {
			glyph, colour = theme.CancelIcon(), theme.ColorNamePlaceHolder
		}
		rows = append(rows, row{columns: glyphColumns, cells: []cell{{glyph: glyph, colour: colour}, {text: wordRecount(ward.Contest, r)}}})
	}
	return rows
}
