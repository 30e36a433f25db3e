package setups

import (
	"slices"
	"strconv"
	"strings"

	"wardcount/app/intake/layout"
	"wardcount/app/making"
	"wardcount/app/published"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
)

// setupFact is something that is said beside the files: its name, help, and the
// column of our tables that says what may stand there.
type setupFact struct{ name, help, noun, field string }

// setupFacts are all of them.
var setupFacts = []setupFact{
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
