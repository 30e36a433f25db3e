package workbook

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"text/tabwriter"

	"github.com/xuri/excelize/v2"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/workbook/page"
)

// sizes are what is measured: a council with a sheet a ward, and as many wards
// as voted in England in May 2018, which are rows.
var sizes = []struct {
	name  string
	wards int
}{{"council", 75}, {"country", 2749}}

// counting counts what is written to it and keeps nothing.
type counting int

func (c *counting) Write(data []byte) (int, error) {
	*c += counting(len(data))
	return len(data), nil
}

func rowsOf(t testing.TB, r export.Results) int {
	all, err := pages(r)
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for i := range all {
		for range all[i].All() {
			rows++
		}
	}
	return rows
}

// BenchmarkWrite is the writer alone: rows a second and what it allocates.
func BenchmarkWrite(b *testing.B) {
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			r := many(b, s.wards)
			rows := rowsOf(b, r)
			b.ReportAllocs()
			for b.Loop() {
				var n counting
				if err := Write(r, &n); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(rows*b.N)/b.Elapsed().Seconds(), "rows/s")
		})
	}
}

// inChild asks a copy of this test for one measure of so many wards.
const inChild = "WARDCOUNT_BENCH_WARDS"

// TestMain writes one workbook where a measure asked for it, and says how long
// that took; the memory of a process of its own can be told from no other's.
func TestMain(m *testing.M) {
	wards, err := strconv.Atoi(os.Getenv(inChild))
	if err != nil {
		os.Exit(m.Run())
	}
	r := many(&testing.B{}, wards)
	to := os.Args[len(os.Args)-1]
	start := time.Now()
	if to != "nothing" {
		f, err := os.Create(to)
		if err == nil {
			err = Write(r, f)
		}
		if err == nil {
			err = f.Close()
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	fmt.Println(time.Since(start).Nanoseconds(), highest())
	os.Exit(0)
}

// highest is the most memory that this process had at once, in kB: 0 where the system does not say.
func highest() (kB int) {
	status, _ := os.ReadFile("/proc/self/status")
	if _, after, ok := strings.Cut(string(status), "VmHWM:"); ok {
		fmt.Sscan(after, &kB)
	}
	return kB
}

// one is what one run came to: the time that it says it took, and its peak memory.
type one struct {
	took time.Duration
	peak int // kB
}

func run(cmd *exec.Cmd) (one, error) {
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	if err := cmd.Run(); err != nil {
		return one{}, fmt.Errorf("%w: %s", err, said.String())
	}
	var got one
	_, err := fmt.Sscan(out.String(), (*int64)(&got.took), &got.peak)
	return got, err
}

// rival is another writer of the same cells.
type rival struct {
	name string
	cmd  func(cells, to string) *exec.Cmd
}

// rivals are the writers that are installed here; of the others it says what is missing.
func rivals(t testing.TB, dir string) []rival {
	var list []rival
	program := filepath.Join(dir, "cells")
	if out, err := exec.Command("gcc", "-O2", "-o", program, "testdata/bench/cells.c", "-lxlsxwriter").CombinedOutput(); err == nil {
		list = append(list, rival{"libxlsxwriter (C)", func(cells, to string) *exec.Cmd { return exec.Command(program, cells, to) }})
	} else {
		t.Logf("libxlsxwriter-dev is not installed: %.120s", out)
	}
	const python = "/usr/bin/python3"
	if err := exec.Command(python, "-c", "import xlsxwriter").Run(); err == nil {
		list = append(list, rival{"XlsxWriter (Python)", func(cells, to string) *exec.Cmd { return exec.Command(python, "testdata/bench/cells.py", cells, to) }})
	} else {
		t.Log("python3-xlsxwriter is not installed")
	}
	return list
}

// cellsOf reads a written workbook back as the list of cells that the rivals
// write: the same sheets, widths, heights, texts, numbers and looks.
func cellsOf(w io.Writer, data []byte) (cells int, err error) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	if err != nil {
		return 0, err
	}
	defer f.Close()
	out := bufio.NewWriter(w)
	escape := strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`)
	known := map[int]bool{}
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(out, "S\t%s\n", escape.Replace(sheet))
		rows, err := f.GetRows(sheet)
		if err != nil {
			return 0, err
		}
		for column := range 20 {
			name, _ := excelize.ColumnNumberToName(column + 1)
			if width, err := f.GetColWidth(sheet, name); err == nil {
				fmt.Fprintf(out, "W\t%d\t%g\n", column, width)
			}
		}
		for i, row := range rows {
			height, err := f.GetRowHeight(sheet, i+1)
			if err != nil {
				return 0, err
			}
			fmt.Fprintf(out, "R\t%d\t%g\n", i, height)
			for column, text := range row {
				cell := page.Address(column, i)
				style, err := f.GetCellStyle(sheet, cell)
				if err != nil {
					return 0, err
				}
				if !known[style] {
					known[style] = true
					fmt.Fprintln(out, lookOf(f, style))
				}
				kind, err := f.GetCellType(sheet, cell)
				cells++
				switch {
				case err != nil:
					return 0, err
				case text == "":
					fmt.Fprintf(out, "B\t%d\t%d\n", column, style)
				case kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber:
					fmt.Fprintf(out, "N\t%d\t%d\t%s\n", column, style, text)
				default:
					fmt.Fprintf(out, "T\t%d\t%d\t%s\n", column, style, escape.Replace(text))
				}
			}
		}
	}
	return cells, out.Flush()
}

// lookOf is a style as the list has it.
func lookOf(f *excelize.File, id int) string {
	s, err := f.GetStyle(id)
	if err != nil || s.Font == nil || s.Alignment == nil {
		return fmt.Sprintf("F\t%d\t0\t0\t10\t\t\tleft\t0\t0\t\t\t", id)
	}
	fill, format, borders := "", "", map[string]string{}
	if len(s.Fill.Color) > 0 {
		fill = s.Fill.Color[0]
	}
	if s.CustomNumFmt != nil {
		format = *s.CustomNumFmt
	}
	for _, b := range s.Border {
		borders[b.Type] = b.Color
	}
	yes := map[bool]int{true: 1}
	return fmt.Sprintf("F\t%d\t%d\t%d\t%g\t%s\t%s\t%s\t%d\t%d\t%s\t%s\t%s", id, yes[s.Font.Bold], yes[s.Font.Italic], s.Font.Size, s.Font.Color, fill,
		s.Alignment.Horizontal, yes[s.Alignment.WrapText], s.Alignment.Indent, format, borders["bottom"], borders["top"])
}

// The list that the rivals write holds every cell of the workbook.
func TestTheListOfCellsForTheMeasuresHoldsEveryFigure(t *testing.T) {
	var list bytes.Buffer
	cells, err := cellsOf(&list, written(t, exporttest.Sample()))
	if err != nil || cells < 1000 {
		t.Fatalf("%d cells, %v", cells, err)
	}
	for _, want := range []string{"S\tCandidates\n", "\t1044\n", "\t-SMITH +44 _x0041_\n", "\tELECTED,\\nterm to 2020\n", "\t0.3999\n"} {
		if !strings.Contains(list.String(), want) {
			t.Errorf("it does not hold %q", want)
		}
	}
}

// turns is how often each is run, one after another; the middle one counts.
const turns = 3

// BenchmarkTable prints the writer beside others of the same cells, all of one
// run. Quote the ratios: above 1 is faster than ours.
func BenchmarkTable(b *testing.B) {
	if b.N > 1 {
		b.Skip("the table is measured once: -benchtime 1x")
	}
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	dir := b.TempDir()
	others := rivals(b, dir)
	w := tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "\nWORKBOOK\tWRITER\tROWS\tCELLS\tTIME\tROWS A SECOND\tOURS BY THIS\tPEAK MEMORY")
	for _, s := range sizes {
		r := many(b, s.wards)
		ours := func(to string) *exec.Cmd {
			cmd := exec.Command(self, to)
			cmd.Env = append(os.Environ(), inChild+"="+strconv.Itoa(s.wards))
			return cmd
		}
		path := filepath.Join(dir, "ours.xlsx")
		if _, err := run(ours(path)); err != nil {
			b.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		list := filepath.Join(dir, "cells.txt")
		f, err := os.Create(list)
		if err != nil {
			b.Fatal(err)
		}
		cells, err := cellsOf(f, data)
		if err != nil {
			b.Fatal(err)
		}
		f.Close()
		rows := rowsOf(b, r)
		all := append([]rival{{"Wardcount", func(_, to string) *exec.Cmd { return ours(to) }},
			{"(the results alone)", func(string, string) *exec.Cmd { return ours("nothing") }}}, others...)
		runs := make([][]one, len(all))
		for range turns {
			for i, o := range all {
				got, err := run(o.cmd(list, filepath.Join(dir, "written.xlsx")))
				if err != nil {
					b.Fatalf("%s: %v", o.name, err)
				}
				runs[i] = append(runs[i], got)
			}
		}
		print := func(i int, time time.Duration, peak int) {
			first := middle(runs[0]).took
			fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%v\t%.0f\t%.2f\t%d MB\n", s.name, all[i].name, rows, cells, time.Round(100_000), float64(rows)/time.Seconds(),
				float64(time)/float64(first), peak>>10)
		}
		for i := range all {
			m := middle(runs[i])
			if i == 1 {
				fmt.Fprintf(w, "%s\t%s\t\t\t\t\t\t%d MB\n", s.name, all[i].name, m.peak>>10)
				continue
			}
			print(i, m.took, m.peak)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
}

// middle is the run of the middle time.
func middle(runs []one) one {
	return slices.SortedFunc(slices.Values(runs), func(a, b one) int { return int(a.took - b.took) })[len(runs)/2]
}
