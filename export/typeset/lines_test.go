package typeset_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/typeset"
)

// TestALineEndsWithoutWhatClingsToTheNext sets paragraphs of many lengths and reads their lines.
func TestALineEndsWithoutWhatClingsToTheNext(t *testing.T) {
	for many := 3; many < 12; many++ {
		words := strings.TrimSpace(strings.Repeat("at the election of 1 councillor for St Mary's ward ", many))
		var pdf bytes.Buffer
		d := typeset.Document{Pages: []typeset.Page{{Issuer: "A council", Of: []string{"An election"}, Title: "A paper", Blocks: []typeset.Block{typeset.Text{Words: words}}}}}
		if err := typeset.WritePDF(d, &pdf); err != nil {
			t.Fatal(err)
		}
		if err := typeset.CheckPDF(d, pdf.Bytes()); err != nil {
			t.Error(err)
		}
		lines := regexp.MustCompile(`(?m)^.*(election|councillor|Mary's|ward).*$`).FindAllString(exporttest.PDFText(t, pdf.Bytes()), -1)
		lines = lines[slices.Index(lines, "An election")+1:]
		if len(lines) < 2 || strings.Join(lines, " ") != words {
			t.Fatalf("%d times: the lines are %q", many, lines)
		}
		for i, line := range lines {
			if regexp.MustCompile(` (St|1)$`).MatchString(line) {
				t.Errorf("%d times: line %d ends there: %q", many, i+1, line)
			}
		}
		if end := lines[len(lines)-1]; len(end) < 12 {
			t.Errorf("%d times: the last line is %q alone", many, end)
		}
	}
}
