package kit

import "strings"

// drawable is a text as it is drawn. The toolkit's font has no true minus, and takes one from a font of pictures,
// where it hangs as high as a macron; the dash of its own font stands where a minus does.
func drawable(text string) string { return strings.ReplaceAll(text, "−", "–") }
