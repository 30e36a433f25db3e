package setups

import (
	"strings"
	"unicode"

	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
)

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

// finds tells whether every word of a query begins a word of one of the texts.
func finds(query string, texts ...string) bool {
	return desk.Named(strings.Join(texts, " "), desk.WordsOf(query))
}
