package paper

import (
	"errors"
	"maps"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// Form is any sheet being keyed, laid out from its definition: first and
// later counts, keying and correcting are this one screen.
type Form struct {
	W        *desk.Window
	ID       sheet.ID
	def      sheet.Def
	Count    int  // which count of the sheet this is
	Turn     turn // which reading of it, and by whom
	again    bool // it is a count after the first: earlier figures are not shown
	awaited  bool // no figures of the sheet were agreed before
	seen     int  // the version of the sheet that was looked at
	stored   sheet.Reading
	Fields   []*figureField
	Active   *fields.ActiveField // of a column, the grid's
	Grid     *sheetGrid          // that the sheet is a column of; nil where it is keyed by itself
	findings []rules.Finding
	Frozen   *reconcile.Refusal // why nothing can be keyed here
	kept     desk.KeptDraft
	from     int    // the figure at which the keyboard begins
	asked    string // of errors that stand, before the sheet is saved with them; the same again saves it

	body      *fyne.Container
	columns   *fields.Columns // of one that is keyed by itself
	dense     bool            // too many figures for one column: see fields.Columns
	How, help *lists.RowView
	running   *lists.RowView // of a sheet of votes
}

// How wide the labels of a sheet are, and what stands after its fields, in heights of the text.
const (
	labelsLeast = 23
	labelsMost  = 35
	afterEms    = 16
)

func newSheetForm(w *desk.Window, id sheet.ID, count int, t turn, g *sheetGrid) *Form {
	d, _ := sheet.ByForm(id.Form)
	sheet := w.State.Sheet(id)
	f := &Form{W: w, ID: id, def: d, Count: count, Turn: t, again: count > 1 && count > len(sheet.Counts), awaited: len(sheet.Counts) == 0, seen: w.State.Versions.Of(id.String())}
	f.Grid, f.Active = g, &fields.ActiveField{}
	if g != nil {
		f.Active = &g.Active
	}
	f.stored = t.stands(sheet, count)
	defs := w.State.Figures(id)
	f.dense = g != nil || f.votes() && len(defs) >= crowdedFrom && t.Asks != asksDecision
	for i, def := range defs {
		f.Fields = append(f.Fields, f.newField(i, def))
	}
	f.build()
	return f
}

// crowdedFrom is the number of figures from which a sheet of votes is laid out
// in two columns, so that all of them are seen at once.
const crowdedFrom = 11

// votes tells whether the sheet has candidates on it.
func (f *Form) votes() bool {
	return f.ID.Form == sheet.CountResult || f.ID.Form == sheet.CountArea || f.ID.Form == sheet.CountSheet
}

// build puts the parts of the form together, once.
func (f *Form) build() {
	head := f.head()
	if f.Grid != nil {
		f.help, f.body = f.Grid.help, f.Grid.body
		return
	}
	objects := make([]fyne.CanvasObject, 0, 3*len(f.Fields))
	for _, field := range f.Fields {
		objects = append(objects, field.Label, field.Entry, field.After)
	}
	heads := f.headings()
	for _, v := range heads {
		objects = append(objects, v)
	}
	f.columns = &fields.Columns{Label: f.labelEms(), After: afterEms, Crowded: f.dense, Heads: heads}
	fields := fields.InColumns(f.Active, f.columns, objects...)
	f.Active.OnArrive = func(o fyne.CanvasObject) { f.W.Keep(f); f.arrive(o) }
	f.help = lists.NewRowView(lists.Row{})
	foot := look.Shaded(lists.TwoLines(f.help))
	f.body = look.Between(look.Stack(head...), foot, fields)
}

// Name is the sheet and which count of it.
func (f *Form) Name() []string {
	return []string{"sheet", "sheet", f.ID.String(), "count", text.Grouped(f.Count)}
}

// Needs is what the panes beside the sheet have to leave it.
func (f *Form) Needs() float32 {
	switch {
	case f.Grid != nil:
		return min(f.Grid.grid.Needs(len(f.Grid.Ids)), gridEms)
	case f.dense:
		return desk.CrowdedEms
	}
	return desk.MiddleEms
}

// Content is the form, or the grid that it is a column of.
func (f *Form) Content() fyne.CanvasObject { return f.body }

// Hints are the keys of the form, or of the grid.
func (f *Form) Hints() string {
	switch {
	case f.Frozen != nil:
		return words.HintsRead
	case f.Grid != nil:
		return words.HintsGrid
	case f.ID.Form == sheet.CountSheet && f.Turn.Figures == nil:
		return words.HintsCountSheet
	case f.atLast() && f.Turn.Asks == asksDecision:
		return words.HintsDecide
	case f.atLast():
		return words.HintsSheetLast
	case f.mayPassOver():
		return words.HintsPassOver
	}
	return words.HintsSheet
}

// Home is the field that was last being filled in.
func (f *Form) Home() fyne.Focusable {
	if now, ok := f.Active.Now().(*fields.FigureEntry); ok {
		return now
	}
	if len(f.Fields) == 0 {
		return nil
	}
	return f.Fields[max(f.keyable(f.from, 1), 0)].Entry
}

// Aside is what the figures would bring, with what else is awaited.
func (f *Form) Aside() desk.Aside {
	if f.ID.Contest == "" {
		awaited, _ := f.W.State.ReleaseInTheWay()
		return desk.Aside{Title: words.FindingsVoterID, Findings: append(f.differing(), f.findings...), Awaited: words.TallyOf(f.W.State, awaited).Records()}
	}
	ward := f.W.State.Ward(f.ID.Contest)
	return desk.Aside{Title: words.FindingsOf(ward.Contest.Name), Findings: append(f.differing(), f.findings...), Awaited: words.TallyAhead(f.W.State, ward).Sheets(), Again: f.again}
}

// Refresh checks anew what is typed against the count as it stands; it never touches what is typed.
func (f *Form) Refresh() {
	if f.Grid != nil {
		f.Grid.refresh()
		return
	}
	f.follow()
	f.check()
}

// follow goes along where somebody else touched the sheet while a reading of it
// is being typed: it becomes the second where another first was stored, or the
// first where that was voided. Nothing of the other was seen here.
func (f *Form) follow() {
	version := f.W.State.Versions.Of(f.ID.String())
	if !f.Turn.blind() || f.Frozen != nil || version == f.seen {
		return
	}
	t, refusal := TurnAt(f.W, f.ID)
	if refusal != nil || !t.blind() || t.Count != f.Count {
		return
	}
	news := t.Asks == asksSecond && f.Turn.Asks == asksFirst
	f.Turn, f.seen = t, version
	f.sayHow(f.which())
	look.Arrange(f.body)
	if news {
		f.W.Say(words.ReadingNowSecond)
	}
}

// Typed tells whether something stands in the fields that is not stored.
func (f *Form) Typed() bool {
	r, _ := f.Reading()
	return !maps.Equal(r, f.stored) && (len(r) > 0 || len(f.stored) > 0)
}

// Leave keeps what is typed, in the columns beside it too, and goes on.
func (f *Form) Leave(then func()) {
	if !f.Grid.keep() {
		f.W.AskLeave(f.PageKey(), then)
		return
	}
	f.W.LeaveFilled(f, f.PageKey(), then)
}

// Escape leads back to the page that the sheet belongs to.
func (f *Form) Escape() {
	f.Leave(func() { f.W.OpenPage(f.PageKey(), f.PageRows()...) })
}

// PageKey is the page that the sheet belongs to.
func (f *Form) PageKey() string { return pageKeyOf(f.W, f.ID) }

// PageRows are the rows of that page at which the sheet is found: its own, and
// the one under which it may be folded.
func (f *Form) PageRows() []string {
	rows := []string{f.ID.String()}
	if f.ID.Form == sheet.DoubtfulPapers {
		rows = []string{f.W.State.Ward(f.ID.Contest).NextBatch().String()}
	}
	if a, ok := f.W.State.Ward(f.ID.Contest).Contest.AreaOf(f.ID.Subject); ok && f.ID.Form == sheet.CountSheet {
		rows = append(rows, FoldKey(f.ID.Contest, a), OnceKey(f.ID.Contest, a), AwaitedKey(f.ID.Contest, a))
	}
	return rows
}

// Reading is what stands in the fields: a field that is empty is not in it.
func (f *Form) Reading() (sheet.Reading, error) {
	r := sheet.Reading{}
	var wrong error
	for _, field := range f.Fields {
		figure, err := figure.Parse(field.Entry.Text())
		if n, ok := figure.Get(); ok {
			r[field.Def.ID] = n
		}
		wrong = errors.Join(wrong, err)
	}
	return r, wrong
}
