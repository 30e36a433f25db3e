package setups

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"wardcount/app/intake/layout"
	"wardcount/app/making"
	"wardcount/app/published"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
)

// setupFacts are what is said beside the files: its name, help, and the column
// of our tables that says what may stand there.
var setupFacts = []struct{ name, help, noun, field string }{
	{words.SetupCouncil, words.SetupCouncilHelp, "", ""},
	{words.SetupDate, words.SetupDateHelp, "election", "date"},
	{words.SetupWard, words.SetupWardHelp, "", ""},
	{words.SetupSeats, words.SetupSeatsHelp, "ward", "seats"},
	{words.SetupElectorate, words.SetupElectorHelp, "ward", "electorate"},
	{words.SetupBy, words.SetupByHelp, "", ""},
	{words.SetupPath, words.SetupPathHelp, "", ""},
	{words.SetupTurnout, words.SetupTurnoutHelp, "last_contest", "not_for_turnout"},
}

func (p *setupPage) isFact(name string) bool {
	for _, f := range setupFacts {
		if f.name == name {
			return true
		}
	}
	return false
}

// askFact asks for what is said beside the files: from a list, where the files
// leave a few things to choose from.
func (p *setupPage) askFact(name string) {
	wards := p.ballots()
	switch {
	case name == words.SetupWard && len(wards) > 0:
		p.chooseBallot(wards)
		return
	case name == words.SetupBy && len(p.Reading.Makers()) > 0 && !p.onlyMaker():
		p.chooseMaker(func(name string) { p.change(func(d *making.Draft) { d.By = name }) })
		return
	}
	p.askInLine(name)
}

// onlyMaker tells whether the one person of the set-up is who was named to make it.
func (p *setupPage) onlyMaker() bool {
	people := p.Reading.SetUp.Election.People
	return len(people) == 1 && people[0].Name == p.Draft.By
}

func (p *setupPage) askInLine(name string) {
	for _, f := range setupFacts {
		if f.name != name {
			continue
		}
		initial := p.factOf(name)
		if initial == "" {
			initial = p.ofFiles(name)
		}
		p.line.ask(lineQuestion{label: name, help: f.help, initial: initial,
			check: func(text string) error {
				if text == "" || f.noun == "" {
					return nil
				}
				_, err := layout.Typed(f.noun, f.field, text)
				return err
			},
			answer: func(text string) {
				text = layout.Spelt(f.noun, f.field, text)
				p.List.MoveTo(name)
				p.List.Step(1)
				if text == initial { // and so stays said by hand, or by the files
					return
				}
				p.change(func(d *making.Draft) { p.setFact(d, name, text) })
			}})
	}
}

func (p *setupPage) factOf(name string) string {
	d := p.Draft
	switch name {
	case words.SetupCouncil:
		return d.Council
	case words.SetupDate:
		return d.Date
	case words.SetupWard:
		return d.Ward.Name
	case words.SetupSeats:
		return numberOrEmpty(d.Ward.Seats)
	case words.SetupElectorate:
		return numberOrEmpty(d.Ward.Electorate)
	case words.SetupBy:
		return d.By
	case words.SetupTurnout:
		return d.NoTurnoutBase
	}
	return d.Path
}

// ofFiles is a fact as the files say it, which stands on the page while nothing else is said.
func (p *setupPage) ofFiles(name string) string {
	e := p.Reading.SetUp.Election
	var c setup.Contest
	if len(e.Contests) == 1 {
		c = e.Contests[0]
	}
	switch name {
	case words.SetupCouncil:
		return e.Council.Name
	case words.SetupDate:
		return e.Date
	case words.SetupWard:
		return c.Name
	case words.SetupSeats:
		return numberOrEmpty(c.Seats)
	case words.SetupElectorate:
		return numberOrEmpty(int(c.Electorate.N()))
	case words.SetupBy:
		return p.Reading.Maker()
	case words.SetupPath:
		return p.Reading.Path
	}
	return ""
}

func (p *setupPage) setFact(d *making.Draft, name, text string) {
	switch name {
	case words.SetupCouncil:
		d.Council = text
	case words.SetupDate:
		d.Date = text
	case words.SetupWard:
		d.Ward.Name = text
	case words.SetupSeats:
		d.Ward.Seats, _ = strconv.Atoi(text) // what may stand there was checked as it was taken
	case words.SetupElectorate:
		d.Ward.Electorate, _ = strconv.Atoi(text)
	case words.SetupBy:
		d.By = text
	case words.SetupTurnout:
		d.NoTurnoutBase = text
	case words.SetupPath:
		d.Path = making.Named(desk.ExpandHome(text))
	}
}

func numberOrEmpty(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// ballots are the contests that the files of published results list.
func (p *setupPage) ballots() (wards []published.Ward) {
	for _, f := range p.Reading.Files {
		if !f.Earlier {
			for _, w := range f.As.Wards {
				if !w.Parliamentary() {
					wards = append(wards, w)
				}
			}
		}
	}
	return wards
}

// chooseBallot finds the one ballot of a by-election among many.
func (p *setupPage) chooseBallot(wards []published.Ward) {
	p.W.Search(desk.Search{Title: words.SetupChooseBallot, Example: words.SetupBallotHint, Hint: words.HintsGoTo, Trace: "ballots",
		Answers: func(query string) (found []desk.Place) {
			for i, w := range wards {
				if finds(query, w.Area, w.Council, w.Date) {
					found = append(found, desk.Place{Label: w.Area, Detail: strings.TrimSpace(w.Council + "  " + w.Date), Number: strconv.Itoa(i)})
				}
			}
			return found
		},
		Chosen: func(at desk.Place) {
			i, err := strconv.Atoi(at.Number)
			if err != nil {
				return
			}
			p.change(func(d *making.Draft) {
				d.Ward.Name, d.Council = wards[i].Area, wards[i].Council
				if wards[i].Date != "" {
					d.Date = wards[i].Date
				}
			})
		}})
}

// chooseMaker asks which of the people who may makes the count.
func (p *setupPage) chooseMaker(chosen func(name string)) {
	people := p.Reading.Makers()
	var choices []ask.Choice
	for _, o := range people {
		choices = append(choices, ask.Choice{Label: o.Name, Detail: words.SentenceCase(o.Role.Words())})
	}
	p.W.Choose(words.SetupWhoMakes, choices, func(i int) {
		chosen(people[i].Name)
	})
}

// chooseOf offers the few things that a file leaves to choose from: its
// councils, or its dates.
func (p *setupPage) chooseOf(title, name string, of func(published.Ward) string) {
	var list []string
	var choices []ask.Choice
	for _, w := range p.ballots() {
		if text := of(w); text != "" && !slices.Contains(list, text) {
			list = append(list, text)
			choices = append(choices, ask.Choice{Label: text})
		}
	}
	if len(list) == 0 {
		p.askInLine(name)
		return
	}
	p.W.Choose(title, choices, func(i int) {
		p.change(func(d *making.Draft) { p.setFact(d, name, list[i]) })
	})
}

// askWorkbook writes a set-up workbook: an empty one, or what stands here.
func (p *setupPage) askWorkbook(title, detail string, e *setup.Election) {
	done := words.SetupTemplateDone
	if e != nil {
		done = words.SetupSaved
	}
	p.W.Pick(ask.Pick{Title: title, Text: detail, Label: words.SetupTemplateLabel, Initial: words.SetupTemplateDefault,
		OK: words.SetupTemplateOK, Ends: []string{".xlsx"}, Chosen: func(path string) {
			if !strings.HasSuffix(path, ".xlsx") {
				path += ".xlsx"
			}
			p.write(path, e, done(path))
		}})
}

// write writes a workbook off the thread.
func (p *setupPage) write(path string, e *setup.Election, done string) {
	p.busy = words.SetupWriting
	p.Refresh()
	p.Work.Start(func(context.Context, work.ProgressFunc) error { return making.WriteTemplate(path, e) }, nil, func(err error) {
		p.busy = ""
		if err != nil {
			p.W.Fail(err)
		} else {
			p.W.Done(done)
		}
		p.Refresh()
		p.W.Trace.Event("setup", "template")
	})
}

// typeLine asks for a typed line, column by column, and then for the next.
func (p *setupPage) typeLine(noun string, i, column int) {
	at := slices.IndexFunc(making.TypedTables, func(t making.TypedTable) bool { return t.Noun == noun })
	if at < 0 {
		return
	}
	t := making.TypedTables[at]
	line := make([]string, len(t.Columns))
	added := i >= len(p.Draft.Typed[noun])
	if !added {
		copy(line, p.Draft.Typed[noun][i])
	}
	p.askTyped(t, i, column, line, added)
}

// askTyped asks for one column of a line; after the last the line is stored.
func (p *setupPage) askTyped(t making.TypedTable, i, column int, line []string, added bool) {
	c := t.Columns[column]
	answer := func(text string) {
		line[column] = text
		switch {
		case column == 0 && text == "":
			if !added {
				p.change(func(d *making.Draft) { d.Typed[t.Noun] = append(d.Typed[t.Noun][:i:i], d.Typed[t.Noun][i+1:]...) })
			}
		case column+1 < len(t.Columns):
			p.askTyped(t, i, column+1, line, added)
		default:
			p.storeTyped(t, i, line, added)
		}
	}
	if len(c.Choices) > 0 {
		var choices []ask.Choice
		for _, word := range c.Choices {
			choices = append(choices, ask.Choice{Label: words.SentenceCase(word)})
		}
		p.W.Choose(words.SetupAsk(t.Noun, i+1, c.Field), choices, func(n int) { answer(c.Choices[n]) })
		return
	}
	p.line.ask(lineQuestion{label: words.SetupAsk(t.Noun, i+1, c.Field), help: words.SetupAskHelp(c.Field, added), initial: line[column], answer: answer})
}

func (p *setupPage) storeTyped(t making.TypedTable, i int, line []string, added bool) {
	p.alter(func(d *making.Draft) {
		if d.Typed == nil {
			d.Typed = map[string][][]string{}
		}
		if added {
			d.Typed[t.Noun] = append(d.Typed[t.Noun], line)
		} else {
			d.Typed[t.Noun][i] = line
		}
	})
	if added {
		p.typeLine(t.Noun, i+1, 0)
	}
	p.read()
}
