package command

import (
	"errors"
	"fmt"
	"strings"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

type keyVerb struct {
	argument.CountFile
	Sheet   []string `arg:"" optional:"" name:"contest form subject figure=value" help:"One sheet: its contest, form and subject, then its figures."`
	From    string   `placeholder:"FILE.csv" help:"A CSV file with the heading contest,form,subject,figure,value[,count]; - reads standard input."`
	Reading int      `placeholder:"1|2" help:"Which reading this is; without it, the one that is this person's."`
	Attempt *int     `name:"count" placeholder:"K" help:"Which count of a box or of the votes this is; without it, the current one."`
	argument.Who
}

// Help teaches the verb.
func (keyVerb) Help() string {
	return `Each sheet is stored in one transaction of its own. A row that cannot be read refuses the whole file; a sheet that a role or a state refuses leaves the others standing.

One sheet; a second count of it is the same with --count 2:

  wardcount key practice.wardcount --by "Practice clerk A" Callowland box_verification 1 verified=412

The verb forms lists the sheets and their figures.

Every sheet is keyed by two people, the second without seeing the first (unless the election is set to key once). Where the two readings differ, the figures that differ are named, never what either person read; each of the two keys those again, alone. If they differ still, a supervisor decides from the paper: wardcount adjudicate. A sheet of an earlier count, or one that was keyed on the wrong station: wardcount void, wardcount move.`
}

type keyDoc struct {
	Format   string       `json:"format"`
	Accepted int          `json:"accepted"`
	Refused  []refusedDoc `json:"refused"`
	Agreed   int          `json:"agreed"`     // of those accepted, that need no other reading
	Once     int          `json:"keyed_once"` // that wait for another person's reading
	Differs  []differsDoc `json:"differs"`
	Head     string       `json:"head"`
}

// differsDoc is a sheet whose two readings differ: in which figures, and never
// what either of them says.
type differsDoc struct {
	Contest setup.ContestID `json:"contest"`
	Form    sheet.Form      `json:"form"`
	Subject string          `json:"subject"`
	Figures []figure.ID     `json:"figures"`
	With    string          `json:"with"` // typists, or supervisor once both have keyed them again
}

// note says of a sheet that was accepted how far it has come.
func (d *keyDoc) note(id sheet.ID, s ward.Sheet) {
	d.Accepted++
	switch s.State() {
	case ward.Agreed:
		d.Agreed++
	case ward.KeyedOnce:
		d.Once++
	case ward.Differs:
		with := "typists"
		if s.Keying.ForSupervisor() {
			with = "supervisor"
		}
		d.Differs = append(d.Differs, differsDoc{id.Contest, id.Form, id.Subject, s.Keying.Readings[0].Differing(s.Keying.Readings[1]), with})
	}
}

type refusedDoc struct {
	Row     terminal.Row `json:"row"`
	Contest string       `json:"contest"`
	Form    sheet.Form   `json:"form"`
	Subject string       `json:"subject"`
	Figure  figure.ID    `json:"figure"`
	Why     string       `json:"why"`
}

// Run keys what the words or the file hold.
func (v keyVerb) Run(env *terminal.Env) error {
	if v.Reading < 0 || v.Reading > 2 {
		return terminal.WrongUse(errors.New("--reading is 1 or 2"))
	}
	if v.Attempt != nil && *v.Attempt < 1 {
		return terminal.WrongUse(errors.New("--count is 1 or more; without it, the current count is keyed"))
	}
	input, err := v.read(env) // before the count is opened, so that a slow pipe keeps nobody out
	if err != nil {
		return err
	}
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		sheets, err := input.Sheets(c.State())
		if err != nil {
			return err
		}
		doc := keyDoc{Format: terminal.FormatOf("key"), Refused: []refusedDoc{}, Differs: []differsDoc{}}
		bar := terminal.Progress(env, "keying", len(sheets))
		defer bar.Done()
		for _, s := range sheets {
			s.Reading = v.Reading
			if s.Count == 0 && v.Attempt != nil {
				s.Count = *v.Attempt
			}
			err := c.Key(p, s.Keying)
			bar.Step()
			var refusal *reconcile.Refusal
			switch {
			case err == nil:
				doc.note(s.Sheet, c.State().Sheet(s.Sheet))
			case errors.As(err, &refusal):
				doc.Refused = append(doc.Refused, refusedDoc{s.Row, string(s.Sheet.Contest), s.Sheet.Form, s.Sheet.Subject, refusal.Figure, refusal.Error()})
			default:
				if doc.Accepted > 0 {
					fmt.Fprintf(env.Err, "%s stored before this; what was stored stands.\n", text.Plural(doc.Accepted, "sheet was", "sheets were"))
				}
				return err
			}
		}
		bar.Done()
		_, doc.Head = c.Head()
		return v.answer(env, doc)
	})
}

func (v keyVerb) answer(env *terminal.Env, doc keyDoc) error {
	if env.JSON {
		if err := env.Document(doc); err != nil {
			return err
		}
	} else {
		fmt.Fprintf(env.Out, "%s keyed, %d refused.%s\n", text.Plural(doc.Accepted, "sheet", "sheets"), len(doc.Refused), doc.onTheWay())
		for _, d := range doc.Differs {
			fmt.Fprintf(env.Out, "  %s %s: two people read %s differently; %s.\n", d.Form, d.Subject, figureNames(d.Figures), whoseTurn[d.With])
		}
		for _, r := range doc.Refused {
			where := ""
			if r.Row > 0 {
				where = fmt.Sprintf("row %d, ", r.Row)
			}
			fmt.Fprintf(env.Out, "  %s%s %s: %s\n", where, r.Form, r.Subject, r.Why)
		}
	}
	if len(doc.Refused) > 0 {
		return terminal.Exit(terminal.Refused)
	}
	return nil
}

// onTheWay says how many of the sheets still need somebody else.
func (d keyDoc) onTheWay() string {
	if d.Once == 0 && len(d.Differs) == 0 {
		return ""
	}
	return fmt.Sprintf(" Agreed by two people: %d; waiting for a second person: %d; read differently: %d.", d.Agreed, d.Once, len(d.Differs))
}

var whoseTurn = map[string]string{"typists": "each of the two keys them again", "supervisor": "a supervisor decides from the paper (wardcount adjudicate)"}

func figureNames(ids []figure.ID) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = string(id)
	}
	return strings.Join(words, ", ")
}

func (v keyVerb) read(env *terminal.Env) (argument.Keying, error) {
	switch {
	case v.From != "" && len(v.Sheet) > 0:
		return argument.Keying{}, terminal.WrongUse(errors.New("key takes a file or one sheet, not both"))
	case v.From != "":
		return argument.KeyingFrom(env, v.From)
	case len(v.Sheet) < 4:
		return argument.Keying{}, terminal.WrongUse(errors.New("key needs --from FILE.csv, or CONTEST FORM SUBJECT figure=value"))
	}
	return argument.KeyingOf(v.Sheet)
}
