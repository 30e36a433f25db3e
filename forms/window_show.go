package forms

import (
	"net/url"
	"path/filepath"
	"strings"

	"wardcount/forms/kit/look"
	"wardcount/forms/words"
)

// showFile shows a file or a folder in the system's own viewer, from where it is
// printed too. Where it lies is said, should nothing appear.
func (w *window) showFile(path string) {
	if err := w.openURL(fileURL(path)); err != nil {
		w.tell(words.FileNotShown(path), look.ColorNameErrorText)
		return
	}
	w.trace.Event("shown", path)
	w.say(words.FileShown(path))
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
