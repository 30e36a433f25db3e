package command

import (
	"os/signal"
	"strings"
	"syscall"

	"wardcount/app/command/check"
	"wardcount/app/command/practice"
	"wardcount/app/command/status"
	"wardcount/app/command/step"
	"wardcount/app/command/terminal"
	"wardcount/app/command/voterid"

	"github.com/alecthomas/kong"
)

// Window opens the window on a count, or on the start screen where path is
// empty, and gives the exit status. It is handed in so that this package
// knows no toolkit.
type Window func(path string) int

type verbs struct {
	JSON  bool `help:"Answer with one JSON document on standard output."`
	Quiet bool `help:"No progress on standard error."`

	Practice   practice.Verb  `cmd:"" help:"Make and count a practice election."`
	Template   templateVerb   `cmd:"" help:"Write an empty set-up workbook, or a filled example."`
	New        newVerb        `cmd:"" help:"Make a new count from the files of a set-up."`
	Setup      setupVerb      `cmd:"" help:"Mend the set-up of a running count."`
	Columns    columnsVerb    `cmd:"" help:"Show which columns of a table are which, and keep it."`
	Forms      formsVerb      `cmd:"" help:"List the sheets and their figures."`
	Key        keyVerb        `cmd:"" help:"Key sheets, from a CSV file or one by one."`
	Adjudicate adjudicateVerb `cmd:"" help:"Settle a sheet that two people read differently, from the paper."`
	Move       moveVerb       `cmd:"" help:"Take a sheet that was keyed on the wrong station to the right one."`
	Void       voidVerb       `cmd:"" help:"Take back what was keyed last for a sheet."`
	Keyings    keyingsVerb    `cmd:"" help:"Show how often two readings of a figure were not the same."`
	Receive    receiveVerb    `cmd:"" help:"Log what came through the door with a ballot box."`
	Door       doorVerb       `cmd:"" help:"Show which ballot boxes are in and who is still out."`
	Register   registerVerb   `cmd:"" help:"Change the register on the night: boxes, stations, count sheets."`
	Papers     papersVerb     `cmd:"" help:"Move papers that were found in another contest's box."`
	Explain    explainVerb    `cmd:"" help:"Explain a finding."`
	Accept     acceptVerb     `cmd:"" help:"Accept a finding that somebody else explained."`
	Paper      paperVerb      `cmd:"" help:"Draw up papers for the room: statements, slips, scripts, declarations."`
	Step       step.Verb      `cmd:"" help:"Take a ward a step on: verify to declare."`
	Check      check.Verb     `cmd:"" help:"Show every finding that stands."`
	Seal       sealVerb       `cmd:"" help:"Close the count and put its papers under seal."`
	Reopen     reopenVerb     `cmd:"" help:"Open a sealed count again."`
	Replay     replayVerb     `cmd:"" help:"Run published results through the count's path and compare who is elected."`
	Status     status.Verb    `cmd:"" help:"Show how far every ward is and what is awaited."`
	Voterid    voterid.Verb   `cmd:"" help:"Review voter identification: rates, stations that stand out, what may be concluded."`
	Rules      rulesVerb      `cmd:"" help:"Print the table of rules."`
	Export     exportVerb     `cmd:"" help:"Write the declared results: workbook, feeds, notices, web page, press."`
	Journal    journalVerb    `cmd:"" help:"Print or verify the journal."`
	Backup     backupVerb     `cmd:"" help:"Copy the count to another disc while it is used."`
	Restore    restoreVerb    `cmd:"" help:"Verify a backup and copy it to where the count goes on."`
	Version    versionVerb    `cmd:"" help:"Print the version."`
}

const about = `Wardcount keeps the count of an English local election: it reconciles the papers as they are keyed, certifies, declares and exports.

A count is one file, NAME.wardcount. "wardcount NAME.wardcount" opens the window on it; the verbs below do the same in a terminal.

To try it: "wardcount practice watford --to practice" counts a whole practice election.

Exit status: 0 done; 1 a rule, a state or a role says no; 2 wrong use or unreadable input; 3 the machine failed. After 2 and 3 nothing has changed, unless it is said what has.`

// Run does what the words say and gives the exit status. No words, or the name
// of a count alone, open the window.
func Run(args []string, env terminal.Env, window Window) int {
	if len(args) == 0 {
		return window("")
	}
	if strings.HasSuffix(args[0], ".wardcount") && len(args) == 1 {
		return window(args[0])
	}
	if args[0] == "help" {
		args = append(args[1:], "--help")
	}
	signal.Ignore(syscall.SIGPIPE) // who stops reading the answer does not end the program with a count open
	answers := &terminal.Answers{To: env.Out}
	env.Out = answers
	return answers.Written(&env, run(args, &env))
}

func run(args []string, env *terminal.Env) int {
	var v verbs
	exit := -1
	parser, err := kong.New(&v, kong.Name("wardcount"), kong.Description(about), kong.Writers(env.Out, env.Err),
		kong.Exit(func(code int) { exit = code; panic(helped{}) }), kong.ConfigureHelp(kong.HelpOptions{Compact: true, FlagsLast: true}))
	if err != nil {
		return terminal.Report(env, err)
	}
	ctx, err := parse(parser, args)
	if exit >= 0 {
		return exit
	}
	env.JSON, env.Quiet = v.JSON, v.Quiet
	for _, a := range args { // where the words could not be parsed to their end
		env.JSON = env.JSON || a == "--json"
		env.Quiet = env.Quiet || a == "--quiet"
	}
	if err != nil {
		verb, err := misused(err)
		env.Verb = verb
		return terminal.Report(env, terminal.WrongUse(err))
	}
	env.Verb = verbOf(ctx)
	return terminal.Report(env, ctx.Run(env))
}

// helped unwinds kong after it has printed a help page.
type helped struct{}

func parse(parser *kong.Kong, args []string) (ctx *kong.Context, err error) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(helped); !ok {
				panic(r)
			}
		}
	}()
	return parser.Parse(args)
}
