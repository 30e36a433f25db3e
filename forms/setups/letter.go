package setups

import (
	"strings"
	"unicode"

	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

// letter begins to write in the line at which the list stands, with the letter
// that was typed: nobody should have to press Enter first.
func (p *setupPage) letter(r rune) {
	key := p.List.Key()
	if p.creating || p.line.open() || unicode.IsSpace(r) || !p.isFact(key) && !strings.HasPrefix(key, shown.SetupTypeKey) && !strings.HasPrefix(key, shown.SetupTypedKey) {
		return
	}
	p.open(key)
	if p.line.open() {
		p.line.entry.TypedRune(r)
	}
}

// finder finds a row of a list by the letters that words of it begin with.
type finder struct {
	list  *lists.List
	typed string
	at    string // the row that was found; who went elsewhere begins anew
}

// letter takes one more letter, and goes to the next row that it leads to.
func (f *finder) letter(r rune, say func(string)) {
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) && (r != ' ' || f.typed == "") {
		return
	}
	if f.list.Key() != f.at {
		f.typed = ""
	}
	f.typed += string(r)
	key := f.next()
	if key == "" {
		say(words.SetupNotFound(f.typed))
		f.typed = ""
		return
	}
	f.list.MoveTo(key)
	f.at = key
	say(words.SetupFound(f.typed))
}

// next is the row that answers the letters: the one at which the list stands, else the next after it.
func (f *finder) next() string {
	rows := f.list.Shown()
	for i := range rows {
		row := rows[(max(f.list.At, 0)+i)%len(rows)].Says()
		var texts []string
		for _, c := range row.Cells {
			texts = append(texts, c.Text)
		}
		if row.Key != "" && finds(f.typed, texts...) {
			return row.Key
		}
	}
	return ""
}
