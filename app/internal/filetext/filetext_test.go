package filetext

import (
	"strings"
	"testing"
)

func TestATextIsShownOnOneLineAndNoLongerThanItCanBeRead(t *testing.T) {
	for text, want := range map[string]string{
		"Alder Heath":                 "“Alder Heath”",
		"":                            "“”",
		" two\r\n\tlines\u2028three ": "“two lines three”",
		"a\u202eb\u200bc":             "“a b c”",
		"Ca\xff":                      "“Ca?”",
		strings.Repeat("é", 60):       "“" + strings.Repeat("é", 60) + "”",
		strings.Repeat("é", 61):       "“" + strings.Repeat("é", 60) + "…”",
	} {
		if got := Quote(text); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestWhatHasTheFormOfAStatisticalCode(t *testing.T) {
	for text, want := range map[string]bool{"E05011057": true, "W06000015": true, "e05011057": false, "E0501105": false, "E050110570": false, "E05011057\n": false, "05E011057": false, "": false} {
		if IsGSS(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

func TestWhichWordsAreInCapitals(t *testing.T) {
	for word, want := range map[string]bool{"SISKIN": true, "O'NEIL-HALL": true, "ÖZTÜRK": true, "McKAY": false, "Siskin": false, "J": false, "J.": false, "J.P.": true, "--": false, "": false} {
		if InCapitals(word) != want {
			t.Errorf("%q: %v", word, !want)
		}
	}
}
