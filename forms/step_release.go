package forms

import (
	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
)

// release releases the voter-ID totals. Records that will not come are
// accepted with it, for one reason, by the one who may.
func (w *window) release() {
	if w.closed() {
		return
	}
	s := app.Stepping{Step: reconcile.StepRelease}
	awaited, findings := w.state.ReleaseInTheWay()
	may := app.Allows(w.person.Role, app.Act(s.Step)) && w.canAccept(findings) && !w.state.ReleaseStands()
	if len(awaited) > 0 {
		may = may && rules.OverridePersonal.Allows(w.person.Role)
	}
	totals := w.state.VoterID.Totals(&w.state.Election)
	switch {
	case !may:
		w.step(s) // it is refused, and says why
	case len(awaited)+len(findings) == 0:
		w.confirm(words.ReleaseTitle, words.ReleaseText(totals), words.StepYes(s.Step), func() { w.step(s) })
	default:
		texts := []string{words.ReleaseText(totals)}
		var stations []string
		for _, id := range awaited {
			s.Accept = append(s.Accept, string(rules.AwaitedCode)+"@"+id.Subject)
			if words.StandOf(w.state, id) == words.StandsAwaited {
				stations = append(stations, id.Subject)
				continue
			}
			texts = append(texts, words.AwaitedSheet(w.state, id)+".")
		}
		if len(stations) > 0 {
			texts = append(texts, words.RecordsAwaited(stations)+".")
		}
		for _, f := range findings {
			s.Accept = append(s.Accept, string(f.Code)+"@"+f.Subject)
			texts = append(texts, words.FindingInFull(w.state, f))
		}
		w.ask(ask.Question{Title: words.ReleaseAccepting, Text: words.Paragraphs(texts), Label: words.AcceptLabel, OK: words.StepYes(s.Step), Validate: needWords,
			Answer: func(reason string) {
				s.Reason = reason
				w.step(s)
			}})
	}
}
