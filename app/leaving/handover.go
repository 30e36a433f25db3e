package leaving

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"

	"wardcount/app/store"
	"wardcount/reconcile/text"
)

// File is one document that was handed over.
type File struct {
	Path     string
	Kind     string
	Contests int
	Bytes    int
	SHA256   string
}

// Standing is a file that has the name of a document before that is handed over.
type Standing struct {
	Path   string
	SHA256 string // of what it holds; empty where it cannot be read
}

// WouldReplace says that nothing was handed over, because these files would have
// been replaced.
type WouldReplace struct {
	Dir   string
	Files []Standing
}

// Names are those of the files, without their folder.
func (w *WouldReplace) Names() []string {
	var names []string
	for _, f := range w.Files {
		names = append(names, filepath.Base(f.Path))
	}
	return names
}

// Error is the sentence.
func (w *WouldReplace) Error() string {
	return "Nothing was handed over: in " + w.Dir + " this would be replaced: " + text.And(w.Names()) + "."
}

// mayHandOver refuses where a document could not get its name, or would replace
// a file that may not be replaced.
func mayHandOver(dir string, files []File, may func(Standing) bool) error {
	kept := &WouldReplace{Dir: dir}
	for _, f := range files {
		path := filepath.Join(dir, f.Path)
		if _, err := os.Lstat(path); err != nil {
			continue // there is none
		}
		if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
			return cannotPublish(path, nil)
		}
		there := Standing{Path: path}
		if data, err := os.ReadFile(path); err == nil {
			sum := sha256.Sum256(data)
			there.SHA256 = hex.EncodeToString(sum[:])
		}
		if !may(there) {
			kept.Files = append(kept.Files, there)
		}
	}
	if len(kept.Files) > 0 {
		return kept
	}
	return nil
}

// Document is one file that is to be handed over.
type Document struct {
	Name, Kind string
	Title      string // what it is called while it is written; its name where it has none
	Contests   int    // that it holds
	What       string // it must hold
	Write      func() ([]byte, error)
	Check      func([]byte) error // what was written, as it was read back
}

// Handing is documents that are to leave into a folder.
type Handing struct {
	Dir       string
	Documents []Document
	May       func(Standing) bool                // replace a file
	Progress  func(done, total int, what string) // nil where nobody is told
	// Record writes into the journal that they leave, before they get their names; nil where it says nothing of them.
	Record      func([]File) error
	Said, Again string // what the journal then says, and what is done again, where one cannot get its name
}

// Over writes, checks and hands over. Between two documents it may be cancelled; where one may not replace what has its
// name already, nothing is handed over and the answer is WouldReplace.
func (h Handing) Over(ctx context.Context) ([]File, error) {
	room, err := makeRoom(h.Dir)
	if err != nil {
		return nil, err
	}
	defer room.Close()
	files, err := h.written(ctx, room.Path)
	if err != nil {
		return nil, err
	}
	// What could keep a document from its name is looked at before the journal says that it left.
	if err := mayHandOver(h.Dir, files, h.May); err != nil {
		return nil, err
	}
	if h.Record != nil {
		if err := h.Record(files); err != nil {
			return nil, err
		}
	}
	return files, handOver(room.Path, h.Dir, files, h.Said, h.Again)
}

// written are the documents in the room, each read back.
func (h Handing) written(ctx context.Context, room string) ([]File, error) {
	var files []File
	tell := func(what string) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if h.Progress != nil {
			h.Progress(len(files), len(h.Documents), what)
		}
		return nil
	}
	for _, d := range h.Documents {
		if err := tell(cmp.Or(d.Title, d.Name)); err != nil {
			return nil, err
		}
		file, err := writeChecked(h.Dir, room, d)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	if err := tell(""); err != nil {
		return nil, err
	}
	return files, ctx.Err() // the last moment: then the journal says that they left
}

// makeRoom makes a hidden folder beside the documents' place, on the same
// disc, so that handing over is a rename.
func makeRoom(dir string) (*store.Room, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, cannotPublish(dir, err)
	}
	room, err := store.MakeRoom(dir, "being-written")
	if err != nil {
		return nil, cannotPublish(dir, err)
	}
	return room, nil
}

func cannotPublish(dir string, err error) error {
	if store.Full(err) {
		return &store.Failure{Code: "disc_full", Path: dir, Message: "There is no room for the documents in " + dir + ".", Do: "Free some room or choose another folder; nothing was handed over.", Err: err}
	}
	return &store.Failure{Code: "not_writable", Path: dir, Message: dir + " cannot be written.", Do: "Choose a folder where you may write, with room for the documents and nothing else of their names; nothing was handed over.", Err: err}
}

// writeChecked writes a document for a folder to the disc, into a room there,
// and reads it back.
func writeChecked(dir, room string, d Document) (File, error) {
	wrong := func(err error) error {
		return &store.Failure{Code: "read_back", Path: d.Name, Message: "The document " + d.Name + " does not hold " + d.What + ": " + err.Error() + ".", Do: "Nothing was handed over. Try again; if it stays, do not publish from this computer.", Err: err}
	}
	data, err := d.Write()
	if err != nil {
		return File{}, wrong(err)
	}
	path := filepath.Join(room, d.Name)
	if err := writeSynced(path, data); err != nil {
		return File{}, cannotPublish(dir, err)
	}
	written, err := os.ReadFile(path)
	if err != nil {
		return File{}, cannotPublish(dir, err)
	}
	if err := d.Check(written); err != nil {
		return File{}, wrong(err)
	}
	sum := sha256.Sum256(written)
	return File{Path: d.Name, Kind: d.Kind, Contests: d.Contests, Bytes: len(written), SHA256: hex.EncodeToString(sum[:])}, nil
}

// writeSynced writes a file and returns once it is on the disc: the journal
// must not say that a document left which a power cut then empties.
func writeSynced(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}

// syncFolder brings the documents' names to the disc; a variable because a test
// must see it called.
var syncFolder = store.SyncFolder

// handOver gives the documents their names; an earlier revision is replaced.
// What the journal already says of them, and what is done again, is said where
// one cannot get its name.
func handOver(room, dir string, files []File, said, again string) error {
	defer syncFolder(dir)
	for i, f := range files {
		target := filepath.Join(dir, f.Path)
		if err := os.Rename(filepath.Join(room, f.Path), target); err != nil {
			return &store.Failure{Code: "not_handed_over", Path: target, Message: "The document " + target + " could not be put in its place" + said + ".", Do: "Close whatever has the old one open and " + again + ".", Err: err}
		}
		files[i].Path = target
	}
	return nil
}
