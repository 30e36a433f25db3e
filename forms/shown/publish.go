package shown

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/app/leaving"
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
func Published(last app.Published, ever, onlyWards bool) []lists.Row {
	return []lists.Row{lists.TitleRow(words.Publish), lists.QuietRow(words.PublishLast(last, ever, onlyWards))}
}

// PublishNow is the row that publishes; none while nothing is declared.
func PublishNow(a leaving.Ahead, again bool, keys PublishKeys) []lists.Row {
	if len(a.Declared) == 0 {
		return nil
	}
	return []lists.Row{GoRow(keys.GoKey, words.PublishGo(len(a.Files), again), words.PublishGoDetail(a), keys.Go)}
}

// PublishAhead is what would leave the count, and what can be chosen.
func PublishAhead(a leaving.Ahead, onlyWards bool, chosen []string, folder string, replaced []string, keys PublishKeys) []lists.Row {
	rows := append(leaves(a, onlyWards, replaced), lists.HeadingRow(words.PublishWhich))
	for _, f := range format.Formats {
		tick := lists.Cell{Glyph: theme.CheckButtonIcon(), Colour: theme.ColorNamePlaceHolder}
		if slices.Contains(chosen, f.ID) {
			tick = lists.Cell{Glyph: theme.CheckButtonCheckedIcon(), Colour: theme.ColorNamePrimary}
		}
		rows = append(rows, lists.Row{Columns: lists.GlyphColumns, Key: keys.FormatKey + f.ID, Open: func() { keys.Toggle(f.ID) },
			Cells: []lists.Cell{tick, {Text: words.PublishFormat(f, slices.Contains(chosen, f.ID)), Bold: true}},
			Under: []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(words.PublishFormatFor(f.ID))}}}})
	}
	return append(rows, lists.HeadingRow(words.FolderInto), FolderRow(keys.FolderKey, folder, words.FolderChoose, keys.Folder))
}

// aheadColumns are: a glyph, the file, what it would hold.
var aheadColumns = []lists.Column{{Ems: 1.4}, {Wrap: true}, {Ems: 17.5, Right: true, Fold: true}}

// leaves is what would leave the count: the files, the wards in them, and those
// that stay, and why.
func leaves(a leaving.Ahead, onlyWards bool, replaced []string) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.PublishAhead)}
	if len(a.Declared) == 0 {
		rows = append(rows, lists.SignRow(theme.InfoIcon(), look.ColorNameNoteText, lists.Cell{Text: words.PublishNothingDeclared}))
		return append(rows, leftOut(a.LeftOut)...)
	}
	for i, f := range a.Files {
		if i > 0 && a.Files[i-1].Format == f.Format {
			continue // said with the first
		}
		name, detail := f.Name, ""
		of, there := 0, 0
		for _, other := range a.Files {
			if other.Format == f.Format {
				of++
				if slices.Contains(replaced, other.Name) {
					there++
				}
			}
		}
		if of == 1 {
			detail = words.PublishHolds(f.Contests, there == 1, onlyWards)
		} else {
			name, detail = words.PublishTogether(f.Format), words.PublishTogetherHold(of, there)
		}
		rows = append(rows, lists.Row{Columns: aheadColumns, Cells: []lists.Cell{{Glyph: theme.FileIcon(), Colour: theme.ColorNamePrimary}, {Text: name}, lists.Caption(detail)}})
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
	var rows []lists.Row
	for _, r := range byReason(all) {
		rows = append(rows, lists.SignRow(theme.ContentRemoveIcon(), theme.ColorNamePlaceHolder, lists.Cell{Text: words.PublishLeftOutLine(r.why, r.contests)}))
	}
	return rows
}

// reason is what several contests are left out for.
type reason struct {
	why      string
	contests []string
}

// byReason sets those together that are left out for one reason, in the order in which the reasons come.
func byReason(all []export.Left) []reason {
	var reasons []reason
	for _, l := range all {
		i := slices.IndexFunc(reasons, func(r reason) bool { return r.why == l.Why })
		if i < 0 {
			i, reasons = len(reasons), append(reasons, reason{why: l.Why})
		}
		reasons[i].contests = append(reasons[i].contests, l.Contest)
	}
	return reasons
}

// fileColumns are: a glyph, the file, its size.
var fileColumns = []lists.Column{{Ems: 1.4}, {}, {Ems: 5, Right: true}}

// PublishedFiles is what has left: each file, which opening shows, and its
// folder. At gives key and act of a file's row. The notices, of which there are
// many, stand in one row, which unfolds them.
func PublishedFiles(p leaving.Publication, onlyWards bool, at func(path string) lists.Row, notices lists.Row, unfolded bool, folder lists.Row) []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.PublishWritten(p.Revision))}
	var together []leaving.File
	for _, f := range p.Files {
		if f.Kind == noticeKind {
			together = append(together, f)
		}
	}
	fold, said := len(together) > 1 && len(together) < len(p.Files), false
	for _, f := range p.Files {
		if fold && f.Kind == noticeKind && !said {
			said = true
			bytes := 0
			for _, f := range together {
				bytes += f.Bytes
			}
			rows = append(rows, publishedRow(notices, words.PublishNotices(len(together)), words.PublishUnfolds(unfolded), bytes))
		}
		if !fold || f.Kind != noticeKind || unfolded {
			rows = append(rows, publishedRow(at(f.Path), filepath.Base(f.Path), words.PublishFileDetail(f, onlyWards), f.Bytes))
		}
	}
	return append(rows, ActRow(folder.Key, lists.Cell{Glyph: theme.FolderOpenIcon(), Colour: theme.ColorNamePrimary}, words.FolderShow, "", folder.Open))
}

// noticeKind is what a publication calls the file of a notice.
const noticeKind = "notice"

func publishedRow(r lists.Row, name, detail string, bytes int) lists.Row {
	r.Columns = fileColumns
	r.Cells = []lists.Cell{{Glyph: theme.ConfirmIcon(), Colour: look.ColorNameOKText}, {Text: name, Bold: true}, {Text: words.FileSize(int64(bytes))}}
	r.Under = []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(detail)}}}
	return r
}

// FolderRow is a folder, and what Enter does with it.
func FolderRow(key, folder, does string, open func()) lists.Row {
	return ActRow(key, lists.Cell{Glyph: theme.FolderIcon(), Colour: theme.ColorNamePrimary}, folder, does, open)
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
