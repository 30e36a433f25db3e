package terminal

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"testing"
)

// broken takes so many bytes, and then says why it takes no more.
type broken struct {
	takes int
	why   error
}

func (b *broken) Write(p []byte) (int, error) {
	n := min(b.takes, len(p))
	if b.takes -= n; n < len(p) {
		return n, b.why
	}
	return n, nil
}

func TestAnAnswerThatIsLostIsSaidAndEndsNoVerb(t *testing.T) {
	full := &fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
	for _, c := range []struct {
		to             *broken
		status, wanted int
		said           string
	}{
		{&broken{takes: 100}, Done, Done, ""},
		{&broken{takes: 3, why: full}, Done, Failed, "The answer cannot be written: " + syscall.ENOSPC.Error() + ". What the command was to do is done"},
		{&broken{takes: 3, why: full}, Refused, Failed, "The answer cannot be written"},
		{&broken{takes: 3, why: full}, Wrong, Wrong, ""}, // why it is wrong was said
		{&broken{takes: 3, why: fmt.Errorf("write: %w", syscall.EPIPE)}, Refused, Refused, ""},
		{&broken{takes: 3, why: errors.New("gone")}, Done, Failed, "The answer cannot be written: gone."},
	} {
		var said bytes.Buffer
		answers := &Answers{To: c.to}
		for range 3 {
			if n, err := answers.Write([]byte("12345")); n != 5 || err != nil {
				t.Errorf("a verb hears of it: %d, %v", n, err)
			}
		}
		if got := answers.Written(&Env{Err: &said}, c.status); got != c.wanted || (c.said == "") != (said.Len() == 0) || !strings.HasPrefix(said.String(), c.said) {
			t.Errorf("%v after %d: exit %d, %q", c.to.why, c.status, got, said.String())
		}
	}
}
