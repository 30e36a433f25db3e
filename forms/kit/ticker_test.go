package kit

import (
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2/test"
)

func TestATickerTicksUntilItIsStoppedAndStartsAnew(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		ticks := 0
		var k Ticker
		k.Stop() // which stands still already
		k.Start(time.Minute, func() { ticks++ })
		time.Sleep(3*time.Minute + time.Second)
		synctest.Wait()
		if ticks != 3 {
			t.Errorf("%d ticks in three minutes", ticks)
		}
		k.Start(time.Second, func() { ticks += 100; k.Stop() }) // a tick may end it
		time.Sleep(time.Hour)
		synctest.Wait()
		if ticks != 103 {
			t.Errorf("%d after it was started anew and stopped", ticks)
		}
	})
}

func TestATickOnItsWayWhenItIsStoppedIsDropped(t *testing.T) {
	test.NewTempApp(t)
	var due func()
	before := After
	After = func(_ time.Duration, f func()) func() { due = f; return func() {} } // too late to be stopped
	defer func() { After = before }()
	ticks := 0
	var k Ticker
	k.Start(time.Minute, func() { ticks++ })
	k.Stop()
	due()
	if ticks != 0 {
		t.Error("ticked after it was stopped")
	}
}
