package page

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// oddTexts are texts that a file could take for something else.
var oddTexts = []string{"=1+1", "_x0041_", "_x0041_x0042_", "_x005F_x0041_", "__x0041__", "_x00zz_", "_x", " blank ", "tab\tin", "two\nlines", "<b>&amp;</b>",
	`"quoted" 'so'`, "Zoë Ní Bhraonáin", "🗳", "+44", "-Smith", "@x", "]]>", "1e5", "TRUE"}

func roundTrip(t *testing.T, texts []string) []string {
	t.Helper()
	p := New("One", 20, 10)
	for _, s := range texts {
		p.Add(Text.Words(s), Number.Number(len(s)))
	}
	var file bytes.Buffer
	if err := (Book{Pages: []Page{p}}).Write(&file); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&file, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got := make([]string, len(texts))
	for i := range texts {
		if got[i], err = f.GetCellValue("One", Address(0, i)); err != nil {
			t.Fatal(err)
		}
	}
	return got
}

func TestATextComesOutOfTheFileAsItWentIn(t *testing.T) {
	for i, got := range roundTrip(t, oddTexts) {
		if got != oddTexts[i] {
			t.Errorf("%q came out as %q", oddTexts[i], got)
		}
	}
}

// Excel itself takes the code of a letter for the letter, wherever it stands.
func TestNoTextHoldsTheCodeOfALetterThatIsNotMeant(t *testing.T) {
	for text, want := range map[string]string{"_x0041_": "_x005F_x0041_", "_x0041_x0042_": "_x005F_x0041_x005F_x0042_", "_x00zz_": "_x00zz_", "a_x0041": "a_x0041"} {
		if got := uncoded(text); got != want {
			t.Errorf("%q is written as %q, want %q", text, got, want)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, s := range oddTexts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		odd := func(r rune) bool {
			return r < ' ' && r != '\n' && r != '\t' || r == utf8.RuneError || r == 0xfffe || r == 0xffff
		}
		if s = strings.Map(func(r rune) rune { // what a set-up refuses to take comes to no row
			if odd(r) {
				return '?'
			}
			return r
		}, s); len(s) > 1000 {
			s = strings.ToValidUTF8(s[:1000], "")
		}
		if got := roundTrip(t, []string{s}); got[0] != s {
			t.Errorf("%q came out as %q", s, got[0])
		}
	})
}

func TestRowsThatTheFileHasNoPlaceForAreMissed(t *testing.T) {
	z := &orderedZip{to: &bytes.Buffer{}, rows: map[string]func(io.Writer) error{"xl/worksheets/sheet1.xml": nil}}
	if err := z.Close(); err == nil || !strings.Contains(err.Error(), "1 sheets have no place") {
		t.Errorf("got %v", err)
	}
	if err := spliced(&bytes.Buffer{}, []byte("<worksheet/>"), nil); err == nil {
		t.Error("a frame without a place for rows was taken")
	}
}
