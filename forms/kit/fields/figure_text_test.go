package fields

import (
	"strings"
	"testing"
)

func TestAPastedFigureIsTakenWholeOrNotAtAll(t *testing.T) {
	const none = "refused"
	for pasted, want := range map[string]string{
		"1234":                   "1234",
		"  1234 ":                "1234",
		"1234\r\n":               "1234", // a cell copied from a spreadsheet
		"\u00a01\u00a0234\u202f": "1234",
		"1\u202f234\u202f567":    "1234567",
		"1 234":                  "1234",
		"1,234,567":              "1234567",
		"１２３":                    "123",
		"0":                      "0",
		"123456789":              "123456789",
		"123,456,789":            "123456789",

		"":                        none,
		" \t\n":                   none,
		"12,34":                   none,
		"1,2345":                  none,
		",123":                    none,
		"123,":                    none,
		"1,,234":                  none,
		"1234,567":                none,
		"12 34":                   none, // two figures, not one
		"1 2":                     none,
		"1,234 567":               none,
		"1\t2":                    none,
		"1\n2":                    none,
		"12,3x4":                  none,
		"-5":                      none,
		"+5":                      none,
		"1.5":                     none,
		"1e3":                     none,
		"٣":                       none,
		"1234567890":              none,
		"1,234,567,890":           none,
		strings.Repeat("7", 1000): none,
	} {
		digits, why := cleanFigure(pasted)
		switch {
		case want == none && (digits != "" || why == ""):
			t.Errorf("%q: taken as %q", pasted, digits)
		case want != none && digits != want:
			t.Errorf("%q: %q, want %q (%s)", pasted, digits, want, why)
		}
	}
}

func TestALongPasteIsShortenedInTheRefusal(t *testing.T) {
	_, why := cleanFigure(strings.Repeat("words ", 500))
	if len(why) > 80 || !strings.Contains(why, "…") {
		t.Errorf("said: %s", why)
	}
}

func TestDeletingKeepsWithinTheText(t *testing.T) {
	for _, i := range []int{-1, 2, 3} {
		if got := (figureText{text: "12", caret: 1}).remove(i); got.text != "12" || got.caret != 1 {
			t.Errorf("remove(%d): %+v", i, got)
		}
	}
}
