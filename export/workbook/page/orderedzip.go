package page

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"slices"

	"github.com/xuri/excelize/v2"
)

// orderedZip writes the parts of a workbook in the order of their names. The
// library takes them from a map, so that the same results would give other
// bytes and another hash each time.
type orderedZip struct {
	to    io.Writer
	parts []part
}

type part struct {
	name string
	data *bytes.Buffer
}

func newOrderedZip(w io.Writer) excelize.ZipWriter { return &orderedZip{to: w} }

// Create begins a part.
func (z *orderedZip) Create(name string) (io.Writer, error) {
	p := part{name, &bytes.Buffer{}}
	z.parts = append(z.parts, p)
	return p.data, nil
}

// AddFS is refused: no workbook of ours holds a folder.
func (z *orderedZip) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close writes the parts.
func (z *orderedZip) Close() error {
	slices.SortFunc(z.parts, func(a, b part) int {
		if a.name < b.name { // [Content_Types].xml comes first, as it should
			return -1
		}
		return 1
	})
	out := zip.NewWriter(z.to)
	for _, p := range z.parts {
		w, err := out.Create(p.name)
		if err != nil {
			return err
		}
		if _, err := p.data.WriteTo(w); err != nil {
			return err
		}
	}
	return out.Close()
}
