package look

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// The contrast that the Web Content Accessibility Guidelines ask for.
const (
	forText     = 4.5
	forTextHigh = 7.0 // where somebody asked for high contrast
	forGraphics = 3.0
)

// hairline is how much of its colour a line one pixel wide keeps in a real window, where the driver softens its
// edges; measured from screenshots.
const hairline = 0.7

var looks = []Appearance{Light, Dark, HighContrast}

// surfaces are what text stands on.
var surfaces = []fyne.ThemeColorName{
	theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameOverlayBackground,
	theme.ColorNameMenuBackground, theme.ColorNameHeaderBackground, ColorNameRowStripe,
}

// chosen are the grounds of the row that the arrows have come to: with the keyboard, and while that is elsewhere.
var chosen = []fyne.ThemeColorName{theme.ColorNameSelection, theme.ColorNameButton}

// grounds are all that a row may stand on, and so every colour that its cells may have.
var grounds = append(slices.Clone(surfaces), chosen...)

func TestTextIsLegibleInEveryPalette(t *testing.T) {
	on := map[fyne.ThemeColorName][]fyne.ThemeColorName{
		theme.ColorNameForeground:  grounds,
		theme.ColorNamePlaceHolder: grounds,
		theme.ColorNameDisabled: {
			theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameDisabledButton,
			theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground, ColorNameRowStripe,
		},
		theme.ColorNamePrimary:             grounds,
		theme.ColorNameHyperlink:           surfaces,
		ColorNameErrorText:                 grounds,
		ColorNameWarningText:               grounds,
		ColorNameNoteText:                  grounds,
		ColorNameOKText:                    grounds,
		theme.ColorNameForegroundOnPrimary: {theme.ColorNamePrimary},
		theme.ColorNameForegroundOnError:   {theme.ColorNameError},
		theme.ColorNameForegroundOnWarning: {theme.ColorNameWarning},
		theme.ColorNameForegroundOnSuccess: {theme.ColorNameSuccess},
		ColorNamePracticeForeground:        {ColorNamePracticeBackground},
	}
	eachLook(t, func(t *testing.T, c colours) {
		for text, grounds := range on {
			for _, ground := range grounds {
				c.want(t, c.text(), fmt.Sprint(text, " on ", ground), c.of(text), c.of(ground))
			}
		}
	})
}

func TestEdgesAndFramesStandOutInEveryPalette(t *testing.T) {
	eachLook(t, func(t *testing.T, c colours) {
		for _, ground := range surfaces[:3] {
			under := c.of(ground)
			for _, line := range []fyne.ThemeColorName{
				theme.ColorNameInputBorder, theme.ColorNameError, theme.ColorNameWarning, theme.ColorNameSuccess,
			} {
				c.want(t, forGraphics, fmt.Sprint("hairline ", line, " on ", ground), blend(c.of(line), under, hairline), under)
			}
			c.want(t, forGraphics, fmt.Sprint("focus frame on ", ground), c.of(theme.ColorNamePrimary), under)
			c.want(t, forGraphics, fmt.Sprint("focus on ", ground), over(c.of(theme.ColorNameFocus), under), under)
			c.want(t, forGraphics, fmt.Sprint("scroll bar on ", ground), c.of(theme.ColorNameScrollBar), under)
		}
		background := c.of(theme.ColorNameBackground)
		for _, ground := range []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameHeaderBackground} {
			c.want(t, forGraphics, fmt.Sprint("practice banner on ", ground), c.of(ColorNamePracticeBackground), c.of(ground))
			c.want(t, forGraphics, fmt.Sprint("frame of the chosen row on ", ground), c.of(theme.ColorNamePrimary), c.of(ground))
		}
		shade := c.of(theme.ColorNameShadow)
		c.want(t, forGraphics, "figures beneath a question", over(shade, c.of(theme.ColorNameForeground)), over(shade, background))
		c.want(t, forGraphics, "button's edge", c.of(theme.ColorNameInputBorder), c.of(theme.ColorNameButton))
		c.want(t, forGraphics, "frame of the chosen row", c.of(theme.ColorNamePrimary), c.of(theme.ColorNameSelection))
	})
}

func TestButtonsStayLegibleUnderFocusAndPointer(t *testing.T) {
	words := map[fyne.ThemeColorName]fyne.ThemeColorName{
		theme.ColorNameButton:  theme.ColorNameForeground,
		theme.ColorNamePrimary: theme.ColorNameForegroundOnPrimary,
		theme.ColorNameError:   theme.ColorNameForegroundOnError,
		theme.ColorNameWarning: theme.ColorNameForegroundOnWarning,
		theme.ColorNameSuccess: theme.ColorNameForegroundOnSuccess,
	}
	eachLook(t, func(t *testing.T, c colours) {
		for button, word := range words {
			for _, veil := range []fyne.ThemeColorName{theme.ColorNameFocus, theme.ColorNameHover, theme.ColorNamePressed} {
				if veil == theme.ColorNameFocus && button != theme.ColorNameButton && button != theme.ColorNamePrimary {
					continue // the toolkit's coloured buttons are not used with the keyboard; see Button
				}
				ground := over(c.of(veil), c.of(button))
				c.want(t, forText, fmt.Sprint(word, " on ", button, " under ", veil), c.of(word), ground)
			}
		}
		focused := over(c.of(theme.ColorNameFocus), c.of(theme.ColorNameButton))
		c.want(t, forGraphics, "focused button", focused, c.of(theme.ColorNameBackground))
	})
}

func TestEveryColourOfTheToolkitIsKnownInEveryPalette(t *testing.T) {
	for _, look := range looks {
		test.AssertAllColorNamesDefined(t, NewTheme(look, 100), look.String())
	}
}

func TestOnlyFollowSystemHeedsTheDesktop(t *testing.T) {
	light, dark := fyne.ThemeVariant(theme.VariantLight), fyne.ThemeVariant(theme.VariantDark)
	for _, look := range Appearances() {
		th := NewTheme(look, 100)
		same := th.Color(theme.ColorNameBackground, light) == th.Color(theme.ColorNameBackground, dark)
		if follows := look == FollowSystem; same == follows {
			t.Errorf("%s: same background on light and dark desktops: %v", look, same)
		}
	}
}

func TestDigitsHaveOneWidthSoThatColumnsAlign(t *testing.T) {
	test.NewTempApp(t)
	for _, percent := range []int{100, 125, 150, 175, 200} {
		th := NewTheme(Light, percent)
		test.ApplyTheme(t, th)
		for name := range themeTextSizes {
			size := th.Size(name)
			zero := fyne.MeasureText("0", size, fyne.TextStyle{}).Width
			for _, digit := range strings.Split("0123456789", "") {
				for _, bold := range []bool{false, true} {
					if got := fyne.MeasureText(digit, size, fyne.TextStyle{Bold: bold}).Width; got != zero {
						t.Errorf("%s, bold %v, at %v: %v wide, 0 is %v", digit, bold, size, got, zero)
					}
				}
			}
		}
	}
}

func TestTextGrowsWithTheScaleAndSpacingDoesNot(t *testing.T) {
	normal, double := NewTheme(Light, 100), NewTheme(Light, 200)
	if got := normal.Size(theme.SizeNameText); got != 15 {
		t.Errorf("text at 100 %%: %v", got)
	}
	for _, name := range []fyne.ThemeSizeName{theme.SizeNameText, theme.SizeNameCaptionText, theme.SizeNameHeadingText, theme.SizeNameInlineIcon} {
		if double.Size(name) != 2*normal.Size(name) {
			t.Errorf("%s: %v, then %v", name, normal.Size(name), double.Size(name))
		}
	}
	if double.Size(theme.SizeNamePadding) != normal.Size(theme.SizeNamePadding) {
		t.Error("spacing grew")
	}
}

func TestScaleIsHeldToItsBounds(t *testing.T) {
	for _, c := range []struct{ ask, get int }{{-5, 100}, {99, 100}, {100, 100}, {150, 150}, {200, 200}, {201, 200}} {
		if got := NewTheme(Dark, c.ask).TextScale(); got != c.get {
			t.Errorf("%d %%: %d %%", c.ask, got)
		}
	}
}

// colours are those of one look.
type colours struct{ th *Theme }

func eachLook(t *testing.T, check func(t *testing.T, c colours)) {
	for _, look := range looks {
		t.Run(look.String(), func(t *testing.T) { check(t, colours{NewTheme(look, 100)}) })
	}
}

// text is the least contrast of text in the look.
func (c colours) text() float64 {
	if c.th.Appearance() == HighContrast {
		return forTextHigh
	}
	return forText
}

func (c colours) of(name fyne.ThemeColorName) color.NRGBA {
	return c.th.Color(name, theme.VariantLight).(color.NRGBA)
}

func (c colours) want(t *testing.T, least float64, what string, a, b color.NRGBA) {
	t.Helper()
	if got := contrast(a, b); got < least {
		t.Errorf("%s: contrast %.2f, want %.1f", what, got, least)
	}
}

func contrast(a, b color.NRGBA) float64 {
	high, low := luminance(a), luminance(b)
	if low > high {
		high, low = low, high
	}
	return (high + 0.05) / (low + 0.05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// over lays a translucent colour on an opaque one.
func over(veil, ground color.NRGBA) color.NRGBA {
	return blend(veil, ground, float64(veil.A)/255)
}

func blend(a, b color.NRGBA, share float64) color.NRGBA {
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x)*share + float64(y)*(1-share))) }
	return color.NRGBA{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: 255}
}
