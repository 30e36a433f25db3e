package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Our own colour names. Error, warning and OK text are the toolkit's names: in our palettes these colours are dark
// (or, in the dark, bright) enough to be read as text, so that a second name would only say the same thing twice.
const (
	ColorNameErrorText   = theme.ColorNameError
	ColorNameWarningText = theme.ColorNameWarning
	ColorNameOKText      = theme.ColorNameSuccess

	// ColorNameNoteText is for findings that are only remarks.
	ColorNameNoteText fyne.ThemeColorName = "wardcountNoteText"
	// ColorNamePracticeBackground is the banner of a practice count: a hue that no finding has.
	ColorNamePracticeBackground fyne.ThemeColorName = "wardcountPracticeBackground"
	// ColorNamePracticeForeground is the word on that banner.
	ColorNamePracticeForeground fyne.ThemeColorName = "wardcountPracticeForeground"
	// ColorNameRowStripe lies behind every second row of a dense table.
	ColorNameRowStripe fyne.ThemeColorName = "wardcountRowStripe"
)

// SizeNameFocusBorder is the width of the frame round the field that the keyboard is in.
const SizeNameFocusBorder fyne.ThemeSizeName = "wardcountFocusBorder"

// Appearance is one of the looks that a user can choose.
type Appearance int

// The looks. FollowSystem is light or dark as the desktop says.
const (
	FollowSystem Appearance = iota
	Light
	Dark
	HighContrast
)

// Appearances lists the looks in the order in which they are offered.
func Appearances() []Appearance { return []Appearance{FollowSystem, Light, Dark, HighContrast} }

// String names the look in words for the user.
func (a Appearance) String() string {
	switch a {
	case Light:
		return lookLight
	case Dark:
		return lookDark
	case HighContrast:
		return lookContrast
	default:
		return lookDesktop
	}
}

// The bounds of the text scale, in per cent.
const (
	TextScaleMin = 100
	TextScaleMax = 200
)

// Theme is the look of Wardcount: one of our palettes at a chosen text size. Fonts and icons are the toolkit's; its
// default font has digits of one width, on which every column of figures relies.
type Theme struct {
	appearance Appearance
	percent    int
}

var _ fyne.Theme = (*Theme)(nil)

// NewTheme makes a theme with text scaled to percent, held to the bounds. Give it to Settings().SetTheme; to zoom,
// give a new one.
func NewTheme(a Appearance, percent int) *Theme {
	return &Theme{appearance: a, percent: min(max(percent, TextScaleMin), TextScaleMax)}
}

// Appearance is the look chosen.
func (t *Theme) Appearance() Appearance { return t.appearance }

// TextScale is the text size in per cent.
func (t *Theme) TextScale() int { return t.percent }

// Color answers from our palettes. Only FollowSystem heeds the variant: who chose a look keeps it.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	row, ours := themeColours[name]
	if !ours {
		return theme.DefaultTheme().Color(name, variant)
	}
	return row[t.column(variant)].colour()
}

func (t *Theme) column(variant fyne.ThemeVariant) int {
	switch {
	case t.appearance == HighContrast:
		return inHighContrast
	case t.appearance == Dark, t.appearance == FollowSystem && variant == theme.VariantDark:
		return inDark
	default:
		return inLight
	}
}

// Font is the toolkit's: see the type's comment.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(style) }

// Icon is the toolkit's.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size scales what is read, text and the icons among it. Spacing stays: at 200 % a sheet needs its room for figures.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ours := themeTextSizes[name]; ours {
		return size * float32(t.percent) / 100
	}
	if name == SizeNameFocusBorder && t.appearance == HighContrast {
		return 3
	}
	if size, ours := themeSpaces[name]; ours {
		return size
	}
	return theme.DefaultTheme().Size(name)
}

var themeTextSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:           15,
	theme.SizeNameCaptionText:    13,
	theme.SizeNameSubHeadingText: 18,
	theme.SizeNameHeadingText:    24,
	theme.SizeNameInlineIcon:     20,
}

var themeSpaces = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding:        5,
	theme.SizeNameInnerPadding:   8,
	theme.SizeNameLineSpacing:    4,
	theme.SizeNameScrollBar:      14,
	theme.SizeNameScrollBarSmall: 6,
	theme.SizeNameInputRadius:    4,
	theme.SizeNameButtonRadius:   4,
	theme.SizeNamePopupRadius:    6,
	// Figures beneath a dialog stay legible: the question is often about them. And blurring costs time where
	// OpenGL is done in software.
	theme.SizeNameModalBlurRadius: 0,
	SizeNameFocusBorder:           2,
}

// rgba is a colour as 0xRRGGBBAA, which keeps the palettes in one readable table.
type rgba uint32

func (c rgba) colour() color.NRGBA {
	return color.NRGBA{R: uint8(c >> 24), G: uint8(c >> 16), B: uint8(c >> 8), A: uint8(c)}
}

// The columns of the palette.
const (
	inLight = iota
	inDark
	inHighContrast
	palettes
)

// themeColours holds the three palettes side by side. theme_test.go states which pairs meet on the screen and holds
// each of them to its contrast, so a colour can be changed here without fear.
//
// The focus colour is laid over a button's own colour; it is translucent so that the result stands out from the
// window (3:1) while the word on the button stays legible (4.5:1).
var themeColours = map[fyne.ThemeColorName][palettes]rgba{
	theme.ColorNameBackground:        {0xfafbfcff, 0x14181dff, 0x000000ff},
	theme.ColorNameForeground:        {0x1b2430ff, 0xf1f4f8ff, 0xffffffff},
	theme.ColorNamePlaceHolder:       {0x5c6773ff, 0xa9b3beff, 0xd6d6d6ff},
	theme.ColorNameDisabled:          {0x636e7aff, 0x96a0acff, 0xbdbdbdff},
	theme.ColorNameInputBackground:   {0xffffffff, 0x1c2229ff, 0x000000ff},
	theme.ColorNameInputBorder:       {0x596571ff, 0x8f9caaff, 0xffffffff},
	theme.ColorNamePrimary:           {0x0b5cc2ff, 0x6cb0ffff, 0xffd60aff},
	theme.ColorNameHyperlink:         {0x0b5cc2ff, 0x6cb0ffff, 0xffd60aff},
	theme.ColorNameFocus:             {0x0b5cc2a8, 0x3a9dff9e, 0xffd60a70},
	theme.ColorNameSelection:         {0xd4e6fdff, 0x1d3f66ff, 0x062d5fff},
	theme.ColorNameButton:            {0xe8edf3ff, 0x262d36ff, 0x1c1c1cff},
	theme.ColorNameDisabledButton:    {0xeef1f4ff, 0x20262dff, 0x000000ff},
	theme.ColorNameHover:             {0x1b243012, 0xffffff14, 0xffffff26},
	theme.ColorNamePressed:           {0x1b243026, 0xffffff2e, 0xffffff40},
	theme.ColorNameHeaderBackground:  {0xe6ebf1ff, 0x222a32ff, 0x242424ff},
	theme.ColorNameMenuBackground:    {0xffffffff, 0x20272eff, 0x000000ff},
	theme.ColorNameOverlayBackground: {0xffffffff, 0x1a2027ff, 0x000000ff},
	theme.ColorNameSeparator:         {0xc3cbd4ff, 0x3a444fff, 0x8c8c8cff},
	// The shade over the window under a dialog too, so not darker than figures can be read through.
	theme.ColorNameShadow:              {0x1b243055, 0x00000088, 0x00000099},
	theme.ColorNameScrollBar:           {0x5c6773ff, 0xa9b3beff, 0xffffffff},
	theme.ColorNameScrollBarBackground: {0xe6ebf1ff, 0x222a32ff, 0x242424ff},

	theme.ColorNameError:               {0xb3231aff, 0xff8f85ff, 0xffa8a0ff},
	theme.ColorNameWarning:             {0x8a4b00ff, 0xf7b955ff, 0xffc94dff},
	theme.ColorNameSuccess:             {0x17692fff, 0x6fd68aff, 0x7dfc8fff},
	theme.ColorNameForegroundOnError:   {0xffffffff, 0x08192bff, 0x000000ff},
	theme.ColorNameForegroundOnWarning: {0xffffffff, 0x08192bff, 0x000000ff},
	theme.ColorNameForegroundOnSuccess: {0xffffffff, 0x08192bff, 0x000000ff},
	theme.ColorNameForegroundOnPrimary: {0xffffffff, 0x08192bff, 0x000000ff},

	ColorNameNoteText:           {0x35557fff, 0x9cc4f5ff, 0x9ed0ffff},
	ColorNamePracticeBackground: {0x6a1b8fff, 0xd7a6f2ff, 0xf0b3ffff},
	ColorNamePracticeForeground: {0xffffffff, 0x23082fff, 0x000000ff},
	ColorNameRowStripe:          {0xf1f4f8ff, 0x1a2027ff, 0x141414ff},
}
