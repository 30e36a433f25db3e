package shown

import (
	"strings"
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// cells are the texts of a row, side by side.
func cells(t *testing.T, w ward.Ward, now time.Time) []string {
	t.Helper()
	var list []string
	for _, r := range Timeline(w, now) {
		var texts []string
		for _, c := range r.Cells {
			texts = append(texts, c.Text)
		}
		list = append(list, strings.Join(texts, "|"))
	}
	return list
}

func TestATimelineHasHoursAndLengthsAndWhatIsStillAhead(t *testing.T) {
	n := night.Verified(t, night.Watford())
	verified := n.At
	got := strings.Join(cells(t, n.Ward(), verified.Add(75*time.Minute)), "\n")
	for _, want := range []string{"|First sheet keyed|22:02||", "|Verified|22:", "|1 h 15 …", "|Still ahead: count begun · provisional · agents consulted · certified · declared"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
	rows := Timeline(n.Ward(), verified.Add(75*time.Minute))
	first, second := rows[1].Cells[3].Stretch, rows[2].Cells[3].Stretch
	if first == nil || second == nil || first.From != 0 || first.To != second.From || second.To != 1 {
		t.Errorf("bars %+v and %+v", first, second)
	}
}

func TestATimelineThatIsAtItsEndSaysHowLongTheNightWas(t *testing.T) {
	n := night.Counted(t, night.Watford())
	begun := n.Ward().Moments[0].At
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
	got := cells(t, n.Ward(), n.At.Add(time.Hour))
	all := n.Ward().DeclaredAt.Sub(begun)
	if last := got[len(got)-1]; last != "In all "+strings.TrimSpace(lasting(all))+"." {
		t.Errorf("the last line: %q", last)
	}
	for _, line := range got {
		if strings.Contains(line, "…") || strings.Contains(line, "ahead") {
			t.Errorf("still open: %s", line)
		}
	}
}

func lasting(d time.Duration) string {
	if d < time.Hour {
		return strings.TrimSuffix(d.Truncate(time.Minute).String(), "m0s") + " min"
	}
	return d.String()
}

func TestStillOutNamesBoxesPlacesAndWhoBroughtWhatIsNotKeyed(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Do(night.Ada, n.Received("B1", func(r *reconcile.Receipt) { r.Officer = "Practice officer" }))
	var texts []string
	for _, r := range StillOut(n.Count, night.Callowland) {
		for _, c := range r.Cells {
			texts = append(texts, c.Text)
		}
		for _, u := range r.Under {
			texts = append(texts, u.Cells[1].Text)
		}
	}
	got := strings.Join(texts, "\n")
	for _, want := range []string{"Box B2 · Callowland Hall", "Ballot paper account, Station CA1 · Callowland Hall: awaited\nBrought by Practice officer, 22:"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
	if strings.Contains(got, "Station CA2") {
		t.Errorf("what comes with a box that is out is listed beside it:\n%s", got)
	}
	n.Stage(sheet.StageVerification)
	if rows := StillOut(n.Count, night.Callowland); rows != nil {
		t.Errorf("all is in, and %d rows say what is out", len(rows))
	}
}
