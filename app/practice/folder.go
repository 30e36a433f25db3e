package practice

import (
	"context"
	"os"
	"path/filepath"

	"wardcount/app"
	"wardcount/app/store"
)

// fileName is the count's in its folder.
const fileName = "practice.wardcount"

// Create makes the practice count in a folder, as it is set up and nothing
// keyed. The folder is made if there is none; a count that is there already is
// not touched, and is an error.
func (s Script) Create(folder string) (*app.Count, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, &store.Failure{Code: "not_writable", Path: folder, Message: "The folder " + folder + " cannot be made.", Do: "Choose another folder.", Err: err}
	}
	return app.Create(filepath.Join(folder, fileName), s.Election, Supervisor)
}

// Open opens the practice count in a folder, or creates it there, while somebody
// watches, who may stop it: progress counts the entries that are taken in of a
// count that is there.
func Open(ctx context.Context, folder string, script func() (Script, error), progress func(done, total int)) (*app.Count, error) {
	if path := filepath.Join(folder, fileName); exists(path) {
		return app.OpenWatched(ctx, path, progress)
	}
	s, err := script()
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return s.Create(folder)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
