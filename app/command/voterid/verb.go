package voterid

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/app/intake/records"
	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
)

// Verb reviews voter identification.
type Verb struct {
	Path     string `arg:"" help:"A count, or a CSV of stations; - reads a CSV from standard input."`
	Measure  string `default:"not_returned" placeholder:"NAME" help:"Who is looked at beside those who tried to vote: not_returned, or refused."`
	Alpha    string `default:"0.025,0.001" placeholder:"LOOK,ACT" help:"How seldom chance alone may bring as many as a station has, to be looked at, and to be looked at first."`
	Date     string `placeholder:"YYYY-MM-DD" help:"Of a table: the date of its poll, so that what was published under the same rule stands beside it."`
	Councils string `placeholder:"FILE" help:"A CSV of councils with and without a pilot, and their turnouts at two polls."`
	All      bool   `help:"Every station, not only those to look at."`
	Report   string `placeholder:"DIR" help:"Write the report on a count there, as a workbook, a PDF and a page; needs --by."`
	Stations bool   `help:"The report shows figures by station, which the release of totals by ward does not cover."`
	By       string `placeholder:"NAME" help:"Who writes the report, as named in the set-up."`
	Replace  bool   `help:"The report may replace files of its names that Wardcount did not write."`
}

// Help teaches the verb.
func (Verb) Help() string {
	return `Reviews voter identification: how many were refused a paper at first, came back, or did not, of how many; which stations stand out beside stations like them (one model, with or without a greeter); wards where more did not come back than the majority; how turnout changed; and what may be concluded from that and what may not. Every rate has its denominator and an exact 95 per cent interval (Clopper and Pearson). A record that has not come in is awaited and in no figure.

A count: the figures that were agreed. No name is asked for, because whoever can read the file can read them; before the returning officer releases the totals nothing of it leaves the office.

A CSV has the headings station,ward,model,greeter,attempts,refused,returned,not_returned in any order, and a row for each station. attempts are the persons who tried to vote in person: those issued with a paper and those who did not come back. greeter is yes, no or empty; a figure that was not handed in stays empty.

    station,ward,model,greeter,attempts,refused,returned,not_returned
    CA1,Callowland,poll card,yes,612,4,3,1
    CA2,Callowland,poll card,yes,,,,

    wardcount voterid stations.csv --date 2018-05-03 --measure refused --all

With --date, figures that other councils published under the same rule are set beside it where they are of the same kind, and it is said why the others are not.

A station's limits are the least numbers of persons that chance alone would bring, or more, at no more than 1 in 40 (0.025) and 1 in 1,000 (0.001) of such stations, by the other stations like it; --alpha sets others. In the JSON document rates per station, limits and the return rate are parts of one.

--councils reads council,pilot,date_now,papers_now,electors_now,date_then,papers_then,electors_then,why_not and sets the change of turnout in councils with a pilot beside that in the others; a council with a reason under why_not is not compared, nor one of whose two days only one had a poll of all England too. A date is 2018-05-03 or 03/05/2018.

--report writes the report that a committee can read, once the returning officer has released the totals; the returning officer or a deputy writes it. It shows totals by ward and counts stations without naming them, because at a station a figure may be one person, and somebody may know who it was. --stations shows them too: for those whom the returning officer lets see them, and not for publication. A report that was written before is replaced, another file only with --replace.

    wardcount voterid COUNT --report DIR --by NAME

Exit status 1 if the election has no voter-ID records, or if a record does not add up and nobody accepted that.`
}

// options are the words as the review takes them.
func (v Verb) options() (stations.Options, error) {
	o := stations.Options{Measure: stations.Measure(v.Measure)}
	if !slices.Contains(stations.Measures, o.Measure) {
		return o, terminal.WrongUse(fmt.Errorf("--measure is not_returned or refused, and not %q", v.Measure))
	}
	wrong := terminal.WrongUse(fmt.Errorf("--alpha is two parts of one from 0.000000001 to 0.5, the second smaller, such as 0.025,0.001, and not %q", v.Alpha))
	parts := strings.Split(v.Alpha, ",")
	if len(parts) != 2 {
		return o, wrong
	}
	for i, into := range []*float64{&o.Look, &o.Act} {
		alpha, err := strconv.ParseFloat(strings.TrimSpace(parts[i]), 64)
		if err != nil || !(alpha >= 1e-9 && alpha <= 0.5) {
			return o, wrong
		}
		*into = alpha
	}
	if o.Act >= o.Look {
		return o, wrong
	}
	return o, nil
}

// Run reviews the records.
func (v Verb) Run(env *terminal.Env) error {
	o, err := v.options()
	if err != nil {
		return err
	}
	if v.Report != "" {
		return v.report(env, o)
	}
	if _, err := time.Parse(time.DateOnly, v.Date); err != nil && v.Date != "" {
		return terminal.WrongUse(fmt.Errorf("--date is a day such as 2018-05-03, and not %q", v.Date))
	}
	if v.Stations || v.Replace || v.By != "" {
		return terminal.WrongUse(errors.New("--stations, --replace and --by belong to --report"))
	}
	review := v.ofCount
	if v.isTable() {
		review = v.ofTable
	} else if v.Date != "" {
		return terminal.WrongUse(errors.New("--date is for a table; a count knows the date of its poll"))
	}
	poll, err := review(env, o)
	if err != nil {
		return err
	}
	if v.Councils != "" {
		councils, err := v.councils(env)
		if err != nil {
			return err
		}
		poll = poll.Beside(councils)
	}
	if env.JSON {
		err = env.Document(reviewDocOf(poll, v.Path))
	} else {
		err = printReview(env, poll, v.All)
	}
	if unmended, _ := terminal.Unaccepted(poll.Findings); err == nil && unmended > 0 {
		err = terminal.Exit(terminal.Refused)
	}
	return err
}

// isTable says that the path is a table of stations and no count.
func (v Verb) isTable() bool {
	ending := strings.ToLower(filepath.Ext(v.Path))
	return v.Path == "-" || slices.Contains([]string{".csv", ".txt", ".tsv"}, ending)
}

// ofCount reviews the records of a count.
func (v Verb) ofCount(_ *terminal.Env, o stations.Options) (poll voterid.Poll, err error) {
	err = argument.ToRead(v.Path, func(c *app.Count) error {
		if c.State().VoterID.Form == "" {
			return &reconcile.Refusal{Code: "no_voter_id", Message: "This election has no voter-ID records.", Do: "The set-up says which pilot or rule is in force."}
		}
		poll = c.ReviewVoterID(o)
		return nil
	})
	var failure *store.Failure
	if errors.As(err, &failure) && failure.Code == "not_a_count" {
		failure.Do = "This command reads counts (.wardcount) and tables of stations (.csv); save a worksheet as CSV."
	}
	return poll, err
}

// ofTable reviews the records of a table of stations.
func (v Verb) ofTable(env *terminal.Env, o stations.Options) (voterid.Poll, error) {
	source, wrong := argument.ReadSource(env, v.Path)
	if wrong != nil {
		return voterid.Poll{}, terminal.Problems{*wrong}
	}
	stations, faults := records.Stations(source)
	if len(faults) > 0 {
		return voterid.Poll{}, terminal.SetUpProblems(faults)
	}
	poll, err := app.ReviewStations(filepath.Base(source.Name), v.Date, stations, o)
	if err != nil {
		return voterid.Poll{}, err
	}
	poll.Findings = records.Findings(stations)
	return poll, nil
}

// councils reads the councils that the poll is set beside.
func (v Verb) councils(env *terminal.Env) ([]beside.Council, error) {
	if v.Councils == "-" && v.Path == "-" {
		return nil, terminal.WrongUse(errors.New("standard input is one table: the stations or the councils"))
	}
	source, wrong := argument.ReadSource(env, v.Councils)
	if wrong != nil {
		return nil, terminal.Problems{*wrong}
	}
	councils, faults := records.Councils(source)
	if len(faults) > 0 {
		return nil, terminal.SetUpProblems(faults)
	}
	return app.CouncilsBeside(councils)
}
