package terminal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"wardcount/reconcile/text"
)

// Env is where a verb reads and writes.
type Env struct {
	In      io.Reader
	Out     io.Writer // the answer
	Err     io.Writer // progress and messages
	Version string
	Verb    string // which runs, with its part; empty until it is known
	JSON    bool
	Quiet   bool
}

// Document writes the one document of an answer.
func (env *Env) Document(v any) error {
	enc := json.NewEncoder(env.Out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(v)
}

// Answer writes the one document of an answer from names and values in turn,
// with its format first.
func (env *Env) Answer(name string, pairs ...any) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, `{"format":%q`, FormatOf(name))
	for i := 0; i+1 < len(pairs); i += 2 {
		value, err := text.Canonical(pairs[i+1])
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, ",%q:%s", pairs[i], value)
	}
	b.WriteByte('}')
	return env.Document(json.RawMessage(b.Bytes()))
}

// Say writes a message for the person at the terminal.
func (env *Env) Say(format string, args ...any) {
	if !env.Quiet {
		fmt.Fprintf(env.Err, format+"\n", args...)
	}
}

// Table writes columns that line up; it must be flushed.
func Table(w io.Writer) *tabwriter.Writer { return tabwriter.NewWriter(w, 0, 4, 2, ' ', 0) }

// FormatOf names the shape of an answer and its version.
func FormatOf(answer string) string { return "wardcount/" + answer + "/1" }

// OrEmpty is a list, or an empty one where there is none, which JSON writes as
// such and not as null.
func OrEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
