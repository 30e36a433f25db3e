package forms

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/reconcile"
)

// voterIDPage is the poll's voter-ID records: who is still out, the totals by
// ward, and their release. Totals only, never a name.
type voterIDPage struct {
	w    *window
	list *rowList
}

func newVoterIDPage(w *window) *voterIDPage { return &voterIDPage{w: w, list: newPageList(w)} }

func (p *voterIDPage) name() []string             { return []string{"voterid"} }
func (p *voterIDPage) content() fyne.CanvasObject { return p.list }
func (p *voterIDPage) home() fyne.Focusable       { return p.list }
func (p *voterIDPage) hints() string              { return wordHintsVoterID }
func (p *voterIDPage) leave(then func())          { then() }
func (p *voterIDPage) escape()                    { p.w.toWards() }
func (p *voterIDPage) looks() look {
	awaited, _ := p.w.state.ReleaseInTheWay()
	return look{title: wordFindingsVoterID, findings: p.w.state.CheckVoterID(), awaited: tallyOf(p.w.state, awaited)}
}

// sumColumns are: the ward, stations, records in, refused, came back, did not.
var sumColumns = []column{{}, {ems: 5, right: true}, {ems: 5.5, right: true}, {ems: 6.5, right: true}, {ems: 6, right: true}, {ems: 7, right: true}}

func (p *voterIDPage) refresh() {
	c := p.w.state
	t := c.VoterID.Totals(&c.Election)
	rows := []row{titleRow(wordVoterID), textRow(wordRecordsIn(t.In, t.Expected))}
	if v := c.VoterID.Released; v != nil {
		rows = append(rows, row{columns: stateColumns, cells: []cell{{glyph: theme.VolumeUpIcon(), colour: ColorNameOKText}, {text: wordReleasedBy(*v), colour: ColorNameOKText, bold: true}}})
	} else {
		next := row{columns: wholeWidth, cells: []cell{{text: wordNextRelease, bold: true}}}
		if awaited, findings := c.ReleaseInTheWay(); len(awaited)+len(findings) > 0 {
			next.cells[0].text += ": " + wordObstacles(tallyOf(c, awaited), len(findings))
		}
		rows = append(rows, next, quietRow(wordNoWardWaits))
	}
	rows = append(rows, refusalRows(c, withoutAwaited(p.w.refused[""]))...)
	rows = append(rows, totalRows(t)...)
	for _, s := range []stand{standsSupervisor, standsDiffers, standsAwaited, standsOnce, standsIn} {
		rows = append(rows, p.recordRows(s)...)
	}
	p.list.set(append(rows, historyRows(c, p.w.records, "")...))
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
func (p *voterIDPage) recordRows(as stand) []row {
	c := p.w.state
	var rows []row
	var stations []string
	findings := c.CheckVoterID()
	for _, r := range c.VoterID.Register() {
		if standOf(c, r.SheetID) != as {
			continue
		}
		line := p.w.sheetRow(r.SheetID, findings)
		id := reconcile.FindingID{Code: reconcile.AwaitedCode, Subject: r.Subject}
		if a, ok := c.VoterID.Accepted[id]; ok && as != standsIn {
			line.cells[2] = cell{text: wordSheetAccepted, colour: ColorNameOKText}
			line.under = []row{{columns: glyphColumns, cells: []cell{{}, {text: wordAcceptedBy(a), colour: ColorNameOKText, size: theme.SizeNameCaptionText}}}}
		}
		rows, stations = append(rows, line), append(stations, r.Subject)
	}
	if len(rows) == 0 {
		return nil
	}
	title := wordRecords + " · " + reconcile.Grouped(len(rows))
	switch as {
	case standsIn:
	case standsAwaited:
		title = wordAwaitedStations(stations)
	default:
		title = many(len(rows), "record", "records") + " " + as.said(len(rows))
	}
	return append([]row{headingRow(title)}, rows...)
}

// totalRows are the refusals by ward and in all, and on how many records they rest.
func totalRows(t reconcile.VoterIDTotals) []row {
	rows := []row{headingRow(wordRefusalsByWard), {columns: sumColumns, cells: []cell{
		caption(wordWard), caption(wordStations), caption(wordRecordsShort), caption(wordRefused), caption(wordCameBack), caption(wordDidNot)}}}
	for _, s := range t.Wards {
		if s.Stations == 0 { // its people are counted with a ward's
			continue
		}
		rows = append(rows, sumRow(s, false))
	}
	return append(rows, sumRow(t.All, true))
}

func sumRow(s reconcile.VoterIDSum, all bool) row {
	r := row{columns: sumColumns, cells: []cell{{text: s.Name}, {text: reconcile.Grouped(s.Stations)}, {text: reconcile.Grouped(s.In)},
		{text: persons(s, s.Refused)}, {text: persons(s, s.Returned)}, {text: persons(s, s.NotReturned)}}}
	if all {
		r.above = 0.2
		for i := range r.cells {
			r.cells[i].bold = true
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
		if r.String() == p.list.key() && r.State == reconcile.Awaited && !accepted {
			return r.Subject, true
		}
	}
	return "", false
}

// nextAwaitedRecord goes to the next row, and after the last to the first,
// whose record is awaited and not accepted yet.
func (w *window) nextAwaitedRecord() (string, bool) {
	p, ok := w.screen.(*voterIDPage)
	if !ok || w.found.list.key() != "" {
		return "", false
	}
	awaited, _ := w.state.ReleaseInTheWay()
	if len(awaited) == 0 {
		return "", false
	}
	next := awaited[0]
	for i, id := range awaited {
		if id.String() == p.list.key() {
			next = awaited[(i+1)%len(awaited)]
		}
	}
	p.list.moveTo(next.String())
	return next.Subject, true
}

func (w *window) onAwaitedRecord() bool {
	_, ok := w.awaitedRecord()
	return ok
}

// publishedPage shows a result of the same day that is not counted here, as it
// was published.
type publishedPage struct {
	w    *window
	p    reconcile.Published
	list *rowList
}

func newPublishedPage(w *window, p reconcile.Published) *publishedPage {
	return &publishedPage{w: w, p: p, list: newPageList(w)}
}

func (p *publishedPage) name() []string             { return []string{"published", "contest", string(p.p.Contest)} }
func (p *publishedPage) content() fyne.CanvasObject { return p.list }
func (p *publishedPage) home() fyne.Focusable       { return p.list }
func (p *publishedPage) hints() string              { return wordHintsPublished }
func (p *publishedPage) leave(then func())          { then() }
func (p *publishedPage) escape()                    { p.w.toWards() }
func (p *publishedPage) looks() look                { return look{} }

// publishedColumns are: the name, the party, first and final figures, elected.
var publishedColumns = []column{{}, {wrap: true}, {ems: 8, right: true}, {ems: 5, right: true}, {ems: 6}}

func (p *publishedPage) refresh() {
	notice := row{columns: stateColumns, cells: []cell{{glyph: theme.VisibilityIcon(), colour: ColorNameNoteText}, {text: wordNotCountedHere, colour: ColorNameNoteText, bold: true}}}
	rows := []row{titleRow(p.p.Name), notice, quietRow(sentenceCase(strings.TrimSpace(p.p.Why)) + "."),
		{columns: publishedColumns, above: 0.9, ruled: true, cells: []cell{caption(wordCandidate), caption(wordParty), caption(wordFirst), caption(wordFinal), {}}}}
	for _, c := range p.p.Candidates {
		mark, final := cell{}, ""
		if c.Final.IsKeyed() {
			final = figure(c.Final)
		}
		if c.Elected {
			mark = cell{text: wordWasElected, bold: true, colour: ColorNameOKText}
		}
		rows = append(rows, row{columns: publishedColumns, cells: []cell{{text: c.Name, bold: c.Elected}, {text: c.Party}, {text: reconcile.Grouped(int(c.First))}, {text: final}, mark}})
	}
	p.list.set(rows)
}
