package figure

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ID names a figure within its sheet, such as bp_spoilt or votes.3.
type ID string

// Max is the largest figure that a field takes: nine digits, which is
// more than any count holds and never overflows a sum of them.
const Max = 999_999_999

// maxDigits is the number of digits in Max.
const maxDigits = 9

// Of is a number that knows whether it was keyed. Its zero value was not.
// Two figures do not add: one must first ask whether each is there.
type Of[T Unit] struct {
	n     T
	keyed bool
}

// Keyed is the figure n as somebody keyed it; zero is a figure.
func Keyed[T Unit](n T) Of[T] { return Of[T]{n: n, keyed: true} }

// KeyedIf is the figure n where it is known, and one that was not keyed where it is not.
func KeyedIf[T Unit](n T, ok bool) Of[T] {
	if !ok {
		return Of[T]{}
	}
	return Keyed(n)
}

// Get gives the figure and whether it was keyed.
func (f Of[T]) Get() (T, bool) { return f.n, f.keyed }

// N is the number, for whoever has asked whether it was keyed: of a figure that
// was not it says 0, and empty is not zero.
func (f Of[T]) N() T { return f.n }

// Plus is the figure with so many more; one that was not keyed stays so.
func (f Of[T]) Plus(more T) Of[T] {
	if f.keyed {
		f.n += more
	}
	return f
}

// IsKeyed says whether somebody keyed the figure.
func (f Of[T]) IsKeyed() bool { return f.keyed }

// String writes the figure, and a dash where nothing was keyed.
func (f Of[T]) String() string {
	if !f.keyed {
		return "–"
	}
	return strconv.Itoa(int(f.n))
}

// Known says whether every figure was keyed: a rule with part of its figures
// missing stays quiet.
func Known[T Unit](figures ...Of[T]) bool {
	for _, f := range figures {
		if !f.IsKeyed() {
			return false
		}
	}
	return true
}

// Sum adds two figures if both were keyed, and is one that was not keyed otherwise.
func Sum[T Unit](a, b Of[T]) Of[T] {
	if !Known(a, b) {
		return Of[T]{}
	}
	return Keyed(a.n + b.n)
}

// ErrNotAFigure is what Parse answers to anything but digits.
var ErrNotAFigure = errors.New("not a whole number")

// Parse reads what a clerk typed: digits only. Empty text is a figure
// that was not keyed. A sign, a point, a letter or a tenth digit is refused
// whole, because half a figure is worse than none.
func Parse(typed string) (Of[int], error) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return Of[int]{}, nil
	}
	for _, r := range typed {
		if r < '0' || r > '9' {
			return Of[int]{}, fmt.Errorf("%q is %w: key digits only, 0 for none", typed, ErrNotAFigure)
		}
	}
	n, err := strconv.Atoi(typed)
	if err != nil || len(typed) > maxDigits {
		return Of[int]{}, fmt.Errorf("%q is too large: a figure has at most nine digits", typed)
	}
	return Keyed(n), nil
}

// MarshalJSON writes the number, or null where nothing was keyed.
func (f Of[T]) MarshalJSON() ([]byte, error) {
	if !f.keyed {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(f.n), 10), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (f *Of[T]) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*f = Of[T]{}
		return nil
	}
	n, err := strconv.Atoi(string(b))
	if err != nil {
		return fmt.Errorf("%s is %w", b, ErrNotAFigure)
	}
	*f = Keyed(T(n))
	return nil
}
