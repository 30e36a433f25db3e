package shown

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/export"
	"wardcount/export/format"
	"wardcount/forms/kit"
	"wardcount/forms/words"
)

// PublishKeys are the keys of the rows that choose, and what opening one does.
type PublishKeys struct {
	Toggle                      func(format string)
	Folder, Go                  func()
	FormatKey, FolderKey, GoKey string
}

// Published is the title, and what was last published and when.
func Published(last app.Published, ever bool) []kit.Row {
	return []kit.Row{kit.TitleRow(words.Publish), kit.QuietRow(words.PublishLast(last, ever))}
}

// PublishAhead is what would leave the count, and what can be chosen.
func PublishAhead(a app.Ahead, chosen []string, folder string, replaced []string, again bool, keys PublishKeys) []kit.Row {
	var rows []kit.Row
	if len(a.Declared) > 0 {
		rows = append(rows, GoRow(keys.GoKey, words.PublishGo(len(a.Files), again), words.PublishGoDetail(a), keys.Go))
	}
	rows = append(rows, leaves(a, replaced)...)
	rows = append(rows, kit.HeadingRow(words.PublishWhich))
	for _, f := range format.Formats {
		tick := kit.Cell{Glyph: theme.CheckButtonIcon(), Colour: theme.ColorNamePlaceHolder}
		if slices.Contains(chosen, f.ID) {
			tick = kit.Cell{Glyph: theme.CheckButtonCheckedIcon(), Colour: theme.ColorNamePrimary}
		}
		rows = append(rows, kit.Row{Columns: kit.GlyphColumns, Key: keys.FormatKey + f.ID, Open: func() { keys.Toggle(f.ID) },
			Cells: []kit.Cell{tick, {Text: words.PublishFormat(f, slices.Contains(chosen, f.ID)), Bold: true}},
			Under: []kit.Row{{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, kit.Caption(words.PublishFormatFor(f.ID))}}}})
	}
	return append(rows, kit.HeadingRow(words.PublishFolder), ActRow(keys.FolderKey, kit.Cell{Glyph: theme.FolderIcon(), Colour: theme.ColorNamePrimary}, folder, words.FolderChoose, keys.Folder))
}

// leaves is what would leave the count: the files, the wards in them, and those
// that stay, and why.
func leaves(a app.Ahead, replaced []string) []kit.Row {
	rows := []kit.Row{kit.HeadingRow(words.PublishAhead)}
	if len(a.Declared) == 0 {
		rows = append(rows, kit.SignRow(theme.InfoIcon(), kit.ColorNameNoteText, kit.Cell{Text: words.PublishNothingDeclared}))
		return append(rows, leftOut(a.LeftOut)...)
	}
	for _, f := range a.Files {
		stands := words.PublishNew
		if slices.Contains(replaced, f.Name) {
			stands = words.PublishReplaces
		}
		rows = append(rows, kit.Row{Columns: kit.GlyphColumns, Cells: []kit.Cell{{Glyph: theme.FileIcon(), Colour: theme.ColorNamePrimary}, {Text: f.Name}},
			Under: []kit.Row{{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, kit.Caption(words.PublishHolds(f.Contests, stands))}}}})
	}
	for _, f := range a.Empty {
		rows = append(rows, kit.SignRow(theme.WarningIcon(), kit.ColorNameWarningText, kit.Cell{Text: words.PublishEmpty(f)}))
	}
	if a.Practice {
		rows = append(rows, kit.SignRow(theme.InfoIcon(), kit.ColorNameNoteText, kit.Cell{Text: words.PublishPractice}))
	}
	rows = append(rows, kit.SignRow(theme.ConfirmIcon(), kit.ColorNameOKText, kit.Cell{Text: words.PublishDeclared(a.Declared)}))
	return append(rows, leftOut(a.LeftOut)...)
}

// leftOut says what stays in the count, the contests of one reason together.
func leftOut(all []export.Left) []kit.Row {
	var reasons []string
	of := map[string][]string{}
	for _, l := range all {
		if of[l.Why] == nil {
			reasons = append(reasons, l.Why)
		}
		of[l.Why] = append(of[l.Why], l.Contest)
	}
	var rows []kit.Row
	for _, why := range reasons {
		rows = append(rows, kit.SignRow(theme.ContentRemoveIcon(), theme.ColorNamePlaceHolder, kit.Cell{Text: words.PublishLeftOutLine(why, of[why])}))
	}
	return rows
}

// fileColumns are: a glyph, the file, its size.
var fileColumns = []kit.Column{{Ems: 1.4}, {}, {Ems: 5, Right: true}}

// PublishedFiles is what has left: each file, which opening shows, and its
// folder. At gives key and act of a file's row.
func PublishedFiles(p app.Publication, at func(path string) kit.Row, folder kit.Row) []kit.Row {
	rows := []kit.Row{kit.HeadingRow(words.PublishWritten(p.Revision))}
	for _, f := range p.Files {
		r := at(f.Path)
		r.Columns = fileColumns
		r.Cells = []kit.Cell{{Glyph: theme.ConfirmIcon(), Colour: kit.ColorNameOKText}, {Text: filepath.Base(f.Path), Bold: true}, {Text: words.FileSize(int64(f.Bytes))}}
		r.Under = []kit.Row{{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, kit.Caption(words.PublishFileDetail(f))}}}
		rows = append(rows, r)
	}
	return append(rows, ActRow(folder.Key, kit.Cell{Glyph: theme.FolderOpenIcon(), Colour: theme.ColorNamePrimary}, words.FolderShow, "", folder.Open))
}

// ActRow is a row that does something: a glyph, what it is about, what Enter does.
func ActRow(key string, glyph kit.Cell, text, does string, open func()) kit.Row {
	return kit.Row{Columns: actColumns, Key: key, Open: open, Cells: []kit.Cell{glyph, {Text: text}, kit.Caption(does)}}
}

var actColumns = []kit.Column{{Ems: 1.4}, {Wrap: true}, {Ems: 10.5}}

// GoRow is the row that begins what its words say.
func GoRow(key, text, detail string, open func()) kit.Row {
	return kit.Row{Columns: kit.GlyphColumns, Key: key, Open: open, Above: 0.9, Cells: []kit.Cell{{Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePrimary}, {Text: text, Bold: true, Size: theme.SizeNameSubHeadingText, Colour: theme.ColorNamePrimary}},
		Under: []kit.Row{{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, kit.Caption(detail)}}}}
}
