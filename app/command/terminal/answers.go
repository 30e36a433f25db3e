package terminal

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"syscall"
)

// Answers is the stream of an answer. What cannot be written ends no verb, so that it closes its count as ever; it is
// said once the verb is done.
type Answers struct {
	To  io.Writer
	err error
}

// Write writes as far as it goes.
func (a *Answers) Write(p []byte) (int, error) {
	if a.err == nil {
		_, a.err = a.To.Write(p)
	}
	return len(p), nil
}

// Written gives the exit status of a verb that is done: its own, unless its answer was lost. Whoever stopped reading
// the answer wants no word of it.
func (a *Answers) Written(env *Env, status int) int {
	if a.err == nil || errors.Is(a.err, syscall.EPIPE) || status > Refused {
		return status
	}
	why := a.err
	var at *fs.PathError
	if errors.As(why, &at) {
		why = at.Err
	}
	fmt.Fprintf(env.Err, "The answer cannot be written: %v. What the command was to do is done, only its answer is lost: look how the count stands (wardcount status) before you repeat it.\n", why)
	return Failed
}
