package work

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Tracer writes one line for each thing that happens, for a script that drives
// the real window and waits for them. It is silent unless WARDCOUNT_TRACE is 1.
type Tracer struct{ To io.Writer }

// NewTracer is the tracer that the environment asks for.
func NewTracer() Tracer {
	if os.Getenv("WARDCOUNT_TRACE") == "1" {
		return Tracer{os.Stderr}
	}
	return Tracer{}
}

// Event writes "trace key=value key=value"; a value with a space stands in quotes.
func (t Tracer) Event(pairs ...string) {
	if t.To == nil {
		return
	}
	var b strings.Builder
	b.WriteString("trace")
	for i := 0; i+1 < len(pairs); i += 2 {
		value := pairs[i+1]
		if strings.ContainsAny(value, " \"\n") || value == "" {
			value = strconv.Quote(value)
		}
		fmt.Fprintf(&b, " %s=%s", pairs[i], value)
	}
	fmt.Fprintln(t.To, b.String())
}
