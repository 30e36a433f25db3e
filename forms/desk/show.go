package desk

import (
	"net/url"
	"path/filepath"
	"strings"

	"wardcount/forms/kit/look"
	"wardcount/forms/words"
)

// ShowFile shows a file or a folder in the system's own viewer, from where it is
// printed too. Where it lies is said, should nothing appear.
func (w *Window) ShowFile(path string) {
	if err := w.OpenURL(fileURL(path)); err != nil {
		w.Tell(words.FileNotShown(path), look.ColorNameErrorText)
		return
	}
	w.Trace.Event("shown", path)
	w.Say(words.FileShown(path))
}

// fileURL is the address of a file, also of one on a drive with a letter.
func fileURL(path string) *url.URL {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return &url.URL{Scheme: "file", Path: path}
}
