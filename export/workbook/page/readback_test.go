package page

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestAFileThatUnpacksToTooMuchIsRefusedAtOnce(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("xl/workbook.xml")
	if err != nil {
		t.Fatal(err)
	}
	nothing := make([]byte, 1<<20)
	for range unzipLimit>>20 + 1 {
		_, _ = w.Write(nothing)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	book := Book{Pages: []Page{New("One", 10)}}
	if _, err := book.ReadBack(b.Bytes()); err == nil || !strings.Contains(err.Error(), "limit") {
		t.Errorf("got %v", err)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("refused only after %s", took)
	}
	if _, err := book.ReadBack([]byte("no workbook")); err == nil {
		t.Error("a text was taken for a workbook")
	}
}
