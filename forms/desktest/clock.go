package desktest

import "time"

// handClock is what screens wait by in tests: time passes when a test says so.
type handClock struct {
	Waiting []*func()
	Last    time.Duration // how long the last wait is that was begun
	Begun   int           // how many waits were begun
}

func (c *handClock) after(d time.Duration, f func()) (stop func()) {
	c.Last, c.Begun = d, c.Begun+1
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
