package store_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"wardcount/app/store"
)

// A power cut after a yes must find the count under its name, with links and without.
func TestAMadeCountHasItsNameOnTheDiscBeforeAnybodyIsToldSo(t *testing.T) {
	for _, links := range []bool{true, false} {
		t.Run(map[bool]string{true: "links", false: "no links"}[links], func(t *testing.T) {
			if !links {
				store.WithoutLinks(t, func() {})
			}
			folder, synced := t.TempDir(), store.SyncedFolders(t)
			path := filepath.Join(folder, "may.wardcount")
			making, err := store.Making(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(making, []byte("a count"), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := store.Made(making, path); err != nil {
				t.Fatal(err)
			}
			if got := synced(); !slices.Equal(got, []string{folder}) {
				t.Errorf("brought to the disc: %v", got)
			}
			if err := store.Made(making, path); err == nil || len(synced()) != 1 {
				t.Errorf("what could not be made: %v, brought to the disc %v", err, synced())
			}
		})
	}
}
