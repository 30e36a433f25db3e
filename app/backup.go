package app

import (
	"context"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"wardcount/app/store"
	"wardcount/export"
	"wardcount/reconcile/setup"
)

// Backup is a copy of a count that was made, read back and compared.
type Backup struct {
	Path    string
	Entries int64
	Head    string
	Bytes   int64
	At      time.Time
}

// Backup copies the count into a folder while it is used. Nothing of the count
// changes and the journal says nothing of it, so that the copy's head is the
// count's. The folder may be a stick or a network share: there nobody keys.
func (c *Count) Backup(ctx context.Context, by setup.Person, folder string, progress func(done, total int)) (Backup, error) {
	if r := c.refuseReading(by, ActBackup, "take a copy of the count"); r != nil {
		return Backup{}, r
	}
	return c.backup(ctx, folder, progress)
}

// BackUp copies a count that is open elsewhere, or nowhere, into a folder. It
// asks for no name: whoever can read the file can copy it.
func BackUp(ctx context.Context, path, folder string, progress func(done, total int)) (Backup, error) {
	c, err := OpenToRead(path)
	if err != nil {
		return Backup{}, err
	}
	defer c.Close() //nolint:errcheck // nothing was written
	return c.backup(ctx, folder, progress)
}

func (c *Count) backup(ctx context.Context, folder string, progress func(done, total int)) (Backup, error) {
	at := c.clock()
	path := filepath.Join(folder, backupName(c.path, c.State().Election.Practice, at))
	made, err := store.Copy(ctx, c.path, path, progress)
	if err != nil {
		return Backup{}, err
	}
	return Backup{Path: path, Entries: made.Entries, Head: made.Head, Bytes: made.Bytes, At: at}, nil
}

// backupName is the count's name with the hour in the hall: the newest stands
// last in a folder. A practice count's says so.
func backupName(path string, practice bool, at time.Time) string {
	name := strings.TrimSuffix(filepath.Base(path), ".wardcount")
	if practice && !strings.HasPrefix(strings.ToLower(name), "practice") {
		name = "PRACTICE-" + name
	}
	return name + backupMark + export.UKStamp(at) + ".wardcount"
}

// backupMark is in the name of every copy.
const backupMark = "-backup-"

// backupEnding is the hour in the name of a copy.
var backupEnding = regexp.MustCompile(`-backup-[0-9]{4}-[0-9-]+$`)

// IsBackup tells by its name whether a file is a copy that was made as a backup.
func IsBackup(path string) bool {
	return backupEnding.MatchString(strings.TrimSuffix(filepath.Base(path), ".wardcount"))
}

// RestoreName is the name under which a copy can be restored in a folder: that of
// its count, and where it is taken, with the next number.
func RestoreName(file, folder string) string {
	name := backupEnding.ReplaceAllString(strings.TrimSuffix(filepath.Base(file), ".wardcount"), "")
	return FreePath(filepath.Join(folder, name+".wardcount"))
}

// Restore copies a backup to a place where a count may be kept, after its
// journal was checked. A file that is there already is left alone.
func Restore(ctx context.Context, file, path string, progress func(done, total int)) (Backup, error) {
	made, err := store.Restore(ctx, file, path, progress)
	if err != nil {
		return Backup{}, err
	}
	return Backup{Path: path, Entries: made.Entries, Head: made.Head, Bytes: made.Bytes, At: time.Now()}, nil
}
