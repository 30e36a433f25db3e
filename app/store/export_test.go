package store

import (
	"errors"
	"os"
	"testing"
)

// LimitForTest lets the file grow by a few pages only, as a full disc would.
func (s *SQLite) LimitForTest() error {
	_, err := s.db.Exec("PRAGMA max_page_count = 40")
	return err
}

// CopyFailed words what went wrong with a copy.
var CopyFailed = copyFailed

// WithoutLinks has the disc know no links, as most sticks do. Before says what
// happens just before a link is asked for.
func WithoutLinks(t *testing.T, before func()) {
	was := link
	t.Cleanup(func() { link = was })
	link = func(from, to string) error {
		before()
		return &os.LinkError{Op: "link", Old: from, New: to, Err: errors.ErrUnsupported}
	}
}

// SyncedFolders tells which folders' names were brought to the disc so far.
func SyncedFolders(t *testing.T) func() []string {
	was, synced := syncFolder, []string{}
	t.Cleanup(func() { syncFolder = was })
	syncFolder = func(folder string) { synced = append(synced, folder) }
	return func() []string { return synced }
}

// Worded words an engine's or the system's error.
var Worded = failure

// RequireEngine has an engine refused that is older than a version.
func RequireEngine(t *testing.T, version string) {
	was := oldestSQLite
	t.Cleanup(func() { oldestSQLite = was })
	oldestSQLite = version
}
