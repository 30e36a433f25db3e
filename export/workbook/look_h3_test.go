package workbook

import (
	"bytes"
	"os"
	"testing"

	"wardcount/export/exporttest"
)

func TestH3(t *testing.T) {
	var b bytes.Buffer
	r := exporttest.Sample()
	if err := Write(r, &b); err != nil {
		t.Fatal(err)
	}
	os.WriteFile("/tmp/h3/sample.xlsx", b.Bytes(), 0o644)
	if err := Check(r, b.Bytes()); err != nil {
		t.Error(err)
	}
	var c bytes.Buffer
	Write(r, &c)
	if !bytes.Equal(b.Bytes(), c.Bytes()) {
		t.Error("bytes differ")
	}
}
