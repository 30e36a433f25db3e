package intake

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"wardcount/app/intake/workbook"
	"wardcount/app/published"
)

// text reads a file of text: published results where it is such, else any
// table with commas, semicolons or tabs between its cells.
func (r *reader) text(s Source) {
	if file, faults := published.Read(s.Name, s.Data); file.Kind != "" {
		r.published(file, faults)
		return
	}
	rows, fault := r.rowsOf(s)
	if fault != nil {
		r.unread = true
		fault.File = s.Name
		r.faults = append(r.faults, *fault)
		return
	}
	r.anyTable("", rows)
}

// rowsOf gives the rows of a file of text.
func (r *reader) rowsOf(s Source) ([][]workbook.Cell, *Fault) {
	if len(s.Data) > workbook.MaxUnzipped {
		f := fileFault(s.Name, workbook.ErrTooLarge)
		return nil, &f
	}
	data := decoded(s.Data)
	if strings.ContainsRune(data, 0) {
		return nil, &Fault{Code: NotAWorkbook, Message: "This is neither a workbook nor a table of text.", Do: "Save it as CSV or as Excel Workbook (.xlsx)."}
	}
	rows, fault := cellsOf(data)
	if fault == nil && len(rows) == 0 {
		f := fileFault(s.Name, workbook.ErrEmpty)
		return nil, &f
	}
	return rows, fault
}

// decoded is a text in UTF-8, whatever Excel wrote it in: UTF-8 with or without
// its mark, UTF-16 with its mark, or the Windows code page.
func decoded(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		if text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data); err == nil {
			return string(text)
		}
	}
	if utf8.Valid(data) {
		return string(data)
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\ufffd")
	}
	return string(text)
}

// mostRows bounds a table that is no workbook: more candidates than England has.
const mostRows = 200_000

// cellsOf parts a text into rows of cells. A row's number is that of the line
// on which it begins.
func cellsOf(data string) (rows [][]workbook.Cell, fault *Fault) {
	in := csv.NewReader(strings.NewReader(data))
	in.Comma = separator(data)
	in.FieldsPerRecord, in.ReuseRecord = -1, true
	for {
		record, err := in.Read()
		if err == io.EOF {
			return rows, nil
		}
		var damage *csv.ParseError
		switch {
		case errors.As(err, &damage):
			return nil, &Fault{Code: Damaged, Row: damage.StartLine, Message: "A quotation mark stands where none belongs, or its second is missing.", Do: "Mend the row, or open the file in Excel and save it again."}
		case err != nil:
			return nil, &Fault{Code: Damaged, Message: "The file cannot be read: " + err.Error() + ".", Do: "Copy it again."}
		case len(rows) == mostRows:
			return nil, &Fault{Code: TooLarge, Message: fmt.Sprintf("The file has more than %d rows.", mostRows), Do: "Choose the file of this poll only."}
		}
		line, _ := in.FieldPos(0)
		var cells []workbook.Cell
		for i, text := range record {
			if text = strings.TrimSpace(text); text != "" {
				cells = append(cells, workbook.Cell{Row: line, Column: i + 1, Content: workbook.Letters, Text: text, Shown: text})
			}
		}
		if len(cells) > 0 {
			rows = append(rows, cells)
		}
	}
}

// separator is what stands between the cells of a text: a tab where it was
// pasted from Excel, a semicolon where Excel uses the comma in figures.
func separator(data string) rune {
	best, most := ',', 0
	for _, candidate := range []rune{',', '\t', ';'} {
		n, rest := 0, data
		for range 5 { // a title may stand above the headings
			var line string
			line, rest, _ = strings.Cut(rest, "\n")
			n = max(n, outsideQuotes(line, candidate))
		}
		if n > most {
			best, most = candidate, n
		}
	}
	return best
}

func outsideQuotes(line string, wanted rune) (n int) {
	quoted := false
	for _, r := range line {
		switch {
		case r == '"':
			quoted = !quoted
		case r == wanted && !quoted:
			n++
		}
	}
	return n
}
