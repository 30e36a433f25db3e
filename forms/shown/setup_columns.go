package shown

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2/theme"

	"wardcount/app/intake"
	"wardcount/app/intake/columns"
	"wardcount/app/making"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
)

// The keys of the rows of a table whose columns are said.
const (
	ColumnKey      = "column/" // and its place
	ColumnTableKey = "table"
	ColumnKeptKey  = "kept/" // and the place among those that could be taken
	ColumnUseKey   = "use"
	ColumnKeepKey  = "keep"
)

var matchColumns = []lists.Column{{Ems: 1.4}, {Ems: 15, Wrap: true}, {Ems: 1.4}, {Wrap: true}}

// Columns is what each heading of a table is taken for, and its first rows as
// they are read.
func Columns(m making.Matched) []lists.Row {
	t := m.Matching.Table
	rows := []lists.Row{lists.QuietRow(words.SetupColumnsText)}
	of := lists.Cell{Text: t.Name, Bold: true}
	if t.Noun == "" {
		of = lists.Cell{Text: words.SetupNotSaid, Colour: look.ColorNameWarningText}
	}
	rows = append(rows, lists.Row{Columns: matchColumns, Key: ColumnTableKey, Above: 0.6, Cells: []lists.Cell{{}, {Text: words.SetupColumnsTable}, {}, of}})
	for i, k := range m.Usable {
		rows = append(rows, lists.Row{Columns: lists.GlyphColumns, Key: ColumnKeptKey + strconv.Itoa(i),
			Cells: []lists.Cell{{Glyph: theme.FolderIcon(), Colour: theme.ColorNamePrimary}, {Text: words.SetupColumnsTake(k.Name)}}})
	}
	rows = append(rows, lists.Row{Columns: matchColumns, Above: 0.6, Ruled: true, Cells: []lists.Cell{{}, {Text: words.SetupColumnsTheirs, Bold: true}, {}, {Text: words.SetupColumnsOurs, Bold: true}}})
	for i, c := range m.Matching.Columns {
		if c.Heading != "" {
			rows = append(rows, matchRow(i, c, t))
		}
	}
	if t.Noun == "" {
		return rows
	}
	if missing := m.Matching.Missing(); len(missing) > 0 {
		rows = append(rows, Warning(words.SetupColumnsMissing(missing)))
	}
	return append(rows, preview(m.Preview)...)
}

func matchRow(i int, c columns.Match, t columns.Table) lists.Row {
	glyph, ours := lists.Cell{Glyph: theme.ConfirmIcon(), Colour: look.ColorNameOKText}, lists.Cell{Text: oursOf(t, c.Field), Bold: true}
	if c.Field == "" {
		glyph, ours = lists.Cell{}, lists.Cell{Text: words.SetupColumnsUnread, Colour: theme.ColorNamePlaceHolder}
	}
	return lists.Row{Columns: matchColumns, Key: ColumnKey + strconv.Itoa(i), Cells: []lists.Cell{glyph, {Text: c.Heading}, {Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePlaceHolder}, ours}}
}

// oursOf is what we call a field of a table.
func oursOf(t columns.Table, field string) string {
	if i := slices.IndexFunc(t.Fields, func(f columns.Field) bool { return f.Name == field }); i >= 0 {
		return t.Fields[i].Heading
	}
	return ""
}

// previewed is how many columns the first rows are shown with.
const previewed = 6

// preview is the first rows as they are read, with the columns that any of them fills.
func preview(p intake.Preview) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.SetupColumnsPreview)}
	layout := []lists.Column{{Ems: 3, Right: true}, {Ems: 0.6}}
	heads := []lists.Cell{lists.Caption(words.SetupColumnsRow), {}}
	var fields []columns.Field
	for _, f := range p.Matching.Table.Fields {
		filled := slices.ContainsFunc(p.Lines, func(l intake.Line) bool { return l.Values[f.Name] != "" })
		if filled && len(fields) < previewed {
			fields = append(fields, f)
			layout = append(layout, lists.Column{Wrap: true})
			heads = append(heads, lists.Caption(f.Heading))
		}
	}
	for i := range len(fields) - 1 {
		layout[i+2].Ems = 11
	}
	if len(fields) == 0 {
		return append(rows, lists.QuietRow(words.SetupColumnsNoRow))
	}
	rows = append(rows, lists.Row{Columns: layout, Cells: heads})
	for _, l := range p.Lines {
		cells := []lists.Cell{{Text: strconv.Itoa(l.Row), Colour: theme.ColorNamePlaceHolder}, {}}
		for _, f := range fields {
			cells = append(cells, lists.Cell{Text: l.Values[f.Name]})
		}
		rows = append(rows, lists.Row{Columns: layout, Cells: cells})
	}
	return rows
}
