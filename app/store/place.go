package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// syncFolders are folders whose contents another program copies while they
// are being written, which damages a database.
var syncFolders = []string{"onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud", "icloud drive", "nextcloud", "owncloud", "box sync", "sharepoint"}

// refusePlace says why a count must not be kept there: a network share or a
// folder that is synchronised.
func refusePlace(path string) error {
	full, err := filepath.Abs(path)
	if err != nil {
		return failure(path, "open", err)
	}
	if strings.HasPrefix(path, `\\`) || strings.HasPrefix(path, "//") || onNetwork(filepath.Dir(full)) {
		return &Failure{Code: "network_share", Path: path, Message: path + " is on a network share, where locks fail and files are damaged.", Do: "Keep the count on this computer's own disc."}
	}
	for _, part := range strings.FieldsFunc(full, func(r rune) bool { return r == '/' || r == '\\' }) {
		for _, folder := range syncFolders {
			lower := strings.ToLower(part)
			if lower == folder || strings.HasPrefix(lower, folder+" - ") {
				return &Failure{Code: "synchronised_folder", Path: path, Message: path + " is in “" + part + "”, a folder that is copied elsewhere while it is written.", Do: "Keep the count in a folder of this computer that is not synchronised."}
			}
		}
	}
	return nil
}

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

// refuseFile says why a file is no count before the engine touches it.
func refuseFile(path string) error {
	f, err := os.Open(path)
	switch {
	case os.IsNotExist(err):
		return &Failure{Code: "not_there", Path: path, Message: "There is no file " + path + ".", Do: "Check the name; a new count is made with the command new.", Err: err}
	case err != nil:
		return &Failure{Code: "not_readable", Path: path, Message: path + " cannot be read.", Do: "Ask whoever looks after this computer for the right to read it.", Err: err}
	}
	defer f.Close()
	header := make([]byte, 100)
	if _, err := io.ReadFull(f, header); err != nil || !bytes.HasPrefix(header, []byte("SQLite format 3\x00")) {
		return &Failure{Code: "not_a_count", Path: path, Message: path + " is not a count file, or it was cut short.", Do: "Choose a file that ends in .wardcount, or open the last backup.", Err: err}
	}
	info, err := f.Stat()
	if err != nil {
		return failure(path, "open", err)
	}
	// Looked at here and not through the engine, which would write to the file
	// in order to open it.
	version, id := binary.BigEndian.Uint32(header[60:]), binary.BigEndian.Uint32(header[68:])
	switch {
	case id != applicationID:
		return &Failure{Code: "not_a_count", Path: path, Message: path + " is a database, and not a count of this program.", Do: "Choose a file that ends in .wardcount."}
	case version > schemaVersion:
		return &Failure{Code: "newer", Path: path, Message: fmt.Sprintf("%s was written by a newer version of Wardcount (layout %d; this one knows %d).", path, version, schemaVersion), Do: "Open it with the newer version; nothing was changed."}
	}
	// The engine would fill up a last page that is cut short. After a crash
	// the log beside the file mends it; without a log nothing does.
	page := int64(binary.BigEndian.Uint16(header[16:]))
	if page == 1 {
		page = 65536
	}
	if _, log := os.Stat(path + "-wal"); page == 0 || (info.Size()%page != 0 && os.IsNotExist(log)) {
		return damaged(path, errors.New("the last page is not whole"))
	}
	return nil
}

// refuseUnfolded says why a count cannot be read where nothing can be written:
// its last entries stand in a log that the engine would pass over.
func refuseUnfolded(path string) error {
	log, err := os.Stat(path + "-wal")
	if err != nil || log.Size() == 0 || writable(path) {
		return nil
	}
	return &Failure{Code: "not_folded", Path: path, Message: "The last entries of " + path + " stand in " + path + "-wal beside it, and its folder is read-only.", Do: "Copy both files into a folder where you may write, and open the count there."}
}

// writable says whether the folder of the file takes a file beside it.
func writable(path string) bool {
	probe, err := os.CreateTemp(filepath.Dir(path), ".wardcount-*")
	if err != nil {
		return false
	}
	_ = probe.Close()
	_ = os.Remove(probe.Name())
	return true
}

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
