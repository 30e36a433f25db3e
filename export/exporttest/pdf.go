package exporttest

import (
	"bytes"
	"os/exec"
	"testing"
)

// PDFText is the text of a PDF by somebody else's reader, which takes such options as -raw.
func PDFText(t testing.TB, pdf []byte, options ...string) string {
	t.Helper()
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Fatal("pdftotext is missing: make test installs it (poppler-utils)")
	}
	run := exec.Command(reader, append(options, "-", "-")...)
	run.Stdin = bytes.NewReader(pdf)
	text, err := run.Output()
	if err != nil {
		t.Fatalf("pdftotext: %v", err)
	}
	return string(text)
}
