package reconcile_test

// chance reads choices from fuzzed bytes; when they are used up it is done.
type chance struct{ bytes []byte }

func (c *chance) done() bool { return len(c.bytes) == 0 }

// below gives a number from 0 to n-1.
func (c *chance) below(n int) int {
	if c.done() || n <= 0 {
		return 0
	}
	b := c.bytes[0]
	c.bytes = c.bytes[1:]
	return int(b) % n
}

// pick takes one of a list.
func pick[T any](c *chance, list ...T) T { return list[c.below(len(list))] }
