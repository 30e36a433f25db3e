package app_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"wardcount/app"
	"wardcount/app/store"
)

func TestAFolderListsItsFoldersFirstAndNothingHidden(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"b", "A", ".hidden"} {
		if err := os.Mkdir(filepath.Join(folder, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"z.wardcount", "Y.txt", ".secret"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want := []app.FolderEntry{{Name: "A", Folder: true}, {Name: "b", Folder: true}, {Name: "Y.txt"}, {Name: "z.wardcount"}}
	if runtime.GOOS != "windows" { // where making a link is a right of its own
		if err := os.Symlink(filepath.Join(folder, "b"), filepath.Join(folder, "linked")); err != nil {
			t.Fatal(err)
		}
		want = append(want[:2:2], append([]app.FolderEntry{{Name: "linked", Folder: true}}, want[2:]...)...)
	}
	got, err := app.Folder(folder)
	if err != nil || len(got) != len(want) {
		t.Fatalf("%v, %v", got, err)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("entry %d is %v, want %v", i, got[i], want[i])
		}
	}
}

func TestAFolderThatCannotBeListedSaysWhy(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		file:                         file + " is a file, not a folder. Choose a folder.",
		filepath.Join(folder, "new"): "There is no folder " + filepath.Join(folder, "new") + ". Choose another folder.",
	} {
		_, err := app.Folder(path)
		var failure *store.Failure
		if !errors.As(err, &failure) || err.Error() != want {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestFilesAreThereOrNot(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "a.wardcount")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	there := app.FilesThere([]string{file, folder, file + ".gone"})
	if !there[file] || there[folder] || there[file+".gone"] {
		t.Errorf("%v", there)
	}
}
