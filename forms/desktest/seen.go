package desktest

import (
	"cmp"
	"fmt"
	"math"
	"path"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
)

// area is a rectangle of the window.
type area struct{ left, top, right, bottom float32 }

func (a area) within(b area) area {
	return area{max(a.left, b.left), max(a.top, b.top), min(a.right, b.right), min(a.bottom, b.bottom)}
}

func (a area) empty() bool { return a.right <= a.left || a.bottom <= a.top }

// Beyond tells how far a stands out of b, sideways and in its height.
func (a area) Beyond(b area) (sideways, inHeight float32) {
	return max(b.left-a.left, a.right-b.right, 0), max(b.top-a.top, a.bottom-b.bottom, 0)
}

// leaf is a text or a glyph that is drawn, with what holds it.
type leaf struct {
	What    string
	at      area
	seen    area // of the window, what a scroll leaves to be seen
	holder  area // the widget that it belongs to
	scrolls bool // sideways: it may be longer than the place for it
	row     *lists.RowView
	field   string // a field, a button or the like, by which it is marked
	text    *canvas.Text
	asked   bool // it belongs to a question, which stands over the window
	tight   bool // lines of the hall stand so close that their heights overlap, and the letters do not
}

// eyes go through the window as it is drawn.
type eyes struct {
	Leaves []leaf
	rows   []*lists.RowView // those of which something can be seen
	beyond []string         // what lies out of the window
	window area

	keyboard fyne.Focusable // what has the keyboard
	inSight  bool           // and whether it can be seen whole
}

// look sees all of an object that is not hidden.
func (e *eyes) look(o fyne.CanvasObject, at fyne.Position, in leaf) {
	if o == nil || !o.Visible() {
		return
	}
	here := AreaOf(at, o.Size())
	if f, focusable := o.(fyne.Focusable); focusable && f == e.keyboard {
		sideways, inHeight := here.Beyond(here.within(in.seen).within(e.window))
		e.inSight = sideways <= 1 && inHeight <= 1
	}
	var inner []fyne.CanvasObject
	switch o := o.(type) {
	case *canvas.Text:
		if o.Text != "" {
			m := fyne.MeasureText(o.Text, o.TextSize, o.TextStyle)
			left := at.X
			switch o.Alignment {
			case fyne.TextAlignTrailing:
				left += o.Size().Width - m.Width
			case fyne.TextAlignCenter:
				left += (o.Size().Width - m.Width) / 2
			}
			in.What, in.text, in.at = o.Text, o, AreaOf(fyne.NewPos(left, at.Y), m)
			e.Leaves = append(e.Leaves, in)
		}
	case *canvas.Image:
		if o.Resource != nil {
			in.What, in.at = "<"+o.Resource.Name()+">", here
			e.Leaves = append(e.Leaves, in)
		}
	case *fyne.Container:
		inner = o.Objects
	case fyne.Widget:
		inner = test.WidgetRenderer(o).Objects()
		in.holder = here
		switch o := o.(type) {
		case *container.Scroll:
			in.seen, in.scrolls = in.seen.within(here), o.Direction == container.ScrollHorizontalOnly || o.Direction == container.ScrollBoth
		case *lists.RowView:
			in.row = o
			if !here.within(in.seen).empty() {
				e.rows = append(e.rows, o)
			}
		case *chart.Board:
			in.tight = true
		case *fields.FigureEntry:
			in.field = "[]"
			if o.Text() == "" {
				e.Leaves = append(e.Leaves, leaf{What: "[ ]", at: here, seen: in.seen})
			}
		case *fields.LineEntry:
			in.field = "[]"
		case *fields.Button:
			in.field = "()"
		case fyne.Focusable:
			if _, editable := o.(interface{ Undo() }); editable {
				in.field = "[]"
			}
		}
	}
	if _, scrolled := o.(*container.Scroll); !scrolled && !here.within(in.seen).empty() {
		if sideways, inHeight := here.within(in.seen).Beyond(e.window); sideways > 1 || inHeight > 1 {
			e.beyond = append(e.beyond, fmt.Sprintf("%T at %v", o, here))
		}
	}
	for _, child := range inner {
		e.look(child, at.Add(child.Position()), in)
	}
}

// Faults are the texts that cannot be read whole, and what lies out of the window.
func (e *eyes) Faults() []string {
	var found []string
	for _, r := range e.rows {
		for _, text := range r.Lost() {
			found = append(found, "cut: "+text)
		}
	}
	for _, l := range e.Leaves {
		if l.text == nil || l.scrolls || l.at.within(l.seen).empty() {
			continue
		}
		sideways, inHeight := l.at.Beyond(l.holder)
		out, _ := l.at.Beyond(l.seen)
		if sideways > 1 || inHeight > 1 || out > 1 {
			found = append(found, fmt.Sprintf("runs out of its place: %s (%.0f sideways, %.0f in height, %.0f out of the view)", l.What, sideways, inHeight, out))
		}
	}
	if e.keyboard != nil && !e.inSight {
		found = append(found, "what has the keyboard is out of sight: "+keyboardAt(e.keyboard))
	}
	for _, o := range e.beyond {
		found = append(found, "out of the window: "+o)
	}
	return append(found, e.overlaps()...)
}

// overlaps are texts that stand on other texts; a question stands over the window and not on it.
func (e *eyes) overlaps() []string {
	var found []string
	for i, a := range e.Leaves {
		for _, b := range e.Leaves[:i] {
			if a.text == nil || b.text == nil || a.asked != b.asked {
				continue
			}
			near := float32(4)
			if a.tight {
				near = a.text.TextSize * 0.4
			}
			if both := a.at.within(a.seen).within(b.at.within(b.seen)); both.right-both.left > 2 && both.bottom-both.top > near {
				found = append(found, fmt.Sprintf("%s stands on %s", a.What, b.What))
			}
		}
	}
	return found
}

// keyboardAt says what has the keyboard.
func keyboardAt(f fyne.Focusable) string {
	switch f := f.(type) {
	case nil:
		return "nowhere"
	case *fields.FigureEntry:
		return f.Label
	case *lists.List:
		return "list at " + f.Key()
	case *fields.Button:
		return "button " + f.Text
	}
	if _, editable := f.(interface{ Undo() }); editable {
		return "field"
	}
	return "list"
}

// lines are what can be seen, from above to below.
func (e *eyes) lines(left float32) string {
	leaves := slices.DeleteFunc(slices.Clone(e.Leaves), func(l leaf) bool { return l.at.within(l.seen).empty() })
	middle := func(l leaf) float32 { return (l.at.top + l.at.bottom) / 2 }
	slices.SortStableFunc(leaves, func(a, b leaf) int { return cmp.Compare(middle(a), middle(b)) })
	em := theme.TextSize()
	var b strings.Builder
	for len(leaves) > 0 {
		n := 1
		for n < len(leaves) && middle(leaves[n])-middle(leaves[0]) < em/2 {
			n++
		}
		line := leaves[:n]
		slices.SortStableFunc(line, func(a, b leaf) int { return cmp.Compare(a.at.left, b.at.left) })
		mark := " "
		var texts []string
		for _, l := range line {
			if l.row != nil {
				switch here, keyboard := l.row.Here(); {
				case keyboard:
					mark = "»"
				case here:
					mark = ">"
				}
			}
			texts = append(texts, fmt.Sprintf("%d %s", int(math.Round(float64((l.at.left-left)/em))), l.words()))
		}
		fmt.Fprintf(&b, "%s %s\n", mark, strings.Join(texts, "  "))
		leaves = leaves[n:]
	}
	return b.String()
}

// words are a text with its look.
func (l leaf) words() string {
	if l.text == nil && l.What == "[ ]" {
		return l.What
	}
	if l.text == nil {
		return strings.TrimSuffix(path.Base(l.What), ".svg>") + ">"
	}
	text := l.What
	if l.field != "" {
		text = l.field[:1] + text + l.field[1:]
	}
	if l.text.TextStyle.Bold {
		text = "*" + text + "*"
	}
	switch l.text.TextSize {
	case theme.Size(theme.SizeNameHeadingText):
		text += "++"
	case theme.Size(theme.SizeNameSubHeadingText):
		text += "+"
	case theme.Size(theme.SizeNameCaptionText):
		text += "-"
	}
	for _, c := range textColours {
		if theme.Color(c.colour) == l.text.Color {
			return text + c.word
		}
	}
	return text + ".?"
}

// textColours are the colours of texts, by a word each.
var textColours = []struct {
	colour fyne.ThemeColorName
	word   string
}{
	{theme.ColorNameForeground, ""}, {theme.ColorNamePlaceHolder, ".quiet"}, {theme.ColorNameDisabled, ".faint"},
	{theme.ColorNamePrimary, ".primary"}, {look.ColorNameErrorText, ".error"}, {look.ColorNameWarningText, ".warning"},
	{look.ColorNameOKText, ".ok"}, {look.ColorNameNoteText, ".note"}, {theme.ColorNameForegroundOnPrimary, ".on-primary"},
	{look.ColorNamePracticeForeground, ".on-practice"},
}

// AreaOf is the place of an object of a size.
func AreaOf(at fyne.Position, size fyne.Size) area {
	return area{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}
