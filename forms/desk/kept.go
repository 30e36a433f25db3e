package desk

// lying is what a page leaves lying at the desk for the length of a count: what was chosen on it, or the page itself
// where it may be at work while another is looked at. The desk does not know its type.
type lying struct {
	key  string
	what any
}

// Kept is what a page left lying under a key, new where it has left nothing yet. It is gone when the count is closed.
func Kept[T any](w *Window, key string) *T {
	for _, l := range w.lying {
		if what, ok := l.what.(*T); ok && l.key == key {
			return what
		}
	}
	what := new(T)
	w.lying = append(w.lying, lying{key, what})
	return what
}

// KeptPage is the page with slow work of its own that lies under a key, as it was left; where none does, begin makes it.
func KeptPage[T any, P interface {
	*T
	begun() bool
}](w *Window, key string, begin func(P)) P {
	p := P(Kept[T](w, key))
	if !p.begun() {
		begin(p)
	}
	return p
}
