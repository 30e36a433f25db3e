package making

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/workbook"
)

func TestAFileThatCannotBeReadSaysWhy(t *testing.T) {
	dir := t.TempDir()
	if _, wrong := ReadFile(dir); wrong == nil || wrong.Error() != dir+": It is a folder. Name a file in it." {
		t.Errorf("%v", wrong)
	}
	none := filepath.Join(dir, "none.csv")
	if _, wrong := ReadFile(none); wrong == nil || wrong.Code != notReadable || wrong.Error() != none+": There is no such file. Check its name." {
		t.Errorf("%v", wrong)
	}
	if _, wrong := ReadSource("a.csv", iotest.ErrReader(os.ErrPermission)); wrong == nil || !strings.HasPrefix(wrong.Message, "You may not read") {
		t.Errorf("%v", wrong)
	}
	if _, wrong := ReadSource("a.csv", iotest.ErrReader(errors.New("input/output error"))); wrong == nil || wrong.Message != "The file cannot be read: input/output error." {
		t.Errorf("%v", wrong)
	}
}

// endless is a device or a pipe that never ends.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func TestAFileIsReadToItsEndAndNoFurtherThanAnyGoes(t *testing.T) {
	if _, wrong := ReadSource("a.csv", endless{}); wrong == nil || wrong.Code != fault.TooLarge {
		t.Errorf("%v", wrong)
	}
	whole := make([]byte, workbook.MaxUnzipped)
	if s, wrong := ReadSource("a.csv", io.LimitReader(endless{}, workbook.MaxUnzipped)); wrong != nil || s.Name != "a.csv" || !bytes.Equal(s.Data, whole) {
		t.Errorf("%d bytes of %s, %v", len(s.Data), s.Name, wrong)
	}
}
