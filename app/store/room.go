package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

const (
	// roomLock is the file in a room that is locked for as long as somebody
	// writes there: a program that is killed lets go of it, and that it is there
	// says whose the room is.
	roomLock = "wardcount.writing"
	// abandoned is how long a room on a network share must have been left alone,
	// beside its lock, before it is cleared away: some shares know their locks
	// on one computer only.
	abandoned = time.Hour
)

// Room is a hidden folder beside the place of new files, on the same disc, in
// which they are written and read back before they get their names.
type Room struct {
	Path string
	lock *flock.Flock
}

// MakeRoom makes one in a folder, named after what is done in it. What a program
// that was killed there left in such a room is cleared away first.
func MakeRoom(folder, doing string) (*Room, error) {
	clearRooms(folder, doing)
	for tries := 3; ; tries-- {
		path, err := os.MkdirTemp(folder, "."+doing+"-")
		if err != nil {
			return nil, err
		}
		r := &Room{Path: path, lock: flock.New(filepath.Join(path, roomLock))}
		got, err := r.lock.TryLock()
		switch {
		case err == nil && got && exists(r.lock.Path()):
			return r, nil
		case Full(err), tries == 0:
			r.Close()
			return nil, errors.Join(errors.New("no room"), err)
		case err != nil && exists(path): // a disc without locks: without its mark nobody else clears the room away
			_ = os.Remove(r.lock.Path())
			return r, nil
		}
		r.Close() // somebody took it for abandoned before it was locked
	}
}

// Close takes the room away, and what still is in it.
func (r *Room) Close() {
	_ = r.lock.Unlock()
	_ = os.RemoveAll(r.Path)
}

// clearRooms takes away the rooms in a folder in which nobody writes any more.
func clearRooms(folder, doing string) {
	all, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range all {
		if !e.IsDir() || !strings.HasPrefix(e.Name(), "."+doing+"-") {
			continue
		}
		room := filepath.Join(folder, e.Name())
		mark := filepath.Join(room, roomLock)
		if info, err := os.Lstat(mark); err != nil || !info.Mode().IsRegular() {
			continue // none of ours, or just being made
		}
		if onNetwork(folder) && time.Since(lastWritten(room)) < abandoned {
			continue
		}
		lock := flock.New(mark)
		if got, err := lock.TryLock(); err != nil || !got {
			_ = lock.Close()
			continue
		}
		// Taken away while it is locked: who just made it would lock it after us, and write into a room that goes.
		err := os.RemoveAll(room)
		_ = lock.Unlock()
		if err != nil { // Windows removes nothing that is open
			_ = os.RemoveAll(room)
		}
	}
}

// lastWritten is when something in a folder was written last.
func lastWritten(folder string) (last time.Time) {
	_ = filepath.WalkDir(folder, func(_ string, e fs.DirEntry, err error) error {
		if err == nil {
			if info, err := e.Info(); err == nil && info.ModTime().After(last) {
				last = info.ModTime()
			}
		}
		return nil
	})
	return last
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
