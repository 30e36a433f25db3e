package argument

import (
	"wardcount/app"
	"wardcount/reconcile/setup"
)

// CountFile is the count that a verb is about.
type CountFile struct {
	Count string `arg:"" help:"The count file."`
}

// Who is the person at the keyboard, as every verb that changes a count asks.
type Who struct {
	By string `required:"" placeholder:"NAME" help:"Who is at the keyboard, as named in the set-up."`
}

// WithCount opens a count for keying, finds the person and closes the count
// again whatever happens.
func WithCount(path string, who Who, do func(*app.Count, setup.Person) error) error {
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

// ToRead opens a count to look at it.
func ToRead(path string, do func(*app.Count) error) error {
	c, err := app.OpenToRead(path)
	if err != nil {
		return err
	}
	defer c.Close() //nolint:errcheck // nothing was written
	return do(c)
}
