package argument

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"wardcount/app"
	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// Keying is what is to be keyed, as CSV: a file, or words as the file that they stand for.
type Keying struct {
	name  string
	data  []byte
	words bool
}

// KeyingFrom reads a file of sheets, or standard input where path is a hyphen. What it holds is looked at
// by Sheets, so that a slow pipe is read before a count is opened.
func KeyingFrom(env *terminal.Env, path string) (Keying, error) {
	source, wrong := ReadSource(env, path)
	if wrong != nil {
		return Keying{}, terminal.Problems{*wrong}
	}
	return Keying{name: source.Name, data: source.Data}, nil
}

// KeyingOf is one sheet by its words: CONTEST FORM SUBJECT figure=value ….
func KeyingOf(words []string) (Keying, error) {
	var file strings.Builder
	file.WriteString(strings.Join(keyColumns, ",") + "\n")
	for _, w := range words[3:] {
		name, value, ok := strings.Cut(w, "=")
		if !ok {
			return Keying{}, terminal.WrongUse(fmt.Errorf("“%s” is not figure=value", w))
		}
		file.WriteString(csvLine(words[0], words[1], words[2], name, value) + "\n")
	}
	return Keying{data: []byte(file.String()), words: true}, nil
}

// Sheets are the sheets of the keying, by the register of the count. All that cannot be read is said at
// once, of a file with row and column, and then there is no sheet.
func (k Keying) Sheets(now reconcile.Count) ([]Keyed, error) {
	sheets, err := readKeyed(k.name, bytes.NewReader(k.data), now)
	if !k.words {
		return sheets, err
	}
	for i := range sheets {
		sheets[i].Row = 0
	}
	return sheets, withoutRows(err)
}

// SheetOf is the sheet that CONTEST FORM SUBJECT means.
func SheetOf(now reconcile.Count, words []string) (sheet.ID, error) {
	read := keyReader{now: now}
	id, ok := read.sheet(0, words)
	if !ok {
		return id, withoutRows(read.faults)
	}
	return id, nil
}

// withoutRows takes the rows away from the faults of words, which are no file.
func withoutRows(err error) error {
	var list terminal.Problems
	if errors.As(err, &list) {
		for i := range list {
			list[i].Row, list[i].Column = 0, ""
		}
		return list
	}
	return err
}

// Keyed is one sheet with its figures, and the row of the file on which it begins: 0 for words.
type Keyed struct {
	app.Keying
	Row terminal.Row
}

// maxRows is far above any count's figures; a larger file is a wrong one.
const maxRows = 1_000_000

var keyColumns = []string{"contest", "form", "subject", "figure", "value"}

// readKeyed reads sheets from CSV.
func readKeyed(name string, r io.Reader, now reconcile.Count) ([]Keyed, error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	header, err := in.Read()
	if err != nil || len(header) < 5 || !slices.Equal(trimmed(header[:5]), keyColumns) || (len(header) == 6 && trimmed(header)[5] != "count") || len(header) > 6 {
		return nil, terminal.Problems{{Code: "header", File: name, Row: 1, Message: "The first line is not the heading contest,form,subject,figure,value[,count].", Do: "Write it as it stands here; nothing was keyed."}}
	}
	k := keyReader{name: name, now: now, at: map[string]int{}}
	for n := 0; ; n++ {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		row := rowOf(in, err)
		switch fits := err == nil && len(record) == len(header); {
		case !fits || n == maxRows:
			k.fault(row, "", "The row is not "+strconv.Itoa(len(header))+" cells separated by commas.", "Compare it with the heading; nothing was keyed.")
		default:
			k.take(row, trimmed(record))
		}
		if err != nil || n == maxRows { // what follows a stray quotation mark means nothing
			break
		}
	}
	if len(k.faults) > 0 {
		return nil, k.faults
	}
	if len(k.sheets) == 0 {
		return nil, terminal.Problems{{Code: "empty", File: name, Message: "There is nothing to key.", Do: "Write a row for each figure under the heading."}}
	}
	return k.sheets, nil
}

// rowOf is the line of the file on which what was read last begins, empty lines counted, as an editor shows it.
func rowOf(in *csv.Reader, err error) terminal.Row {
	var damage *csv.ParseError
	if errors.As(err, &damage) {
		return terminal.Row(damage.StartLine)
	}
	line, _ := in.FieldPos(0)
	return terminal.Row(line)
}

func trimmed(cells []string) []string {
	list := make([]string, len(cells))
	for i, c := range cells {
		list[i] = strings.TrimSpace(strings.TrimPrefix(c, "\ufeff"))
	}
	return list
}

type keyReader struct {
	name   string
	now    reconcile.Count
	sheets []Keyed
	at     map[string]int // sheet and count → place in sheets
	faults terminal.Problems
}

func (k *keyReader) fault(row terminal.Row, column, message, do string) {
	k.faults = append(k.faults, terminal.Problem{Code: "row", File: k.name, Row: row, Column: column, Field: column, Message: message, Do: do})
}

// take reads one row: one figure of one sheet.
func (k *keyReader) take(row terminal.Row, cells []string) {
	id, ok := k.sheet(row, cells)
	if !ok {
		return
	}
	count := 0
	if len(cells) > 5 && cells[5] != "" {
		n, err := strconv.Atoi(cells[5])
		if err != nil || n < 1 {
			k.fault(row, "count", "“"+cells[5]+"” is not the number of a count.", "Write 1, 2 …, or leave it empty for the current count.")
			return
		}
		count = n
	}
	figureID := figure.ID(cells[3])
	if !slices.ContainsFunc(k.now.Figures(id), func(d sheet.FigureDef) bool { return d.ID == figureID }) {
		k.fault(row, "figure", "The sheet "+cells[1]+" has no figure “"+cells[3]+"”.", "The verb forms lists its figures.")
		return
	}
	value, err := figure.Parse(cells[4])
	if err != nil {
		k.fault(row, "value", err.Error()+".", "Nothing was keyed.")
		return
	}
	key := id.String() + "#" + strconv.Itoa(count)
	at, seen := k.at[key]
	if !seen {
		at = len(k.sheets)
		k.at[key] = at
		k.sheets = append(k.sheets, Keyed{app.Keying{Sheet: id, Count: count, Figures: sheet.Reading{}}, row})
	}
	if _, twice := k.sheets[at].Figures[figureID]; twice {
		k.fault(row, "figure", "“"+cells[3]+"” of this sheet stands there twice.", "Leave one of them out.")
		return
	}
	if n, keyed := value.Get(); keyed {
		k.sheets[at].Figures[figureID] = n
	}
}

// sheet finds which sheet a row is about. A ward's own sheets may name the
// ward as they please: its id, its name or nothing.
func (k *keyReader) sheet(row terminal.Row, cells []string) (sheet.ID, bool) {
	form := sheet.Form(cells[1])
	d, ok := sheet.ByForm(form)
	if !ok {
		k.fault(row, "form", "There is no sheet called “"+cells[1]+"”.", "The verb forms lists the sheets.")
		return sheet.ID{}, false
	}
	id := sheet.ID{Form: form, Subject: cells[2]}
	if d.Stage == sheet.StageVoterID {
		if cells[0] != "" {
			k.fault(row, "contest", "A voter-ID record belongs to a station, whatever is contested there.", "Leave the contest empty.")
			return id, false
		}
		return id, true
	}
	contest, refusal := k.now.FindContest(cells[0])
	if refusal != nil {
		k.fault(row, "contest", refusal.Message, refusal.Do)
		return id, false
	}
	id.Contest = contest.ID
	if d.About == sheet.AboutWard {
		if cells[2] != "" && cells[2] != string(contest.ID) && !strings.EqualFold(cells[2], contest.Name) {
			k.fault(row, "subject", "“"+cells[2]+"” is not the ward of "+string(contest.ID)+".", "Write "+contest.Name+", or leave it empty.")
			return id, false
		}
		id.Subject = string(contest.ID)
	}
	return id, true
}

// csvLine writes one record without its line end.
func csvLine(cells ...string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	if err := w.Write(cells); err != nil {
		return fmt.Sprint(cells)
	}
	w.Flush()
	return strings.TrimRight(b.String(), "\n")
}
