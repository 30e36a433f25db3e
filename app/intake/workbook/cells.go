package workbook

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// The bounds of an Excel worksheet; an address beyond them is damage.
const (
	lastRow    = 1 << 20
	lastColumn = 1 << 14
	deepest    = 64 // elements within one another
)

// Content says what kind of thing a cell holds.
type Content uint8

// What a cell may hold.
const (
	Nothing Content = iota
	Letters         // typed text
	Number
	Truth    // TRUE or FALSE
	Failed   // a formula that gave an error such as #REF!
	NoResult // a formula whose result was never worked out
)

// Cell is one cell that holds something, with its address counted from 1.
type Cell struct {
	Row, Column int
	Content     Content
	Text        string // trimmed; of a number as the file holds it
	Shown       string // the same as a person sees it, where zeros stand in front
	From1904    bool   // a number that is a date counts its days from 1904
	style       int
}

// Cells reads every cell of a worksheet that holds something, in order of
// rows and columns. A cell that only holds spaces holds nothing.
func (b *Book) Cells(part string) ([]Cell, error) {
	data, err := b.part(part)
	if err != nil {
		return nil, err
	}
	w := &walker{book: b}
	if err := tokens(data, w.start, w.end, w.chars); err != nil {
		return nil, err
	}
	slices.SortStableFunc(w.found, func(a, b Cell) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return a.Column - b.Column
	})
	return w.found, nil
}

var errDamaged = errors.New("damaged")

// tokens walks through XML without building a tree of it. encoding/xml knows
// no document types and so expands nothing; the depth is bounded here.
func tokens(data []byte, start func(xml.StartElement) error, end func(string) error, chars func([]byte)) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	for depth := 0; ; {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > deepest {
				return errDamaged
			}
			err = start(t)
		case xml.EndElement:
			depth--
			err = end(t.Name.Local)
		case xml.CharData:
			chars(t)
		}
		if err != nil {
			return err
		}
	}
}

// walker gathers the cells of one worksheet.
type walker struct {
	book    *Book
	found   []Cell
	row     int
	column  int
	now     Cell
	kind    string // the cell's type as the file has it
	inCell  bool
	formula bool
	result  bool // there is a value, be it empty
	keep    bool // the text that comes belongs to the value
	phone   bool // within a phonetic reading, which is no part of the text
	value   strings.Builder
	piece   strings.Builder // of the value, as the file escapes it
}

func (w *walker) start(e xml.StartElement) error {
	switch name := e.Name.Local; {
	case name == "row" && !w.inCell:
		return w.startRow(e)
	case name == "c" && !w.inCell:
		return w.startCell(e)
	case !w.inCell:
	case name == "f":
		w.formula = true
	case name == "rPh":
		w.phone = true
	case (name == "t") == (w.kind == "inlineStr") && (name == "v" || name == "t"):
		// excelize leaves the old text beside a figure that replaced it.
		w.keep = !w.phone
		w.result = w.result || w.keep
		w.piece.Reset()
	}
	return nil
}

func (w *walker) startRow(e xml.StartElement) error {
	w.row, w.column = w.row+1, 0
	if r := attribute(e, "r"); r != "" {
		n, err := strconv.Atoi(r)
		if err != nil {
			return errDamaged
		}
		w.row = n
	}
	if w.row < 1 || w.row > lastRow {
		return errDamaged
	}
	return nil
}

func (w *walker) startCell(e xml.StartElement) error {
	w.inCell, w.formula, w.result, w.keep, w.phone = true, false, false, false, false
	w.value.Reset()
	w.kind = attribute(e, "t")
	w.column++
	if r := attribute(e, "r"); r != "" {
		letters := strings.TrimRight(r, "0123456789")
		row, err := strconv.Atoi(r[len(letters):])
		if err != nil || row != w.row {
			return errDamaged
		}
		w.column = ColumnNumber(letters)
	}
	if w.row < 1 || w.column < 1 || w.column > lastColumn {
		return errDamaged
	}
	style, _ := strconv.Atoi(attribute(e, "s"))
	w.now = Cell{Row: w.row, Column: w.column, style: style}
	return nil
}

func (w *walker) chars(text []byte) {
	if w.inCell && w.keep {
		w.piece.Write(text)
	}
}

func (w *walker) end(name string) error {
	switch name {
	case "v", "t":
		if w.inCell && w.keep {
			w.value.WriteString(unescape(w.piece.String()))
		}
		w.keep = false
	case "rPh":
		w.phone = false
	case "c":
		w.inCell = false
		return w.endCell()
	}
	return nil
}

func (w *walker) endCell() error {
	c, value := w.now, w.value.String()
	switch w.kind {
	case "s":
		n, err := strconv.Atoi(strings.TrimSpace(value))
		if value != "" && (err != nil || n < 0 || n >= len(w.book.shared)) {
			return errDamaged
		}
		if value != "" {
			value = w.book.shared[n]
		}
		c.Content = Letters
	case "inlineStr", "str":
		c.Content = Letters
	case "d": // a date in words, which some writers follow by a time
		c.Content = Letters
		value, _, _ = strings.Cut(value, "T")
	case "b":
		c.Content = Truth
		value = strings.NewReplacer("0", "FALSE", "1", "TRUE").Replace(value)
	case "e":
		c.Content = Failed
	default:
		c.Content = Number
	}
	c.Text = strings.TrimSpace(value)
	emptyText := w.kind == "str" && w.result // such as of =""
	if c.Text == "" && w.formula && !emptyText {
		c.Content = NoResult
	} else if c.Text == "" {
		return nil
	}
	c.Shown, c.From1904 = w.book.shown(c), w.book.date1904
	w.found = append(w.found, c)
	return nil
}

// readShared reads the texts that cells refer to by number.
func (b *Book) readShared(data []byte) error {
	var now, piece strings.Builder
	keep, phone := false, false
	return tokens(data, func(e xml.StartElement) error {
		switch e.Name.Local {
		case "si":
			now.Reset()
		case "rPh":
			phone = true
		case "t":
			keep = !phone
			piece.Reset()
		}
		return nil
	}, func(name string) error {
		switch name {
		case "si":
			b.shared = append(b.shared, now.String())
		case "rPh":
			phone = false
		case "t":
			if keep {
				now.WriteString(unescape(piece.String()))
			}
			keep = false
		}
		return nil
	}, func(text []byte) {
		if keep {
			piece.Write(text)
		}
	})
}

var escaped = regexp.MustCompile(`(?:_x[0-9A-Fa-f]{4}_)+`)

// unescape turns Excel's _x0041_ into the character that it stands for. A run
// is taken together, because a character may be written as two of them.
func unescape(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	return escaped.ReplaceAllStringFunc(text, func(run string) string {
		var units []uint16
		for ; run != ""; run = run[7:] {
			n, _ := strconv.ParseUint(run[2:6], 16, 16)
			units = append(units, uint16(n))
		}
		return string(utf16.Decode(units))
	})
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// ColumnNumber reads the letters that an address begins with: A is 1, AA is
// 27, anything else 0.
func ColumnNumber(address string) int {
	n := 0
	for _, r := range strings.ToUpper(address) {
		if r < 'A' || r > 'Z' || n > lastColumn {
			break
		}
		n = n*26 + int(r-'A') + 1
	}
	return n
}

// ColumnName is the other way round.
func ColumnName(n int) string {
	name := ""
	for ; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// shown is a number as the person sees it where its format only adds zeros in
// front: 1 in a cell with the format 00 is 01.
func (b *Book) shown(c Cell) string {
	if c.Content != Number || c.style < 0 || c.style >= len(b.formats) {
		return c.Text
	}
	format := b.formats[c.style]
	if format == "" || len(format) > 15 || strings.Trim(format, "0") != "" || strings.Trim(c.Text, "0123456789") != "" {
		return c.Text
	}
	return strings.Repeat("0", max(0, len(format)-len(c.Text))) + c.Text
}
