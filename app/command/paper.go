package command

import (
	"context"
	"errors"
	"fmt"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/app/leaving"
	"wardcount/export/notice"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

type paperVerb struct {
	argument.CountFile
	Words   []string `arg:"" optional:"" name:"kind contest" help:"Which paper, and of which wards; with --all of all that are far enough."`
	All     bool     `help:"Every contest that is far enough, all in one file."`
	List    bool     `help:"List the papers, and which of them each contest may have now."`
	To      string   `placeholder:"DIR" help:"The folder for the papers."`
	Copies  int      `default:"1" placeholder:"N" help:"Of provisional: how many slips, each with the next number."`
	Replace bool     `help:"Replace a file that has a paper's name, also if Wardcount did not write it."`
	By      string   `placeholder:"NAME" help:"Who is at the keyboard, as named in the set-up."`
}

// Help teaches the verb.
func (paperVerb) Help() string {
	help := `Draws up papers of the count as PDF and HTML, also before the declaration:

  wardcount paper COUNT verification --all --to DIR --by NAME
  wardcount paper COUNT provisional WARD --copies 12 --to DIR --by NAME
  wardcount paper COUNT script WARD --to DIR --by NAME
  wardcount paper --list COUNT

The papers, and when each can be drawn up first:
`
	for _, k := range notice.Kinds {
		help += fmt.Sprintf("\n  %s: %s; %s", k.ID, k.Title, leaving.PaperFrom(k))
	}
	return help + `

Every file is read back and compared before it gets its name. A paper of a result that is not certified is marked DRAFT. Slips with provisional figures are numbered in each ward; the journal says which numbers were given out, and after a recount the numbers go on. They are given out by the returning officer or a deputy, other papers also by a supervisor.

A paper that was drawn up before is replaced; a file that Wardcount did not write, or slips, only with --replace.`
}

type paperDoc struct {
	Format   string             `json:"format"`
	Practice bool               `json:"practice"`
	Kind     string             `json:"kind"`
	Files    []terminal.FileDoc `json:"files"`
	Slips    []slipsDoc         `json:"slips"`
	LeftOut  []terminal.LeftDoc `json:"left_out"`
}

type slipsDoc struct {
	Contest setup.ContestID `json:"contest"`
	First   int             `json:"first"`
	Last    int             `json:"last"`
	SHA256  string          `json:"sha256"`
}

// Run draws the papers up.
func (v paperVerb) Run(env *terminal.Env) error {
	if v.List {
		return v.list(env)
	}
	if len(v.Words) == 0 {
		return terminal.WrongUse(errors.New("paper needs a kind; see paper --list COUNT"))
	}
	kind, ok := notice.KindOf(v.Words[0])
	switch {
	case !ok:
		return terminal.WrongUse(fmt.Errorf("there is no paper called “%s”; the papers are %s", v.Words[0], text.And(kinds())))
	case v.To == "":
		return terminal.WrongUse(errors.New("paper needs --to, the folder for the papers"))
	case v.By == "":
		return terminal.WrongUse(errors.New("paper needs --by, who draws it up"))
	case v.All == (len(v.Words) > 1):
		return terminal.WrongUse(errors.New("paper takes the wards, or --all"))
	}
	give := func(c *app.Count) error {
		p, err := c.Person(v.By)
		if err != nil {
			return err
		}
		return v.give(env, c, p)
	}
	if !leaving.Numbered(kind) { // nothing is stored, so that others may go on keying
		return argument.ToRead(v.Count, give)
	}
	return argument.WithCount(v.Count, argument.Who{By: v.By}, func(c *app.Count, _ setup.Person) error { return give(c) })
}

// kinds are the words for the papers.
func kinds() (words []string) {
	for _, k := range notice.Kinds {
		words = append(words, k.ID)
	}
	return words
}

func (v paperVerb) give(env *terminal.Env, c *app.Count, p setup.Person) error {
	var contests []setup.ContestID
	for _, word := range v.Words[1:] {
		contest, refusal := c.State().FindContest(word)
		if refusal != nil {
			return refusal
		}
		contests = append(contests, contest.ID)
	}
	may := leaving.MayReplacePapers
	if v.Replace {
		may = func(leaving.Standing) bool { return true }
	}
	given, err := c.GivePapers(context.Background(), p, v.To, v.Words[0], contests, v.Copies, may)
	if err != nil {
		return terminal.NotReplaced(err)
	}
	return v.answer(env, c, given)
}

func (v paperVerb) answer(env *terminal.Env, c *app.Count, given leaving.Papers) error {
	now := c.State()
	doc := paperDoc{Format: terminal.FormatOf("paper"), Practice: now.Election.Practice, Kind: v.Words[0], Files: terminal.FileDocs(given.Files), Slips: []slipsDoc{}, LeftOut: terminal.LeftDocs(given.LeftOut)}
	for _, s := range given.Slips {
		doc.Slips = append(doc.Slips, slipsDoc{s.Contest, s.First, s.Last(), s.SHA256})
	}
	if env.JSON {
		return env.Document(doc)
	}
	terminal.PrintFiles(env, now.Election, doc.Files, doc.LeftOut)
	for _, s := range doc.Slips {
		fmt.Fprintf(env.Out, "%s: slips %d to %d, %s given out so far\n", terminal.ContestName(now.Election, s.Contest), s.First, s.Last, text.Grouped(now.Ward(s.Contest).Slips))
	}
	return nil
}

type paperNowDoc struct {
	Contest setup.ContestID `json:"contest"`
	Papers  []paperMayDoc   `json:"papers"`
	Slips   int             `json:"slips_given_out"`
}

type paperMayDoc struct {
	Kind string `json:"kind"`
	May  bool   `json:"may"`
	Why  string `json:"why,omitempty"`
}

// list says which papers each contest may have now.
func (v paperVerb) list(env *terminal.Env) error {
	if len(v.Words) > 0 || v.All {
		return terminal.WrongUse(errors.New("paper --list takes the count alone"))
	}
	return argument.ToRead(v.Count, func(c *app.Count) error {
		docs := []paperNowDoc{}
		t := terminal.Table(env.Out)
		if !env.JSON {
			fmt.Fprintln(t, "WARD\tMAY HAVE NOW\tSLIPS")
		}
		for _, w := range c.State().InOrder() {
			doc := paperNowDoc{Contest: w.Contest.ID, Papers: []paperMayDoc{}, Slips: w.Slips}
			names := ""
			for _, p := range c.PapersNow(w.Contest.ID) {
				doc.Papers = append(doc.Papers, paperMayDoc{Kind: p.Kind, May: p.Why == "", Why: p.Why})
				if p.Why == "" {
					names += ", " + p.Kind
				}
			}
			docs = append(docs, doc)
			if !env.JSON {
				fmt.Fprintf(t, "%s\t%s\t%s\n", terminal.ContestName(c.State().Election, w.Contest.ID), names[min(len(names), 2):], text.Grouped(w.Slips))
			}
		}
		if env.JSON {
			return env.Answer("paper", "practice", c.State().Election.Practice, "contests", docs)
		}
		return t.Flush()
	})
}
