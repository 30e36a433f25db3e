package page

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

// orderedZip writes the parts of a workbook in the order of their names. The
// library takes them from a map, so that the same results would give other
// bytes and another hash each time. Each part waits for its turn packed, which
// is a tenth of it, and quickly: packing longer costs half the time of all and saves a fifth.
type orderedZip struct {
	to     io.Writer
	parts  []*part
	packer *flate.Writer
	rows   map[string]func(io.Writer) error // of each sheet, of which the library gives the frame
}

// part is one file of the workbook as it is packed.
type part struct {
	name   string
	packed bytes.Buffer
	sum    hash.Hash32
	size   uint64
	to     *flate.Writer
	frame  *bytes.Buffer // of a sheet; nil of any other part
}

// pictures are the kinds of picture that the library lists beside a chart, in
// another order each time. No workbook of ours holds one.
var pictures = regexp.MustCompile(`<Default Extension="[a-z]+" ContentType="image/[^"]*"></Default>`)

// Write packs a piece of the part.
func (p *part) Write(data []byte) (int, error) {
	if p.frame != nil {
		return p.frame.Write(data)
	}
	written := len(data)
	switch p.name { // the library writes each of them in one piece
	case "[Content_Types].xml":
		data = pictures.ReplaceAll(data, nil)
	case "xl/styles.xml":
		data = fontsInOrder(data)
	}
	p.size += uint64(len(data))
	_, _ = p.sum.Write(data) // a checksum takes everything
	_, err := p.to.Write(data)
	return written, err
}

// Create begins a part and ends the one before.
func (z *orderedZip) Create(name string) (io.Writer, error) {
	if err := z.end(); err != nil {
		return nil, err
	}
	p := &part{name: name, sum: crc32.NewIEEE()}
	if z.packer == nil {
		var err error
		if z.packer, err = flate.NewWriter(&p.packed, flate.BestSpeed); err != nil {
			return nil, err
		}
	} else {
		z.packer.Reset(&p.packed)
	}
	p.to = z.packer
	if z.rows[name] != nil {
		p.frame = &bytes.Buffer{}
	}
	z.parts = append(z.parts, p)
	return p, nil
}

// end completes the part that is being packed.
func (z *orderedZip) end() error {
	if z.packer == nil {
		return nil
	}
	if p := z.parts[len(z.parts)-1]; p.frame != nil {
		frame := p.frame.Bytes()
		p.frame = nil
		if err := spliced(p, frame, z.rows[p.name]); err != nil {
			return err
		}
		delete(z.rows, p.name)
	}
	return z.packer.Close()
}

// AddFS is refused: no workbook of ours holds a folder.
func (z *orderedZip) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close writes the parts.
func (z *orderedZip) Close() error {
	if err := z.end(); err != nil {
		return err
	}
	if len(z.rows) > 0 {
		return fmt.Errorf("the rows of %d sheets have no place in the file", len(z.rows))
	}
	slices.SortFunc(z.parts, func(a, b *part) int { return strings.Compare(a.name, b.name) }) // [Content_Types].xml comes first, as it should
	out := zip.NewWriter(z.to)
	for _, p := range z.parts {
		w, err := out.CreateRaw(&zip.FileHeader{Name: p.name, Method: zip.Deflate, CRC32: p.sum.Sum32(),
			CompressedSize64: uint64(p.packed.Len()), UncompressedSize64: p.size})
		if err != nil {
			return err
		}
		if _, err := p.packed.WriteTo(w); err != nil {
			return err
		}
	}
	return out.Close()
}
