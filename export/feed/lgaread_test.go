package feed

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"wardcount/export/exporttest"
)

// faultsOf reads a file that must not be read.
func faultsOf(t *testing.T, data string) Faults {
	t.Helper()
	f, err := ReadLGA(strings.NewReader(data))
	var faults Faults
	if !errors.As(err, &faults) || len(faults) == 0 {
		t.Fatalf("read without a fault: %v", err)
	}
	if f.Rows != nil {
		t.Error("a file with a fault gave rows")
	}
	return faults
}

func TestTraffordsRowsAreReadAndWrittenBackCellForCell(t *testing.T) {
	data := unzipped(t, "testdata/trafford-excerpt.csv.gz")
	f, err := ReadLGA(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if f.Added || len(f.Rows) != 48 {
		t.Errorf("%d rows, our columns %v", len(f.Rows), f.Added)
	}
	var back bytes.Buffer
	if err := f.Write(&back); err != nil {
		t.Fatal(err)
	}
	was, is := strings.Split(string(data), "\n"), strings.Split(back.String(), "\n")
	for i := range max(len(was), len(is)) {
		if i >= len(was) || i >= len(is) || was[i] != is[i] {
			t.Fatalf("line %d differs:\n%s\n%s", i+1, was[i], is[i])
		}
	}
}

func TestTraffordsNullsStayNull(t *testing.T) {
	f, err := ReadLGA(bytes.NewReader(unzipped(t, "testdata/trafford-excerpt.csv.gz")))
	if err != nil {
		t.Fatal(err)
	}
	nulls := 0
	for _, row := range f.Rows {
		if row.Area == "St Mary's" && !row.TooMany.IsKeyed() && !row.InPart.IsKeyed() {
			nulls++
		}
	}
	if nulls != 5 {
		t.Errorf("%d rows with nulls, want the 5 of St Mary's", nulls)
	}
}

// sample is the written sample as lines; line 1 is the first candidate.
func sample(t *testing.T) []string {
	t.Helper()
	return strings.Split(string(written(t, exporttest.Sample())), "\n")
}

func TestEveryFaultOfAFileIsNamedWithRowAndColumn(t *testing.T) {
	lines := sample(t)
	lines[1] = strings.Replace(lines[1], ",832,", ",8l2,", 1)
	lines[2] = strings.Replace(lines[2], "PARKER", "", 1)
	lines[3] = strings.Replace(strings.Replace(lines[3], ",1044,ELECTED,", ",,ELECT,", 1), "2018-05-03", "3/5/2018", 1)
	lines[4] = strings.Replace(lines[4], ",40.0,", ",140.0,", 1)
	lines[5] = strings.Replace(lines[5], ",2336,", ",02336,", 1)
	lines[6] += ",more"
	want := []struct {
		row    int
		column string
	}{{2, "VotesWon"}, {3, "CandidateSurname"}, {4, "PublicationDate"}, {4, "VotesWon"}, {4, "Elected"}, {5, "PercentageTurnout"}, {6, "VotesCast"}, {7, ""}}
	got := faultsOf(t, strings.Join(lines, "\n"))
	if len(got) != len(want) {
		t.Fatalf("%d faults, want %d:\n%s", len(got), len(want), got.Error())
	}
	for i, w := range want {
		if got[i].Row != w.row || got[i].Column != w.column {
			t.Errorf("fault %d is at row %d %s, want row %d %s: %s", i, got[i].Row, got[i].Column, w.row, w.column, got[i].Error())
		}
	}
}

func TestALetterThatIsNotUTF8IsAFault(t *testing.T) {
	data := strings.Replace(strings.Join(sample(t), "\n"), "Dennis", "Denn\xefs", 1)
	got := faultsOf(t, data)
	if got[0].Column != "CandidateForenames" || !strings.Contains(got.Error(), "UTF-8") {
		t.Error(got.Error())
	}
}

func TestAColumnTooFewOrInTheWrongPlaceIsAFault(t *testing.T) {
	lines := sample(t)
	swapped := strings.Replace(lines[0], "VotesWon,Elected", "Elected,VotesWon", 1)
	if got := faultsOf(t, swapped+"\n"); len(got) != 2 || !strings.Contains(got.Error(), `column 19 is "Elected"; it should be VotesWon`) {
		t.Error(got.Error())
	}
	short := strings.Join(strings.Split(lines[0], ",")[:30], ",")
	if got := faultsOf(t, short); !strings.Contains(got.Error(), "column 31, ElectoralDept, is missing") {
		t.Error(got.Error())
	}
	if got := faultsOf(t, ""); !strings.Contains(got.Error(), "empty") {
		t.Error(got.Error())
	}
}

func TestAQuoteThatIsNotClosedIsAFaultWithItsRow(t *testing.T) {
	lines := sample(t)
	lines[9] = strings.Replace(lines[9], ",", `,"`, 1)
	if got := faultsOf(t, strings.Join(lines[:10], "\n")); got[0].Row != 10 {
		t.Error(got.Error())
	}
}

func TestAByteOrderMarkWindowsLinesAndForeignColumnsAreReadOver(t *testing.T) {
	lines := sample(t)
	for i := range lines[:len(lines)-1] {
		lines[i] += ",note"
	}
	f, err := ReadLGA(strings.NewReader("\ufeff" + strings.Join(lines, "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Rows) != 33 || !f.Added || f.Rows[0].Status != statusPractice {
		t.Errorf("%d rows, our columns %v", len(f.Rows), f.Added)
	}
}

func TestAFileWithoutEndIsGivenUp(t *testing.T) {
	row := strings.Repeat("x", 1<<16)
	got := faultsOf(t, sample(t)[0]+"\n"+strings.Repeat(row+"\n", 1100))
	if len(got) > maxFaults+1 {
		t.Errorf("%d faults", len(got))
	}
	long := sample(t)[0] + "\n\"" + strings.Repeat(row, 1100)
	if got := faultsOf(t, long); !strings.Contains(got.Error(), "64 MiB") {
		t.Error(got[0].Why)
	}
}

func FuzzReadLGA(f *testing.F) {
	var b bytes.Buffer
	if err := WriteLGA(exporttest.Sample(), &b); err != nil {
		f.Fatal(err)
	}
	header, rows, _ := strings.Cut(b.String(), "\n")
	for row := range strings.SplitSeq(strings.TrimSpace(rows), "\n") {
		f.Add([]byte(row))
	}
	f.Add([]byte(strings.ReplaceAll(rows[:1200], "2", "")))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := ReadLGA(strings.NewReader(header + "\n" + string(data)))
		if err != nil {
			return
		}
		var back bytes.Buffer
		if err := file.Write(&back); err != nil {
			t.Fatal(err)
		}
		again, err := ReadLGA(&back)
		if err != nil {
			t.Fatalf("what was read is not read again: %v", err)
		}
		if len(again.Rows) != len(file.Rows) {
			t.Fatalf("%d rows became %d", len(file.Rows), len(again.Rows))
		}
		for i := range file.Rows {
			if again.Rows[i] != file.Rows[i] {
				t.Fatalf("row %d changed:\n%+v\n%+v", i, file.Rows[i], again.Rows[i])
			}
		}
	})
}
