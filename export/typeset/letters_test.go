package typeset

import (
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"wardcount/assets"
)

// Figures stand under figures only where every digit is as wide as every other.
func TestTheDigitsOfTheTypeAreEquallyWide(t *testing.T) {
	regular, bold := assets.Fonts()
	for name, data := range map[string][]byte{"regular": regular, "bold": bold} {
		face, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var b sfnt.Buffer
		widths := map[fixed.Int26_6]bool{}
		for _, digit := range "0123456789" {
			glyph, err := face.GlyphIndex(&b, digit)
			if err != nil || glyph == 0 {
				t.Fatalf("%s has no %q", name, digit)
			}
			advance, err := face.GlyphAdvance(&b, glyph, fixed.I(1000), font.HintingNone)
			if err != nil {
				t.Fatal(err)
			}
			widths[advance] = true
		}
		if len(widths) != 1 {
			t.Errorf("%s: digits of %d widths", name, len(widths))
		}
		for _, sign := range "−–…×≤≥“”’£éøŁșạ" {
			if glyph, _ := face.GlyphIndex(&b, sign); glyph == 0 {
				t.Errorf("%s has no %q", name, sign)
			}
		}
	}
}
