package argument

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"wardcount/app"
	"wardcount/app/command/terminal"
	"wardcount/app/intake"
	"wardcount/app/intake/fault"
	"wardcount/app/making"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// Sources are the files that a set-up is read from, and what is said beside them.
type Sources struct {
	From    []string `placeholder:"FILE" sep:"none" help:"A file of the set-up, any number of times: the set-up workbook, published results (LEAP, Democracy Club, LGA), or any CSV, pasted table or worksheet; - reads standard input."`
	Columns []string `placeholder:"NAME" sep:"none" help:"Read tables with the columns kept under this name (see: wardcount help columns)."`

	LinesInOrder bool `help:"The lines of a table of candidates that has no column for it stand in ballot-paper order."`
}

// OneWard is what a by-election needs besides its files.
type OneWard struct {
	Council    string `placeholder:"NAME|GSS" help:"The council: its name, or its statistical code."`
	Date       string `placeholder:"YYYY-MM-DD" help:"The date of the poll."`
	Ward       string `placeholder:"NAME" help:"The only ward of the poll."`
	Seats      *int   `placeholder:"N" help:"Its seats; 1 where nothing is said."`
	Electorate *int   `placeholder:"N" help:"Its electors."`
	ByElection bool   `help:"Casual vacancies only."`
}

// LastContests are the published results of which the wards' last contests
// are taken.
type LastContests struct {
	Baseline      []string `placeholder:"FILE" sep:"none" help:"Published results of an earlier poll (LEAP, Democracy Club, LGA), any number of times: each ward's last contest is taken from them."`
	NoTurnoutBase string   `placeholder:"TEXT" help:"Why turnout does not compare with those results, such as another election on the same day."`
}

// Read reads those results for the set-up. Those that cannot be read are listed
// at once.
func (l LastContests) Read(env *terminal.Env, opt *intake.Options) (err error) {
	if l.NoTurnoutBase != "" && len(l.Baseline) == 0 {
		return terminal.WrongUse(errors.New("--no-turnout-base belongs to --baseline"))
	}
	opt.NoTurnoutBase = strings.TrimSpace(l.NoTurnoutBase)
	opt.Baselines, err = Sources{From: l.Baseline}.Read(env)
	return err
}

// stdinName is what standard input is called in a fault.
const stdinName = "standard input"

// Read reads every file. Those that cannot be read are listed at once.
func (s Sources) Read(env *terminal.Env) ([]intake.Source, error) {
	var list []intake.Source
	var wrong terminal.Problems
	for i, path := range s.From {
		if path == "-" && slices.Contains(s.From[:i], path) {
			return nil, terminal.WrongUse(errors.New("standard input is one file, and - stands there twice"))
		}
		source, err := ReadSource(env, path)
		if err != nil {
			wrong = append(wrong, *err)
			continue
		}
		list = append(list, source)
	}
	if len(wrong) > 0 {
		return nil, wrong
	}
	return list, nil
}

// ReadSource reads one file, or standard input where path is a hyphen.
func ReadSource(env *terminal.Env, path string) (intake.Source, *terminal.Problem) {
	read := making.ReadFile
	if path == "-" {
		read = func(string) (intake.Source, *fault.Fault) { return making.ReadSource(stdinName, env.In) }
	}
	source, wrong := read(path)
	if wrong != nil {
		return source, &terminal.SetUpProblems([]fault.Fault{*wrong})[0]
	}
	return source, nil
}

// SetUp reads the set-up of the files; every fault in them comes back at once.
func (s Sources) SetUp(env *terminal.Env, opt intake.Options) (intake.SetUp, error) {
	list, err := s.Read(env)
	if err != nil {
		return intake.SetUp{}, err
	}
	if opt.Law, err = app.Law(); err != nil {
		return intake.SetUp{}, err
	}
	kept, damaged := making.Kept()
	if len(damaged) > 0 {
		return intake.SetUp{}, terminal.SetUpProblems(damaged)
	}
	opt.Mappings = kept
	opt.Use, opt.LinesInOrder = s.Columns, s.LinesInOrder
	setUp, faults := intake.Read(list, opt)
	if len(faults) > 0 {
		return intake.SetUp{}, terminal.SetUpProblems(faults)
	}
	for _, note := range setUp.Notes {
		env.Say("%s", note)
	}
	return setUp, nil
}

// Named checks that a file to be made has the ending of its kind.
func Named(path, ending string) error {
	if filepath.Base(path) == ending {
		return terminal.Problems{{Code: "usage", File: path, Message: "There is no name in front of " + ending + ".", Do: "Write NAME" + ending + "; nothing was made."}}
	}
	if strings.HasSuffix(path, ending) {
		return nil
	}
	return terminal.Problems{{Code: "usage", File: path, Message: "The name does not end in " + ending + ".", Do: "Write NAME" + ending + "; nothing was made."}}
}

// Options checks that what belongs to a ward comes with one.
func (w OneWard) Options() (intake.Options, error) {
	if w.Ward == "" && (w.Seats != nil || w.Electorate != nil) {
		return intake.Options{}, terminal.WrongUse(errors.New("--seats and --electorate belong to --ward"))
	}
	opt := intake.Options{Council: w.Council, Date: w.Date, ByElection: w.ByElection, Ward: intake.OneWard{Name: w.Ward}}
	if w.Seats != nil {
		if opt.Ward.Seats = *w.Seats; *w.Seats < 1 || *w.Seats > setup.MaxSeats {
			return intake.Options{}, terminal.WrongUse(fmt.Errorf("--seats is from 1 to %d", setup.MaxSeats))
		}
	}
	if w.Electorate != nil {
		if opt.Ward.Electorate = *w.Electorate; *w.Electorate < 1 || *w.Electorate > figure.Max {
			return intake.Options{}, terminal.WrongUse(fmt.Errorf("--electorate is a whole number from 1 to %d", figure.Max))
		}
	}
	return opt, nil
}
