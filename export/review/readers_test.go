package review_test

import (
	"bytes"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/rates"
)

// pdfText is a PDF as somebody else's reader gives it, a blank between words.
func pdfText(t *testing.T, data []byte) string {
	t.Helper()
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Fatal("pdftotext is missing: make test installs it (poppler-utils)")
	}
	run := exec.Command(reader, "-raw", "-", "-")
	run.Stdin = bytes.NewReader(data)
	out, err := run.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

// said is a figure as a document has it.
func said[T figure.Unit](f figure.Of[T]) string {
	n, keyed := f.Get()
	if !keyed {
		return "–"
	}
	return thousands(int(n))
}

func thousands(n int) string {
	if n >= 1000 {
		return fmt.Sprintf("%d,%03d", n/1000, n%1000)
	}
	return strconv.Itoa(n)
}

// rowsOf are the stations' rows of the report, worked out here from the poll's stations alone.
func stationRows(p voterid.Poll) (rows [][]string) {
	for _, s := range p.Review.Rows {
		limits := "–"
		if s.Target != nil {
			limits = fmt.Sprintf("%d and %d", s.Target.LimitPapers[0], s.Target.LimitPapers[1])
		}
		rows = append(rows, []string{string(s.ID), s.Ward, said(s.Attempts), said(s.Refused), said(s.Returned), said(s.NotReturned), limits})
	}
	return rows
}

// tables are the tables of a page, by their first heading, caption or not.
func tables(t *testing.T, data []byte) (all [][][]string) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.DataAtom != atom.Table {
			continue
		}
		var rows [][]string
		for r := range n.Descendants() {
			if r.DataAtom != atom.Tr {
				continue
			}
			var row []string
			for c := range r.ChildNodes() {
				var words strings.Builder
				for x := range c.Descendants() {
					if x.Type == html.TextNode {
						words.WriteString(x.Data)
					}
				}
				row = append(row, words.String())
			}
			rows = append(rows, row)
		}
		all = append(all, rows)
	}
	return all
}

// headed finds the table whose head begins so.
func headed(t *testing.T, all [][][]string, head ...string) [][]string {
	t.Helper()
	for _, rows := range all {
		if len(rows[0]) >= len(head) && strings.Join(rows[0][:len(head)], "|") == strings.Join(head, "|") {
			return rows[1:]
		}
	}
	t.Fatalf("no table is headed %v", head)
	return nil
}

func TestAnotherReaderFindsEveryFigureInThePage(t *testing.T) {
	r := report(true)
	all := tables(t, written(t, r)[".html"])
	got := headed(t, all, "Station", "Ward", "Tried", "Refused")
	for i, want := range stationRows(r.Poll) {
		if row := append(append([]string{}, got[i][:6]...), got[i][7]); strings.Join(row, "|") != strings.Join(want, "|") {
			t.Errorf("station %d: %v, want %v", i, row, want)
		}
	}
	if len(got) != len(r.Poll.Review.Rows) {
		t.Errorf("%d stations", len(got))
	}
	wards := headed(t, all, "Ward", "Records in")
	for i, w := range r.Poll.Wards {
		want := []string{w.Name, fmt.Sprintf("%d of %d", w.In, w.Stations), thousands(int(w.Attempts)), thousands(int(w.Totals.Refused)), thousands(int(w.Returned)), thousands(int(w.NotReturned))}
		if w.WithAttempts < w.In {
			want[2] += fmt.Sprintf(" at %d stations", w.WithAttempts)
		}
		if w.In == 0 {
			want = []string{w.Name, fmt.Sprintf("0 of %d", w.Stations), "–", "–", "–", "–"}
		}
		if strings.Join(wards[i][:6], "|") != strings.Join(want, "|") {
			t.Errorf("%v, want %v", wards[i], want)
		}
	}
	sum := wards[len(wards)-1]
	if n := r.Poll.Review.Totals; sum[3] != thousands(int(n.Refused)) || sum[6] != "2.49 (1.91 to 3.17)" {
		t.Errorf("all: %v", sum)
	}
	majorities := headed(t, all, "Ward", "Majority, votes")
	if got := fmt.Sprint(majorities[0], majorities[2], majorities[3]); got != "[Callowland 12 24 8 of 8 more than the majority] [Holywell 40 11 7 of 8 fewer than the majority so far] [Park 3 – 0 of 2 –]" {
		t.Error(got)
	}
	if pictures := bytes.Count(written(t, r)[".html"], []byte("<svg")); pictures != 4 { // two funnels, the flow, turnout
		t.Errorf("%d pictures", pictures)
	}
}

func TestAnotherReaderFindsEveryFigureInThePDF(t *testing.T) {
	r := report(true)
	r.Poll.Practice = false // whose letters across the sheet stand among the rows
	r.Election.Practice = false
	text := pdfText(t, written(t, r)[".pdf"])
	for _, row := range stationRows(r.Poll) {
		for _, want := range []string{row[0], strings.Fields(row[1])[0], row[2] + " " + row[3] + " " + row[4] + " " + row[5]} {
			if !strings.Contains(text, want) {
				t.Errorf("station %s: %q is not there", row[0], want)
			}
		}
	}
	for _, s := range append(append([]string{}, r.Poll.Concluded.Short...), r.Poll.Concluded.MayNot...) {
		if !strings.Contains(text, strings.Join(strings.Fields(s), " ")) {
			t.Errorf("it does not say %q", s)
		}
	}
	if strings.Contains(text, "PRACTICE") {
		t.Error("a real review says PRACTICE")
	}
}

func TestAnotherReaderFindsEveryFigureInTheWorkbook(t *testing.T) {
	r := report(true)
	f, err := excelize.OpenReader(bytes.NewReader(written(t, r)[".xlsx"]))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Stations")
	if err != nil {
		t.Fatal(err)
	}
	for len(rows) > 0 && (len(rows[0]) == 0 || rows[0][0] != "Station") {
		rows = rows[1:]
	}
	at := map[string]int{}
	for i, head := range rows[0] {
		at[head] = i
	}
	for i, want := range stationRows(r.Poll) {
		row := rows[1+i]
		limits := "–"
		if row[at["Look from"]] != "–" {
			limits = row[at["Look from"]] + " and " + row[at["Look first from"]]
		}
		got := []string{row[at["Station"]], row[at["Ward"]], row[at["Tried to vote in person"]], row[at["Refused at first"]], row[at["Came back, given a paper"]], row[at["Did not come back"]], limits}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%v, want %v", got, want)
		}
		s := r.Poll.Review.Rows[i]
		if rate := row[at["Did not come back, per 1,000 who tried"]]; (rate == "–") != (s.Rate == nil) || s.Rate != nil && rate != rates.PerThousand(s.Rate.Value) {
			t.Errorf("station %s: a rate of %s", s.ID, rate)
		}
	}
	if tables, err := f.GetTables("Stations"); err != nil || len(tables) != 1 {
		t.Errorf("%d tables to filter by (%v)", len(tables), err)
	}
	form, err := f.GetRows("Evaluation form")
	if err != nil {
		t.Fatal(err)
	}
	totals := map[string]string{}
	for _, row := range form {
		if len(row) > 2 {
			totals[row[1]] = row[2]
		}
	}
	if n := r.Poll.Review.Totals; totals["refused_initial"] != thousands(int(n.Refused)) || totals["not_returned"] != thousands(int(n.NotReturned)) || totals["greeter"] != "10" || totals["reason_other"] != "–" {
		t.Errorf("the form: %v", totals)
	}
}
