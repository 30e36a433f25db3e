package page

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// core holds what the file's properties say, in the prefixes that every program
// writes. The library leaves them out, which XML allows and some readers refuse.
const core = xml.Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
	`<dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:creator>` + creator + `</dc:creator><cp:keywords>%s</cp:keywords><cp:lastModifiedBy>` + creator + `</cp:lastModifiedBy><cp:revision>%d</cp:revision>` +
	`<dcterms:created xsi:type="dcterms:W3CDTF">%[5]s</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">%[5]s</dcterms:modified><cp:category>%[6]s</cp:category><dc:identifier>%[7]s</dc:identifier><dc:language>en-GB</dc:language></cp:coreProperties>`

func (b *binder) properties() error {
	about := b.book.About
	b.file.Pkg.Store("docProps/core.xml", fmt.Appendf(nil, core, escaped(about.Title), escaped(about.Subject), escaped(about.Keywords), about.Revision,
		about.Written.UTC().Format(time.RFC3339), escaped(about.Category), escaped(about.ID)))
	if err := b.file.ProtectWorkbook(&excelize.WorkbookProtectionOptions{LockStructure: true}); err != nil {
		return err
	}
	return b.file.SetAppProps(&excelize.AppProperties{Application: creator, Company: b.book.Owner})
}

// inOrder are the parts of a font as Excel writes them and Microsoft's own check
// wants them; the library has another order.
var inOrder = []string{"b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"}

var (
	fonts    = regexp.MustCompile(`<font>.*?</font>`)
	fontPart = regexp.MustCompile(`<([a-zA-Z]+)[^>]*></[a-zA-Z]+>`)
)

// fontsInOrder puts the parts of every font of the file's styles in order.
func fontsInOrder(styles []byte) []byte {
	return fonts.ReplaceAllFunc(styles, func(one []byte) []byte {
		parts := fontPart.FindAllStringSubmatch(string(one), -1)
		slices.SortStableFunc(parts, func(a, b []string) int { return slices.Index(inOrder, a[1]) - slices.Index(inOrder, b[1]) })
		var s strings.Builder
		for _, p := range parts {
			s.WriteString(p[0])
		}
		return []byte("<font>" + s.String() + "</font>")
	})
}
