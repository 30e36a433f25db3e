package replay

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"slices"
	"sync"
	"testing"

	"wardcount/app"
	"wardcount/app/published"
	"wardcount/reconcile/setup"
)

var unpacked, read sync.Map // by name; each file is unpacked and read once

// packed is a file of testdata as it was published.
func packed(t testing.TB, name string) []byte {
	t.Helper()
	if text, ok := unpacked.Load(name); ok {
		return text.([]byte)
	}
	data, err := os.ReadFile("testdata/" + name + ".gz")
	if err != nil {
		t.Fatal(err)
	}
	in, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(in)
	if err != nil {
		t.Fatal(err)
	}
	unpacked.Store(name, text)
	return text
}

// file reads a file of testdata, which has no fault. The wards are the
// caller's, so that a test may change them.
func file(t testing.TB, name string) published.File {
	t.Helper()
	known, ok := read.Load(name)
	if !ok {
		known = parsed(t, name, string(packed(t, name)))
		read.Store(name, known)
	}
	return own(known.(published.File))
}

// own copies a file's wards and candidates.
func own(f published.File) published.File {
	f.Wards = slices.Clone(f.Wards)
	for i := range f.Wards {
		f.Wards[i].Candidates = slices.Clone(f.Wards[i].Candidates)
	}
	return f
}

func parsed(t testing.TB, name, text string) published.File {
	t.Helper()
	f, faults := published.Read(name, []byte(text))
	if len(faults) > 0 {
		t.Fatalf("%s: %+v", name, faults)
	}
	return f
}

func theLaw(t testing.TB) setup.Law {
	t.Helper()
	law, err := app.Law()
	if err != nil {
		t.Fatal(err)
	}
	return law
}

// run replays files that have no fault.
func run(t testing.TB, files ...published.File) Report {
	t.Helper()
	steps := 0
	r, faults := Run(theLaw(t), files, func() { steps++ })
	if len(faults) > 0 {
		t.Fatalf("%+v", faults)
	}
	if steps != Steps(files) {
		t.Errorf("%d steps, %d were announced", steps, Steps(files))
	}
	return r
}

// sameLines prints what came, as it would be written here, unless it is what is wanted.
func sameLines(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		for _, line := range got {
			t.Errorf("%q,", line)
		}
	}
}
