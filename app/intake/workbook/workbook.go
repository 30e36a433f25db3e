package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf16"
)

// MaxUnzipped bounds what a workbook may unpack to: a set-up of every ward in
// England stays below it, and a file built to exhaust the machine does not.
const MaxUnzipped = 64 << 20

// Book is an opened Excel workbook, read part by part. It is read here
// and not by excelize because excelize tells a cell's text only: that a formula
// has no result, or that a text is the error #REF!, it answers by a search
// through the whole sheet for every cell, and a stranger's file would also
// meet far more code than a reader of texts and figures needs.
type Book struct {
	parts    map[string]*zip.File // by lower-case path
	left     int64                // bytes that may still be unpacked
	Sheets   []Sheet
	shared   []string
	formats  []string // number format by style
	date1904 bool
}

// Sheet is one worksheet as the workbook names it, and the part that holds it.
type Sheet struct{ Name, Path string }

// Why a file cannot be read as a workbook; any other error is damage.
var (
	ErrTooLarge    = errors.New("the workbook unpacks to more than it may")
	ErrProtected   = errors.New("the workbook is protected by a password")
	ErrNoWorkbook  = errors.New("no workbook")
	ErrOldWorkbook = errors.New("a workbook of the kind before 2007")
	ErrEmpty       = errors.New("the file is empty")
)

// Open finds the worksheets of a workbook and what their cells refer to.
func Open(data []byte) (*Book, error) {
	if len(data) == 0 {
		return nil, ErrEmpty
	}
	if len(data) > MaxUnzipped {
		return nil, ErrTooLarge
	}
	if err := foreign(data); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	b := &Book{parts: map[string]*zip.File{}, left: MaxUnzipped}
	for _, part := range z.File {
		b.parts[partName(part.Name)] = part
	}
	return b, b.index()
}

// foreign recognises by its first bytes what is no workbook, so that the
// sentence can say what it is instead.
func foreign(data []byte) error {
	compound := []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}
	switch {
	case bytes.HasPrefix(data, compound):
		// A workbook with a password is wrapped into the format of before 2007.
		if bytes.Contains(data, utf16Text("EncryptedPackage")) {
			return ErrProtected
		}
		return ErrOldWorkbook
	case !bytes.HasPrefix(data, []byte("PK")):
		return ErrNoWorkbook
	}
	return nil
}

func utf16Text(s string) (b []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

// partName makes names of parts comparable: they are case-insensitive, and
// some writers use backslashes or a leading slash.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// part unpacks one part, as long as the workbook's measure is not full.
func (b *Book) part(name string) ([]byte, error) {
	part, ok := b.parts[partName(name)]
	if !ok {
		return nil, fmt.Errorf("%w: no part %s", errDamaged, name)
	}
	if part.Flags&1 != 0 {
		return nil, ErrProtected
	}
	r, err := part.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, b.left+1))
	if int64(len(data)) > b.left {
		return nil, ErrTooLarge
	}
	b.left -= int64(len(data))
	if err == nil && endless(data) {
		err = errDamaged
	}
	return data, err
}

// endless says whether a tag is longer than any that a spreadsheet writes. The
// decoder takes in a tag at once, and millions of attributes would take up
// forty times their length.
func endless(data []byte) bool {
	const longest = 1 << 20
	for {
		i := bytes.IndexByte(data, '<')
		if i < 0 {
			return false
		}
		data = data[i:]
		if i = bytes.IndexByte(data[:min(longest, len(data))], '>'); i < 0 {
			return len(data) > longest
		}
		data = data[i:]
	}
}

// relation is one line of a part's list of related parts.
type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

// relations reads the parts that a part refers to, with their whole paths; of
// no part, those that the package begins with.
func (b *Book) relations(of string) ([]relation, error) {
	folder, name := path.Split(of)
	data, err := b.part(path.Join(folder, "_rels", name+".rels"))
	if err != nil {
		return nil, err
	}
	var list struct {
		Relations []relation `xml:"Relationship"`
	}
	if err := xml.Unmarshal(data, &list); err != nil {
		return nil, err
	}
	for i, r := range list.Relations {
		if !strings.HasPrefix(r.Target, "/") {
			list.Relations[i].Target = path.Join(folder, r.Target)
		}
	}
	return list.Relations, nil
}

// index reads which worksheets there are, the shared texts and the formats.
func (b *Book) index() error {
	main := ""
	if _, ok := b.parts["_rels/.rels"]; !ok {
		return ErrNoWorkbook // some other kind of zip file
	}
	roots, err := b.relations("")
	if err != nil {
		return err
	}
	for _, r := range roots {
		if strings.HasSuffix(r.Type, "/officeDocument") {
			main = r.Target
		}
	}
	if main == "" || path.Ext(main) == ".bin" {
		return ErrNoWorkbook
	}
	data, err := b.part(main)
	if err != nil {
		return err
	}
	var book struct {
		XMLName xml.Name
		Props   struct {
			Date1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := xml.Unmarshal(data, &book); err != nil {
		return err
	}
	if book.XMLName.Local != "workbook" {
		return ErrNoWorkbook
	}
	b.date1904 = book.Props.Date1904 == "1" || book.Props.Date1904 == "true"
	related, err := b.relations(main)
	if err != nil {
		return err
	}
	for _, s := range book.Sheets {
		b.sheet(s.Attrs, related)
	}
	return b.common(related)
}

// sheet notes a worksheet; a chart that fills a sheet of its own is none.
func (b *Book) sheet(attrs []xml.Attr, related []relation) {
	var name, id string
	for _, a := range attrs {
		switch {
		case a.Name.Local == "name":
			name = a.Value
		case a.Name.Local == "id" && a.Name.Space != "":
			id = a.Value
		}
	}
	for _, r := range related {
		if r.ID == id && strings.HasSuffix(r.Type, "/worksheet") {
			b.Sheets = append(b.Sheets, Sheet{name, r.Target})
			return
		}
	}
}

// common reads what every worksheet's cells refer to; both may be absent.
func (b *Book) common(related []relation) error {
	for _, r := range related {
		var read func([]byte) error
		switch {
		case strings.HasSuffix(r.Type, "/sharedStrings"):
			read = b.readShared
		case strings.HasSuffix(r.Type, "/styles"):
			read = b.readFormats
		default:
			continue
		}
		data, err := b.part(r.Target)
		if err != nil {
			return err
		}
		if err := read(data); err != nil {
			return err
		}
	}
	return nil
}

// readFormats keeps the number format of each style where it is one of the
// workbook's own; the built-in ones change nothing that is read here.
func (b *Book) readFormats(data []byte) error {
	var styles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := xml.Unmarshal(data, &styles); err != nil {
		return err
	}
	codes := map[int]string{}
	for _, f := range styles.Formats {
		codes[f.ID] = f.Code
	}
	for _, c := range styles.Cells {
		b.formats = append(b.formats, codes[c.Format])
	}
	return nil
}

// Looks says whether a file can be meant as a workbook, of whatever age; any
// other is text.
func Looks(data []byte) bool {
	return len(data) == 0 || !errors.Is(foreign(data), ErrNoWorkbook)
}
