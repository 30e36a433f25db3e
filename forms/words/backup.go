package words

import (
	"path/filepath"

	"wardcount/app"
)

// A copy of the count on another disc.
const (
	Backup           = "Backup"
	ToBackup         = "Backup: copy the count to another disc"
	BackupTitle      = "Backup: a copy of the count"
	BackupText       = "The count is copied while keying goes on. The copy holds everything, also what is not declared or not agreed yet: keep it like the count itself. A copy on the disc of the count is lost together with it: take a stick or a share."
	BackupNone       = "No copy has been made since this count was opened here."
	BackupFolderText = "A folder on a stick or another disc. It must be there already."
	BackupNoFolder   = "No folder chosen yet"
	BackupChoose     = "Enter: choose one"
	BackupGo         = "Make the copy"
	BackupGoDetail   = "It is read back and its journal compared before it gets its name. No earlier copy is replaced."
	BackupSameDisc   = "This folder is on the same drive as the count: if the drive fails, both are lost. A stick or a share is better."
	BackupOtherDisc  = "This folder is on another drive than the count."
	BackupWhichDisc  = "Whether this folder is on another drive than the count cannot be told here: see to it that it is."
	BackupMade       = "Copied, read back and compared"
)

// BackupLast says when the last copy was made, and what is newer than it.
func BackupLast(b app.Backup, newer int64) string {
	words := "Last copy: " + Hour(b.At) + "; "
	if newer == 0 {
		return words + "nothing has been done since."
	}
	return words + Many(int(newer), "entry is", "entries are") + " newer and not in it."
}

// BackupProgress says how far a copy is.
func BackupProgress(done, total int, _ string) string {
	switch {
	case total == 0:
		return "Copying…"
	case done >= total:
		return "Reading the copy back…"
	}
	return "Copying: " + OutOf(done, total) + " pages of the file"
}

// BackupDone says that a copy was made.
func BackupDone(b app.Backup) string {
	return "The copy was made and compared: " + filepath.Base(b.Path) + "."
}

// BackupDetail is what to compare a copy by.
func BackupDetail(entries int64, head string) string {
	return Many(int(entries), "entry", "entries") + " · head " + head
}
