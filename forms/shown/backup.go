package shown

import (
	"path/filepath"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile/ward"
)

// Backup is a copy that was made: the file, and what to compare it by.
func Backup(b app.Backup) []kit.Row {
	return []kit.Row{
		kit.HeadingRow(words.BackupMade),
		{Columns: backupColumns, Cells: []kit.Cell{{Glyph: theme.ConfirmIcon(), Colour: kit.ColorNameOKText}, {Text: filepath.Base(b.Path), Bold: true}, {Text: words.FileSize(b.Bytes)}},
			Under: []kit.Row{{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, kit.Caption(words.BackupDetail(b.Entries, ward.ShortHash(b.Head)))}}}},
	}
}

// backupColumns are: a glyph, the file, its size.
var backupColumns = []kit.Column{{Ems: 1.4}, {Wrap: true}, {Ems: 7, Right: true}}
