package kit

import (
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2/test"
)

func TestATickerTicksUntilItIsStopped(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		n := 0
		var ticker Ticker
		ticker.Start(12*time.Second, func() { n++ })
		time.Sleep(40 * time.Second)
		synctest.Wait()
		if n != 3 {
			t.Errorf("%d ticks in 40 seconds, want 3", n)
		}
		ticker.Stop()
		ticker.Stop()
		time.Sleep(time.Minute)
		synctest.Wait()
		if n != 3 {
			t.Errorf("%d ticks after it was stopped", n-3)
		}
	})
}

func TestATickerStartedAnewTicksOnce(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		first, second := 0, 0
		var ticker Ticker
		ticker.Start(time.Second, func() { first++ })
		ticker.Start(time.Second, func() { second++ })
		time.Sleep(3500 * time.Millisecond)
		synctest.Wait()
		ticker.Stop()
		if first != 0 || second != 3 {
			t.Errorf("%d ticks of the first, %d of the second", first, second)
		}
	})
}

func TestATickerMayStopItselfAsItTicks(t *testing.T) {
	test.NewTempApp(t)
	synctest.Test(t, func(t *testing.T) {
		n := 0
		var ticker Ticker
		ticker.Start(time.Second, func() { n++; ticker.Stop() })
		time.Sleep(10 * time.Second)
		synctest.Wait()
		if n != 1 {
			t.Errorf("%d ticks", n)
		}
	})
}
