package overview

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/paper"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/ward"
)

// voterIDPage is the poll's voter-ID records: who is still out, the totals by
// ward, and their release. Totals only, never a name.
type voterIDPage struct {
	desk.ListPage
}

// NewVoterID is the page of the records of voter identification.
func NewVoterID(w *desk.Window) *voterIDPage { return &voterIDPage{ListPage: desk.NewListPage(w)} }

func (p *voterIDPage) Name() []string { return []string{"voterid"} }
func (p *voterIDPage) Hints() string  { return words.HintsVoterID }
func (p *voterIDPage) Aside() desk.Aside {
	awaited, _ := p.W.State.ReleaseInTheWay()
	return desk.Aside{Title: words.FindingsVoterID, Findings: p.findings(), Awaited: words.TallyOf(p.W.State, awaited).Records()}
}

// findings are those of the records. Their figures are a station's: who neither reviews the records nor explains a
// finding reads without them where one stands.
func (p *voterIDPage) findings() []rules.Finding {
	list := p.W.State.CheckVoterID()
	if p.seesStations() || app.Allows(p.W.Person.Role, app.ActExplain) {
		return list
	}
	for i := range list {
		list[i].Clerk = words.VoterIDFinding
	}
	return list
}

// seesStations tells whether single stations' figures are shown: from them anybody could add up the wards.
func (p *voterIDPage) seesStations() bool {
	return p.W.Person.Name != "" && p.W.Count.MayReviewVoterID(p.W.Person) == nil
}

func (p *voterIDPage) Refresh() {
	c := p.W.State
	t := c.VoterID.Totals(&c.Election)
	rows := []lists.Row{lists.TitleRow(words.VoterID), lists.TextRow(words.VoterIDProgress(t.In, t.Expected))}
	if v := c.VoterID.Released; v != nil {
		rows = append(rows, lists.Row{Columns: desk.SignLineColumns, Cells: []lists.Cell{{Glyph: theme.VolumeUpIcon(), Colour: look.ColorNameOKText}, {Text: words.ReleasedBy(*v), Colour: look.ColorNameOKText, Bold: true}}})
	}
	if !c.ReleaseStands() {
		next := lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.ReleaseNext, Bold: true}}}
		if awaited, findings := c.ReleaseInTheWay(); len(awaited)+len(findings) > 0 {
			next.Cells[0].Text += ": " + words.StepObstacles(words.TallyOf(c, awaited).Records(), len(findings))
		}
		rows = append(rows, next, lists.QuietRow(words.VoterIDNoWardWaits))
	}
	rows = append(rows, lists.SignRow(theme.SearchIcon(), theme.ColorNamePrimary, lists.Cell{Text: words.ReviewOpen}))
	rows = append(rows, shown.Refusal(c, withoutAwaited(p.W.Refused[""]))...)
	if err := p.W.Count.MaySeeVoterIDTotals(p.W.Person); err != nil {
		rows = append(rows, lists.HeadingRow(words.VoterIDRefusals), lists.QuietRow(words.Error(err)))
	} else {
		rows = append(rows, shown.VoterIDTotals(t)...)
	}
	for _, s := range []words.Stand{words.StandsSupervisor, words.StandsDiffers, words.StandsAwaited, words.StandsOnce, words.StandsIn} {
		rows = append(rows, p.recordRows(s)...)
	}
	p.List.Set(append(rows, shown.History(c, p.W.Records, "")...))
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
func (p *voterIDPage) recordRows(as words.Stand) []lists.Row {
	c := p.W.State
	var rows []lists.Row
	var stations []string
	findings := c.CheckVoterID()
	for _, r := range c.VoterID.Register() {
		if words.StandOf(c, r.ID) != as {
			continue
		}
		line := paper.Row(p.W, r.ID, findings)
		if !p.seesStations() {
			line.Cells[len(line.Cells)-1].Text = ""
		}
		id := ward.FindingID{Code: rules.AwaitedCode, Subject: r.Subject}
		if a, ok := c.VoterID.Accepted[id]; ok && as != words.StandsIn {
			line.Cells[2] = lists.Cell{Text: words.SheetAccepted, Colour: look.ColorNameOKText}
			line.Under = append(line.Under, lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, {Text: words.FindingAcceptedBy(a), Colour: look.ColorNameOKText, Size: theme.SizeNameCaptionText}}})
		}
		rows, stations = append(rows, line), append(stations, r.Subject)
	}
	if len(rows) == 0 {
		return nil
	}
	return append([]lists.Row{lists.HeadingRow(words.RecordsHeading(as, stations))}, rows...)
}

// AwaitedRecord is the station whose record is awaited and at which the page stands.
func (p *voterIDPage) AwaitedRecord() (string, bool) {
	for _, r := range p.W.State.VoterID.Register() {
		_, accepted := p.W.State.VoterID.Accepted[ward.FindingID{Code: rules.AwaitedCode, Subject: r.Subject}]
		if r.String() == p.List.Key() && r.State == ward.Awaited && !accepted {
			return r.Subject, true
		}
	}
	return "", false
}

// NextAwaitedRecord goes to the next row, and after the last to the first,
// whose record is awaited and not accepted yet.
func (p *voterIDPage) NextAwaitedRecord() (string, bool) {
	awaited, _ := p.W.State.ReleaseInTheWay()
	if len(awaited) == 0 {
		return "", false
	}
	next := awaited[0]
	for i, id := range awaited {
		if id.String() == p.List.Key() {
			next = awaited[(i+1)%len(awaited)]
		}
	}
	p.List.MoveTo(next.String())
	return next.Subject, true
}
