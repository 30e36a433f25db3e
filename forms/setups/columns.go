package setups

import (
	"context"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app/intake"
	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
	"wardcount/app/making"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

// columnsPage is one table of a file whose columns are said: each of their
// headings beside what it is taken for, and the first rows as they are read.
type columnsPage struct {
	desk.ListPage
	line    *pageLine
	of      *setupPage
	file    int
	sheet   string
	matched making.Matched
	known   bool // it was read
	changed bool
	reads   int // how often it was read, for scripts
	wrong   *fault.Fault
	work    work.Background
}

// toColumns opens the columns of a file; of a workbook, of the worksheet chosen.
func (p *setupPage) toColumns(file int) {
	if file >= len(p.Reading.Files) {
		return
	}
	as := p.Reading.Files[file].As
	if len(as.Tables) < 2 {
		sheet := ""
		if len(as.Tables) == 1 {
			sheet = as.Tables[0].Sheet
		}
		showColumns(p.W, p, file, sheet)
		return
	}
	var choices []ask.Choice
	for _, t := range as.Tables {
		choices = append(choices, ask.Choice{Label: t.Sheet, Detail: t.Matching.Table.Name})
	}
	p.W.Choose(words.SetupColumnsWhich, choices, func(i int) { showColumns(p.W, p, file, as.Tables[i].Sheet) })
}

func showColumns(w *desk.Window, of *setupPage, file int, sheet string) {
	c := &columnsPage{ListPage: desk.NewListPage(w), of: of, file: file, sheet: sheet}
	c.line = newPageLine(w, c.List)
	c.List.OnKey = c.key
	w.Show(c)
	c.match("", nil)
}

func (c *columnsPage) path() string               { return c.of.Draft.Files[c.file].Path }
func (c *columnsPage) Name() []string             { return []string{"columns", "file", filepath.Base(c.path())} }
func (c *columnsPage) Content() fyne.CanvasObject { return c.line.body }
func (c *columnsPage) Home() fyne.Focusable       { return c.line.home() }
func (c *columnsPage) Hints() string {
	if c.line.open() {
		return words.HintsSetupLine
	}
	return words.HintsSetupColumns
}
func (c *columnsPage) Typed() bool { return c.changed || c.of.Typed() }

// Leave asks before what was said is lost, here or on the page before.
func (c *columnsPage) Leave(then func()) { c.of.Leave(then) }

// Escape goes back to the set-up; the columns stay as they were there.
func (c *columnsPage) Escape() {
	c.work.Drop()
	c.W.Show(c.of)
}

func (c *columnsPage) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyF9:
		c.use("")
	case fyne.KeyDelete:
		if i, ok := indexIn(c.List.Key(), shown.ColumnKey); ok {
			c.set(i, "")
		}
	default:
		c.W.Key(ev)
	}
}

// match reads the first rows anew, off the thread.
func (c *columnsPage) match(noun string, set []intake.Heading) {
	path, sheet, corrections := c.path(), c.sheet, c.of.Draft.Corrections
	var matched making.Matched
	var wrong *fault.Fault
	c.Refresh()
	c.work.Start(func(context.Context, work.ProgressFunc) error {
		matched, wrong = making.Match(path, sheet, noun, set, corrections)
		return nil
	}, nil, func(err error) {
		if err != nil {
			c.W.Fail(err)
			return
		}
		c.matched, c.wrong, c.known = matched, wrong, true
		c.reads++
		if c.W.Says(words.SetupColumnsStays) { // it is over
			c.W.Say("")
		}
		c.Refresh()
		c.W.Trace.Event("columns", "read", "n", strconv.Itoa(c.reads))
	})
}

// headings are what every heading stands for now.
func (c *columnsPage) headings() (list []intake.Heading) {
	for i, m := range c.matched.Matching.Columns {
		list = append(list, intake.Heading{At: i, Field: m.Field})
	}
	return list
}

// set says what one heading stands for.
func (c *columnsPage) set(at int, field string) {
	c.changed = true
	list := c.headings()
	for i := range list {
		if field != "" && list[i].Field == field {
			list[i].Field = "" // a field is of one column
		}
	}
	if at < len(list) {
		list[at].Field = field
	}
	c.match(c.matched.Matching.Table.Noun, list)
}

func (c *columnsPage) Refresh() {
	at := c.List.Key()
	rows := []lists.Row{lists.TitleRow(words.SetupColumns), lists.LineRow(lists.Cell{Text: strings.Trim(filepath.Base(c.path())+" · "+c.sheet, " ·"), Bold: true, Size: theme.SizeNameSubHeadingText})}
	switch {
	case c.wrong != nil:
		rows = append(rows, shown.Trouble(0.6, words.SetupInWindow(c.wrong.Error())))
	case !c.known:
		rows = append(rows, lists.QuietRow(words.SetupReading))
	default:
		rows = append(rows, shown.Columns(c.matched)...)
		way := func(key, name, detail string) lists.Row {
			return lists.Row{Columns: lists.GlyphColumns, Key: key, Above: 0.6, Cells: []lists.Cell{{Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePrimary}, {Text: name, Bold: true}},
				Under: []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(detail)}}}}
		}
		if c.matched.Matching.Table.Noun == "" {
			break
		}
		rows = append(rows, way(shown.ColumnUseKey, words.SetupColumnsUse+"  ·  F9", words.SetupColumnsUseTo), way(shown.ColumnKeepKey, words.SetupColumnsKeep, words.SetupColumnsKeepTo))
	}
	for i := range rows {
		if key := rows[i].Key; key != "" {
			rows[i].Open = func() { c.open(key) }
		}
	}
	c.List.Set(rows)
	if at == "" {
		c.List.ToFirst()
	}
}

func (c *columnsPage) open(key string) {
	if i, ok := indexIn(key, shown.ColumnKey); ok {
		c.chooseField(i)
		return
	}
	if i, ok := indexIn(key, shown.ColumnKeptKey); ok {
		c.takeKept(c.matched.Usable[i])
		return
	}
	switch key {
	case shown.ColumnTableKey:
		c.chooseTable()
	case shown.ColumnUseKey:
		c.use("")
	case shown.ColumnKeepKey:
		c.line.ask(lineQuestion{label: words.SetupColumnsName, help: words.SetupColumnsKeepTo, initial: strings.TrimSuffix(filepath.Base(c.path()), filepath.Ext(c.path())),
			check: func(name string) error {
				if !columns.NameAllowed(name) {
					return desk.Sentence(words.SetupColumnsNameBad)
				}
				return nil
			}, answer: c.use})
	}
}

// chooseTable says what the table is of.
func (c *columnsPage) chooseTable() {
	tables := intake.Tables()
	var choices []ask.Choice
	for _, t := range tables {
		choices = append(choices, ask.Choice{Label: t.Name})
	}
	c.W.Choose(words.SetupColumnsTitle, choices, func(i int) {
		c.changed = true
		c.match(tables[i].Noun, nil)
	})
}

// chooseField says what a heading stands for.
func (c *columnsPage) chooseField(at int) {
	t := c.matched.Matching.Table
	if t.Noun == "" {
		c.chooseTable()
		return
	}
	choices := []ask.Choice{}
	for _, f := range t.Fields {
		choices = append(choices, ask.Choice{Label: f.Heading})
	}
	choices = append(choices, ask.Choice{Label: words.SentenceCase(words.SetupColumnsUnread)})
	c.W.Choose(words.SetupColumnsWhat(c.matched.Matching.Columns[at].Heading), choices, func(i int) {
		if i == len(t.Fields) {
			c.set(at, "")
			return
		}
		c.set(at, t.Fields[i].Name)
	})
}

// takeKept takes columns that were kept for such a file.
func (c *columnsPage) takeKept(k columns.Mapping) {
	var list []intake.Heading
	for i, m := range c.matched.Matching.Columns {
		h := intake.Heading{At: i}
		if n := slices.IndexFunc(k.Columns, func(o columns.Column) bool { return columns.Plain(o.Heading) == columns.Plain(m.Heading) }); n >= 0 {
			h.Field = k.Columns[n].Ours
		}
		list = append(list, h)
	}
	c.changed = true
	c.match(k.Table, list)
}

// use reads the file with these columns, which are kept where a name is given.
func (c *columnsPage) use(name string) {
	m := c.matched.Matching
	switch {
	case c.work.Running():
		c.W.Say(words.SetupColumnsStays)
		return
	case !c.known:
		return
	case m.Table.Noun == "":
		c.W.Tell(words.SetupColumnsTitle, look.ColorNameErrorText)
		return
	case len(m.Missing()) > 0:
		c.W.Tell(words.SetupColumnsMissing(m.Missing()), look.ColorNameErrorText)
		return
	}
	take := func() {
		c.W.Show(c.of)
		c.of.alter(func(d *making.Draft) { d.Take(c.file, m) })
	}
	if name == "" {
		take()
		c.of.read()
		return
	}
	c.work.Start(func(context.Context, work.ProgressFunc) error { _, err := making.Keep(m.Kept(name)); return err }, nil, func(err error) {
		if err != nil {
			c.W.Fail(err)
			return
		}
		take()
		c.W.Done(words.SetupColumnsSaved(name))
		c.of.read()
	})
}

// Alone: the table needs the width.
func (c *columnsPage) Alone() bool { return true }
