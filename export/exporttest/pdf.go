package exporttest

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
)

// PDFText is the text of a PDF by somebody else's reader, which takes such options as -raw.
func PDFText(t testing.TB, pdf []byte, options ...string) string {
	t.Helper()
	return read(t, pdf, "pdftotext", append(options, "-", "-")...)
}

// PDFTitle is what a PDF is called, by somebody else's reader.
func PDFTitle(t testing.TB, pdf []byte) string {
	t.Helper()
	for _, line := range strings.Split(read(t, pdf, "pdfinfo", "-enc", "UTF-8", "-"), "\n") {
		if title, found := strings.CutPrefix(line, "Title:"); found {
			return strings.TrimSpace(title)
		}
	}
	return ""
}

// read has a program of poppler-utils read a PDF.
func read(t testing.TB, pdf []byte, program string, args ...string) string {
	t.Helper()
	reader, err := exec.LookPath(program)
	if err != nil {
		t.Fatal(program + " is missing: make test installs it (poppler-utils)")
	}
	run := exec.Command(reader, args...)
	run.Stdin = bytes.NewReader(pdf)
	text, err := run.Output()
	if err != nil {
		t.Fatalf("%s: %v", program, err)
	}
	return string(text)
}
