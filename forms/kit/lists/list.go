package lists

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/work"
)

// List is a page of rows that scrolls. Arrows lead from one row that can be
// come to, to the next; Enter opens it. It takes the focus as a whole.
type List struct {
	widget.BaseWidget
	// OnKey hears the keys that the list does not use itself.
	OnKey func(*fyne.KeyEvent)
	// OnShortcut hears what is held with Ctrl.
	OnShortcut func(fyne.Shortcut)
	// OnRune, if set, hears the characters that are typed.
	OnRune func(rune)
	// OnMove hears of the row that the arrows have come to.
	OnMove func(r Row)
	// OnTap, if set, does all that a click on a row does.
	OnTap func(r Row)
	// InView draws only the rows in view, however few there are: for lists that
	// are shown anew whenever anything happens.
	InView bool
	// Along takes the place along where Page Up, Page Down and End scroll: for
	// pages on which something is done at nearly every row.
	Along bool
	// Even tells that every row is as high as the first, as in a table: then thousands of rows cost no more than those
	// in view.
	Even bool
	// OnTab, if set, hears Tab and Shift+Tab, which then stay in the list.
	OnTab func(by int)
	// OnSide, if set, hears Left and Right where the row has no picture.
	OnSide func(by int)
	// OnFocus hears that the keyboard came or went.
	OnFocus func()

	Least    int // the height, in rows of text, that it asks for
	views    []*RowView
	At       int // -1 while there is no row to come to
	away     bool
	focused  bool
	disabled bool
	press    keys.Press
	shift    bool // is held
	rows     *TextColumn
	column   *fyne.Container
	scroll   *container.Scroll
}

// manyRows is the length from which only the rows in view are drawn: 500 boxes
// are filtered while somebody types.
const manyRows = 150

var (
	_ fyne.Focusable    = (*List)(nil)
	_ fyne.Shortcutable = (*List)(nil)
	_ fyne.Disableable  = (*List)(nil)
	_ desktop.Keyable   = (*List)(nil)
	_ fyne.Tabbable     = (*List)(nil)
)

// NewList makes an empty list.
func NewList() *List {
	l := &List{At: -1, rows: &TextColumn{}}
	l.column = container.New(l.rows)
	l.scroll = container.NewVScroll(l.column)
	l.scroll.OnScrolled = func(fyne.Position) { work.Guard("a list that is scrolled", l.draw) }
	l.ExtendBaseWidget(l)
	return l
}

// Set shows rows. The place stays at the row of the same key, and else near it.
func (l *List) Set(rows []Row) {
	before, place := l.Key(), l.At
	l.take(rows)
	l.At = -1
	for i, r := range rows {
		if before != "" && r.Key == before {
			l.At = i
		}
	}
	if l.At < 0 {
		l.At = l.near(min(place, len(rows)-1))
	}
	l.mark()
	l.rows.Even = l.Even
	l.rows.Place()
	l.choose()
	l.scroll.Refresh() // and with it the rows
}

// draw gives the toolkit other rows, if others are to be drawn.
func (l *List) draw() {
	if l.choose() {
		l.column.Refresh()
	}
}

// choose gives the rows to the toolkit: all of them, and of very many those that
// can be seen. It tells whether they are others than before.
func (l *List) choose() bool {
	drawn := l.views
	if l.InView && l.scroll.Size().Width <= 0 {
		drawn = nil // it has given way
	} else if l.InView || len(drawn) > manyRows {
		top, bottom := l.scroll.Offset.Y, l.scroll.Offset.Y+l.scroll.Size().Height
		from, _ := slices.BinarySearchFunc(drawn, top, func(v *RowView, y float32) int { return cmp.Compare(v.top+v.height, y) })
		to, _ := slices.BinarySearchFunc(drawn, bottom, func(v *RowView, y float32) int { return cmp.Compare(v.top, y) })
		drawn = drawn[from:max(from, to)]
	}
	if len(drawn) == len(l.column.Objects) && (len(drawn) == 0 || l.column.Objects[0] == fyne.CanvasObject(drawn[0])) {
		return false
	}
	objects := make([]fyne.CanvasObject, len(drawn))
	for i, v := range drawn {
		objects[i] = v
	}
	l.column.Objects = objects
	return true
}

// Reveal scrolls until the row that the list stands at is in view. Places
// within the column are known before anything is drawn, so a page that was
// opened just now is scrolled as well.
func (l *List) Reveal() {
	if l.At < 0 || l.scroll.Size().Height <= 0 {
		return
	}
	v := l.views[l.At]
	top, height := v.top, v.height
	margin := max(min(height, (l.scroll.Size().Height-height)/2), 0)
	offset := l.scroll.Offset
	offset.Y = max(offset.Y, top+height+margin-l.scroll.Size().Height)
	offset.Y = min(offset.Y, max(top-margin, 0))
	if l.At == l.near(0) && top+height <= l.scroll.Size().Height {
		offset.Y = 0 // what stands above the first row is shown with it
	}
	if offset != l.scroll.Offset {
		l.scrollTo(offset)
	}
}

// scrollTo scrolls, and draws what is then in view.
func (l *List) scrollTo(offset fyne.Position) {
	l.scroll.ScrollToOffset(offset)
	l.draw()
}

// inView tells whether the row that the list stands at can be seen whole.
func (l *List) inView() bool {
	v := l.views[l.At]
	top := v.top - l.scroll.Offset.Y
	return top >= 0 && top+v.height <= l.scroll.Size().Height
}

// near is the row that can be come to at a place, or the next after, or before it.
func (l *List) near(place int) int {
	for i := max(place, 0); i < len(l.views); i++ {
		if l.views[i].Row.Key != "" {
			return i
		}
	}
	for i := min(place, len(l.views)-1); i >= 0; i-- {
		if l.views[i].Row.Key != "" {
			return i
		}
	}
	return -1
}

// Key is what the row is about that the list stands at.
func (l *List) Key() string {
	if l.At < 0 || l.At >= len(l.views) {
		return ""
	}
	return l.views[l.At].Row.Key
}

// Current is the row that the list stands at.
func (l *List) Current() (Row, bool) {
	if l.At < 0 || l.At >= len(l.views) {
		return Row{}, false
	}
	return l.views[l.At].Row, true
}

// MoveTo goes to the row of a key, and tells whether there is one.
func (l *List) MoveTo(key string) bool {
	for i, v := range l.views {
		if key != "" && v.Row.Key == key {
			l.move(i)
			return true
		}
	}
	return false
}

func (l *List) move(to int) {
	if to < 0 || to >= len(l.views) || l.views[to].Row.Key == "" {
		return
	}
	l.At, l.away = to, false
	l.mark()
	l.Reveal()
}

// Away takes the mark from the row that the list stands at: what is looked at is none of its rows. The place is kept, and
// is marked again when the keyboard comes or another row is come to.
func (l *List) Away() {
	l.away = true
	l.mark()
}

// Step goes to the next row in a direction that can be come to; at the ends it stays.
func (l *List) Step(by int) {
	for i := l.At + by; i >= 0 && i < len(l.views); i += by {
		if l.views[i].Row.Key != "" {
			l.move(i)
			if l.OnMove != nil {
				l.OnMove(l.views[i].Row)
			}
			return
		}
	}
	l.scrollTo(l.scroll.Offset.AddXY(0, float32(by)*2*theme.TextSize()))
}

// ToFirst goes to the first row that can be come to.
func (l *List) ToFirst() { l.move(l.near(0)) }

// ToTop scrolls back to the beginning.
func (l *List) ToTop() { l.scroll.ScrollToTop() }

// HasFocus tells whether the keyboard is there.
func (l *List) HasFocus() bool { return l.focused }

// Shown are the rows, each as it is drawn or would be.
func (l *List) Shown() []*RowView { return l.views }

func (l *List) mark() {
	for i, v := range l.views {
		here, focused := i == l.At && (l.focused || !l.away), l.focused
		if v.here != here || v.focused != focused {
			v.here, v.focused = here, focused
			v.Refresh()
		}
	}
}

func (l *List) tap(i int) {
	if l.OnTap != nil {
		if r := l.views[i].Row; r.Key != "" {
			l.OnTap(r)
		}
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
	if l.views[i].Row.Key == "" {
		return
	}
	again := i == l.At
	l.move(i)
	if l.OnMove != nil {
		l.OnMove(l.views[i].Row)
	}
	if again {
		l.open()
	}
}

// open does what Enter does at the row; a row out of sight is shown first.
func (l *List) open() {
	if l.At >= 0 && l.At < len(l.views) && !l.inView() && l.scroll.Size().Height > 0 {
		l.Reveal()
		return
	}
	if r, ok := l.Current(); ok && r.Open != nil {
		r.Open()
	}
}

// Enable, Disable and Disabled take the list out of the order of Tab: Tab in a
// sheet stays in the sheet.
func (l *List) Enable() { l.disabled = false }

// Disable takes the list out of the order of Tab.
func (l *List) Disable() { l.disabled = true }

// Disabled tells whether Tab passes the list over.
func (l *List) Disabled() bool { return l.disabled }

// FocusGained shows where the list stands.
func (l *List) FocusGained() {
	l.focused, l.shift = true, false // where Shift was let go while the keyboard was elsewhere, nobody said so here
	l.press.Reset()
	l.focusChanged()
}

func (l *List) focusChanged() {
	work.Guard("coming to a list", func() {
		l.mark()
		if l.OnFocus != nil {
			l.OnFocus()
		}
	})
}

// FocusLost takes the frame away.
func (l *List) FocusLost() {
	l.focused = false
	l.focusChanged()
}

// TypedRune passes on. A key that is still held from before is not meant for the list.
func (l *List) TypedRune(r rune) {
	if l.OnRune != nil && l.press.IsNew(l) {
		l.press.Reset()
		work.Guard("a letter in a list", func() { l.OnRune(r) })
	}
}

// TypedShortcut passes on.
func (l *List) TypedShortcut(s fyne.Shortcut) {
	if l.OnShortcut != nil {
		work.Guard("a shortcut in a list", func() { l.OnShortcut(s) })
	}
}

// TypedKey moves, opens, or passes on.
func (l *List) TypedKey(key *fyne.KeyEvent) { work.Guard("a key in a list", func() { l.key(key) }) }

func (l *List) key(key *fyne.KeyEvent) {
	page := l.scroll.Size().Height * 0.8
	switch key.Name {
	case fyne.KeyUp:
		l.Step(-1)
	case fyne.KeyDown:
		l.Step(1)
	case fyne.KeyPageUp:
		l.page(-page)
	case fyne.KeyPageDown:
		l.page(page)
	case fyne.KeyHome:
		l.toBegin()
	case fyne.KeyEnd:
		l.toEnd()
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.press.IsNew(l) {
			l.press.Reset() // a held Enter opens once, and reads one line back
			l.open()
		}
	default:
		if l.sideways(key.Name) || l.tab(key.Name) {
			return
		}
		if keys.IsFunction(key.Name) {
			if !l.press.IsNew(l) {
				return // held from one page to the next, F9 would do the step of that page too
			}
			l.press.Reset()
		}
		if l.OnKey != nil {
			l.OnKey(key)
		}
	}
}

// CreateRenderer is the toolkit's way to the drawing of the list.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return &listRenderer{l} }

type listRenderer struct{ l *List }

func (r *listRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.l.scroll} }

func (r *listRenderer) Destroy() {}

func (r *listRenderer) MinSize() fyne.Size {
	em := theme.TextSize()
	return fyne.NewSize(8*em, float32(max(r.l.Least, 3))*2*em)
}

func (r *listRenderer) Layout(size fyne.Size) {
	stood := r.l.At >= 0 && r.l.scroll.Size().Height > 0 && r.l.inView()
	r.l.rows.Width = size.Width - theme.Size(theme.SizeNameScrollBarSmall)
	r.l.rows.Place()
	r.l.scroll.Resize(size)
	r.l.draw()
	r.l.scroll.Refresh()
	if stood && !r.l.inView() { // there is less room now
		r.l.Reveal()
	}
}

func (r *listRenderer) Refresh() {
	for _, o := range r.l.column.Objects {
		o.Refresh()
	}
	r.l.scroll.Refresh()
}
