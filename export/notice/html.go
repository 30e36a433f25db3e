package notice

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
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
	"id":       paperID,
	"contests": contestsOf,
}).Parse(paper))

// paperID is a paper's place on the page.
func paperID(n int) string { return fmt.Sprintf("paper-%d", n+1) }

// entry leads to the first paper of a contest.
type entry struct{ Name, ID string }

// contestsOf lists the contests of a page of papers, where it is of more than one.
func contestsOf(pages []Page) []entry {
	var list []entry
	for i, p := range pages {
		if name, _, _ := strings.Cut(contestOf(p), ": election of "); len(list) == 0 || list[len(list)-1].Name != name {
			list = append(list, entry{name, paperID(i)})
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
