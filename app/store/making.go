package store

import (
	"os"
	"path/filepath"
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
	if err != nil {
		return "", &Failure{Code: "not_writable", Path: path, Message: path + " cannot be written: its folder is read-only or not there.", Do: "Choose a folder where you may write; nothing was changed.", Err: err}
	}
	_ = f.Close()
	return f.Name(), os.Remove(f.Name())
}

// Made gives a count that was made its own name, if nobody took it meanwhile.
func Made(making, path string) error {
	// A link never replaces what is there; a rename would.
	if err := os.Link(making, path); err != nil {
		if os.IsExist(err) {
			return &Failure{Code: "exists", Path: path, Message: path + " is there already.", Do: "Choose another name; nothing was changed.", Err: err}
		}
		if err := os.Rename(making, path); err != nil {
			return failure(path, "create", err)
		}
		return nil
	}
	return os.Remove(making)
}
