package store

import (
	"errors"
	"slices"
	"syscall"

	sqlite3 "github.com/mattn/go-sqlite3"
)

// Full tells whether an error comes of a disc that is full, or of a quota that
// is used up: the engine's own, or the system's, which the engine knows only as
// a fault of the disc when it meets it while it brings something there.
func Full(err error) bool {
	var engine sqlite3.Error
	if errors.As(err, &engine) && (engine.Code == sqlite3.ErrFull || slices.Contains(fullErrnos, engine.SystemErrno)) {
		return true
	}
	var system syscall.Errno
	return errors.As(err, &system) && slices.Contains(fullErrnos, system)
}
