package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
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

// refuseFile says why a file is no count before the engine touches it. One that
// the engine has open here already is one.
func refuseFile(path string) error {
	if isHeld(path) {
		return nil
	}
	f, err := os.Open(path)
	switch {
	case os.IsNotExist(err):
		return &Failure{Code: "not_there", Path: path, Message: "There is no file " + path + ".", Do: "Check the name; a new count is made with the command new.", Err: err}
	case err != nil:
		return &Failure{Code: "not_readable", Path: path, Message: path + " cannot be read.", Do: "Ask whoever looks after this computer for the right to read it.", Err: err}
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return &Failure{Code: "not_a_count", Path: path, Message: path + " is a folder and not a count file.", Do: "Choose the file in it that ends in .wardcount."}
	}
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
