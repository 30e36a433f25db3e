package command_test

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"wardcount/app/command"
	"wardcount/app/command/terminal"
	"wardcount/app/intake/template"
	"wardcount/app/practice"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// TestMain lets the scripts run the terminal as a program of its own.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"wardcount": func() {
			env := terminal.Env{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Version: "test"}
			os.Exit(command.Run(os.Args[1:], env, func(path string) int {
				_, _ = os.Stdout.WriteString("window " + path + "\n")
				return terminal.Wrong
			}))
		},
		"bothkey":      bothKey,
		"practicecsv":  practiceCSV,
		"practicexlsx": practiceWorkbook,
		"newerversion": newerVersion,
		"combinedxlsx": combinedWorkbook,
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", RequireUniqueNames: true, RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits}})
}

// exits runs a command and asserts its exit status: exits 1 wardcount step …
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS command…")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s", got, args[0])
	}
}

// practiceCSV writes what clerk A keys in the practice night for one ward and
// stage, as the verb key reads it: practicecsv SEED WARD STAGE. On a clean night
// the other clerk keys the same.
func practiceCSV() {
	script, err := practice.Watford(1, os.Args[1] == "clean")
	if err != nil {
		panic(err)
	}
	w := csv.NewWriter(os.Stdout)
	defer w.Flush()
	_ = w.Write([]string{"contest", "form", "subject", "figure", "value", "count"})
	for _, act := range script.Acts {
		key, ok := act.Do.(practice.Key)
		contest, _ := script.Election.Contest(key.Sheet.Contest)
		if !ok || act.By != practice.ClerkA || act.Stage != os.Args[3] || contest.Name != os.Args[2] {
			continue
		}
		for _, row := range keyingRows(key.Sheet, key.Count, key.Figures) {
			_ = w.Write(row)
		}
	}
}

// bothKey has the two clerks key the same, one after the other, and shows what
// the second is told: bothkey COUNT …, as wardcount key.
func bothKey() {
	input, err := io.ReadAll(os.Stdin)
	if err != nil {
		panic(err)
	}
	for _, clerk := range []string{practice.ClerkA, practice.ClerkB} {
		var out bytes.Buffer
		env := terminal.Env{In: bytes.NewReader(input), Out: &out, Err: os.Stderr, Version: "test"}
		status := command.Run(append([]string{"key", "--by", clerk}, os.Args[1:]...), env, nil)
		if clerk == practice.ClerkB || status != 0 {
			_, _ = os.Stdout.Write(out.Bytes())
		}
		if status != 0 {
			os.Exit(status)
		}
	}
}

// newerVersion makes a count look as if a later version had written it.
func newerVersion() {
	db, err := sql.Open("sqlite3", os.Args[1])
	if err != nil {
		panic(err)
	}
	defer db.Close()
	if _, err := db.Exec("PRAGMA user_version = 99"); err != nil {
		panic(err)
	}
}

// mends are changes of the practice set-up, by name.
var mends = map[string]func(*setup.Election){
	"electorate":  func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed(figure.Electors(5900)) },
	"description": func(e *setup.Election) { e.Contests[0].Candidates[0].Description = "Labour Party candidate" },
	"seats":       func(e *setup.Election) { e.Contests[0].Seats = 2 },
	"newbox": func(e *setup.Election) {
		e.Boxes = append(e.Boxes, setup.Box{ID: "1B", Contests: []setup.ContestID{e.Contests[0].ID}, Stations: []setup.StationID{e.Stations[0].ID}})
	},
	"strike": func(e *setup.Election) {
		e.Stations[0].Struck, e.Boxes[0].Struck = "opened by mistake in the set-up", "opened by mistake in the set-up"
	},
	"merge": func(e *setup.Election) { e.Boxes[2].MergedInto = e.Boxes[1].ID },
	"person": func(e *setup.Election) {
		e.People = append(e.People, setup.Person{Name: "Practice deputy", Role: setup.Deputy})
	},
	"usurper": func(e *setup.Election) { e.People[1].Role = setup.Supervisor },
	"swap": func(e *setup.Election) {
		c := e.Contests[0].Candidates
		c[0].ID, c[1].ID = c[1].ID, c[0].ID
		c[0], c[1] = c[1], c[0]
	},
	"leaveout": func(e *setup.Election) { e.Boxes = e.Boxes[1:] },
}

// practiceWorkbook writes the practice election as a set-up workbook, changed
// as named: practicexlsx FILE [CHANGE…].
func practiceWorkbook() {
	script, err := practice.Watford(1, true)
	if err != nil {
		panic(err)
	}
	for _, name := range os.Args[2:] {
		mends[name](&script.Election)
	}
	f, err := os.Create(os.Args[1])
	if err != nil {
		panic(err)
	}
	defer f.Close()
	if err := template.Write(f, &script.Election); err != nil {
		panic(err)
	}
}

// keyingRows writes one count of a sheet as rows that the verb key reads
// back: contest, form, subject, figure, value, count.
func keyingRows(id sheet.ID, count int, figures sheet.Reading) [][]string {
	var rows [][]string
	for _, name := range slices.Sorted(maps.Keys(figures)) {
		rows = append(rows, []string{string(id.Contest), string(id.Form), id.Subject, string(name), strconv.Itoa(figures[name]), strconv.Itoa(count)})
	}
	return rows
}
