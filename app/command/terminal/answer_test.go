package terminal

import (
	"bytes"
	"strings"
	"testing"
)

func TestAnAnswerIsOneDocumentWithItsFormatFirst(t *testing.T) {
	var out bytes.Buffer
	env := Env{Out: &out}
	if err := env.Answer("door", "practice", true, "boxes", OrEmpty[string](nil), "note", "A & B <hall>"); err != nil {
		t.Fatal(err)
	}
	want := "{\n \"format\": \"wardcount/door/1\",\n \"practice\": true,\n \"boxes\": [],\n \"note\": \"A & B <hall>\"\n}\n"
	if out.String() != want {
		t.Errorf("%s, want %s", out.String(), want)
	}
}

func TestMessagesStandBesideTheAnswerAndKeepQuietWhereAsked(t *testing.T) {
	for quiet, want := range map[bool]string{false: "2 sheets stand.\n", true: ""} {
		var out, err bytes.Buffer
		env := Env{Out: &out, Err: &err, Quiet: quiet}
		env.Say("%d sheets stand.", 2)
		if err.String() != want || out.Len() > 0 {
			t.Errorf("quiet %v: %q, and %q in the answer", quiet, err.String(), out.String())
		}
	}
}

// A bar belongs to a person who watches: a file or a pipe gets none, whatever
// the verb does with it.
func TestNoBarIsDrawnWhereNobodyWatches(t *testing.T) {
	var err strings.Builder
	bar := Progress(&Env{Err: &err}, "keying", 100)
	bar.Step()
	bar.Done()
	bar.Done()
	(*Bar)(nil).Step()
	(*Bar)(nil).Done()
	if err.Len() > 0 {
		t.Errorf("drawn: %q", err.String())
	}
}
