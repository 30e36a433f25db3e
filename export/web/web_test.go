package web

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
)

var written = flag.String("pages", "", "write the pages of the sample into this folder")

func resultsHTML(t *testing.T, r export.Results) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(r, &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func mediaHTML(t *testing.T, r export.Results) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteMedia(r, &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestThePagesOfTheSample writes them where a browser finds them (make web-check).
func TestThePagesOfTheSample(t *testing.T) {
	if *written == "" {
		t.Skip("no folder was named")
	}
	for name, data := range map[string][]byte{
		"sample-results.html": resultsHTML(t, exporttest.Sample()), "sample-media.html": mediaHTML(t, exporttest.Sample()),
		"final-results.html": resultsHTML(t, exporttest.Final()), "final-media.html": mediaHTML(t, exporttest.Final()),
	} {
		if err := os.WriteFile(filepath.Join(*written, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
