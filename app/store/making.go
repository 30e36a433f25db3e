package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// Making is the name under which a new count is made, beside its own name.
// It refuses a place where no count should be, and a name that is taken.
func Making(path string) (string, error) {
	if err := refusePlace(path); err != nil {
		return "", err
	}
	if _, err := os.Stat(path); err == nil {
		return "", &Failure{Code: "exists", Path: path, Message: path + " is there already.", Do: "Choose another name; nothing was changed."}
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if Full(err) {
		return "", NotMade("", path, err)
	}
	if err != nil {
		return "", &Failure{Code: "not_writable", Path: path, Message: path + " cannot be written: its folder is read-only or not there.", Do: "Choose a folder where you may write; nothing was changed.", Err: err}
	}
	_ = f.Close()
	return f.Name(), os.Remove(f.Name())
}

// NotMade words why a new count could not be made: by its own name, and not the
// one under which it was being made.
func NotMade(making, path string, err error) error {
	var f *Failure
	switch {
	case Full(err):
		return &Failure{Code: "disc_full", Path: path, Message: "There is no room for the count in " + filepath.Dir(path) + ".", Do: "Free some room or choose another folder; nothing was made.", Err: err}
	case errors.As(err, &f):
		named := *f
		named.Path, named.Message = path, strings.ReplaceAll(f.Message, making, path)
		return &named
	}
	return err
}

// syncFolder is SyncFolder; a variable because a test must see it called.
var syncFolder = SyncFolder

// link gives a file a second name; a variable because some discs cannot, and a
// test must see what is done then.
var link = os.Link

// SyncFolder brings the names of new files in a folder to the disc, where the
// system knows that for folders: a file that is safe there is lost all the same
// if a power cut takes its name.
func SyncFolder(folder string) {
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// Made gives a count that was made its own name, if nobody took it meanwhile,
// and returns once that is on the disc.
// Neither a link nor the making of a new file ever replaces what is there; a
// rename would. So where a disc knows no links, as on most sticks, the name is
// taken by an empty file first, and that is what the rename replaces.
func Made(making, path string) error {
	err := link(making, path)
	if err == nil {
		err = os.Remove(making)
		syncFolder(filepath.Dir(path))
		return err
	}
	if !os.IsExist(err) {
		if err = takeName(path); err == nil {
			if err = os.Rename(making, path); err == nil {
				syncFolder(filepath.Dir(path))
				return nil
			}
			_ = os.Remove(path) // the empty one
		}
	}
	if os.IsExist(err) {
		return &Failure{Code: "exists", Path: path, Message: path + " is there already.", Do: "Choose another name; nothing was changed.", Err: err}
	}
	return failure(path, "create", err)
}

// takeName takes a name that is free by an empty file.
func takeName(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}
