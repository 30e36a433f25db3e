package work

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// After calls f once a time has passed, on a goroutine of its own, unless it is
// stopped before. A variable so that a test passes the time itself.
var After = func(d time.Duration, f func()) (stop func()) {
	t := time.AfterFunc(d, f)
	return func() { t.Stop() }
}

// Ticker calls a function on the UI goroutine again and again. The zero value
// stands still. A screen that goes stops its own.
type Ticker struct {
	mu         sync.Mutex
	generation uint64 // a tick on its way when it is stopped is dropped by it
	stop       func()
}

// Start begins anew.
func (t *Ticker) Start(every time.Duration, tick func()) {
	t.Stop()
	t.mu.Lock()
	defer t.mu.Unlock()
	mine := t.generation
	var arm func()
	arm = func() {
		t.stop = After(every, func() {
			fyne.Do(func() {
				if !t.running(mine) {
					return
				}
				Guard("a tick of the clock", tick)
				t.mu.Lock()
				defer t.mu.Unlock()
				if t.generation == mine {
					arm()
				}
			})
		})
	}
	arm()
}

// Stop ends it; nothing is called any more.
func (t *Ticker) Stop() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.generation++
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
}

func (t *Ticker) running(generation uint64) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.generation == generation
}
