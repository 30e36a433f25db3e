package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"wardcount/app/store"
	"wardcount/assets"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// Count is an open count: the fold of its journal in memory, and the store
// behind it. All its methods may be called from any goroutine.
type Count struct {
	disc        sync.Mutex // held while something is stored, and taken before mu
	mu          sync.Mutex
	store       store.Store
	state       reconcile.Count
	seq         int64
	head        string
	path        string
	workstation string
	clock       func() time.Time
	watchers    []func()
	drafts      draftBook
	readOnly    bool
}

// Law is the dated law that every count is folded under.
func Law() (setup.Law, error) { return setup.ParseLaw(assets.Law()) }

// Create makes a new count file from a set-up, by one of its people. It is
// made under another name and gets its own when it is whole, so that if
// anything goes wrong no half of a count is left behind. Corrected are the cells
// of its files that were read otherwise than they stand there, in sentences.
func Create(path string, e setup.Election, by string, corrected ...string) (*Count, error) {
	person, ok := e.Person(by)
	if !ok {
		return nil, unknownPerson(by, e)
	}
	if faults := e.Faults(); len(faults) > 0 {
		return nil, &reconcile.Refusal{Code: "set_up", Message: faults[0].Message, Do: faults[0].Do}
	}
	if r := refuseRole(person, ActSetUp, "set up a count"); r != nil {
		return nil, r
	}
	making, err := store.Making(path)
	if err != nil {
		return nil, err
	}
	s, err := store.CreateSQLite(making)
	if err != nil {
		return nil, store.NotMade(making, path, err)
	}
	c, err := start(making, s)
	if err == nil {
		err = c.append(person, reconcile.ElectionSetUp{Election: e, Corrected: corrected})
	}
	if err == nil {
		err = s.Close()
	}
	if err == nil {
		err = store.Made(making, path)
	}
	if err != nil {
		s.Remove()
		return nil, store.NotMade(making, path, err)
	}
	return open(path, false)
}

// Open opens a count for keying. It must not be open elsewhere.
func Open(path string) (*Count, error) { return open(path, false) }

// OpenWatched is Open while somebody watches, who may stop it: progress counts
// the entries that were checked and taken in.
func OpenWatched(ctx context.Context, path string, progress func(done, total int)) (*Count, error) {
	return openWatched(ctx, path, false, progress)
}

// OpenToRead opens a count to look at it, also while somebody keys into it.
func OpenToRead(path string) (*Count, error) { return open(path, true) }

func open(path string, readOnly bool) (*Count, error) {
	return openWatched(context.Background(), path, readOnly, func(int, int) {})
}

func openWatched(ctx context.Context, path string, readOnly bool, progress func(done, total int)) (*Count, error) {
	s, err := store.OpenSQLite(path, readOnly)
	if err != nil {
		return nil, err
	}
	c, err := start(path, s)
	if err == nil {
		c.readOnly = readOnly
		err = c.fold(ctx, progress)
	}
	if err != nil {
		_ = s.Close()
		return nil, err
	}
	return c, nil
}

func start(path string, s store.Store) (*Count, error) {
	law, err := Law()
	if err != nil {
		return nil, err
	}
	host, err := os.Hostname()
	if err != nil {
		host = "unknown"
	}
	return &Count{store: s, state: reconcile.NewCount(law), path: path, workstation: host, clock: time.Now}, nil
}

// fold reads the whole journal, checks its chain and takes it into memory.
func (c *Count) fold(ctx context.Context, progress func(done, total int)) error {
	records, err := c.store.Read(1)
	if err != nil {
		return err
	}
	since, err := c.loadDrafts()
	if err != nil {
		return err
	}
	chain := store.Chain{Whole: true}
	for i, r := range records {
		if err := ctx.Err(); err != nil {
			return err
		}
		if !chain.Follow(r) {
			return &store.Failure{Code: "chain_broken", Path: c.path, Message: "The journal of " + c.path + " is not whole. " + chain.Broken(),
				Do: "Do not go on with it. Keep the file as it is, and open the last backup. The command journal --verify shows it again."}
		}
		if err := c.foldRecord(r, since); err != nil {
			return err
		}
		progress(i+1, len(records))
	}
	if len(records) == 0 {
		return &store.Failure{Code: "damaged", Path: c.path, Message: c.path + " holds no set-up: it was cut short.", Do: "Open the last backup."}
	}
	c.seq, c.head = chain.Entries, chain.Head
	return nil
}

// foldRecord takes one entry of the journal into memory. Since is what each draft had seen of it.
func (c *Count) foldRecord(r store.Record, since map[store.DraftKey]int64) error {
	before := c.state
	e, err := r.Entry()
	if err == nil {
		c.state, err = before.Fold(e)
	}
	if err == nil && len(since) > 0 {
		c.drafts.touch(before, c.state, e, func(key store.DraftKey) bool { return r.Seq > since[key] })
	}
	if errors.Is(err, reconcile.ErrMisfit) {
		return &store.Failure{Code: "damaged", Path: c.path, Message: fmt.Sprintf("The journal of %s does not hold together at entry %d: %s.", c.path, r.Seq, err), Do: "Do not go on with this file; open the last backup."}
	}
	if err != nil {
		return &store.Failure{Code: "newer", Path: c.path, Message: c.path + " cannot be read: " + err.Error() + ".", Do: "Open it with the version that wrote it; nothing was changed.", Err: err}
	}
	return nil
}

// Close stores what is half keyed, folds the log into the file and lets go of it.
func (c *Count) Close() error {
	c.disc.Lock()
	defer c.disc.Unlock()
	err := c.storeDrafts()
	c.mu.Lock()
	defer c.mu.Unlock()
	return errors.Join(err, c.store.Close())
}

// State is the count as it stands: a value that never changes under whoever holds it.
func (c *Count) State() reconcile.Count {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.state
}

// Head is the number and the hash of the last journal entry.
func (c *Count) Head() (int64, string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.seq, c.head
}

// Now is the present, as the clock of the count has it.
func (c *Count) Now() time.Time { return c.clock().UTC() }

// Path is the count file.
func (c *Count) Path() string { return c.path }

// Journal gives the records from one sequence number on. It may take as long as
// a disc takes; nobody who asks for the state waits for it.
func (c *Count) Journal(from int64) ([]store.Record, error) { return c.store.Read(from) }

// Watch calls news after every change, on the goroutine that made it.
func (c *Count) Watch(news func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.watchers = append(c.watchers, news)
}
