package work

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

func TestATickThatFailsIsToldAndTheNextOneComes(t *testing.T) {
	test.NewTempApp(t)
	var due func()
	before, told := After, OnFault
	After = func(_ time.Duration, f func()) func() { due = f; return func() {} }
	faults := 0
	OnFault = func(string) { faults++ }
	defer func() { After, OnFault = before, told }()
	ticks := 0
	var k Ticker
	k.Start(time.Minute, func() {
		if ticks++; ticks == 1 {
			panic("a fault for the test")
		}
	})
	due()
	due()
	k.Stop()
	if ticks != 2 || faults != 1 {
		t.Errorf("%d ticks, %d faults told", ticks, faults)
	}
}
