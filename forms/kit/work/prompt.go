package work

import (
	"context"
	"errors"
	"time"
)

// Patience is how long the window waits for work that is nearly always done at once, such as looking into a folder:
// what comes in this time is shown without a flicker. A variable because a test has no UI goroutine to come back to.
var Patience = 60 * time.Millisecond

// errTaken is the answer of work that was taken before anybody waited for it.
var errTaken = errors.New("taken")

// Promptly runs work off the UI goroutine and waits a moment for it. Where it answers in that time, done is called
// before Promptly returns; else later, as by Start.
func (b *Background) Promptly(work Job, done func(error)) {
	answered, late := make(chan error), make(chan struct{})
	b.Start(func(ctx context.Context, progress ProgressFunc) error {
		err := guarded(ctx, work, progress)
		select {
		case answered <- err:
			return errTaken
		case <-late:
			return err
		}
	}, nil, func(err error) {
		if !errors.Is(err, errTaken) {
			done(err)
		}
	})
	select {
	case err := <-answered:
		b.Drop() // no answer is still to come, though its goroutine may not have ended
		done(err)
	case <-time.After(Patience):
		close(late)
	}
}
