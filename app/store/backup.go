package store

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"time"

	sqlite3 "github.com/mattn/go-sqlite3"
)

const (
	// pagesAtOnce is how much is copied between two looks at whether to stop:
	// what the slowest stick writes in a moment.
	pagesAtOnce = 16
	// stuck is how often in a row nothing may be copied, 10 ms apart, because
	// another program holds the count.
	stuck = 500
)

// Copied is a copy of a count file that was read back.
type Copied struct {
	Chain
	Bytes int64
}

// Copy copies a count to a name that is free, also while somebody keys into it:
// the copy is the count as it stood at the beginning. It is made under another
// name, brought to the disc, read back and compared; only then does it get its
// own. Whatever goes wrong, nothing is left behind. Progress counts pages.
func Copy(ctx context.Context, from, to string, progress func(done, total int)) (Copied, error) {
	if err := ctx.Err(); err != nil {
		return Copied{}, err
	}
	if err := refuseFile(from); err != nil {
		return Copied{}, err
	}
	if err := refuseUnfolded(from); err != nil {
		return Copied{}, err
	}
	if err := free(to); err != nil {
		return Copied{}, err
	}
	room, err := MakeRoom(filepath.Dir(to), "being-copied")
	if err != nil {
		return Copied{}, copyFailed(to, err)
	}
	defer room.Close()
	making := filepath.Join(room.Path, "count.wardcount")
	head, err := copyPages(ctx, from, making, progress)
	if err != nil {
		return Copied{}, copyFailed(to, err)
	}
	c, err := readBack(ctx, making, head)
	if err != nil {
		return Copied{}, copyFailed(to, err)
	}
	if err := free(to); err != nil {
		return Copied{}, err
	}
	if err := Made(making, to); err != nil {
		return Copied{}, copyFailed(to, err)
	}
	return c, nil
}

// Restore copies a backup to where a count may be kept, under a name that is free.
func Restore(ctx context.Context, from, to string, progress func(done, total int)) (Copied, error) {
	if err := refusePlace(to); err != nil {
		return Copied{}, err
	}
	return Copy(ctx, from, to, progress)
}

// free refuses a name that is taken: no copy replaces another.
func free(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return &Failure{Code: "exists", Path: path, Message: path + " is there already.", Do: "Choose another name or another folder; nothing was changed."}
	}
	return nil
}

// copyPages copies a count page by page, and gives the last entry that the copy
// must hold. The source is read in one transaction, so that what is keyed
// meanwhile neither waits for the copy nor begins it anew.
func copyPages(ctx context.Context, from, to string, progress func(done, total int)) (Record, error) {
	source, err := sql.Open("sqlite3", dsn(from, true))
	if err != nil {
		return Record{}, err
	}
	defer source.Close()
	// No files stand beside a half-made copy, and it is brought to the disc at its end.
	q := url.Values{"_journal_mode": {"MEMORY"}, "_synchronous": {"OFF"}, "_locking_mode": {"EXCLUSIVE"}}
	target, err := sql.Open("sqlite3", (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: to}).EscapedPath(), RawQuery: q.Encode()}).String())
	if err != nil {
		return Record{}, err
	}
	defer target.Close()
	src, err := source.Conn(ctx)
	if err != nil {
		return Record{}, err
	}
	defer src.Close()
	dst, err := target.Conn(ctx)
	if err != nil {
		return Record{}, err
	}
	defer dst.Close()
	if _, err := src.ExecContext(ctx, "BEGIN"); err != nil {
		return Record{}, err
	}
	defer src.ExecContext(context.WithoutCancel(ctx), "ROLLBACK") //nolint:errcheck // nothing was written
	var head Record
	if err := src.QueryRowContext(ctx, "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").Scan(&head.Seq, &head.Hash); err != nil {
		return Record{}, err
	}
	err = dst.Raw(func(d any) error {
		return src.Raw(func(s any) error {
			return steps(ctx, d.(*sqlite3.SQLiteConn), s.(*sqlite3.SQLiteConn), progress)
		})
	})
	if err == nil { // read from a read-only stick, without files beside it
		_, err = dst.ExecContext(ctx, "PRAGMA journal_mode=DELETE")
	}
	return head, err
}

func steps(ctx context.Context, to, from *sqlite3.SQLiteConn, progress func(done, total int)) (err error) {
	b, err := to.Backup("main", from, "main")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Finish()) }()
	waited, left := 0, -1
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		done, err := b.Step(pagesAtOnce)
		if err != nil {
			return err
		}
		progress(b.PageCount()-b.Remaining(), b.PageCount())
		if done {
			return nil
		}
		if waited++; b.Remaining() != left {
			waited, left = 0, b.Remaining()
			continue
		}
		if waited > stuck {
			return sqlite3.Error{Code: sqlite3.ErrBusy}
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// readBack brings a copy to the disc, reads it from there and compares it with
// the entry that it must end in.
func readBack(ctx context.Context, path string, head Record) (Copied, error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return Copied{}, err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return Copied{}, err
	}
	s, err := OpenSQLite(path, true)
	if err != nil {
		return Copied{}, err
	}
	defer s.Close() //nolint:errcheck // nothing was written
	records, err := s.Read(1)
	if err != nil {
		return Copied{}, err
	}
	chain, err := VerifyWatched(ctx, records, func(int, int) {})
	if err != nil {
		return Copied{}, err
	}
	if !chain.Whole || chain.Entries != head.Seq || chain.Head != head.Hash {
		return Copied{}, &Failure{Code: "copy_differs", Path: path, Message: "The copy was read back and does not hold the journal of the count whole.", Do: "Nothing was left behind. Verify the journal of the count, and try another disc."}
	}
	info, err := os.Stat(path)
	if err != nil {
		return Copied{}, err
	}
	return Copied{Chain: chain, Bytes: info.Size()}, nil
}

// copyFailed words what went wrong with a copy; that it was stopped stays as it is.
func copyFailed(to string, err error) error {
	var ours *Failure
	var engine sqlite3.Error
	switch {
	case Full(err):
		return &Failure{Code: "disc_full", Path: to, Message: "There is no room for the copy in " + filepath.Dir(to) + ".", Do: "Free some room or choose another folder; nothing was left there.", Err: err}
	case errors.Is(err, context.Canceled), errors.As(err, &ours):
		return err
	case errors.As(err, &engine) && engine.Code == sqlite3.ErrBusy:
		return &Failure{Code: "busy", Path: to, Message: "Another program holds the count and keeps it from being copied.", Do: "Try again in a moment; nothing was left behind.", Err: err}
	}
	return cannotCopy(to, err)
}

// cannotCopy says that nothing can be written in a folder.
func cannotCopy(to string, err error) error {
	dir := filepath.Dir(to)
	message := dir + " cannot be written: it is read-only, or it went away."
	switch info, gone := os.Stat(dir); {
	case gone != nil:
		message = "There is no folder " + dir + "."
	case !info.IsDir():
		message = dir + " is not a folder."
	}
	return &Failure{Code: "not_writable", Path: dir, Message: message, Do: "Choose a folder that is there and where you may write; nothing was left behind.", Err: err}
}
