package app

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
)

// Standing is a file that has the name of a document before that is handed over.
type Standing struct {
	Path   string
	SHA256 string // of what it holds; empty where it cannot be read
}

// WouldReplace says that nothing was published, because these files would have
// been replaced.
type WouldReplace struct {
	Dir   string
	Files []Standing
}

// Names are those of the files, without their folder.
func (w *WouldReplace) Names() []string {
	var names []string
	for _, f := range w.Files {
		names = append(names, filepath.Base(f.Path))
	}
	return names
}

// Error is the sentence.
func (w *WouldReplace) Error() string {
	return "Nothing was published: in " + w.Dir + " this would be replaced: " + strings.Join(w.Names(), ", ") + "."
}

// mayHandOver refuses where a document could not get its name, or would replace
// a file that may not be replaced.
func mayHandOver(dir string, files []PublishedFile, may func(Standing) bool) error {
	kept := &WouldReplace{Dir: dir}
	for _, f := range files {
		path := filepath.Join(dir, f.Path)
		if _, err := os.Lstat(path); err != nil {
			continue // there is none
		}
		if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
			return cannotPublish(path, nil)
		}
		there := Standing{Path: path}
		if data, err := os.ReadFile(path); err == nil {
			sum := sha256.Sum256(data)
			there.SHA256 = hex.EncodeToString(sum[:])
		}
		if !may(there) {
			kept.Files = append(kept.Files, there)
		}
	}
	if len(kept.Files) > 0 {
		return kept
	}
	return nil
}
