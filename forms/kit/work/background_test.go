package work

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2/test"
)

// The in-memory driver runs fyne.Do on the calling goroutine, so these tests prove order, dropping and timing; that
// nothing touches a widget off the UI goroutine is for the run in a real window.

func TestProgressAndThenTheAnswerComeBack(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		var log []string
		var b Background
		b.Start(func(_ context.Context, progress ProgressFunc) error {
			for i := 1; i <= 3; i++ {
				progress(i, 3, fmt.Sprint("ward ", i))
				time.Sleep(time.Second)
			}
			return errors.New("the disc is full")
		}, func(done, total int, what string) {
			log = append(log, fmt.Sprint(done, "/", total, " ", what))
		}, func(err error) { log = append(log, err.Error()) })
		if !b.Running() {
			t.Error("not running")
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		if got := strings.Join(log, "; "); got != "1/3 ward 1; 2/3 ward 2; 3/3 ward 3; the disc is full" {
			t.Error(got)
		}
		if b.Running() {
			t.Error("still running")
		}
	})
}

func TestProgressIsThrottledAndItsLastWordArrives(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		shown, last := 0, 0
		var atEnd int
		var b Background
		b.Start(func(_ context.Context, progress ProgressFunc) error {
			for i := 1; i <= 1000; i++ {
				time.Sleep(time.Millisecond)
				progress(i, 1000, "") // the last is held back, and the answer follows at once
			}
			return nil
		}, func(done, _ int, _ string) { shown, last = shown+1, done }, func(error) { atEnd = last })
		time.Sleep(time.Minute)
		synctest.Wait()
		if shown > 12 || shown < 8 {
			t.Errorf("shown %d times in a second", shown)
		}
		if atEnd != 1000 {
			t.Errorf("the last word before the answer was %d", atEnd)
		}
	})
}

func TestAWordHeldBackIsShownThoughTheWorkStandsStill(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		last := ""
		var b Background
		b.Start(func(ctx context.Context, progress ProgressFunc) error {
			progress(1, 2, "first")
			progress(2, 2, "second, slow")
			<-ctx.Done()
			return ctx.Err()
		}, func(_, _ int, what string) { last = what }, nil)
		time.Sleep(time.Second)
		synctest.Wait()
		if last != "second, slow" {
			t.Errorf("shown: %s", last)
		}
		b.Cancel()
		synctest.Wait()
	})
}

func TestCancelledWorkAnswersSo(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		var got error
		var b Background
		b.Start(waitForCancel, nil, func(err error) { got = err })
		b.Cancel()
		synctest.Wait()
		if !errors.Is(got, context.Canceled) || b.Running() {
			t.Errorf("answered %v, running %v", got, b.Running())
		}
	})
}

func TestAStaleAnswerAndItsProgressAreDropped(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		var log []string
		var b Background
		work := func(name string, lasts time.Duration) {
			b.Start(func(_ context.Context, progress ProgressFunc) error { // heeds no cancelling
				time.Sleep(lasts)
				progress(1, 1, name)
				return nil
			}, func(_, _ int, what string) { log = append(log, what+" goes on") },
				func(error) { log = append(log, name+" answers") })
		}
		work("old", time.Second)
		work("new", time.Minute)
		time.Sleep(time.Hour)
		synctest.Wait()
		if got := strings.Join(log, "; "); got != "new goes on; new answers" {
			t.Error(got)
		}
	})
}

func TestStartingAnewCancelsTheEarlierWork(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		var b Background
		cancelled := false
		b.Start(func(ctx context.Context, _ ProgressFunc) error {
			<-ctx.Done()
			cancelled = true
			return ctx.Err()
		}, nil, func(error) { t.Error("the earlier work answered") })
		b.Start(func(context.Context, ProgressFunc) error { return nil }, nil, nil)
		synctest.Wait()
		if !cancelled {
			t.Error("the earlier work goes on")
		}
	})
}

func TestDroppedWorkIsNotHeardOf(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		var b Background
		b.Start(waitForCancel, nil, func(error) { t.Error("answered") })
		b.Drop()
		synctest.Wait()
		if b.Running() {
			t.Error("still running")
		}
	})
}

func TestAPanicBecomesAnError(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		var got error
		var b Background
		b.Start(func(context.Context, ProgressFunc) error { panic("no such ward") }, nil, func(err error) { got = err })
		synctest.Wait()
		if !errors.Is(got, errPanicked) || !strings.Contains(got.Error(), "no such ward") {
			t.Errorf("answered %v", got)
		}
	})
}

func waitForCancel(ctx context.Context, _ ProgressFunc) error {
	<-ctx.Done()
	return ctx.Err()
}
