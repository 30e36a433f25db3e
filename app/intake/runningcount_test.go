package intake

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/app/intake/layout"
	"wardcount/app/intake/template"
	"wardcount/app/intake/workbook"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// mended reads sources over the running example, which keeps all that they do
// not speak of.
func mended(t *testing.T, pairs ...string) setup.Election {
	t.Helper()
	was := template.Example()
	was.Practice, was.Seed = true, 7
	s := mustRead(t, sources(pairs...), Options{Base: &was})
	e := Keep(s.Election, was)
	if faults := e.Faults(); len(faults) > 0 {
		t.Fatal(faults)
	}
	return e
}

// running is the example as it runs, changed.
func running(change func(*setup.Election)) setup.Election {
	e := template.Example()
	e.Practice, e.Seed = true, 7
	change(&e)
	return e
}

func TestWhatAFileDoesNotSpeakOfStaysAsItRuns(t *testing.T) {
	book := string(example(t))
	before := string(example(t, olden)) // a workbook of before the new worksheets and columns
	for _, c := range []struct {
		name  string
		files []string
		want  func(*setup.Election)
	}{
		{"the whole workbook", []string{"count.xlsx", book}, func(*setup.Election) {}},
		{"a workbook of before count areas", []string{"count.xlsx", before}, func(*setup.Election) {}},
		{"one ward's electorate", []string{"w.csv", "Ward,Electorate\nBircham,2900\n"}, func(e *setup.Election) {
			e.Contests[1].Electorate = figure.Keyed[figure.Electors](2900)
		}},
		{"a ward's name, which keeps its candidates, stations and boxes", []string{"w.csv", "Ballot id,Ward\n" + bircham + ",Bircham and Weir\n"}, func(e *setup.Election) {
			e.Contests[1].Name = "Bircham and Weir"
		}},
		{"a candidate's name mended, in a list without ids", []string{"c.csv", "Ward,Surname,Forenames\nBircham,Fieldfair,Robin\nBircham,Redstart,Omar\n"}, func(e *setup.Election) {
			e.Contests[1].Candidates[0].Surname = "Fieldfair"
		}},
		{"candidates in another order keep their ids", []string{"c.csv", "Ward,Surname,Forenames\nBircham,Redstart,Omar\nBircham,Fieldfare,Robin\n"}, func(e *setup.Election) {
			c := e.Contests[1].Candidates
			c[0], c[1] = c[1], c[0]
		}},
		{"a candidate withdrawn", []string{"c.csv", "Ward,Surname,Forenames,Description\nBircham,Redstart,Omar,Orchard Party\n"}, func(e *setup.Election) {
			e.Contests[1].Candidates = e.Contests[1].Candidates[1:]
		}},
		{"a polling place", []string{"s.csv", "Station,Polling place\n03,Scout hut\n"}, func(e *setup.Election) { e.Stations[2].Place = "Scout hut" }},
		{"a station more", []string{"s.csv", "Station,Polling place,Ward\n06,Scout hut,Bircham\n"}, func(e *setup.Election) {
			e.Stations = append(e.Stations, setup.Station{ID: "06", Place: "Scout hut", Contests: []setup.ContestID{bircham}})
		}},
		{"a person more", []string{"p.csv", "Name,Role\nPractice viewer,viewer\n"}, func(e *setup.Election) {
			e.People = append(e.People, setup.Person{Name: "Practice viewer", Role: setup.Viewer})
		}},
		{"the areas of one ward", []string{"a.csv", "Ward,Area,First count sheet,Last count sheet\nBircham,1,1,10\n"}, func(e *setup.Election) {
			e.Contests[1].Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 10}}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := running(c.want)
			if got := mended(t, c.files...); !reflect.DeepEqual(got, want) {
				t.Errorf("got  %s\nwant %s", differing(got, want), differing(want, got))
			}
		})
	}
}

// olden takes away the worksheets and columns that a workbook of before
// combined polls and count areas does not have.
func olden(f *excelize.File) error {
	for _, s := range layout.Sheets {
		if s.Late {
			if err := f.DeleteSheet(s.Name); err != nil {
				return err
			}
			continue
		}
		for i := len(s.Columns) - 1; i >= 0; i-- {
			if s.Columns[i].Late && s.Name == layout.CouncilSheet { // which holds one fact a row, below its headings
				if err := f.RemoveRow(s.Name, i+2); err != nil {
					return err
				}
			} else if s.Columns[i].Late {
				if err := f.RemoveCol(s.Name, workbook.ColumnName(i+1)); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func TestAWorkbookOfBeforeIsReadAsBefore(t *testing.T) {
	want := template.Example()
	want.Contests, want.Boxes, want.Sessions, want.NotUp = want.Contests[:2], want.Boxes[:8], nil, nil
	want.Council.Seats = 0
	c := &want.Contests[0]
	c.Terms, c.Areas, c.TallyByVotes, want.Stations[4].Mobile = nil, nil, false, false
	c.Last, want.Contests[1].Last = nil, nil
	c.Candidates[1].SayAs = ""
	for i := range want.Stations {
		want.Stations[i].Contests = want.Stations[i].Contests[:1]
	}
	for i := range want.Boxes {
		want.Boxes[i].Contests = want.Boxes[i].Contests[:1]
	}
	got, faults := read(edited(t, want, olden))
	if len(faults) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("%q\ngot  %s\nwant %s", faults, differing(got, want), differing(want, got))
	}
}

// differing shows the fields of an election that are not another's.
func differing(a, b setup.Election) string {
	var list []string
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	for i := range x.NumField() {
		if !reflect.DeepEqual(x.Field(i).Interface(), y.Field(i).Interface()) {
			list = append(list, fmt.Sprintf("%s %+v", x.Type().Field(i).Name, x.Field(i).Interface()))
		}
	}
	return strings.Join(list, "\n")
}

// A workbook that lacks a ward of the running count, or is of another council, is for the count to refuse in one
// sentence: the lines of the running count are nobody's to mend.
func TestALineOfTheRunningCountIsNoFaultOfTheFiles(t *testing.T) {
	was := running(func(e *setup.Election) {
		for i := range e.Contests {
			e.Contests[i].ID, e.Contests[i].Name = "other."+e.Contests[i].ID, "Other "+e.Contests[i].Name
		}
	})
	if s := mustRead(t, sources("count.xlsx", string(example(t))), Options{Base: &was}); len(s.Election.Contests) != len(was.Contests) {
		t.Errorf("%d contests", len(s.Election.Contests))
	}
}

// A table may call its column of ballot ids “contest”, which is read as the ward, and know each ward by its code: no
// ward of the running count is called by its id then. A count whose wards were named so from the first stays as it is.
func TestNoWardOfTheRunningCountIsCalledByItsBallotID(t *testing.T) {
	was := running(func(e *setup.Election) { e.Contests[1].GSS = "E05009999" })
	table := sources("w.csv", "contest,gss,electorate\n"+bircham+",E05009999,2900\n")
	_, faults := Read(table, Options{Base: &was})
	want := []string{"w.csv, row 2, column contest (A2): “" + bircham + "” is a ballot id, and not the name of a ward. Write the name of the ward."}
	if got := sentences(faults); !reflect.DeepEqual(got, want) {
		t.Errorf("refused with %q, want %q", got, want)
	}
	was.Contests[1].Name = bircham
	if e := mustRead(t, table, Options{Base: &was}).Election; e.Contests[1].Name != bircham || e.Contests[1].Electorate != figure.Keyed[figure.Electors](2900) {
		t.Errorf("read %+v", e.Contests[1])
	}
}
