package desktest

import (
	"slices"
	"strconv"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
)

// What a sheet shows.

// InFields are the figures that stand in the sheet that is open.
func (d *Seat) InFields() string {
	d.T.Helper()
	var texts []string
	for _, field := range d.Sheet().Fields {
		texts = append(texts, field.Entry.Text())
	}
	return strings.TrimRight(strings.Join(texts, " "), " ")
}

// How is what a sheet says of which reading of it is keyed.
func (d *Seat) How() string {
	cells := d.Sheet().How.Says().Cells
	return cells[len(cells)-1].Text
}

// Open are the figures of the sheet that can be keyed.
func (d *Seat) Open() []figure.ID {
	var ids []figure.ID
	for _, field := range d.Sheet().Fields {
		if !field.Entry.ReadOnly() {
			ids = append(ids, field.Def.ID)
		}
	}
	return ids
}

// WantMarked holds the marks of what is half keyed against what they should say.
func (d *Seat) WantMarked(want ...string) {
	d.T.Helper()
	if got := d.marked(); strings.Join(got, "; ") != strings.Join(want, "; ") {
		d.T.Errorf("marked are %q, want %q:\n%s", got, want, d.Texts())
	}
}

// marked are the lines on the screen that say who has half keyed something.
func (d *Seat) marked() []string {
	var lines []string
	for _, line := range strings.Split(d.Texts(), "\n") {
		if strings.Contains(line, "half keyed by") || strings.Contains(line, "half filled in by") {
			lines = append(lines, line[:strings.LastIndex(line, ",")]) // without the hour
		}
	}
	return lines
}

// ShowsNone fails where any of the figures can be read on the screen, the foot of
// the window included.
func (d *Seat) ShowsNone(where string, figures ...int) {
	d.T.Helper()
	texts := strings.Fields(d.Texts() + d.Said())
	for _, n := range figures {
		for _, written := range []string{strconv.Itoa(n), text.Grouped(n)} {
			if slices.Contains(texts, written) || slices.Contains(texts, written+".") || slices.Contains(texts, written+",") {
				d.T.Errorf("%s shows %s:\n%s\n%s", where, written, d.Texts(), d.Said())
			}
		}
	}
}

// InHelp are the texts that can now be seen whole, in order, with air between.
func (d *Seat) InHelp() string {
	texts := " "
	for _, l := range d.LookAround().Leaves {
		if _, out := l.at.Beyond(l.seen); l.asked && out <= 0 {
			texts += l.What + " "
		}
	}
	return texts
}
