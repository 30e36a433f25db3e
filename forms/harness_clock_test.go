package forms

import (
	"time"
)

// handClock is what screens wait by in tests: time passes when a test says so.
type handClock struct{ waiting []*func() }

func (c *handClock) after(_ time.Duration, f func()) (stop func()) {
	mine := &f
	c.waiting = append(c.waiting, mine)
	return func() {
		for i, w := range c.waiting {
			if w == mine {
				c.waiting = append(c.waiting[:i:i], c.waiting[i+1:]...)
				return
			}
		}
	}
}

// tick lets come what is waited for now.
func (c *handClock) tick() {
	due := c.waiting
	c.waiting = nil
	for _, f := range due {
		(*f)()
	}
}
