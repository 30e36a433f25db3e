package notice

import (
	"fmt"
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

// readable refuses a document with a letter that the type does not have: a
// name must not be printed with a hole in it.
func (d Document) readable() error {
	var b sfnt.Buffer
	for _, p := range d.Pages {
		for _, words := range p.words() {
			for _, letter := range words {
				glyph, err := typeface().GlyphIndex(&b, letter)
				if letter != '\n' && (err != nil || glyph == 0 || unicode.In(letter, unicode.Cc, unicode.Cf)) {
					return fmt.Errorf("%s, %s: the letter %q (U+%04X) in “%s” cannot be printed; write the name in Latin, Greek or Cyrillic letters", p.Title, contestOf(p), letter, letter, words)
				}
			}
		}
	}
	return nil
}

func last(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return lines[len(lines)-1]
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
			all = append(all, b.under(), b.Date)
		case Boxed:
			all = append(all, b.Label, b.Words)
		case Space:
			all = append(all, b.Label)
		}
	}
	return append(all, p.Known)
}
