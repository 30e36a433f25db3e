package web

import (
	"fmt"
	"html/template"
	"image/color"
	"strings"

	"wardcount/export/parties"
	"wardcount/reconcile/outcome"
)

// chart is bars, each under its name and before its number, so that it reads
// at any width and in any colour. Lengths down are in tenths of the letters' size.
type chart struct {
	ID, Title, Desc string
	Bars            []bar
	tenths          int // how high it is so far
}

// bar is one line of a chart.
type bar struct {
	Lines        []line // the name, broken where a phone ends
	Number       string
	Ink          string
	Width        string // of the whole chart
	Y, NumberY   string
	Share, Whole int // as it is read back
}

// line is one line of a name.
type line struct{ Text, Y string }

const (
	longestLine = 34 // letters beside each other on a phone of 320 pixels
	widest      = 70 // of a hundred: the longest bar, which leaves room for its number
)

// Height is how high the chart is.
func (c chart) Height() string { return tenths(c.tenths) }

// add adds a bar that is so much of the longest.
func (c *chart) add(name, number, ink string, share, whole int) {
	b := bar{Number: number, Ink: ink, Width: "0", Share: share, Whole: whole}
	for _, words := range broken(name) {
		b.Lines = append(b.Lines, line{words, tenths(c.tenths + 12)})
		c.tenths += 13
	}
	if whole > 0 && share > 0 {
		scaled := widest * 10 * share / whole
		b.Width = fmt.Sprintf("%d.%d%%", scaled/10, scaled%10)
	}
	b.Y, b.NumberY = tenths(c.tenths+4), tenths(c.tenths+15)
	c.tenths += 26
	c.Bars = append(c.Bars, b)
}

func tenths(n int) string { return fmt.Sprintf("%d.%dem", n/10, n%10) }

// broken breaks a name between its words.
func broken(name string) []string {
	lines := []string{""}
	for _, word := range strings.Fields(name) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case len([]rune(*last))+1+len([]rune(word)) <= longestLine:
			*last += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}

// ink is how a party is drawn: a pattern in a colour for either ground.
type ink struct {
	ID    string // on the page
	Path  string // of the pattern's tile, twelve by twelve
	Party parties.Party
}

// inkPaths are the patterns of the table of parties, as the parts of a tile of twelve by twelve that are painted.
var inkPaths = map[string]string{
	"solid":   "M0 0h12v12H0z",
	"banded":  "M0 0h12v5H0zM0 8h12v4H0z",
	"ringed":  "M0 0h12v12H0zM2 2v8h8V2zM4 4h4v4H4z",
	"holed":   "M0 0h12v12H0zM4 4v4h4V4z",
	"columns": "M0 0h2v12H0zM4 0h2v12H4zM8 0h2v12H8z",
	"split":   "M0 6h12v6H0z",
	"dotted":  "M3 0h3v3H3zM9 0h3v3H9zM0 3h3v3H0zM6 3h3v3H6zM3 6h3v3H3zM9 6h3v3H9zM0 9h3v3H0zM6 9h3v3H6z",
	"rows":    "M0 0h12v2H0zM0 4h12v2H0zM0 8h12v2H0z",
}

// inksOf gives every party its ink, in the order of the council.
func inksOf(c outcome.Council) []ink {
	var list []ink
	for i, p := range c.Parties {
		known := parties.Own().Of(p.ID, p.Name)
		list = append(list, ink{ID: fmt.Sprintf("party-%d", i+1), Path: inkPaths[known.Pattern], Party: known})
	}
	return list
}

// inkStyle is the colour of every ink on a light ground, on a dark one and on paper.
func inkStyle(inks []ink) template.CSS {
	var light, dark strings.Builder
	for _, i := range inks {
		fmt.Fprintf(&light, ".%s { color: %s }\n", i.ID, hex(i.Party.Light))
		fmt.Fprintf(&dark, ".%s { color: %s }\n", i.ID, hex(i.Party.Dark))
	}
	return template.CSS(light.String() + "@media screen and (prefers-color-scheme: dark) {\n" + dark.String() + "}")
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
