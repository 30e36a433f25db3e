package web

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"wardcount/reconcile/figure"
)

// page is a written page as a reader has it, parsed by the rules that browsers
// parse by. It knows nothing of how the page was laid out but its words.
type page struct{ root *html.Node }

func readPage(data []byte) (page, error) {
	root, err := html.Parse(bytes.NewReader(data))
	return page{root}, err
}

// all lists the elements of a name below a node, in the order of the page.
func all(n *html.Node, name atom.Atom) (list []*html.Node) {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.DataAtom == name {
			list = append(list, d)
		}
	}
	return list
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// said is all the words of a node as they stand one after another.
func said(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// parts are the words of every element of a name in a node.
func parts(n *html.Node, name atom.Atom) (list []string) {
	for _, p := range all(n, name) {
		list = append(list, said(p))
	}
	return list
}

// grid is a table as it was read: its caption, the heads of its columns, and
// its rows with those at its foot.
type grid struct {
	caption string
	heads   []string
	rows    [][]*html.Node
}

func readGrid(t *html.Node) grid {
	var g grid
	for _, c := range all(t, atom.Caption) {
		g.caption = said(c)
	}
	for _, tr := range all(t, atom.Tr) {
		if tr.Parent.DataAtom == atom.Thead {
			g.heads = append(g.heads, parts(tr, atom.Th)...)
			continue
		}
		var row []*html.Node
		for cell := range tr.ChildNodes() {
			if cell.Type == html.ElementNode {
				row = append(row, cell)
			}
		}
		g.rows = append(g.rows, row)
	}
	return g
}

// grids are the tables of a part of the page.
func grids(n *html.Node) (list []grid) {
	for _, t := range all(n, atom.Table) {
		list = append(list, readGrid(t))
	}
	return list
}

// under finds the table whose caption begins so.
func under(list []grid, caption string) (grid, error) {
	i := slices.IndexFunc(list, func(g grid) bool { return strings.HasPrefix(g.caption, caption) })
	if i < 0 {
		return grid{}, fmt.Errorf("there is no table called %q", caption)
	}
	return list[i], nil
}

// name is the words that head a row, without what stands under them.
func (g grid) name(row int) string {
	if names := parts(g.rows[row][0], atom.Bdi); len(names) > 0 {
		return names[0]
	}
	return said(g.rows[row][0])
}

// at gives the words of a cell by the head of its column.
func (g grid) at(row int, head string) (string, error) {
	column := slices.Index(g.heads, head)
	if column < 0 || column >= len(g.rows[row]) {
		return "", fmt.Errorf("%q has no column %q", g.caption, head)
	}
	return said(g.rows[row][column]), nil
}

// is compares the words of a cell.
func (g grid) is(row int, head, want string) error {
	got, err := g.at(row, head)
	if err == nil && got != want {
		err = fmt.Errorf("%q says %q under %q of %s; it is %q", g.caption, got, head, g.name(row), want)
	}
	return err
}

// holds compares a figure in a cell with what was certified.
func (g grid) holds(row int, head string, want figure.Of[int]) error {
	words, err := g.at(row, head)
	if err != nil {
		return err
	}
	got, ok := digits(words)
	if !ok || got != want {
		return fmt.Errorf("%q gives %q under %q of %s; certified is %s", g.caption, words, head, g.name(row), want)
	}
	return nil
}

// row finds the row that is headed so.
func (g grid) row(name string) (int, error) {
	for i := range g.rows {
		if g.name(i) == name {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%q has no row %q", g.caption, name)
}

// digits reads a figure as a page prints it, and a dash as none.
func digits(words string) (figure.Of[int], bool) {
	if words == notKnown {
		return figure.Of[int]{}, true
	}
	plain := strings.NewReplacer(",", "", "−", "-").Replace(words)
	n, err := strconv.Atoi(plain)
	return figure.KeyedIf(n, err == nil), err == nil
}

// whole is a number that is certain to be there.
func whole[T ~int](n T) figure.Of[int] { return figure.Keyed(int(n)) }

// tried gives the first error of several readings.
func tried(readings ...func() error) error {
	for _, read := range readings {
		if err := read(); err != nil {
			return err
		}
	}
	return nil
}
