package shown

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/export"
	"wardcount/export/format"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
)

// PublishKeys are the keys of the rows that choose, and what opening one does.
type PublishKeys struct {
	Toggle                      func(format string)
	Folder, Go                  func()
	FormatKey, FolderKey, GoKey string
}

// Published is the title, and what was last published and when.
func Published(last app.Published, ever bool) []lists.Row {
	return []lists.Row{lists.TitleRow(words.Publish), lists.QuietRow(words.PublishLast(last, ever))}
}

// PublishAhead is what would leave the count, and what can be chosen.
func PublishAhead(a app.Ahead, chosen []string, folder string, replaced []string, again bool, keys PublishKeys) []lists.Row {
	var rows []lists.Row
	if len(a.Declared) > 0 {
		rows = append(rows, GoRow(keys.GoKey, words.PublishGo(len(a.Files), again), words.PublishGoDetail(a), keys.Go))
	}
	rows = append(rows, leaves(a, replaced)...)
	rows = append(rows, lists.HeadingRow(words.PublishWhich))
	for _, f := range format.Formats {
		tick := lists.Cell{Glyph: theme.CheckButtonIcon(), Colour: theme.ColorNamePlaceHolder}
		if slices.Contains(chosen, f.ID) {
			tick = lists.Cell{Glyph: theme.CheckButtonCheckedIcon(), Colour: theme.ColorNamePrimary}
		}
		rows = append(rows, lists.Row{Columns: lists.GlyphColumns, Key: keys.FormatKey + f.ID, Open: func() { keys.Toggle(f.ID) },
			Cells: []lists.Cell{tick, {Text: words.PublishFormat(f, slices.Contains(chosen, f.ID)), Bold: true}},
			Under: []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(words.PublishFormatFor(f.ID))}}}})
	}
	return append(rows, lists.HeadingRow(words.PublishFolder), ActRow(keys.FolderKey, lists.Cell{Glyph: theme.FolderIcon(), Colour: theme.ColorNamePrimary}, folder, words.FolderChoose, keys.Folder))
}

// leaves is what would leave the count: the files, the wards in them, and those
// that stay, and why.
func leaves(a app.Ahead, replaced []string) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.PublishAhead)}
	if len(a.Declared) == 0 {
		rows = append(rows, lists.SignRow(theme.InfoIcon(), look.ColorNameNoteText, lists.Cell{Text: words.PublishNothingDeclared}))
		return append(rows, leftOut(a.LeftOut)...)
	}
	for _, f := range a.Files {
		stands := words.PublishNew
		if slices.Contains(replaced, f.Name) {
			stands = words.PublishReplaces
		}
		rows = append(rows, lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{Glyph: theme.FileIcon(), Colour: theme.ColorNamePrimary}, {Text: f.Name}},
			Under: []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(words.PublishHolds(f.Contests, stands))}}}})
	}
	for _, f := range a.Empty {
		rows = append(rows, lists.SignRow(theme.WarningIcon(), look.ColorNameWarningText, lists.Cell{Text: words.PublishEmpty(f)}))
	}
	if a.Practice {
		rows = append(rows, lists.SignRow(theme.InfoIcon(), look.ColorNameNoteText, lists.Cell{Text: words.PublishPractice}))
	}
	rows = append(rows, lists.SignRow(theme.ConfirmIcon(), look.ColorNameOKText, lists.Cell{Text: words.PublishDeclared(a.Declared)}))
	return append(rows, leftOut(a.LeftOut)...)
}

// leftOut says what stays in the count, the contests of one reason together.
func leftOut(all []export.Left) []lists.Row {
	var reasons []string
	of := map[string][]string{}
	for _, l := range all {
		if of[l.Why] == nil {
			reasons = append(reasons, l.Why)
		}
		of[l.Why] = append(of[l.Why], l.Contest)
	}
	var rows []lists.Row
	for _, why := range reasons {
		rows = append(rows, lists.SignRow(theme.ContentRemoveIcon(), theme.ColorNamePlaceHolder, lists.Cell{Text: words.PublishLeftOutLine(why, of[why])}))
	}
	return rows
}

// fileColumns are: a glyph, the file, its size.
var fileColumns = []lists.Column{{Ems: 1.4}, {}, {Ems: 5, Right: true}}

// PublishedFiles is what has left: each file, which opening shows, and its
// folder. At gives key and act of a file's row.
func PublishedFiles(p app.Publication, at func(path string) lists.Row, folder lists.Row) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.PublishWritten(p.Revision))}
	for _, f := range p.Files {
		r := at(f.Path)
		r.Columns = fileColumns
		r.Cells = []lists.Cell{{Glyph: theme.ConfirmIcon(), Colour: look.ColorNameOKText}, {Text: filepath.Base(f.Path), Bold: true}, {Text: words.FileSize(int64(f.Bytes))}}
		r.Under = []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(words.PublishFileDetail(f))}}}
		rows = append(rows, r)
	}
	return append(rows, ActRow(folder.Key, lists.Cell{Glyph: theme.FolderOpenIcon(), Colour: theme.ColorNamePrimary}, words.FolderShow, "", folder.Open))
}

// ActRow is a row that does something: a glyph, what it is about, what Enter does.
func ActRow(key string, glyph lists.Cell, text, does string, open func()) lists.Row {
	return lists.Row{Columns: actColumns, Key: key, Open: open, Cells: []lists.Cell{glyph, {Text: text}, lists.Caption(does)}}
}

var actColumns = []lists.Column{{Ems: 1.4}, {Wrap: true}, {Ems: 10.5}}

// GoRow is the row that begins what its words say.
func GoRow(key, text, detail string, open func()) lists.Row {
	return lists.Row{Columns: lists.GlyphColumns, Key: key, Open: open, Above: 0.9, Cells: []lists.Cell{{Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePrimary}, {Text: text, Bold: true, Size: theme.SizeNameSubHeadingText, Colour: theme.ColorNamePrimary}},
		Under: []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(detail)}}}}
}
