package setups

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2/theme"

	"wardcount/app/intake"
	"wardcount/app/making"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

// rows are the page, each row with what Enter does there.
func (p *setupPage) rows() []lists.Row {
	rows := []lists.Row{lists.TitleRow(p.Title())}
	if p.err != nil {
		rows = append(rows, shown.Trouble(0.4, words.Error(p.err)))
	}
	if p.busy != "" {
		r := lists.SignRow(theme.MoreHorizontalIcon(), theme.ColorNamePrimary, lists.Cell{Text: p.busy, Bold: true})
		r.Above = 0.4
		rows = append(rows, r)
	}
	rows = append(rows, shown.Setup{Draft: p.Draft, Reading: p.Reading, Read: p.readOnce, Busy: p.busy}.Rows()...)
	for i := range rows {
		if key := rows[i].Key; key != "" {
			rows[i].Open = func() { p.open(key) }
		}
	}
	return rows
}

// indexIn reads the number of a row's key.
func indexIn(key, prefix string) (int, bool) {
	rest, ok := strings.CutPrefix(key, prefix)
	n, err := strconv.Atoi(rest)
	return n, ok && err == nil
}

// open is what Enter does at a row.
func (p *setupPage) open(key string) {
	if p.creating {
		return
	}
	if i, ok := indexIn(key, shown.SetupFaultKey); ok {
		p.mend(i)
		return
	}
	if i, ok := indexIn(key, shown.SetupFileKey); ok {
		p.openFile(i)
		return
	}
	if i, ok := indexIn(key, shown.SetupFixKey); ok {
		p.alter(func(d *making.Draft) { d.TakeBack(i) })
		p.W.Say(words.SetupTakenBack)
		p.read()
		return
	}
	if noun, ok := strings.CutPrefix(key, shown.SetupTypeKey); ok {
		p.typeLine(noun, len(p.Draft.Typed[noun]), 0)
		return
	}
	if rest, ok := strings.CutPrefix(key, shown.SetupTypedKey); ok {
		noun, number, _ := strings.Cut(rest, "/")
		if i, err := strconv.Atoi(number); err == nil {
			p.typeLine(noun, i, 0)
		}
		return
	}
	switch key {
	case shown.SetupAddKey:
		p.askFile()
	case shown.SetupTemplateKey:
		p.askWorkbook(words.SetupTemplateTitle, words.SetupTemplateDetail, nil)
	case shown.SetupSaveKey:
		e := p.Reading.SetUp.Election
		p.askWorkbook(words.SetupSave, words.SetupSaveDetail, &e)
	case shown.SetupGoKey:
		p.goOn()
	default:
		p.askFact(key)
	}
}

// remove takes away what a row stands for, where it is of the person's making.
func (p *setupPage) remove(key string) {
	if i, ok := indexIn(key, shown.SetupFileKey); ok {
		p.removeFile(i)
		return
	}
	if i, ok := indexIn(key, shown.SetupFixKey); ok {
		p.change(func(d *making.Draft) { d.TakeBack(i) })
		return
	}
	rest, ok := strings.CutPrefix(key, shown.SetupTypedKey)
	noun, number, _ := strings.Cut(rest, "/")
	if i, err := strconv.Atoi(number); ok && err == nil {
		p.change(func(d *making.Draft) { d.Typed[noun] = append(d.Typed[noun][:i:i], d.Typed[noun][i+1:]...) })
		return
	}
	if p.isFact(key) {
		p.change(func(d *making.Draft) { p.setFact(d, key, "") })
	}
}

func (p *setupPage) removeFile(i int) {
	p.change(func(d *making.Draft) {
		path := d.Files[i].Path
		d.Files = append(d.Files[:i:i], d.Files[i+1:]...)
		var kept []intake.Correction
		for _, c := range d.Corrections {
			if c.File != path {
				kept = append(kept, c)
			}
		}
		d.Corrections = kept
	})
}

// openFile offers what can be done with a file.
func (p *setupPage) openFile(i int) {
	if i >= len(p.Draft.Files) {
		return
	}
	f := p.Draft.Files[i]
	var read making.FileRead
	if i < len(p.Reading.Files) && p.Reading.Files[i].Path == f.Path {
		read = p.Reading.Files[i]
	}
	type way struct {
		ask.Choice
		do func()
	}
	var ways []way
	if len(read.As.Tables) > 0 {
		ways = append(ways, way{ask.Choice{Label: words.SetupFileColumns}, func() { p.toColumns(i) }})
	}
	if read.As.Published != "" || f.Earlier {
		c := ask.Choice{Label: words.SetupFileEarlier, Detail: words.SetupFileEarlierTo}
		if f.Earlier {
			c = ask.Choice{Label: words.SetupFileThis}
		}
		ways = append(ways, way{c, func() { p.change(func(d *making.Draft) { d.Files[i].Earlier = !f.Earlier }) }})
	}
	ways = append(ways, way{ask.Choice{Label: words.SetupFileRemove, Detail: words.SetupFileRemoveTo}, func() { p.removeFile(i) }})
	if read.As.Strange() && len(ways) > 0 {
		ways[0].do()
		return
	}
	var choices []ask.Choice
	for _, w := range ways {
		choices = append(choices, w.Choice)
	}
	p.W.Choose(f.Path, choices, func(n int) { ways[n].do() })
}
