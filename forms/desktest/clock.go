package desktest

import (
	"time"
)

// handClock is what screens wait by in tests: time passes when a test says so.
type handClock struct{ Waiting []*func() }

func (c *handClock) after(_ time.Duration, f func()) (stop func()) {
	mine := &f
	c.Waiting = append(c.Waiting, mine)
	return func() {
		for i, w := range c.Waiting {
			if w == mine {
				c.Waiting = append(c.Waiting[:i:i], c.Waiting[i+1:]...)
				return
			}
		}
	}
}

// Tick lets come what is waited for now.
func (c *handClock) Tick() {
	due := c.Waiting
	c.Waiting = nil
	for _, f := range due {
		(*f)()
	}
}
