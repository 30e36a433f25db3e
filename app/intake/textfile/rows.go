package textfile

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/workbook"
)

// Rows parts a file of text into rows of cells. known says how many of a line's cells are headings that the caller
// reads, which tells what stands between the cells.
func Rows(name string, data []byte, known func(headings []string) int) ([][]workbook.Cell, *fault.Fault) {
	text, wrong := textOf(name, data)
	if wrong != nil {
		return nil, wrong
	}
	rows, wrong := cellsOf(text, separator(text, known))
	if wrong == nil && len(rows) == 0 {
		f := fault.OfFile(name, workbook.ErrEmpty)
		wrong = &f
	}
	if wrong != nil {
		wrong.File = name
	}
	return rows, wrong
}

// textOf is the whole text of a file.
func textOf(name string, data []byte) (string, *fault.Fault) {
	if len(data) > workbook.MaxUnzipped {
		f := fault.OfFile(name, workbook.ErrTooLarge)
		return "", &f
	}
	text := decoded(data)
	if strings.ContainsRune(text, 0) {
		return "", &fault.Fault{Code: fault.NotAWorkbook, File: name, Message: "This is neither a workbook nor a table of text.", Do: "Save it as CSV or as Excel Workbook (.xlsx)."}
	}
	if what := otherThanATable(text); what != "" {
		return "", &fault.Fault{Code: fault.NotAWorkbook, File: name, Message: "This is " + what + ", and no table.", Do: "Give the table that it was made of, as CSV or as Excel Workbook (.xlsx)."}
	}
	return text, nil
}

// otherThanATable says what a text is whose first line would otherwise be blamed for its quotation marks or its
// headings; empty where it may be a table.
func otherThanATable(text string) string {
	begins := strings.ToLower(strings.TrimSpace(text[:min(len(text), 100)]))
	switch {
	case strings.HasPrefix(begins, "%pdf-"):
		return "a PDF"
	case strings.HasPrefix(begins, "<!doctype html"), strings.HasPrefix(begins, "<html"):
		return "a web page"
	case strings.HasPrefix(begins, "<?xml"):
		return "XML"
	case (strings.HasPrefix(begins, "{") || strings.HasPrefix(begins, "[")) && json.Valid([]byte(text)):
		return "JSON"
	}
	return ""
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
// on which it begins. Where the last cells of a row are empty, one cell that
// holds nothing stands for the last of them, so that the row keeps its width.
func cellsOf(data string, separator rune) (rows [][]workbook.Cell, wrong *fault.Fault) {
	in := csv.NewReader(strings.NewReader(data))
	in.Comma = separator
	in.FieldsPerRecord, in.ReuseRecord = -1, true
	for {
		record, err := in.Read()
		if err == io.EOF {
			return rows, nil
		}
		var damage *csv.ParseError
		switch {
		case errors.As(err, &damage):
			return nil, &fault.Fault{Code: fault.Damaged, Row: damage.StartLine, Message: "A quotation mark stands where none belongs, or its second is missing.", Do: "Mend the row, or open the file in Excel and save it again."}
		case err != nil:
			return nil, &fault.Fault{Code: fault.Damaged, Message: "The file cannot be read: " + err.Error() + ".", Do: "Copy it again."}
		case len(rows) == mostRows:
			return nil, &fault.Fault{Code: fault.TooLarge, Message: fmt.Sprintf("The file has more than %d rows.", mostRows), Do: "Choose the file of this poll only."}
		}
		line, _ := in.FieldPos(0)
		var cells []workbook.Cell
		for i, text := range record {
			if text = strings.TrimSpace(text); text != "" {
				cells = append(cells, workbook.Cell{Row: line, Column: i + 1, Content: workbook.Letters, Text: text, Shown: text})
			}
		}
		if n := len(cells); n > 0 {
			if cells[n-1].Column < len(record) {
				cells = append(cells, workbook.Cell{Row: line, Column: len(record)})
			}
			rows = append(rows, cells)
		}
	}
}
