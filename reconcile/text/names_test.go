package text

import "testing"

func TestTheDistanceOfNamesCountsLettersNotBytes(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"zoë", "zoe", 1}, {"ß", "ss", 2}, {"same", "same", 0}} {
		if got := Distance(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
		if Distance(c.a, c.b) != Distance(c.b, c.a) {
			t.Errorf("%q and %q: another distance the other way", c.a, c.b)
		}
	}
}

func TestEveryAccentedLetterHasAPlainOne(t *testing.T) {
	if a, p := len([]rune(accented)), len([]rune(plain)); a != p {
		t.Fatalf("%d accented letters and %d plain ones", a, p)
	}
	for name, want := range map[string]string{"O’Neill-Śmith": "oneillsmith", "ŁUKASZ żak": "lukaszzak", "Đorđe": "đorđe", "Àbel": "abel"} {
		if got := Letters(name); got != want {
			t.Errorf("%q is ordered as %q, want %q", name, got, want)
		}
	}
}
