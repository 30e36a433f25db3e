package steps

import (
	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
)

// release releases the voter-ID totals. Records that will not come are
// accepted with it, for one reason, by the one who may.
func release(w *desk.Window) {
	if w.Closed() {
		return
	}
	s := app.Stepping{Step: reconcile.StepRelease}
	awaited, findings := w.State.ReleaseInTheWay()
	may := app.Allows(w.Person.Role, app.Act(s.Step)) && canAccept(w, findings) && !w.State.ReleaseStands()
	if len(awaited) > 0 {
		may = may && rules.OverridePersonal.Allows(w.Person.Role)
	}
	totals := w.State.VoterID.Totals(&w.State.Election)
	switch {
	case !may:
		do(w, s) // it is refused, and says why
	case len(awaited)+len(findings) == 0:
		w.Confirm(words.ReleaseTitle, words.ReleaseText(totals), words.StepYes(s.Step), func() { do(w, s) })
	default:
		texts := []string{words.ReleaseText(totals)}
		var stations []string
		for _, id := range awaited {
			s.Accept = append(s.Accept, string(rules.AwaitedCode)+"@"+id.Subject)
			if words.StandOf(w.State, id) == words.StandsAwaited {
				stations = append(stations, id.Subject)
				continue
			}
			texts = append(texts, words.AwaitedSheet(w.State, id)+".")
		}
		if len(stations) > 0 {
			texts = append(texts, words.RecordsAwaited(stations)+".")
		}
		for _, f := range findings {
			s.Accept = append(s.Accept, string(f.Code)+"@"+f.Subject)
			texts = append(texts, words.FindingInFull(w.State, f))
		}
		w.Ask(ask.Question{Title: words.ReleaseAccepting, Text: words.Paragraphs(texts), Label: words.AcceptLabel, OK: words.StepYes(s.Step), Validate: desk.NeedWords,
			Answer: func(reason string) {
				s.Reason = reason
				do(w, s)
			}})
	}
}
