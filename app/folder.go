package app

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wardcount/app/store"
)

// FolderEntry is a file or a folder that lies in a folder.
type FolderEntry struct {
	Name   string
	Folder bool
}

// Folder lists what lies in a folder, folders first, each by name. What is
// hidden is left out. It may take long where the folder lies on a network.
func Folder(path string) ([]FolderEntry, error) {
	listed, err := os.ReadDir(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	var all []FolderEntry
	for _, e := range listed {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		entry := FolderEntry{Name: e.Name(), Folder: e.IsDir()}
		if e.Type()&os.ModeSymlink != 0 { // a link to a folder is one
			info, err := os.Stat(path + string(os.PathSeparator) + e.Name())
			entry.Folder = err == nil && info.IsDir()
		}
		all = append(all, entry)
	}
	slices.SortFunc(all, func(a, b FolderEntry) int {
		if a.Folder != b.Folder {
			if a.Folder {
				return -1
			}
			return 1
		}
		return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	return all, nil
}

// unreadable says why a folder cannot be looked into.
func unreadable(path string, err error) error {
	f := &store.Failure{Code: "not_readable", Path: path, Message: "The folder " + path + " cannot be read.", Do: "Is its drive connected? Choose another folder.", Err: err}
	info, stat := os.Stat(path)
	switch {
	case os.IsPermission(err):
		f.Message, f.Do = "You may not look into the folder "+path+".", "Ask for the right to, or choose another folder."
	case stat == nil && !info.IsDir():
		f.Message, f.Do = path+" is a file, not a folder.", "Choose a folder."
	case os.IsNotExist(err):
		f.Code, f.Message, f.Do = "no_folder", "There is no folder "+path+".", "Choose another folder."
	}
	return f
}

// FilesThere tells which of some files are there now. It may take long where
// one lies on a network.
func FilesThere(paths []string) map[string]bool {
	there := map[string]bool{}
	for _, p := range paths {
		info, err := os.Stat(p)
		there[p] = err == nil && !info.IsDir()
	}
	return there
}

// FreePath is a path that is not taken: the one given, else the name with the next number.
func FreePath(path string) string {
	end := filepath.Ext(path)
	name := strings.TrimSuffix(path, end)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = fmt.Sprint(name, "-", n, end)
	}
}

// Disc says whether a folder lies on the disc of a count.
type Disc int

// What can be known of it.
const (
	UnknownDisc Disc = iota
	SameDisc
	OtherDisc
)

// DiscOf compares the disc of a count with that of a folder. It may take long
// where the folder lies on a network.
func DiscOf(count, folder string) Disc {
	switch same, known := store.SameDisc(count, folder); {
	case !known:
		return UnknownDisc
	case same:
		return SameDisc
	}
	return OtherDisc
}
