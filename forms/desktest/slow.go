package desktest

import (
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"wardcount/forms/desk"
	"wardcount/forms/kit/work"
)

// held keeps slow work waiting at the moment when it traces certain words, so
// that somebody can press keys meanwhile.
type held struct {
	to            io.Writer
	at            string
	once          sync.Once
	reached, open chan struct{}
}

// Hold has the next work that says at wait there.
func (d *Seat) Hold(at string) *held { return HoldIn(d.W, d.Trace, at) }

// HoldIn has the next work in a window that says at wait there.
func HoldIn(w *desk.Window, trace io.Writer, at string) *held {
	h := &held{to: trace, at: at, reached: make(chan struct{}), open: make(chan struct{})}
	w.Trace = work.Tracer{To: h}
	return h
}

func (h *held) Write(b []byte) (int, error) {
	n, err := h.to.Write(b)
	if strings.Contains(string(b), h.at) {
		h.once.Do(func() {
			close(h.reached)
			<-h.open
		})
	}
	return n, err
}

func (h *held) Wait(t *testing.T) {
	t.Helper()
	select {
	case <-h.reached:
	case <-time.After(60 * time.Second):
		t.Fatalf("nothing came to %q: %s", h.at, h.to)
	}
}

func (h *held) Release() { close(h.open) }
