package desk

import (
	"maps"
	"slices"

	"wardcount/app"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Which papers of the open count are half keyed, and by whom. Of others no figure is known here.

// readHalf reads them, and tells whether they are others than before.
func (c *openCount) readHalf() bool {
	before := c.Half
	c.Half = map[string][]app.HalfKeyed{}
	if c.Count != nil {
		for _, d := range c.Count.Drafts() {
			c.Half[d.Paper.String()] = append(c.Half[d.Paper.String()], d)
		}
	}
	return !maps.EqualFunc(before, c.Half, slices.Equal)
}

// HalfIn is how many papers of a ward who is at the keyboard has half keyed.
func (c *openCount) HalfIn(contest setup.ContestID) int {
	n := 0
	for _, marks := range c.Half {
		for _, d := range marks {
			if d.By == c.Person.Name && d.Paper.Box == "" && d.Paper.Sheet.Contest == contest {
				n++
			}
		}
	}
	return n
}

// ownHalf are the sheets of which who is at the keyboard has half keyed something.
func (c *openCount) ownHalf() map[sheet.ID]bool {
	half := map[sheet.ID]bool{}
	for _, d := range c.Count.Drafts() {
		if d.Paper.Box == "" && d.By == c.Person.Name {
			half[d.Paper.Sheet] = true
		}
	}
	return half
}

// begunBy are the others who have half keyed the same count of a paper.
func (c *openCount) begunBy(p app.Paper, count int) []string {
	var names []string
	for _, d := range c.Count.Drafts() {
		if d.Paper == p && d.Count == count && d.By != c.Person.Name {
			names = append(names, d.By)
		}
	}
	return names
}

// ComesBack looks for what the person at the keyboard has half keyed of a paper:
// what to put into the fields, nil where there is nothing, and what to say of it.
func (c *openCount) ComesBack(p app.Paper, count int, back func(d app.Draft) string) KeptDraft {
	d, fits := c.Count.Draft(c.Person.Name, p, count)
	switch {
	case d.At.IsZero():
		return KeptDraft{Said: words.DraftBegun(p, c.begunBy(p, count))}
	case fits:
		return KeptDraft{Typed: d.Typed, Said: back(d)}
	}
	return KeptDraft{past: true, Said: words.DraftPast(d.At, c.Count.Now())}
}
