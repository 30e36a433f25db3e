package typeset_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"
	"time"

	"wardcount/export/typeset"
)

// dotted is a picture whose bytes, unpacked, look like words that are shown.
func dotted(width, height float64, dpi int) ([]byte, error) {
	w := int(width * float64(dpi) / 72)
	m := image.NewRGBA(image.Rect(0, 0, w, int(height)))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	for i, letter := range []byte("(no word) Tj ") {
		m.SetRGBA(i/3, 2, color.RGBA{letter, letter, letter, 255})
	}
	var b bytes.Buffer
	err := png.Encode(&b, m)
	return b.Bytes(), err
}

func pictured(n int) typeset.Document {
	picture := typeset.Picture{Caption: "What it shows", Width: 400, Height: 120, PNG: dotted,
		SVG: func(float64, float64) ([]byte, error) { return []byte(`<svg><text>no word</text></svg>`), nil }}
	p := typeset.Page{Issuer: "Practice Council", Of: []string{"Election", "2 of 3 in"}, Title: "A report", Known: "Journal 1", Report: true, Blocks: []typeset.Block{
		typeset.List{Title: "Read first", Sentences: []string{"One.", "Two."}, Framed: true}}}
	for range n {
		p.Blocks = append(p.Blocks, picture)
	}
	p.Blocks = append(p.Blocks, typeset.Turn{}, typeset.Text{Words: "Appendix", Look: typeset.Heading}, typeset.List{Sentences: []string{"Three."}})
	return typeset.Document{Title: "A report", Written: time.Date(2018, 5, 4, 6, 0, 0, 0, time.UTC), Pages: []typeset.Page{p}}
}

func TestAReportIsReadBackWithItsPicturesAndTurnsItsSheets(t *testing.T) {
	d := pictured(3)
	var pdf, again, page bytes.Buffer
	for _, b := range []*bytes.Buffer{&pdf, &again} {
		if err := typeset.WritePDF(d, b); err != nil {
			t.Fatal(err)
		}
	}
	if err := typeset.WriteHTML(d, &page); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(pdf.Bytes(), again.Bytes()) {
		t.Error("the same report gave other bytes")
	}
	if err := errors.Join(typeset.CheckPDF(d, pdf.Bytes()), typeset.CheckHTML(d, page.Bytes())); err != nil {
		t.Error(err)
	}
	for what, other := range map[string]typeset.Document{"a picture less": pictured(2), "a picture more": pictured(4)} {
		if typeset.CheckPDF(other, pdf.Bytes()) == nil || typeset.CheckHTML(other, page.Bytes()) == nil {
			t.Errorf("%s passed", what)
		}
	}
	if n := bytes.Count(pdf.Bytes(), []byte("/Type /Page\n")); n != 2 {
		t.Errorf("%d sheets", n)
	}
	if got := page.String(); strings.Count(got, "<li>") != 3 || !strings.Contains(got, `<article id="paper-1" aria-labelledby="paper-1-title" class="report">`) {
		t.Error(got)
	}
}

func TestAPictureThatCannotBeDrawnKeepsTheReport(t *testing.T) {
	d := pictured(1)
	p := d.Pages[0].Blocks[1].(typeset.Picture)
	wrong := errors.New("no room")
	p.PNG = func(float64, float64, int) ([]byte, error) { return nil, wrong }
	p.SVG = func(float64, float64) ([]byte, error) { return nil, wrong }
	d.Pages[0].Blocks[1] = p
	if err := typeset.WritePDF(d, &bytes.Buffer{}); !errors.Is(err, wrong) {
		t.Errorf("PDF: %v", err)
	}
	if err := typeset.WriteHTML(d, &bytes.Buffer{}); !errors.Is(err, wrong) {
		t.Errorf("page: %v", err)
	}
}

// A heading that begins a sheet may have the number that the foot before it ends with.
func TestTheNumberOfASheetIsNotTakenForOneOfThePage(t *testing.T) {
	p := typeset.Page{Issuer: "Practice Council", Of: []string{"Election"}, Title: "A report", Known: "Journal 1", Report: true,
		Blocks: []typeset.Block{typeset.Text{Words: "First"}, typeset.Turn{}, typeset.Text{Words: "2 Figures", Look: typeset.Heading}, typeset.Text{Words: "Last"}}}
	d := typeset.Document{Title: "A report", Pages: []typeset.Page{p}}
	var pdf bytes.Buffer
	if err := typeset.WritePDF(d, &pdf); err != nil {
		t.Fatal(err)
	}
	if err := typeset.CheckPDF(d, pdf.Bytes()); err != nil {
		t.Error(err)
	}
}
