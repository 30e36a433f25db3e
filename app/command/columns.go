package command

import (
	"fmt"
	"io"
	"strings"

	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/app/intake"
	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
	"wardcount/app/making"
)

type columnsVerb struct {
	File string   `arg:"" help:"A CSV, a pasted table or a workbook; - reads standard input."`
	As   string   `placeholder:"TABLE" help:"Which table it is: stations, candidates, wards, boxes, people, \"count areas\", \"postal sessions\", \"seats not up\", \"last contest\"."`
	Set  []string `placeholder:"THEIRS=OURS" sep:"none" help:"What a heading stands for: \"Their heading=Our heading\"; with nothing after the = the column is not read."`
	Save string   `placeholder:"NAME" help:"Keep the columns under this name."`
}

// Help teaches the verb.
func (columnsVerb) Help() string {
	return `Shows which of our columns each heading of a table is taken for, and the first three lines as they would be read. What is guessed wrongly is said with --set. With --save the columns are kept: new, setup and template take them with --columns NAME, and find them by themselves for a file with the same headings.`
}

// Run shows the matching and keeps it where asked.
func (v columnsVerb) Run(env *terminal.Env) error {
	if v.Save != "" && !columns.NameAllowed(v.Save) {
		return terminal.Problems{{Code: "usage", File: "--save", Message: "“" + v.Save + "” cannot be the name of kept columns.", Do: "Use up to 60 letters, digits, spaces, hyphens and underscores."}}
	}
	settings, err := v.settings()
	if err != nil {
		return err
	}
	source, wrong := argument.ReadSource(env, v.File)
	if wrong != nil {
		return terminal.Problems{*wrong}
	}
	kept, damaged := making.Kept()
	if len(damaged) > 0 {
		env.Say("%s", terminal.SetUpProblems(damaged)) // what cannot be read can be kept again here
	}
	list, faults := intake.LookAt(source, v.As, settings, intake.Options{Mappings: kept})
	if len(faults) > 0 {
		return terminal.SetUpProblems(faults)
	}
	lacking := v.lacking(list)
	saved := ""
	if v.Save != "" && len(lacking) == 0 {
		if len(list) > 1 {
			lacking = terminal.Problems{{Code: "usage", File: v.File, Message: "The workbook has several tables.", Do: "Save the worksheet as a file of its own to keep its columns."}}
		} else if saved, err = making.Keep(list[0].Matching.Kept(v.Save)); err != nil {
			return err
		}
	}
	if env.JSON {
		if err := v.answer(env, list, saved); err != nil {
			return err
		}
	} else if err := v.print(env.Out, list, saved); err != nil {
		return err
	}
	if len(lacking) > 0 {
		fmt.Fprintln(env.Err, lacking.Error())
		return terminal.Exit(terminal.Wrong)
	}
	return nil
}

func (v columnsVerb) settings() (list []intake.Setting, err error) {
	for _, text := range v.Set {
		theirs, ours, ok := strings.Cut(text, "=")
		if !ok {
			return nil, terminal.Problems{{Code: "usage", File: "--set", Message: "“" + text + "” has no =.", Do: "Write \"Their heading=Our heading\"."}}
		}
		list = append(list, intake.Setting{Theirs: strings.TrimSpace(theirs), Ours: strings.TrimSpace(ours)})
	}
	return list, nil
}

// lacking says what of the tables still has no column. Of a workbook it is
// enough that one worksheet can be read: the others are left alone.
func (v columnsVerb) lacking(list []intake.Preview) (wrong terminal.Problems) {
	for _, p := range list {
		if len(list) > 1 && p.Matching.Table.Noun != "" && len(p.Matching.Missing()) == 0 {
			return nil
		}
	}
	for _, p := range list {
		m := p.Matching
		if m.Table.Noun == "" {
			wrong = append(wrong, terminal.Problem{Code: fault.NoMapping, File: v.File, Sheet: p.Sheet, Message: "None of its headings is known.", Do: "Say which table it is with --as, and what its headings stand for with --set."})
			continue
		}
		for _, f := range m.Missing() {
			wrong = append(wrong, terminal.Problem{Code: fault.NoMapping, File: v.File, Sheet: p.Sheet, Field: f.Name, Message: "No column is “" + f.Heading + "”, which the table " + m.Table.Name + " needs.", Do: fmt.Sprintf("Say which it is: --set \"Their heading=%s\".", f.Heading)})
		}
	}
	return wrong
}

type columnDoc struct {
	Heading string `json:"heading"`
	Ours    string `json:"ours"`
	Field   string `json:"field"`
}

type tableDoc struct {
	Sheet   string              `json:"sheet"`
	Table   string              `json:"table"`
	Row     int                 `json:"row"`
	Columns []columnDoc         `json:"columns"`
	Missing []string            `json:"missing"`
	Rows    []map[string]string `json:"rows"`
}

func (v columnsVerb) answer(env *terminal.Env, list []intake.Preview, saved string) error {
	docs := make([]tableDoc, 0, len(list))
	for _, p := range list {
		d := tableDoc{Sheet: p.Sheet, Table: p.Matching.Table.Noun, Row: p.Row, Columns: []columnDoc{}, Missing: []string{}, Rows: []map[string]string{}}
		for _, c := range p.Matching.Columns {
			d.Columns = append(d.Columns, columnDoc{c.Heading, headingOf(p.Matching.Table, c.Field), c.Field})
		}
		for _, f := range p.Matching.Missing() {
			d.Missing = append(d.Missing, f.Heading)
		}
		for _, l := range p.Lines {
			d.Rows = append(d.Rows, l.Values)
		}
		docs = append(docs, d)
	}
	return env.Answer("columns", "file", v.File, "tables", docs, "saved", saved)
}

// headingOf is what we call a field, empty for none.
func headingOf(t columns.Table, field string) string {
	for _, f := range t.Fields {
		if f.Name == field {
			return f.Heading
		}
	}
	return ""
}

func (v columnsVerb) print(w io.Writer, list []intake.Preview, saved string) error {
	for _, p := range list {
		place := v.File
		if p.Sheet != "" {
			place += ", worksheet " + p.Sheet
		}
		if p.Matching.Table.Noun == "" {
			fmt.Fprintf(w, "%s: no table that is known.\n\n", place)
			continue
		}
		fmt.Fprintf(w, "%s: %s, headings on row %d.\n\n", place, p.Matching.Table.Name, p.Row)
		t := terminal.Table(w)
		fmt.Fprintln(t, "THEIR HEADING\tOURS")
		for _, c := range p.Matching.Columns {
			if c.Heading != "" {
				fmt.Fprintf(t, "%s\t%s\n", c.Heading, orNot(headingOf(p.Matching.Table, c.Field)))
			}
		}
		if err := t.Flush(); err != nil {
			return err
		}
		if err := printLines(w, p); err != nil {
			return err
		}
	}
	if saved != "" {
		fmt.Fprintf(w, "Kept as “%s” in %s.\n", v.Save, saved)
	}
	return nil
}

func orNot(ours string) string {
	if ours == "" {
		return "not read"
	}
	return ours
}

// printLines shows the first lines as they would be read, with the columns
// that any of them fills.
func printLines(w io.Writer, p intake.Preview) error {
	fmt.Fprintln(w, "\nThe first lines as they would be read:")
	t := terminal.Table(w)
	var fields []columns.Field
	heading := []string{"ROW"}
	for _, f := range p.Matching.Table.Fields {
		for _, l := range p.Lines {
			if l.Values[f.Name] != "" {
				fields = append(fields, f)
				heading = append(heading, strings.ToUpper(f.Heading))
				break
			}
		}
	}
	fmt.Fprintln(t, strings.Join(heading, "\t"))
	for _, l := range p.Lines {
		cells := []string{fmt.Sprint(l.Row)}
		for _, f := range fields {
			cells = append(cells, terminal.OrDash(l.Values[f.Name]))
		}
		fmt.Fprintln(t, strings.Join(cells, "\t"))
	}
	if p.Matching.Table.Noun == "candidate" && p.Matching.Field("order") < 0 {
		if len(p.Matching.Unread()) > 0 {
			fmt.Fprintln(t, "If one of the columns that are not read is the place on the ballot paper, say so: --set \"Their heading=Order on ballot paper\".")
		}
		fmt.Fprintln(t, "The order of the lines is taken for the order on the ballot paper.")
	}
	fmt.Fprintln(t)
	return t.Flush()
}
