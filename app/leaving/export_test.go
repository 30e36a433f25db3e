package leaving

import "testing"

// SyncedFolders tells which folders' names were brought to the disc so far.
func SyncedFolders(t *testing.T) func() []string {
	was, synced := syncFolder, []string{}
	t.Cleanup(func() { syncFolder = was })
	syncFolder = func(folder string) { synced = append(synced, folder) }
	return func() []string { return synced }
}
