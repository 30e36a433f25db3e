package command

import (
	"wardcount/app"
	"wardcount/reconcile/setup"
)

// countFile is the count that a verb is about.
type countFile struct {
	Count string `arg:"" placeholder:"COUNT" help:"The count file."`
}

// by is the person at the keyboard, as every verb that changes a count asks.
type by struct {
	By string `required:"" placeholder:"NAME" help:"Who is at the keyboard, as named in the set-up."`
}

// withCount opens a count for keying, finds the person and closes the count
// again whatever happens.
func withCount(path string, who by, do func(*app.Count, setup.Person) error) error {
	c, err := app.Open(path)
	if err != nil {
		return err
	}
	p, err := c.Person(who.By)
	if err == nil {
		err = do(c, p)
	}
	if closing := c.Close(); err == nil {
		err = closing
	}
	return err
}

// toRead opens a count to look at it.
func toRead(path string, do func(*app.Count) error) error {
	c, err := app.OpenToRead(path)
	if err != nil {
		return err
	}
	defer c.Close() //nolint:errcheck // nothing was written
	return do(c)
}
