package page

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// rowsPiece is how many bytes of rows are handed on at once.
const rowsPiece = 32 << 10

// write writes the sheet's rows into the file, as they are made: the library
// would keep them all, and takes twice the time.
func (b *binder) write(p *Page, w io.Writer) error {
	data, n := make([]byte, 0, 2*rowsPiece), 0
	for row := range p.All() {
		n++
		var err error
		if data, err = b.row(data, n, row); err != nil {
			return err
		}
		if len(data) > rowsPiece {
			if _, err := w.Write(data); err != nil {
				return err
			}
			data = data[:0]
		}
	}
	_, err := w.Write(data)
	return err
}

// row appends a row as the file has it.
func (b *binder) row(data []byte, n int, r Row) ([]byte, error) {
	data = append(data, `<row r="`...)
	data = strconv.AppendInt(data, int64(n), 10)
	data = append(data, `" ht="`...)
	data = strconv.AppendInt(data, int64(min(r.Height, Tallest)), 10)
	data = append(data, `" customHeight="1">`...)
	column := 0
	for i := range r.Cells {
		c := &r.Cells[i]
		id, err := b.style(column, &c.Look)
		if err != nil {
			return nil, err
		}
		data = b.begin(data, column, n, id)
		switch {
		case c.Figure:
			data = append(data, `><v>`...)
			if c.parts > 0 {
				data = append(data, c.value()...)
			} else {
				data = strconv.AppendInt(data, int64(c.N), 10)
			}
			data = append(data, `</v></c>`...)
		case c.Text != "":
			data = append(text(append(data, ` t="inlineStr"><is><t`...), c.Text), `</t></is></c>`...)
		default:
			data = append(data, `/>`...)
		}
		for range c.span {
			column++
			data = append(b.begin(data, column, n, id), `/>`...)
		}
		column++
	}
	return append(data, `</row>`...), nil
}

// begin appends the beginning of a cell, as far as its style.
func (b *binder) begin(data []byte, column, row, style int) []byte {
	for len(b.names) <= column {
		b.names = append(b.names, columnName(len(b.names)))
	}
	data = append(append(data, `<c r="`...), b.names[column]...)
	data = append(strconv.AppendInt(data, int64(row), 10), `" s="`...)
	return append(strconv.AppendInt(data, int64(style), 10), '"')
}

// text appends a cell's text. A file would take _x0041_ for A, so that the line
// before it is written as what it is; blanks at an end are kept.
func text(data []byte, s string) []byte {
	if strings.TrimSpace(s) != s {
		data = append(data, ` xml:space="preserve"`...)
	}
	data = append(data, '>')
	if plainText(s) {
		return append(data, s...)
	}
	var safe bytes.Buffer
	_ = xml.EscapeText(&safe, []byte(uncoded(s))) // a buffer takes everything
	return append(data, bytes.ReplaceAll(safe.Bytes(), []byte("&#xA;"), []byte("\n"))...)
}

// plainText says whether a text can stand in the file as it is.
func plainText(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' || c >= 0x7f || c == '<' || c == '>' || c == '&' || c == '"' || c == '\'' || c == '_' {
			return false
		}
	}
	return true
}

// uncoded writes every _ that begins what a file takes for the code of a letter as a code itself.
func uncoded(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var safe strings.Builder
	for i := range len(s) {
		if s[i] == '_' && isCode(s[i:]) {
			safe.WriteString("_x005F")
		}
		safe.WriteByte(s[i])
	}
	return safe.String()
}

// isCode says whether a text begins with the code of a letter, such as _x0041_.
func isCode(s string) bool {
	if len(s) < 7 || s[1] != 'x' || s[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(s[2:6], 16, 16)
	return err == nil
}

// prepared makes every style of the page known, which the library writes before
// any sheet, and counts the page's rows.
func (b *binder) prepared(p *Page) (rows int, err error) {
	looks := func(cells []Cell) error {
		column := 0
		for i := range cells {
			if _, err := b.style(column, &cells[i].Look); err != nil {
				return err
			}
			column += cells[i].span + 1
		}
		return nil
	}
	all := p.Rows
	if p.table != nil {
		for cells := range p.table.lines {
			inset(cells)
			if err := looks(cells); err != nil {
				return 0, err
			}
			rows++
		}
		all = append(all[:len(all):len(all)], p.table.after...)
	}
	for _, r := range all {
		if err := looks(r.Cells); err != nil {
			return 0, err
		}
	}
	return rows + len(all), nil
}

// longPrefix is how the library says which of the sheet's parts is its drawing;
// some readers look for the name that Excel gives it, which the sheet has declared.
var longPrefix = []byte(` xmlns:relationships="http://schemas.openxmlformats.org/officeDocument/2006/relationships" relationships:id=`)

// spliced writes a sheet's frame with its rows between.
func spliced(w io.Writer, frame []byte, rows func(io.Writer) error) error {
	before, rest, ok := bytes.Cut(frame, []byte("<sheetData>"))
	_, after, closed := bytes.Cut(rest, []byte("</sheetData>"))
	if !ok || !closed {
		return fmt.Errorf("the frame of a sheet has no place for its rows")
	}
	if _, err := w.Write(append(before[:len(before):len(before)], "<sheetData>"...)); err != nil {
		return err
	}
	if err := rows(w); err != nil {
		return err
	}
	after = bytes.ReplaceAll(after, longPrefix, []byte(" r:id="))
	_, err := w.Write(append([]byte("</sheetData>"), after...))
	return err
}
