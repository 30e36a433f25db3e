package setups

import (
	"slices"
	"strconv"

	"wardcount/app/intake"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/making"
	"wardcount/app/published"
	"wardcount/forms/kit/ask"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

// toFault goes to the next thing that is wrong.
func (p *setupPage) toFault() {
	next := 0
	if at, ok := indexIn(p.List.Key(), shown.SetupFaultKey); ok {
		next = at + 1
	}
	if n := len(p.Reading.Troubles); n > 0 {
		p.List.MoveTo(shown.SetupFaultKey + strconv.Itoa(next%n))
		return
	}
	p.W.Say(words.FindingNone)
}

// mend does what can be done here about a fault: its cell is written anew, the
// typed line or the fact is asked for again, or the columns are said. What can
// only be mended in the file is said.
func (p *setupPage) mend(i int) {
	if i >= len(p.Reading.Troubles) {
		return
	}
	t := p.Reading.Troubles[i]
	file := slices.IndexFunc(p.Draft.Files, func(f making.File) bool { return f.Path == t.File })
	noun, line, column, typed := p.Draft.LineOf(t.Fault)
	flag, beside := words.SetupFlag(t.File)
	switch {
	case beside:
		p.askFact(flag)
	case typed:
		p.typeLine(noun, line, column)
	case t.Code == fault.NoMapping && t.Field == "order" && file >= 0:
		p.askOrder(file)
	case t.Code == fault.NoMapping && file >= 0 && len(p.Reading.Files[file].As.Tables) > 0:
		p.toColumns(file)
	case file >= 0 && t.Cell == "" && t.Noun == "" && p.leftOpen(t.Field):
	case t.InCell && len(t.Choices) > 0:
		p.chooseCell(t)
	case t.InCell:
		p.askCell(t)
	default:
		p.lacking(making.Lacking(t.Fault))
	}
}

// lacking begins to type what lacks as a whole, where it can be typed.
func (p *setupPage) lacking(noun string) {
	switch {
	case noun == "ward" && p.Draft.ByElection:
		p.askFact(words.SetupWard)
	case (shown.Setup{Draft: p.Draft}).Types(noun) && words.SetupTyped[noun] != "":
		p.typeLine(noun, len(p.Draft.Typed[noun]), 0)
	default:
		p.W.Say(words.SetupFileNotHere)
	}
}

// leftOpen asks for what a file of several councils, dates or wards leaves open.
func (p *setupPage) leftOpen(field string) bool {
	switch field {
	case "council":
		p.chooseOf(words.SetupWhichCouncil, words.SetupCouncil, func(w published.Ward) string { return w.Council })
	case "date":
		p.chooseOf(words.SetupWhichDate, words.SetupDate, func(w published.Ward) string { return w.Date })
	case "ward":
		p.askFact(words.SetupWard)
	default:
		return false
	}
	return true
}

// askCell opens the value of a cell in the line.
func (p *setupPage) askCell(t intake.Trouble) {
	p.line.ask(lineQuestion{label: words.SetupPlace(t.Fault), help: words.SetupHeld(t.Held) + " " + words.SetupInWindow(t.Do), initial: t.Held,
		answer: func(now string) {
			if now != t.Held {
				p.corrected(t, now)
			}
		}})
}

// chooseCell offers the few things that may stand in a cell.
func (p *setupPage) chooseCell(t intake.Trouble) {
	var choices []ask.Choice
	for _, c := range t.Choices {
		choices = append(choices, ask.Choice{Label: c})
	}
	p.W.Choose(words.SetupMendTitle, choices, func(i int) { p.corrected(t, t.Choices[i]) })
}

// corrected takes a cell's value.
func (p *setupPage) corrected(t intake.Trouble, now string) {
	p.mended = &t
	now = layout.Spelt(t.Noun, t.Field, now)
	p.change(func(d *making.Draft) {
		d.Correct(intake.Correction{File: t.File, Sheet: t.Sheet, Cell: t.Cell, Was: t.Held, Now: now})
	})
}

// askOrder asks whether candidates stand in ballot-paper order.
func (p *setupPage) askOrder(file int) {
	p.W.Choose(words.SetupOrderTitle, []ask.Choice{{Label: words.SetupOrderLines}, {Label: words.SetupOrderColumn}}, func(i int) {
		if i == 0 {
			p.change(func(d *making.Draft) { d.LinesInOrder = true })
			return
		}
		p.toColumns(file)
	})
}
