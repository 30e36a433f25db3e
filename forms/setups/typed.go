package setups

import (
	"slices"

	"wardcount/app/making"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
)

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
				p.removeTyped(t.Noun, i)
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

func (p *setupPage) removeTyped(noun string, i int) {
	p.change(func(d *making.Draft) { d.Typed[noun] = append(d.Typed[noun][:i:i], d.Typed[noun][i+1:]...) })
}
