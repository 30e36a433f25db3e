package exporttest

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"

	"wardcount/export/typeset"
)

// Tree writes a document as its golden holds it: a block a paragraph, a row a line. Of a picture it has the size and the
// caption: what it shows is held where it is drawn.
func Tree(d typeset.Document) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n%s\n", d.Called(), d.Subject)
	for _, p := range d.Pages {
		fmt.Fprintf(&b, "\n======== %s | %s\n%s\n%s\n%s\n[%s] large=%v\n", p.Title, p.Law, p.Issuer, strings.Join(p.Of, "\n"), p.Known, p.Mark, p.Large)
		for _, block := range p.Blocks {
			b.WriteString("\n")
			writeBlock(&b, block)
		}
	}
	return b.Bytes()
}

func writeBlock(b *bytes.Buffer, block typeset.Block) {
	switch block := block.(type) {
	case typeset.Text:
		fmt.Fprintf(b, "%s: %s\n", strings.TrimSpace("text "+string(block.Look)), block.Words)
	case typeset.Facts:
		for _, f := range block.Lines {
			fmt.Fprintf(b, "fact: %s | %s\n", f.Label, f.Words)
		}
	case typeset.List:
		fmt.Fprintf(b, "list %s framed=%v\n- %s\n", block.Title, block.Framed, strings.Join(block.Sentences, "\n- "))
	case typeset.Picture:
		fmt.Fprintf(b, "picture %.0f by %.0f: %s\n", block.Width, block.Height, block.Caption)
	case typeset.Table:
		var titles []string
		for _, c := range block.Columns {
			titles = append(titles, c.Title)
		}
		fmt.Fprintf(b, "table %s| %s\n", block.Caption, strings.Join(titles, " | "))
		for _, r := range block.Rows {
			fmt.Fprintf(b, "  %s %s\n", strings.Join(r.Cells, " | "), r.Look)
		}
	default:
		fmt.Fprintf(b, "%s %+v\n", reflect.TypeOf(block).Name(), block)
	}
}
