package making

import (
	"context"
	"path/filepath"
	"strings"

	"wardcount/app"
	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// ending is that of a count file.
const ending = ".wardcount"

// Create makes the count of a reading. The files are read once more: what
// changed since somebody looked at it is not made unseen.
func Create(ctx context.Context, seen Reading, progress Progress) (*app.Count, Reading, error) {
	now, err := seen.Draft.Read(ctx, progress)
	if err != nil {
		return nil, seen, err
	}
	if !now.Sound() || !text.Same(now.SetUp.Election, seen.SetUp.Election) {
		return nil, now, &reconcile.Refusal{Code: "files_changed", Message: "A file was changed, or is gone, since it was read.", Do: "Look at what it holds now; nothing was made."}
	}
	if now.PathWrong != nil {
		return nil, now, now.PathWrong
	}
	progress(len(now.Files), len(now.Files), now.Path)
	c, err := app.Create(now.Path, now.SetUp.Election, now.Maker(), now.Draft.Says()...)
	return c, now, err
}

// Maker is who makes the count: who was named, else the only one who may; empty
// where several may and none was named.
func (r Reading) Maker() string {
	if by := strings.TrimSpace(r.Draft.By); by != "" || len(r.SetUp.Election.People) == 0 {
		return by
	}
	if makers := r.Makers(); len(makers) == 1 {
		return makers[0].Name
	}
	return ""
}

// Makers are the people of the set-up who may make the count.
func (r Reading) Makers() (list []setup.Person) {
	for _, p := range r.SetUp.Election.People {
		if app.Allows(p.Role, app.ActSetUp) {
			list = append(list, p)
		}
	}
	return list
}

// Place is where a count file is to stand, as somebody wrote it, and why none can stand there.
func Place(written string) (string, error) {
	path := Named(written)
	return path, checkPath(path)
}

// checkPath says why no count can be made under a path; nil where one can.
func checkPath(path string) error {
	if !strings.HasSuffix(path, ending) || filepath.Base(path) == ending {
		return &reconcile.Refusal{Code: "usage", Message: "The name of a count file ends in " + ending + ".", Do: "Write NAME" + ending + "."}
	}
	_, err := store.Making(path)
	return err
}
