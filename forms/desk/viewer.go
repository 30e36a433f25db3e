package desk

import (
	"net/url"
	"path/filepath"
	"strings"

	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// viewer shows files and folders outside the window.
type viewer struct {
	// OpenURL shows one in the system's own viewer.
	OpenURL func(*url.URL) error
	said    *said
	trace   *work.Tracer
}

// ShowFile shows a file or a folder in the system's own viewer, from where it is
// printed too. Where it lies is said, should nothing appear.
func (v *viewer) ShowFile(path string) {
	if err := v.OpenURL(fileURL(path)); err != nil {
		v.said.Tell(words.FileNotShown(path), look.ColorNameErrorText)
		return
	}
	v.trace.Event("shown", path)
	v.said.Say(words.FileShown(path))
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
