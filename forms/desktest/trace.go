package desktest

import (
	"strings"
	"sync"
	"testing"
	"time"
)

// TraceLog keeps what the window traces, and lets a test wait for what is done
// off its goroutine.
type TraceLog struct {
	mu    sync.Mutex
	lines strings.Builder
}

// Write takes a line of the trace.
func (l *TraceLog) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.Write(b)
}

// String is all of the trace.
func (l *TraceLog) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.String()
}

// Has tells whether something was traced.
func (l *TraceLog) Has(text string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Contains(l.lines.String(), text)
}

// Forget begins anew, so that a second event of a kind can be waited for.
func (l *TraceLog) Forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines.Reset()
}

// Wait waits until it was.
func (l *TraceLog) Wait(t *testing.T, text string) {
	t.Helper()
	for deadline := time.Now().Add(60 * time.Second); !l.Has(text); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %q; the trace:\n%s", text, l)
		}
	}
}
