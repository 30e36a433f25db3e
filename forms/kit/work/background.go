package work

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// progressInterval is how often the window is repainted while something runs: often enough to be seen to live,
// seldom enough not to slow down what it reports.
const progressInterval = 100 * time.Millisecond

// errPanicked is the answer of work that panicked: on count night a fault while a document is written must not
// take down the window in which figures are being keyed.
var errPanicked = errors.New(faultWords)

// ProgressFunc tells how far some work is: done of total (total is 0 where it cannot be known), and what is in hand.
type ProgressFunc func(done, total int, what string)

// Job is something slow. It touches no widget, looks at ctx between its steps and gives up when that is over.
type Job func(ctx context.Context, progress ProgressFunc) error

// Background runs one kind of slow work at a time off the UI goroutine and brings progress and answer back to it.
// The zero value is ready. Each place on a screen that shows an answer has a Background of its own: starting anew
// there makes the earlier answer stale, and a stale answer is dropped by its generation number.
type Background struct {
	mu         sync.Mutex
	generation uint64
	cancel     context.CancelFunc // nil while nothing runs
}

// Start runs work. Earlier work of b is cancelled and will not be heard of again. Both callbacks run on the UI
// goroutine, progress at most ten times a second, done once and last; either may be nil. What work found out it
// leaves in variables that done reads.
func (b *Background) Start(work Job, progress ProgressFunc, done func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	b.mu.Lock()
	if b.cancel != nil {
		b.cancel()
	}
	b.generation++
	mine := b.generation
	b.cancel = cancel
	b.mu.Unlock()

	report := &progressReporter{show: progress, current: func() bool { return b.isCurrent(mine) }}
	go func() {
		err := guarded(ctx, work, report.progress)
		cancel()
		report.flush()
		fyne.Do(func() {
			if b.finish(mine) && done != nil {
				Guard("what was done in the background", func() { done(err) })
			}
		})
	}()
}

// Running tells whether an answer is still to come.
func (b *Background) Running() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.cancel != nil
}

// Cancel asks the work to stop. Its done is still called, as a rule with context.Canceled, so that the screen can
// say that it has stopped.
func (b *Background) Cancel() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.cancel != nil {
		b.cancel()
	}
}

// Drop asks the work to stop and forgets it: neither callback is called any more. For a screen that goes away.
func (b *Background) Drop() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.cancel != nil {
		b.cancel()
	}
	b.cancel = nil
	b.generation++
}

func (b *Background) isCurrent(generation uint64) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.generation == generation && b.cancel != nil
}

// finish ends a generation, and tells whether it was still the one waited for.
func (b *Background) finish(generation uint64) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.generation != generation || b.cancel == nil {
		return false
	}
	b.cancel = nil
	return true
}

// guarded runs work and turns a panic into an error; the log keeps where it happened.
func guarded(ctx context.Context, work Job, progress ProgressFunc) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", errPanicked, p)
			fyne.LogError("background work panicked\n"+string(debug.Stack()), err)
		}
	}()
	return work(ctx, progress)
}

// progressReporter lets progress through to the UI goroutine at most once an interval. The newest word always arrives: what
// is held back is shown at the end of the interval, or before the answer, whichever comes first.
type progressReporter struct {
	show    ProgressFunc
	current func() bool

	mu          sync.Mutex
	shown       time.Time
	waiting     bool // something is held back, and a timer will bring it
	done, total int
	what        string
}

func (r *progressReporter) progress(done, total int, what string) {
	if r.show == nil {
		return
	}
	r.mu.Lock()
	r.done, r.total, r.what = done, total, what
	already := r.waiting
	r.waiting = true
	wait := progressInterval - time.Since(r.shown)
	r.mu.Unlock()
	switch {
	case already: // the timer will bring the newer word instead
	case wait <= 0:
		r.flush()
	default:
		time.AfterFunc(wait, r.flush)
	}
}

func (r *progressReporter) flush() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.waiting {
		return
	}
	r.waiting = false
	r.shown = time.Now()
	done, total, what := r.done, r.total, r.what
	fyne.Do(func() {
		if r.current() {
			Guard("progress", func() { r.show(done, total, what) })
		}
	})
}

// Later runs f on the UI goroutine once the present event has been dealt with to its end. A key press is two
// events, the key and then its character: a dialog that closed on the first would let the second fall into the
// field beneath. A variable because the in-memory driver runs fyne.Do at once, and a test must see the difference.
var Later = func(f func()) { fyne.Do(func() { Guard("what comes later", f) }) }

// Saver brings to the disc what a window holds in memory, off the UI goroutine:
// who keys never waits for a disc. One run comes after the other; asked again
// during one, it runs once more after it, for all that was asked meanwhile. The
// zero value is ready.
type Saver struct {
	mu             sync.Mutex
	running, again bool
	idle           sync.WaitGroup
}

// Save runs save, and then done on the UI goroutine.
func (s *Saver) Save(save func() error, done func(error)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.running {
		s.again = true
		return
	}
	s.running = true
	s.idle.Add(1)
	go func() {
		defer s.idle.Done()
		for more := true; more; more = s.more() {
			err := guarded(context.Background(), func(context.Context, ProgressFunc) error { return save() }, nil)
			fyne.Do(func() { Guard("what was saved", func() { done(err) }) })
		}
	}()
}

// more tells whether it was asked again, and ends the run where it was not.
func (s *Saver) more() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.running, s.again = s.again, false
	return s.running
}

// Wait waits until nothing is being saved.
func (s *Saver) Wait() { s.idle.Wait() }
