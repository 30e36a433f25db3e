package layout

import (
	"strings"
	"testing"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/workbook"
)

func typed(text string) workbook.Cell {
	return workbook.Cell{Content: workbook.Letters, Text: text, Shown: text}
}

func number(text string) workbook.Cell {
	return workbook.Cell{Content: workbook.Number, Text: text, Shown: text}
}

func from1904(text string) workbook.Cell {
	c := number(text)
	c.From1904 = true
	return c
}

func TestWhatACellStandsForByTheKindOfItsColumn(t *testing.T) {
	seats := Column{Kind: Figure, Low: 1, High: 25}
	electorate := Column{Kind: Figure, High: 999_999_999}
	for _, c := range []struct {
		column Column
		at     workbook.Cell
		want   string
		code   string // of the problem; empty for none
	}{
		{seats, number("1"), "1", ""},
		{seats, number("25"), "25", ""},
		{seats, typed("007"), "7", ""},
		{seats, number("1.0E1"), "10", ""},
		{seats, typed("1.0E1"), "", fault.WrongValue}, // a person wrote that
		{seats, number("2.5"), "", fault.WrongValue},
		{seats, number("0"), "", fault.WrongValue},
		{seats, number("26"), "", fault.WrongValue},
		{seats, number("-1"), "", fault.WrongValue},
		{seats, typed("-"), "", fault.WrongValue},
		{electorate, number("0"), "0", ""},
		{electorate, number("9.99999999E8"), "999999999", ""},
		{electorate, number("1E9"), "", fault.WrongValue},

		{Column{Kind: Date}, typed("2030-05-02"), "2030-05-02", ""},
		{Column{Kind: Date}, number("36526"), "2000-01-01", ""}, // the first day that is taken for one
		{Column{Kind: Date}, number("36525"), "", fault.WrongValue},
		{Column{Kind: Date}, number("73050"), "2099-12-31", ""}, // and the last
		{Column{Kind: Date}, number("73051"), "", fault.WrongValue},
		{Column{Kind: Date}, number("47605"), "2030-05-02", ""},
		{Column{Kind: Date}, from1904("46143"), "2030-05-02", ""},
		{Column{Kind: Date}, typed("47605"), "", fault.WrongValue},
		{Column{Kind: Date}, number("2030"), "", fault.WrongValue},

		{Column{Kind: Clock}, typed("10:00"), "10:00", ""},
		{Column{Kind: Clock}, typed("10.00"), "10:00", ""},
		{Column{Kind: Clock}, typed("22:15:00"), "22:15", ""},
		{Column{Kind: Clock}, number("0.9270833333"), "22:15", ""}, // just below a quarter past
		{Column{Kind: Clock}, number("0.99999"), "00:00", ""},
		{Column{Kind: Clock}, number("1"), "", fault.WrongValue},
		{Column{Kind: Clock}, typed("24:00"), "", fault.WrongValue},

		{Column{Kind: Years}, typed("2034; 2032 2031"), "2034, 2032, 2031", ""},
		{Column{Kind: Years}, typed("2034, 32"), "", fault.WrongValue},
		{Column{Kind: Years}, typed("20345"), "", fault.WrongValue},

		{Column{Kind: Mark}, typed("Yes"), "yes", ""},
		{Column{Kind: Mark}, workbook.Cell{Content: workbook.Truth, Text: "TRUE", Shown: "TRUE"}, "yes", ""},
		{Column{Kind: Mark}, workbook.Cell{Content: workbook.Truth, Text: "FALSE", Shown: "FALSE"}, "", ""},
		{Column{Kind: Mark}, typed("n"), "", ""},
		{Column{Kind: Mark}, typed("x"), "", fault.WrongValue},

		{Column{Kind: Status}, typed("Struck  off"), StruckOff, ""},
		{Column{Kind: Status}, typed("on the register"), "", ""},
		{Column{Kind: Status}, typed("merged into 7"), "", fault.WrongValue},
		{Column{Kind: BoxStatus}, typed("Merged  Into  Box 7a"), MergedInto + "Box 7a", ""},

		{Column{Kind: Text}, workbook.Cell{}, "", ""},
		{Column{Kind: Text, Required: true}, workbook.Cell{}, "", fault.EmptyCell},
		{Column{Kind: Text}, workbook.Cell{Content: workbook.NoResult}, "", fault.NoResult},
		{Column{Kind: Text}, workbook.Cell{Content: workbook.Failed, Text: "#REF!"}, "", fault.NoResult},
		{Column{Kind: Text}, workbook.Cell{Content: workbook.Number, Text: "1", Shown: "001"}, "001", ""},
	} {
		got, p := c.column.Understand(c.at)
		if got != c.want || p.Code != c.code {
			t.Errorf("%+v in kind %d: %q, problem %q (%s); want %q, %q", c.at, c.column.Kind, got, p.Code, p.Message, c.want, c.code)
		}
	}
}

func TestWhatCannotBeSeenOrIsTooLongIsNoText(t *testing.T) {
	for text, code := range map[string]string{
		strings.Repeat("é", longestText):   "",
		strings.Repeat("é", longestText+1): fault.TooLarge,
		"a\nb":                             fault.Unprintable,
		"a\ufffdb":                         fault.Unprintable,
		"a\u202eb":                         fault.Unprintable,
		"a\u00adb":                         fault.Unprintable,
		"a\ufffeb":                         fault.Unprintable,
		"a\uffffb":                         fault.Unprintable,
		"a\u00a0b":                         "",
	} {
		if p := Unseen(text); p.Code != code {
			t.Errorf("%.10q: %q, want %q", text, p.Code, code)
		}
	}
}

func TestTheWayOutFollowsTheProblem(t *testing.T) {
	seats, reason := Column{Do: "Write 1 to 25."}, Column{}
	for _, c := range []struct {
		column Column
		code   string
		want   string
	}{
		{seats, fault.WrongValue, "Write 1 to 25."},
		{seats, fault.NoResult, "Write 1 to 25."},
		{seats, fault.Unprintable, "Type it again by hand."},
		{reason, fault.NoResult, "Write the text itself, or empty the cell."},
		{reason, fault.TooLarge, ""},
	} {
		if got := c.column.WayOut(fault.Problem{Code: c.code}); got != c.want {
			t.Errorf("%s: %q, want %q", c.code, got, c.want)
		}
	}
}

func TestWordsAreOneHoweverTheyAreSpelled(t *testing.T) {
	for _, other := range []string{"Party id *", "PARTY ID", "party_id", "Party-Id", "Par\u00adty\u200b id"} {
		if !SameWords("Party id", other) {
			t.Errorf("%q is another", other)
		}
	}
	if SameWords("Party id", "Party ids") {
		t.Error("two words are one")
	}
}
