package setups

import (
	"slices"

	"wardcount/app/intake"
	"wardcount/app/making"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
)

// Dropped are files that were dropped on the window.
func (p *setupPage) Dropped(paths []string) { p.add(paths...) }

func (p *setupPage) askFile() {
	p.W.Pick(ask.Pick{Title: words.SetupAddTitle, Text: words.SetupAddDetail, Label: words.SetupAddLabel, OK: words.SetupAddOK,
		Ends: []string{".xlsx", ".csv", ".txt", ".tsv"}, Chosen: func(path string) { p.add(path) }})
}

// add adds files that are not in the list yet.
func (p *setupPage) add(paths ...string) {
	paths = slices.DeleteFunc(slices.Clone(paths), func(path string) bool {
		return slices.ContainsFunc(p.Draft.Files, func(f making.File) bool { return f.Path == path })
	})
	if len(paths) == 0 {
		p.W.Say(words.SetupThere)
		return
	}
	p.change(func(d *making.Draft) {
		p.added = append(p.added, paths...)
		for _, path := range paths {
			d.Files = append(d.Files, making.File{Path: path})
		}
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
