package typeset

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font/sfnt"

	"wardcount/assets"
)

// typeface is the type of the papers, which knows the letters that it has.
var typeface = sync.OnceValue(func() *sfnt.Font {
	regular, _ := assets.Fonts()
	f, err := sfnt.Parse(regular)
	if err != nil {
		panic("the type that is built in cannot be read: " + err.Error())
	}
	return f
})

// unprintable stands at the foot of a page with letters that the type does not have.
const unprintable = "A letter that cannot be printed stands here as its code, such as [U+1F600]; the page for the screen shows it."

// printable is the document with every letter that the type does not have
// written as its code, and a line on its page that says so: a name must not be
// printed with a hole in it, and an odd sign in a reason must not keep a
// statement from the door.
func (d Document) printable() Document {
	pages := make([]Page, len(d.Pages))
	for i, p := range d.Pages {
		odd := false
		pages[i] = p.mapped(func(words string) string {
			code := coded(words)
			odd = odd || code != words
			return code
		})
		if odd {
			pages[i].Blocks = append(pages[i].Blocks, Text{Words: unprintable, Look: Quiet})
		}
	}
	d.Pages = pages
	return d
}

// coded writes the letters that the type does not have as their codes.
func coded(words string) string {
	var b sfnt.Buffer
	var out strings.Builder
	for _, letter := range words {
		glyph, err := typeface().GlyphIndex(&b, letter)
		if letter != '\n' && (err != nil || glyph == 0 || unicode.In(letter, unicode.Cc, unicode.Cf)) {
			fmt.Fprintf(&out, "[U+%04X]", letter)
			continue
		}
		out.WriteRune(letter)
	}
	return out.String()
}

// mapped is the page with each of its texts changed.
func (p Page) mapped(change func(string) string) Page {
	p.Issuer, p.Mark, p.Title, p.Law, p.Known = change(p.Issuer), change(p.Mark), change(p.Title), change(p.Law), change(p.Known)
	each := func(texts []string) []string {
		changed := make([]string, len(texts))
		for i, t := range texts {
			changed[i] = change(t)
		}
		return changed
	}
	p.Of = each(p.Of)
	blocks := make([]Block, len(p.Blocks))
	for i, b := range p.Blocks {
		switch b := b.(type) {
		case Text:
			b.Words = change(b.Words)
			blocks[i] = b
		case Facts:
			lines := make([]Fact, len(b.Lines))
			for k, f := range b.Lines {
				lines[k] = Fact{change(f.Label), change(f.Words)}
			}
			blocks[i] = Facts{lines}
		case Table:
			b.Caption = change(b.Caption)
			b.Columns, b.Rows = slices.Clone(b.Columns), slices.Clone(b.Rows)
			for k := range b.Columns {
				b.Columns[k].Title = change(b.Columns[k].Title)
			}
			for k := range b.Rows {
				b.Rows[k].Cells = each(b.Rows[k].Cells)
			}
			blocks[i] = b
		case Signature:
			blocks[i] = Signature{change(b.Who), change(b.As), change(b.Date)}
		case Boxed:
			blocks[i] = Boxed{change(b.Label), change(b.Words)}
		case Space:
			b.Label = change(b.Label)
			blocks[i] = b
		case List:
			b.Title, b.Sentences = change(b.Title), each(b.Sentences)
			blocks[i] = b
		case Picture:
			b.Caption = change(b.Caption)
			blocks[i] = b
		case Turn:
			blocks[i] = b
		}
	}
	p.Blocks = blocks
	return p
}

// words lists every text of the page, as it is drawn.
func (p Page) words() []string {
	all := append([]string{p.Issuer, p.Mark}, p.Of...)
	all = append(all, p.Title, p.Law)
	for _, b := range p.Blocks {
		switch b := b.(type) {
		case Text:
			all = append(all, b.Words)
		case Facts:
			for _, f := range b.Lines {
				all = append(all, f.Label, f.Words)
			}
		case Table:
			all = append(all, b.Caption)
			for _, c := range b.Columns {
				all = append(all, c.Title)
			}
			for _, r := range b.Rows {
				all = append(all, r.Cells...)
			}
		case Signature:
			all = append(all, b.Under(), b.Date)
		case Boxed:
			all = append(all, b.Label, b.Words)
		case Space:
			all = append(all, b.Label)
		case List:
			all = append(append(all, b.Title), b.Sentences...)
		case Picture:
			all = append(all, b.Caption)
		}
	}
	return append(all, p.Known)
}
