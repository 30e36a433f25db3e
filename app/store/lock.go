package store

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/gofrs/flock"
)

// patience is how long one waits for another program to finish with a count:
// a verb of the terminal takes less, a window does not.
const patience = 2 * time.Second

// lock keeps a second program from keying into the same count. The file
// beside the count says who has it open, and goes when the count is closed.
type lock struct {
	flock *flock.Flock
	path  string
}

func lockCount(path string) (*lock, error) {
	name := path + ".open"
	for range 3 {
		l := flock.New(name)
		wait, cancel := context.WithTimeout(context.Background(), patience)
		got, err := l.TryLockContext(wait, 20*time.Millisecond)
		cancel()
		if errors.Is(err, context.DeadlineExceeded) {
			err = nil
		}
		if err != nil {
			return nil, &Failure{Code: "not_writable", Path: path, Message: path + " cannot be written: its folder is read-only or not there.", Do: "Choose a folder where you may write; nothing was changed.", Err: err}
		}
		if !got {
			return nil, &Failure{Code: "open_elsewhere", Path: path, Message: path + " is open elsewhere" + holder(name) + ".", Do: "Close it there first; two programs must not key into one count."}
		}
		// The one who had it may have taken the file away just now. Should a
		// third slip in here, Append still refuses whoever comes second.
		if _, err := os.Stat(name); err == nil {
			host, _ := os.Hostname()
			_ = os.WriteFile(name, []byte(host+" since "+time.Now().Format("15:04")), 0o600)
			return &lock{l, name}, nil
		}
		_ = l.Unlock()
	}
	return nil, &Failure{Code: "open_elsewhere", Path: path, Message: path + " is open elsewhere.", Do: "Try again."}
}

func holder(name string) string {
	who, err := os.ReadFile(name)
	if err != nil || len(who) == 0 {
		return ""
	}
	return " (" + string(who) + ")"
}

func (l *lock) release() {
	_ = os.Remove(l.path)
	_ = l.flock.Unlock()
}
