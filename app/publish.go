package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wardcount/app/store"
	"wardcount/export"
	"wardcount/export/format"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// PublishedFile is one document that was handed over.
type PublishedFile struct {
	Path     string
	Kind     string
	Contests int
	Bytes    int
	SHA256   string
}

// Publication is what left the count, and what did not and why.
type Publication struct {
	Files    []PublishedFile
	Revision int
	LeftOut  []export.Left
}

// Publish writes the declared results into a folder in the given formats, all
// of them where none is named. Every document is written, read back and
// compared before any is handed over; then the journal records it, and only
// then do the files get their names. Between two documents it may be cancelled.
func (c *Count) Publish(ctx context.Context, by setup.Person, dir string, formats []string, progress func(done, total int, what string)) (Publication, error) {
	return c.PublishOver(ctx, by, dir, formats, func(Standing) bool { return true }, progress)
}

// PublishOver is Publish that replaces only what it may: of a file that has a
// document's name already it asks first, and where one may not be replaced it
// hands over nothing and answers with WouldReplace.
func (c *Count) PublishOver(ctx context.Context, by setup.Person, dir string, formats []string, may func(Standing) bool, progress func(done, total int, what string)) (Publication, error) {
	if r := refuseRole(by, ActPublish, "publish results"); r != nil {
		return Publication{}, r
	}
	chosen, err := chosenFormats(formats)
	if err != nil {
		return Publication{}, err
	}
	results := c.Results()
	if len(results.Wards) == 0 {
		return Publication{}, &reconcile.Refusal{Code: "nothing_declared", Message: "Nothing of this count has been declared yet; nothing leaves before that.", Do: "Declare a ward first (step declare)."}
	}
	p := Publication{Revision: results.Revision}
	for _, f := range chosen {
		p.LeftOut = appendLeft(p.LeftOut, f.LeftOut(results))
	}
	if chosen, err = holding(chosen, results); err != nil {
		return Publication{}, err
	}
	var documents []format.Format
	for _, f := range chosen {
		documents = append(documents, f.Documents(results)...)
	}
	made, err := makeRoom(dir)
	if err != nil {
		return Publication{}, err
	}
	defer made.Close()
	room := made.Path
	for i, f := range documents {
		if err := ctx.Err(); err != nil {
			return Publication{}, err
		}
		progress(i, len(documents), f.Title)
		file, err := writeChecked(dir, room, toWrite(f, results))
		if err != nil {
			return Publication{}, err
		}
		p.Files = append(p.Files, file)
	}
	progress(len(documents), len(documents), "")
	if err := ctx.Err(); err != nil { // the last moment: then the journal says that they left
		return Publication{}, err
	}
	// What could keep a document from its name is looked at before the journal
	// says that it left.
	if err := mayHandOver(dir, p.Files, may); err != nil {
		return Publication{}, err
	}
	if err := c.recordPublication(by, results, chosen, p.Files); err != nil {
		return Publication{}, err
	}
	return p, handOver(room, dir, p.Files, "; the journal already says that revision it belongs to was published", "publish again; it will be the next revision")
}

// appendLeft joins what several formats leave out, each reason once.
func appendLeft(all, more []export.Left) []export.Left {
	for _, l := range more {
		if !slices.Contains(all, l) {
			all = append(all, l)
		}
	}
	return all
}

func chosenFormats(ids []string) ([]format.Format, error) {
	if len(ids) == 0 {
		return format.Formats, nil
	}
	var chosen []format.Format
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			continue
		}
		f, ok := format.Of(id)
		if !ok {
			var known []string
			for _, f := range format.Formats {
				known = append(known, f.ID)
			}
			return nil, &reconcile.Refusal{Code: "no_such_format", Message: "There is no format “" + id + "”.", Do: "The formats are: " + strings.Join(known, ", ") + "."}
		}
		chosen = append(chosen, f)
	}
	return chosen, nil
}

// holding leaves out the formats that would hold no contest at all; where
// none is left, nothing is published.
func holding(chosen []format.Format, results export.Results) ([]format.Format, error) {
	var held []format.Format
	reason := ""
	for _, f := range chosen {
		contests, why := f.Holds(results)
		if contests > 0 {
			held = append(held, f)
		} else {
			reason = why
		}
	}
	if len(held) == 0 {
		return nil, &reconcile.Refusal{Code: "nothing_held", Message: "The document would hold no contest: " + reason + ".", Do: "Nothing was handed over. The workbook holds every contest."}
	}
	return held, nil
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

// document is one file that is to be handed over.
type document struct {
	name, kind string
	contests   int
	what       string // it must hold
	write      func() ([]byte, error)
	check      func([]byte) error
}

// toWrite is the document of a format.
func toWrite(f format.Format, results export.Results) document {
	contests, _ := f.Holds(results)
	return document{name: f.FileName(results), kind: f.Kind, contests: contests, what: "the certified figures",
		write: func() ([]byte, error) { return f.Document(results) },
		check: func(data []byte) error { return f.Check(results, data) }}
}

// writeChecked writes a document for a folder to the disc, into a room there,
// and reads it back.
func writeChecked(dir, room string, d document) (PublishedFile, error) {
	wrong := func(err error) error {
		return &store.Failure{Code: "read_back", Path: d.name, Message: "The document " + d.name + " does not hold " + d.what + ": " + err.Error() + ".", Do: "Nothing was handed over. Try again; if it stays, do not publish from this computer.", Err: err}
	}
	data, err := d.write()
	if err != nil {
		return PublishedFile{}, wrong(err)
	}
	path := filepath.Join(room, d.name)
	if err := writeSynced(path, data); err != nil {
		return PublishedFile{}, cannotPublish(dir, err)
	}
	written, err := os.ReadFile(path)
	if err != nil {
		return PublishedFile{}, cannotPublish(dir, err)
	}
	if err := d.check(written); err != nil {
		return PublishedFile{}, wrong(err)
	}
	sum := sha256.Sum256(written)
	return PublishedFile{Path: d.name, Kind: d.kind, Contests: d.contests, Bytes: len(written), SHA256: hex.EncodeToString(sum[:])}, nil
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

func (c *Count) recordPublication(by setup.Person, results export.Results, chosen []format.Format, files []PublishedFile) error {
	b := reconcile.ResultsPublished{Revision: results.Revision}
	for _, f := range files {
		b.Files = append(b.Files, reconcile.PublishedDocument{Name: f.Path, Bytes: f.Bytes, SHA256: f.SHA256})
	}
	for _, f := range chosen {
		b.Formats = append(b.Formats, f.ID)
	}
	for _, w := range results.Wards {
		b.Contests = append(b.Contests, w.Certificate.Contest)
	}
	return c.append(by, b)
}

// handOver gives the documents their names; an earlier revision is replaced.
// What the journal already says of them, and what is done again, is said where
// one cannot get its name.
func handOver(room, dir string, files []PublishedFile, said, again string) error {
	for i, f := range files {
		target := filepath.Join(dir, f.Path)
		if err := os.Rename(filepath.Join(room, f.Path), target); err != nil {
			return &store.Failure{Code: "not_handed_over", Path: target, Message: "The document " + target + " could not be put in its place" + said + ".", Do: "Close whatever has the old one open and " + again + ".", Err: err}
		}
		files[i].Path = target
	}
	return nil
}
