package publish

import (
	"path/filepath"

	"wardcount/app/leaving"
	"wardcount/forms/desk"
)

// agreed are files that may be replaced, by their paths: what a page wrote itself, and what somebody agreed to, as long
// as they hold the same.
type agreed map[string]string

func (a agreed) may(f leaving.Standing) bool {
	was, ok := a[f.Path]
	return ok && was == f.SHA256
}

// to agrees to the replacing of files as they stand.
func (a agreed) to(files []leaving.Standing) {
	for _, f := range files {
		a[f.Path] = f.SHA256
	}
}

// waited tells whether a page is still looked at, and nothing is asked: only then a question may come up by itself.
func waited(page desk.Screen, slow *desk.SlowPage) bool {
	return slow.W.Screen == page && slow.W.Win.Canvas().Overlays().Top() == nil && slow.Then == nil
}

// besideCount is a folder of that name beside the file of the count, which is offered first.
func besideCount(w *desk.Window, name string) string {
	folder, err := filepath.Abs(filepath.Join(filepath.Dir(w.Count.Path()), name))
	if err != nil {
		return name
	}
	return folder
}
