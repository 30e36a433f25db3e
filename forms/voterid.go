package forms

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// voterIDPage is the poll's voter-ID records: who is still out, the totals by
// ward, and their release. Totals only, never a name.
type voterIDPage struct {
	listPage
}

func newVoterIDPage(w *window) *voterIDPage { return &voterIDPage{listPage: newListPage(w)} }

func (p *voterIDPage) name() []string { return []string{"voterid"} }
func (p *voterIDPage) hints() string  { return words.HintsVoterID }
func (p *voterIDPage) looks() look {
	awaited, _ := p.w.state.ReleaseInTheWay()
	return look{title: words.FindingsVoterID, findings: p.w.state.CheckVoterID(), awaited: words.TallyOf(p.w.state, awaited)}
}

// sumColumns are: the ward, stations, records in, refused, came back, did not.
var sumColumns = []kit.Column{{}, {Ems: 5, Right: true}, {Ems: 5.5, Right: true}, {Ems: 6.5, Right: true}, {Ems: 6, Right: true}, {Ems: 7, Right: true}}

func (p *voterIDPage) refresh() {
	c := p.w.state
	t := c.VoterID.Totals(&c.Election)
	rows := []kit.Row{kit.TitleRow(words.VoterID), kit.TextRow(words.RecordsIn(t.In, t.Expected))}
	if v := c.VoterID.Released; v != nil {
		rows = append(rows, kit.Row{Columns: stateColumns, Cells: []kit.Cell{{Glyph: theme.VolumeUpIcon(), Colour: kit.ColorNameOKText}, {Text: words.ReleasedBy(*v), Colour: kit.ColorNameOKText, Bold: true}}})
	} else {
		next := kit.Row{Columns: kit.WholeWidth, Cells: []kit.Cell{{Text: words.NextRelease, Bold: true}}}
		if awaited, findings := c.ReleaseInTheWay(); len(awaited)+len(findings) > 0 {
			next.Cells[0].Text += ": " + words.Obstacles(words.TallyOf(c, awaited), len(findings))
		}
		rows = append(rows, next, kit.QuietRow(words.NoWardWaits))
	}
	rows = append(rows, refusalRows(c, withoutAwaited(p.w.refused[""]))...)
	rows = append(rows, totalRows(t)...)
	for _, s := range []words.Stand{words.StandsSupervisor, words.StandsDiffers, words.StandsAwaited, words.StandsOnce, words.StandsIn} {
		rows = append(rows, p.recordRows(s)...)
	}
	p.list.Set(append(rows, historyRows(c, p.w.records, "")...))
}

// withoutAwaited keeps a refusal from listing again what the page lists anyway.
func withoutAwaited(r *reconcile.Refusal) *reconcile.Refusal {
	if r == nil {
		return nil
	}
	short := *r
	short.Awaited = nil
	return &short
}

// recordRows list the stations' records that have come as far; over those
// awaited the stations stand in one line.
func (p *voterIDPage) recordRows(as words.Stand) []kit.Row {
	c := p.w.state
	var rows []kit.Row
	var stations []string
	findings := c.CheckVoterID()
	for _, r := range c.VoterID.Register() {
		if words.StandOf(c, r.SheetID) != as {
			continue
		}
		line := p.w.sheetRow(r.SheetID, findings)
		id := reconcile.FindingID{Code: reconcile.AwaitedCode, Subject: r.Subject}
		if a, ok := c.VoterID.Accepted[id]; ok && as != words.StandsIn {
			line.Cells[2] = kit.Cell{Text: words.SheetAccepted, Colour: kit.ColorNameOKText}
			line.Under = []kit.Row{{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, {Text: words.AcceptedBy(a), Colour: kit.ColorNameOKText, Size: theme.SizeNameCaptionText}}}}
		}
		rows, stations = append(rows, line), append(stations, r.Subject)
	}
	if len(rows) == 0 {
		return nil
	}
	title := words.Records + " · " + reconcile.Grouped(len(rows))
	switch as {
	case words.StandsIn:
	case words.StandsAwaited:
		title = words.AwaitedStations(stations)
	default:
		title = words.Many(len(rows), "record", "records") + " " + as.Said(len(rows))
	}
	return append([]kit.Row{kit.HeadingRow(title)}, rows...)
}

// totalRows are the refusals by ward and in all, and on how many records they rest.
func totalRows(t reconcile.VoterIDTotals) []kit.Row {
	rows := []kit.Row{kit.HeadingRow(words.RefusalsByWard), {Columns: sumColumns, Cells: []kit.Cell{
		kit.Caption(words.VoterIDWard), kit.Caption(words.VoterIDStations), kit.Caption(words.VoterIDRecordsIn), kit.Caption(words.VoterIDRefused), kit.Caption(words.VoterIDCameBack), kit.Caption(words.VoterIDDidNot)}}}
	for _, s := range t.Wards {
		if s.Stations == 0 { // its people are counted with a ward's
			continue
		}
		rows = append(rows, sumRow(s, false))
	}
	return append(rows, sumRow(t.All, true))
}

func sumRow(s reconcile.VoterIDSum, all bool) kit.Row {
	r := kit.Row{Columns: sumColumns, Cells: []kit.Cell{{Text: s.Name}, {Text: reconcile.Grouped(s.Stations)}, {Text: reconcile.Grouped(s.In)},
		{Text: words.Persons(s, s.Refused)}, {Text: words.Persons(s, s.Returned)}, {Text: words.Persons(s, s.NotReturned)}}}
	if all {
		r.Above = 0.2
		for i := range r.Cells {
			r.Cells[i].Bold = true
		}
	}
	return r
}

// awaitedRecord is the station whose record is awaited and at which the page stands.
func (w *window) awaitedRecord() (string, bool) {
	p, ok := w.screen.(*voterIDPage)
	if !ok {
		return "", false
	}
	for _, r := range w.state.VoterID.Register() {
		_, accepted := w.state.VoterID.Accepted[reconcile.FindingID{Code: reconcile.AwaitedCode, Subject: r.Subject}]
		if r.String() == p.list.Key() && r.State == reconcile.Awaited && !accepted {
			return r.Subject, true
		}
	}
	return "", false
}

// nextAwaitedRecord goes to the next row, and after the last to the first,
// whose record is awaited and not accepted yet.
func (w *window) nextAwaitedRecord() (string, bool) {
	p, ok := w.screen.(*voterIDPage)
	if !ok || w.found.list.Key() != "" {
		return "", false
	}
	awaited, _ := w.state.ReleaseInTheWay()
	if len(awaited) == 0 {
		return "", false
	}
	next := awaited[0]
	for i, id := range awaited {
		if id.String() == p.list.Key() {
			next = awaited[(i+1)%len(awaited)]
		}
	}
	p.list.MoveTo(next.String())
	return next.Subject, true
}

func (w *window) onAwaitedRecord() bool {
	_, ok := w.awaitedRecord()
	return ok
}
