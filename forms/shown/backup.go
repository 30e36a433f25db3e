package shown

import (
	"path/filepath"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/ward"
)

// BackupDisc says whether a folder for copies is on the drive of the count.
func BackupDisc(d app.Disc) lists.Row {
	switch d {
	case app.SameDisc:
		return Warning(words.BackupSameDisc)
	case app.OtherDisc:
		return lists.SignRow(theme.ConfirmIcon(), look.ColorNameOKText, lists.Cell{Text: words.BackupOtherDisc})
	}
	return lists.SignRow(theme.QuestionIcon(), look.ColorNameWarningText, lists.Cell{Text: words.BackupWhichDisc})
}

// Backup is a copy that was made: the file, and what to compare it by.
func Backup(b app.Backup) []lists.Row {
	return []lists.Row{
		lists.HeadingRow(words.BackupMade),
		{Columns: backupColumns, Cells: []lists.Cell{{Glyph: theme.ConfirmIcon(), Colour: look.ColorNameOKText}, {Text: filepath.Base(b.Path), Bold: true}, {Text: words.FileSize(b.Bytes)}},
			Under: []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(words.BackupDetail(b.Entries, ward.ShortHash(b.Head)))}}}},
	}
}

// backupColumns are: a glyph, the file, its size.
var backupColumns = []lists.Column{{Ems: 1.4}, {Wrap: true}, {Ems: 7, Right: true}}
