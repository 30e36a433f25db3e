package fields

import (
	"strings"
)

// editStep is a kind of change: changes of one kind in a row are one step to undo.
type editStep int

const (
	stepNone editStep = iota
	stepTyping
	stepDeleting
	stepPasting
	stepCutting
)

// figureDoubt tells whether something of a figure was refused since it was come
// to, and whether the operator was told to check it.
type figureDoubt int

const (
	doubtNone figureDoubt = iota
	doubtRefused
	doubtAsked
)

// figureText is a figure being written. It is selected whole or not at all.
type figureText struct {
	text     string
	caret    int
	selected bool
}

func (t figureText) all() figureText {
	return figureText{text: t.text, caret: len(t.text), selected: t.text != ""}
}

func (t figureText) insert(digits string) figureText {
	if t.selected {
		t = figureText{}
	}
	return figureText{text: t.text[:t.caret] + digits + t.text[t.caret:], caret: t.caret + len(digits)}
}

// remove takes out the digit at i, or all if all is selected.
func (t figureText) remove(i int) figureText {
	switch {
	case t.selected:
		return figureText{}
	case i < 0 || i >= len(t.text):
		return t
	default:
		return figureText{text: t.text[:i] + t.text[i+1:], caret: i}
	}
}

func (t figureText) left() int {
	if t.selected {
		return 0
	}
	return max(t.caret-1, 0)
}

func (t figureText) right() int {
	if t.selected {
		return len(t.text)
	}
	return min(t.caret+1, len(t.text))
}

// AsciiDigit maps full-width digits, as an input method may send them, to ours.
func AsciiDigit(r rune) (byte, bool) {
	if r >= '０' && r <= '９' {
		r += '0' - '０'
	}
	return byte(r), r >= '0' && r <= '9'
}

// cleanFigure makes digits of what was pasted, or says why it will not. Spaces around it go (a cell copied from
// a spreadsheet ends in a new line), and so does what parts the thousands, if it parts them everywhere and nothing
// else: "1,234" is a figure, "12,34" and "12 34" may well be two.
func cleanFigure(pasted string) (digits, why string) {
	text := strings.TrimSpace(strings.Map(func(r rune) rune {
		switch r {
		case '\u00a0', '\u202f': // no-break spaces, as in web pages and in French thousands
			return ' '
		}
		if d, ok := AsciiDigit(r); ok {
			return rune(d)
		}
		return r
	}, pasted))
	if text == "" {
		return "", pasteEmpty
	}
	separator := ","
	if strings.Contains(text, " ") {
		separator = " "
	}
	groups := strings.Split(text, separator)
	digits = strings.Join(groups, "")
	if !onlyDigits(digits) || len(groups) > 1 && !inThousands(groups) {
		return "", notAFigure(shortened(text))
	}
	if len(digits) > figureMaxDigits {
		return "", tooManyDigits()
	}
	return digits, ""
}

func inThousands(groups []string) bool {
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return len(groups[0]) >= 1 && len(groups[0]) <= 3
}

func onlyDigits(text string) bool {
	for _, r := range text {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

// shortened cuts pasted text so that a whole page on the clipboard still gives one readable line.
func shortened(text string) string {
	const longest = 20
	if runes := []rune(text); len(runes) > longest {
		text = string(runes[:longest]) + "…"
	}
	return text
}
