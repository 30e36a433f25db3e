package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"wardcount/reconcile/figure"
)

// deepest is how deep lists and objects lie in each other at most; ours lie seven deep.
const deepest = 32

// PathFault is what is wrong with one place of a JSON file.
type PathFault struct {
	Path string // such as contests[2].candidates[0].votes; empty for the whole file
	Why  string
}

// Error says what is wrong and where.
func (f PathFault) Error() string {
	if f.Path == "" {
		return f.Why
	}
	return f.Path + ": " + f.Why
}

// PathFaults is everything that keeps a JSON file from being read.
type PathFaults []PathFault

// Error lists the faults, one a line.
func (f PathFaults) Error() string {
	lines := make([]string, len(f))
	for i, fault := range f {
		lines[i] = fault.Error()
	}
	return strings.Join(lines, "\n")
}

// ReadResults reads a file of our own JSON as the published schema has it, and no other: a key that is missing, there
// twice or unknown, and a value of another kind, is a fault and not a guess. With a fault there is no file. The error
// is of type PathFaults.
func ReadResults(r io.Reader) (Results, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	switch {
	case err != nil:
		return Results{}, PathFaults{{Why: "it cannot be read: " + err.Error()}}
	case len(data) > maxBytes:
		return Results{}, PathFaults{{Why: "the file is larger than 64 MiB"}}
	case !utf8.Valid(data):
		return Results{}, PathFaults{{Why: "not UTF-8"}}
	}
	root, err := parse(bytes.TrimPrefix(data, []byte("\ufeff")))
	if err != nil {
		return Results{}, PathFaults{{Why: err.Error()}}
	}
	t := &trial{defs: resultsRule().Defs}
	if t.try(root, resultsRule(), nil); len(t.faults) > 0 {
		return Results{}, t.faults
	}
	var f Results
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &f); err != nil {
		return Results{}, PathFaults{{Why: err.Error()}}
	}
	if faults := f.faults(); len(faults) > 0 {
		return Results{}, faults
	}
	return f, nil
}

// faults are what no schema can say: lists that belong together and do not.
func (f Results) faults() (faults PathFaults) {
	seen := map[string]bool{}
	for i, c := range f.Contests {
		at := path{"contests"}.item(i)
		wrong := func(at path, why string) { faults = append(faults, PathFault{at.String(), c.Name + ": " + why}) }
		if seen[c.ID] {
			wrong(at.key("id"), strconv.Quote(short(c.ID))+" is in the file twice")
		}
		seen[c.ID] = true
		ids := map[string]bool{}
		for j, line := range c.Candidates {
			where := at.key("candidates").item(j)
			if ids[line.ID] {
				wrong(where.key("id"), strconv.Quote(short(line.ID))+" is there twice")
			}
			ids[line.ID] = true
			if line.Place != j+1 {
				wrong(where.key("place"), fmt.Sprintf("place %d stands where %d is due", line.Place, j+1))
			}
			if line.Votes.IsKeyed() == c.Uncontested {
				wrong(where.key("votes"), "votes are there where there was a poll, and only there")
			}
		}
		for _, t := range []struct {
			key    string
			share  *Share
			papers figure.Of[figure.Papers]
		}{{"papers_verified", c.Turnout.Verified, c.Verified.Total}, {"papers_valid", c.Turnout.Valid, c.Valid}} {
			want := shareOf(t.papers, c.Electorate)
			if got := t.share; (got == nil) != (want == nil) || got != nil && *got != *want {
				wrong(at.key("turnout").key(t.key), "it is not that of the contest's papers and electorate")
			}
		}
		for j, count := range c.Counts {
			if len(count.Votes) != len(c.Candidates) {
				wrong(at.key("counts").item(j).key("votes"), fmt.Sprintf("%d figures for %d candidates", len(count.Votes), len(c.Candidates)))
			}
		}
		for j, area := range c.Areas {
			if len(area.Votes) != len(c.Candidates) {
				wrong(at.key("areas").item(j).key("votes"), fmt.Sprintf("%d figures for %d candidates", len(area.Votes), len(c.Candidates)))
			}
		}
	}
	if final := len(f.Outstanding) == 0; final != (f.Status == statusFinal) {
		faults = append(faults, PathFault{"status", fmt.Sprintf("%s, with %d contests still to come", f.Status, len(f.Outstanding))})
	}
	return faults
}

// value is a JSON value as it is written, with every key of an object.
type value struct {
	kind    string // as JSON Schema calls it; a number without point or exponent is an integer
	text    string // of a string, or a number as written
	items   []*value
	members []member
	at      map[string]int // the first member of each name
}

type member struct {
	name  string
	value *value
}

func (v *value) indexOf(name string) int {
	if i, ok := v.at[name]; ok {
		return i
	}
	return -1
}

func (v *value) member(name string) *value {
	if i := v.indexOf(name); i >= 0 {
		return v.members[i].value
	}
	return nil
}

// words says what stands there.
func (v *value) words() string {
	switch v.kind {
	case "string":
		return "the text " + strconv.Quote(short(v.text))
	case "integer", "number":
		return short(v.text)
	case "boolean":
		return v.text
	case "null":
		return "null"
	}
	return types{v.kind}.words()
}

func short(text string) string {
	if r := []rune(text); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return text
}

// parse reads one JSON value and nothing after it.
func parse(data []byte) (*value, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	v, err := next(d, 0)
	if err == nil {
		if _, err = d.Token(); errors.Is(err, io.EOF) {
			return v, nil
		}
		if err == nil {
			err = errors.New("something stands after its end")
		}
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("it ends too early")
	}
	line := 1 + bytes.Count(data[:min(int(d.InputOffset()), len(data))], []byte("\n"))
	return nil, fmt.Errorf("line %d: not JSON: %w", line, err)
}

func next(d *json.Decoder, depth int) (*value, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	if depth > deepest {
		return nil, errors.New("lists lie too deep in each other")
	}
	switch x := token.(type) {
	case string:
		return &value{kind: "string", text: x}, nil
	case bool:
		return &value{kind: "boolean", text: strconv.FormatBool(x)}, nil
	case json.Number:
		kind := "integer"
		if strings.ContainsAny(x.String(), ".eE") {
			kind = "number"
		}
		return &value{kind: kind, text: x.String()}, nil
	case json.Delim:
		if x == '[' {
			return array(d, depth)
		}
		return object(d, depth)
	}
	return &value{kind: "null"}, nil
}

func array(d *json.Decoder, depth int) (*value, error) {
	v := &value{kind: "array"}
	for d.More() {
		item, err := next(d, depth+1)
		if err != nil {
			return nil, err
		}
		v.items = append(v.items, item)
	}
	_, err := d.Token()
	return v, err
}

func object(d *json.Decoder, depth int) (*value, error) {
	v := &value{kind: "object", at: map[string]int{}}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		key, _ := name.(string)
		item, err := next(d, depth+1)
		if err != nil {
			return nil, err
		}
		if _, twice := v.at[key]; !twice {
			v.at[key] = len(v.members)
		}
		v.members = append(v.members, member{key, item})
	}
	_, err := d.Token()
	return v, err
}

// path is the way to a place in a file.
type path []string

func (p path) key(name string) path { return append(p[:len(p):len(p)], name) }
func (p path) item(i int) path      { return append(p[:len(p):len(p)], "["+strconv.Itoa(i)+"]") }

// String writes the way as contests[2].candidates[0].votes.
func (p path) String() string {
	var b strings.Builder
	for i, step := range p {
		if i > 0 && !strings.HasPrefix(step, "[") {
			b.WriteByte('.')
		}
		b.WriteString(short(step))
	}
	return b.String()
}
