package look

import (
	"image/color"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Drawable is a text as it is drawn. The toolkit's font has no true minus, and takes one from a font of pictures,
// where it hangs as high as a macron; the dash of its own font stands where a minus does.
func Drawable(text string) string { return strings.ReplaceAll(text, "−", "–") }

// coloured is a glyph in a colour of the theme, as that is now.
type coloured struct {
	name   string
	colour color.NRGBA
}

// glyphs are those that were coloured before.
var glyphs sync.Map // of coloured to *fyne.StaticResource

// InColour is a glyph in a colour of the theme of the moment. The toolkit's own reads the picture, replaces its colours
// and writes it anew each time it is asked, twice for every painting; a page of a hundred rows spent most of its time there.
func InColour(glyph fyne.Resource, name fyne.ThemeColorName) fyne.Resource {
	themed := theme.NewColoredResource(glyph, name)
	key := coloured{themed.Name(), color.NRGBAModel.Convert(theme.Color(name)).(color.NRGBA)}
	if known, ok := glyphs.Load(key); ok {
		return known.(*fyne.StaticResource)
	}
	r := fyne.NewStaticResource(key.name, themed.Content())
	glyphs.Store(key, r)
	return r
}
