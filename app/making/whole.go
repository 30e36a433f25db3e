package making

import (
	"errors"
	"os"
	"path/filepath"

	"wardcount/app/intake/template"
	"wardcount/app/store"
	"wardcount/reconcile/setup"
)

// WriteTemplate writes the set-up workbook, empty or filled with a set-up. It
// never replaces a file.
func WriteTemplate(path string, e *setup.Election) error {
	if _, err := os.Lstat(path); err == nil { // a link that leads nowhere stands there too
		return &store.Failure{Code: "exists", Path: path, Message: path + " is there already.", Do: "Choose another name; nothing was changed."}
	}
	return writeWhole(path, func(f *os.File) error { return template.Write(f, e) })
}

// writeWhole writes a file under another name and renames it when it is whole
// and on the disc.
func writeWhole(path string, write func(*os.File) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".writing-*")
	if err != nil {
		return cannotWrite(path, err)
	}
	defer os.Remove(f.Name())
	if err := errors.Join(write(f), f.Sync(), f.Close()); err != nil {
		return cannotWrite(path, err)
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return cannotWrite(path, err)
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return cannotWrite(path, err)
	}
	store.SyncFolder(filepath.Dir(path))
	return nil
}

func cannotWrite(path string, err error) error {
	return &store.Failure{Code: "not_writable", Path: path, Message: path + " cannot be written.", Do: "Check the folder and the room on the disc; nothing was changed.", Err: err}
}
