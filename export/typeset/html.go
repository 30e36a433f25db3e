package typeset

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
)

//go:embed paper.html
var paper string

// printed is the template of a document, by which every kind of block is
// printed in its own way.
var printed = template.Must(template.New("paper").Funcs(template.FuncMap{
	"is":    func(b Block, kind string) bool { return kindOf(b) == kind },
	"class": func(l Look) string { return string(l) },
	"one":   func(r Row, columns []Column) bool { return len(r.Cells) == 1 && len(columns) > 1 },
	"times": func(n int) []struct{} { return make([]struct{}, n) },
	"tabled": func(b Block, p Page) string {
		if t := b.(Table); t.Caption != "" {
			return t.Caption
		}
		return "Table: " + p.Title
	},
	"id":      paperID,
	"entries": entriesOf,
}).Parse(paper))

// paperID is a paper's place on the page.
func paperID(n int) string { return fmt.Sprintf("paper-%d", n+1) }

// entry leads to the first of the papers that it is of.
type entry struct{ Name, ID string }

// entriesOf lists what the papers of a page are of, where that is more than one thing.
func entriesOf(pages []Page) []entry {
	var list []entry
	for i, p := range pages {
		if len(list) == 0 || list[len(list)-1].Name != p.Entry {
			list = append(list, entry{p.Entry, paperID(i)})
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// kindOf names a kind of block.
func kindOf(b Block) string {
	switch b.(type) {
	case Text:
		return "text"
	case Facts:
		return "facts"
	case Table:
		return "table"
	case Signature:
		return "signature"
	case Boxed:
		return "boxed"
	case Space:
		return "space"
	case List:
		return "list"
	case Picture:
		return "picture"
	}
	return ""
}

// WriteHTML writes the document as one HTML file that needs no other: read on
// a screen as it is, and printed on A4 with each paper on a sheet of its own.
func WriteHTML(d Document, w io.Writer) error {
	if err := printed.Execute(w, d); err != nil {
		return fmt.Errorf("the page cannot be written: %w", err)
	}
	return nil
}
