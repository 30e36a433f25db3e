package typeset

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// CheckPDF reads a PDF back and compares it with the document, sheet by sheet: every word of every page must stand
// there in its order, and no figure beside them but those of heads that are repeated and of the sheets' own numbers.
func CheckPDF(d Document, data []byte) error {
	d = d.printable()
	if !bytes.HasSuffix(bytes.TrimSpace(data), []byte("%%EOF")) {
		return errors.New("the file is cut off before its end")
	}
	sheets, pictures, err := pdfSheets(data)
	if err != nil {
		return err
	}
	for _, p := range d.Pages {
		pictures -= p.pictures()
	}
	if pictures != 0 {
		return fmt.Errorf("the file shows %+d pictures more than it should", pictures)
	}
	if err := d.compareName(pdfName(data)); err != nil {
		return err
	}
	at := 0
	for n, p := range d.Pages {
		if at == len(sheets) {
			return fmt.Errorf("page %d, %s, %s, is not in the file", n+1, p.Title, about(p))
		}
		of, ok := sheetsOf(sheets[at])
		if !ok || at+of > len(sheets) {
			return fmt.Errorf("page %d, %s, %s: the file does not say how many sheets it has", n+1, p.Title, about(p))
		}
		var found []string
		for i, words := range sheets[at : at+of] {
			number := fmt.Sprintf("Page %d of %d", i+1, of) // which may be a number of the page's own
			words = slices.DeleteFunc(words, func(w string) bool { return w == number })
			found = append(found, strings.Fields(strings.Join(words, " "))...)
		}
		if err := p.compare(found); err != nil {
			return fmt.Errorf("page %d, %s, %s: %w", n+1, p.Title, about(p), err)
		}
		at += of
	}
	if at < len(sheets) {
		return fmt.Errorf("the file has %d sheets and should have %d", len(sheets), at)
	}
	return nil
}

// compareName says whether the file is called as the document is: by that alone a window or a tab tells practice from real.
func (d Document) compareName(found string) error {
	if want := d.Called(); found != want {
		return fmt.Errorf("the file is called “%s” and should be called “%s”", found, want)
	}
	return nil
}

// about is what the page is of, as the line after the first says.
func about(p Page) string {
	if len(p.Of) > 1 {
		return p.Of[1]
	}
	return last(p.Of)
}

// compare looks for the words of the page in those found, in order. What stands between them must be of a head that is
// repeated, of a mark or of the sheets' numbers.
func (p Page) compare(found []string) error {
	repeated := map[string]bool{"Page": true, "of": true, "Date": true, "and": true, "time": true}
	for _, words := range append([]string{p.Title + ", continued", p.Mark, about(p) + ":", p.Known}, p.heads()...) {
		for _, w := range strings.Fields(words) {
			repeated[w] = true
		}
	}
	alone := func(i int) bool { // a word that stands between those of the page
		sheet := sheetNumber.MatchString(found[i]) && i > 0 && slices.Contains([]string{"Page", "of"}, found[i-1])
		return repeated[found[i]] || sheet
	}
	i := 0
	for _, words := range p.words() {
		for _, want := range strings.Fields(words) {
			n := 0
			for ; i < len(found); i++ {
				if n = stands(found[i:], want); n > 0 {
					break
				}
				if !alone(i) {
					return fmt.Errorf("“%s” stands where “%s” of “%s” should", found[i], want, words)
				}
			}
			if n == 0 {
				return fmt.Errorf("“%s” is not there", words)
			}
			i += n
		}
	}
	for ; i < len(found); i++ {
		if !alone(i) {
			return fmt.Errorf("“%s” stands after the end of the page", found[i])
		}
	}
	return nil
}

var sheetNumber = regexp.MustCompile(`^\d{1,3}$`)

// stands tells how many of the words found make up the one that is wanted, which may have been broken over lines; 0
// where they do not.
func stands(found []string, want string) int {
	for n, word := range found {
		rest, begins := strings.CutPrefix(want, word)
		if !begins {
			return 0
		}
		if want = rest; want == "" {
			return n + 1
		}
	}
	return 0
}

// heads are the texts that a sheet after the first may repeat.
func (p Page) heads() []string {
	var all []string
	for _, b := range p.Blocks {
		if t, ok := b.(Table); ok {
			for _, c := range t.Columns {
				all = append(all, c.Title)
			}
		}
	}
	return all
}

// sheetsOf is how many sheets a page has, as its first says at the foot.
func sheetsOf(words []string) (int, bool) {
	for _, w := range words {
		if rest, ok := strings.CutPrefix(w, "Page 1 of "); ok {
			n, err := strconv.Atoi(rest)
			return n, err == nil && n > 0
		}
	}
	return 0, false
}

var errNoSheets = errors.New("the file holds no page that can be read")

// shown finds the texts that a page's content shows: strings in brackets before Tj.
var shown = regexp.MustCompile(`(?s)\(((?:\\.|[^\\()])*)\)\s*Tj`)

// placed finds the pictures that a page's content shows.
var placed = regexp.MustCompile(`/I\S+ Do\b`)

// named finds what a PDF is called.
var named = regexp.MustCompile(`(?s)/Title \(((?:\\.|[^\\()])*)\)`)

// pdfName is what the PDF is called; its letters begin with a mark of their order.
func pdfName(data []byte) string {
	m := named.FindSubmatch(data)
	if m == nil {
		return ""
	}
	return strings.TrimPrefix(letters(m[1]), "\ufeff")
}

// pdfSheets reads the texts of every sheet of a PDF that this program wrote, in the order in which they are drawn, and
// counts its pictures.
func pdfSheets(data []byte) (all [][]string, pictures int, err error) {
	for {
		object, rest, found := bytes.Cut(data, []byte("\nstream\n"))
		if !found {
			break
		}
		stream, after, found := bytes.Cut(rest, []byte("\nendstream"))
		if !found {
			return nil, 0, errNoSheets
		}
		data = after
		content, err := inflated(stream)
		if err != nil || isPicture(object) || !bytes.Contains(content, []byte(" Tj")) {
			continue // a font, a table of letters, a picture
		}
		var words []string
		for _, m := range shown.FindAllSubmatch(content, -1) {
			words = append(words, letters(m[1]))
		}
		all, pictures = append(all, words), pictures+len(placed.FindAll(content, -1))
	}
	if len(all) == 0 {
		return nil, 0, errNoSheets
	}
	return all, pictures, nil
}

// isPicture says whether the stream that follows is a picture's, whose bytes may look like words.
func isPicture(object []byte) bool {
	return bytes.Contains(object[max(0, bytes.LastIndex(object, []byte(" obj"))):], []byte("/Subtype /Image"))
}

func inflated(stream []byte) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(stream))
	if err != nil {
		return nil, err
	}
	defer r.Close() //nolint:errcheck // it reads from memory
	return io.ReadAll(io.LimitReader(r, 64<<20))
}

// letters are the letters of a string, which stand as UTF-16 with escapes.
func letters(escaped []byte) string {
	var raw []byte
	for i := 0; i < len(escaped); i++ {
		if escaped[i] == '\\' && i+1 < len(escaped) {
			i++
			if escaped[i] == 'r' {
				raw = append(raw, '\r')
				continue
			}
		}
		raw = append(raw, escaped[i])
	}
	units := make([]uint16, 0, len(raw)/2)
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, string(utf16.Decode(units)))
}

// CheckHTML reads an HTML file back and compares it with the document: every
// text of every page must stand there in its order, and nothing else but the
// words of the frame.
func CheckHTML(d Document, data []byte) error {
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("the file cannot be read: %w", err)
	}
	var articles []*html.Node
	name := ""
	for n := range root.Descendants() {
		switch {
		case n.DataAtom == atom.Article:
			articles = append(articles, n)
		case n.DataAtom == atom.Title && n.FirstChild != nil && n.Parent.DataAtom == atom.Head:
			name = n.FirstChild.Data
		}
	}
	if err := d.compareName(name); err != nil {
		return err
	}
	if len(articles) != len(d.Pages) {
		return fmt.Errorf("the file holds %d papers and should hold %d", len(articles), len(d.Pages))
	}
	for i, p := range d.Pages {
		var found []string
		pictures := 0
		for n := range articles[i].Descendants() {
			if n.Type == html.TextNode && !drawn(n) {
				found = append(found, strings.Fields(n.Data)...)
			}
			if n.DataAtom == atom.Figure {
				pictures++
			}
		}
		if err := p.compare(found); err != nil {
			return fmt.Errorf("paper %d, %s, %s: %w", i+1, p.Title, about(p), err)
		}
		if want := p.pictures(); pictures != want {
			return fmt.Errorf("paper %d, %s: it has %d pictures and should have %d", i+1, p.Title, pictures, want)
		}
	}
	return nil
}

// drawn says whether a text is a letter of a picture and no word of the page.
func drawn(n *html.Node) bool {
	for p := range n.Ancestors() {
		if p.DataAtom == atom.Svg {
			return true
		}
	}
	return false
}

func (p Page) pictures() (n int) {
	for _, b := range p.Blocks {
		if _, ok := b.(Picture); ok {
			n++
		}
	}
	return n
}

// Ours says whether a file, PDF or HTML, is a paper of this program.
func Ours(data []byte) bool {
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		return bytes.Contains(data, []byte("/Producer (\xfe\xff\x00W\x00a\x00r\x00d\x00c\x00o\x00u\x00n\x00t)"))
	}
	return bytes.Contains(data[:min(len(data), 400)], []byte(`<meta name="generator" content="Wardcount">`))
}
