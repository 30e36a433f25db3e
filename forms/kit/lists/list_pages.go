package lists

import "fyne.io/fyne/v2"

// Paged hears a key for a field that leads through the list: it pages by Page Up and Page Down, and tells whether it was one
// of them.
func (l *List) Paged(key *fyne.KeyEvent) bool {
	paging := key.Name == fyne.KeyPageUp || key.Name == fyne.KeyPageDown
	if paging {
		l.TypedKey(key)
	}
	return paging
}

// page scrolls by a part of the height. Where the place goes along, it stays in
// view, and at the end of the scrolling it goes to the last row, or the first.
func (l *List) page(by float32) {
	before := l.scroll.Offset
	l.scrollTo(before.AddXY(0, by))
	switch {
	case !l.Along || l.At < 0 || l.scroll.Size().Height <= 0:
		return
	case l.scroll.Offset == before && by > 0:
		l.move(l.near(len(l.views) - 1))
	case l.scroll.Offset == before:
		l.move(l.near(0))
	case !l.inView():
		l.intoView(by > 0)
	}
	l.moved()
}

// intoView goes to the first row in view, or the last of them.
func (l *List) intoView(first bool) {
	to := -1
	for i, v := range l.views {
		top := v.top - l.scroll.Offset.Y
		if v.Row.Key == "" || top < 0 || top+v.height > l.scroll.Size().Height {
			continue
		}
		if to = i; first {
			break
		}
	}
	if to >= 0 {
		l.At = to
		l.mark()
	}
}

// toBegin scrolls to the beginning, and goes to the first row.
func (l *List) toBegin() {
	l.scrollTo(fyne.Position{})
	l.move(l.near(0))
	if l.Along {
		l.moved()
	}
}

// toEnd scrolls to the end; where the place goes along, it goes to the last row.
func (l *List) toEnd() {
	if l.Along {
		l.move(l.near(len(l.views) - 1))
		l.moved()
	}
	l.scroll.ScrollToBottom()
	l.draw()
}

func (l *List) moved() {
	if r, ok := l.Current(); ok && l.OnMove != nil {
		l.OnMove(r)
	}
}
