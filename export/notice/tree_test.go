package notice_test

import (
	"bytes"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/notice"
	"wardcount/export/typeset"
	"wardcount/reconcile/figure"
)

// samples are every kind of paper of the sample, also those that leave no count.
func samples() map[string]typeset.Document {
	r := exporttest.Sample()
	all := map[string]typeset.Document{}
	for _, k := range notice.Kinds {
		all[k.ID] = k.Published(r)
	}
	all["mayor"] = notice.Mayors(r)
	return all
}

func TestEveryPaperIsAsItIsWrittenDown(t *testing.T) {
	for id, d := range samples() {
		exporttest.Golden(t, "testdata/"+id+".txt", exporttest.Tree(d))
	}
}

func TestEveryPaperIsReadBackFromItsPDFAndItsPage(t *testing.T) {
	for id, d := range samples() {
		if len(d.Pages) == 0 {
			t.Errorf("%s: the sample has no such paper", id)
			continue
		}
		for _, format := range []struct {
			write func(typeset.Document, *bytes.Buffer) error
			check func(typeset.Document, []byte) error
		}{
			{func(d typeset.Document, b *bytes.Buffer) error { return typeset.WritePDF(d, b) }, typeset.CheckPDF},
			{func(d typeset.Document, b *bytes.Buffer) error { return typeset.WriteHTML(d, b) }, typeset.CheckHTML},
		} {
			var first, second bytes.Buffer
			if err := format.write(d, &first); err != nil {
				t.Fatal(id, err)
			}
			if err := format.check(d, first.Bytes()); err != nil {
				t.Error(id, err)
			}
			if err := format.write(d, &second); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
				t.Errorf("%s: the same papers gave other bytes (%v)", id, err)
			}
		}
	}
}

// changes are the ways in which a certified result may come out wrong.
var changes = map[string]func(*export.Results){
	"a vote": func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].Votes++ },
	"two votes exchanged": func(r *export.Results) {
		c := r.Wards[0].Certificate.Candidates
		c[0].Votes, c[1].Votes = c[1].Votes, c[0].Votes
	},
	"who is elected": func(r *export.Results) {
		c := r.Wards[0].Certificate.Candidates
		c[2].Elected, c[0].Elected = false, true
	},
	"a rejected paper":     func(r *export.Results) { r.Wards[0].Certificate.ByHead[1].Papers = figure.Keyed(figure.Papers(5)) },
	"none that was none":   func(r *export.Results) { r.Wards[0].Certificate.ByHead[0].Papers = figure.Of[figure.Papers]{} },
	"a paper in a box":     func(r *export.Results) { r.Wards[0].Certificate.Boxes[0].Verified = figure.Keyed(figure.Papers(779)) },
	"a name":               func(r *export.Results) { r.Wards[0].Certificate.Candidates[0].Surname = "Khann" },
	"real for practice":    func(r *export.Results) { r.Election.Practice = false },
	"another revision":     func(r *export.Results) { r.Revision++ },
	"a ward less":          func(r *export.Results) { r.Wards = r.Wards[1:] },
	"a ward more":          func(r *export.Results) { r.Wards = append(r.Wards, r.Wards[0]) },
	"a line of the form K": func(r *export.Results) { r.Wards[0].Postal.Lines[5].Figure = figure.Keyed(918) },
}

func TestAPaperWithAnotherFigureDoesNotPassForIt(t *testing.T) {
	d := notice.Published(exporttest.Sample())
	var pdf, page bytes.Buffer
	if err := typeset.WritePDF(d, &pdf); err != nil {
		t.Fatal(err)
	}
	if err := typeset.WriteHTML(d, &page); err != nil {
		t.Fatal(err)
	}
	for what, change := range changes {
		r := exporttest.Sample()
		change(&r)
		other := notice.Published(r)
		other.Practice = d.Practice     // so would the name of the file alone: what is compared here is the paper
		if what != "another revision" { // the hash of another certificate would give away any other change
			for i := range min(len(other.Pages), len(d.Pages)) {
				other.Pages[i].Known = d.Pages[i].Known
			}
		}
		if typeset.CheckPDF(other, pdf.Bytes()) == nil {
			t.Errorf("%s: the PDF passed", what)
		}
		if typeset.CheckHTML(other, page.Bytes()) == nil {
			t.Errorf("%s: the page passed", what)
		}
	}
	for cut := 1; cut < pdf.Len(); cut += pdf.Len() / 17 {
		if typeset.CheckPDF(d, pdf.Bytes()[:cut]) == nil {
			t.Errorf("a PDF of %d of %d bytes passed", cut, pdf.Len())
		}
	}
}

// A reader's window and a browser's tab show what a file is called, and no mark across its papers.
func TestWhatAPracticePaperIsCalledSaysSoFirst(t *testing.T) {
	d := notice.Published(exporttest.Sample())
	var pdf, page bytes.Buffer
	if err := typeset.WritePDF(d, &pdf); err != nil {
		t.Fatal(err)
	}
	if err := typeset.WriteHTML(d, &page); err != nil {
		t.Fatal(err)
	}
	want := "PRACTICE – " + d.Title
	if got := exporttest.PDFTitle(t, pdf.Bytes()); got != want {
		t.Errorf("the PDF is called %q, want %q", got, want)
	}
	if !strings.Contains(page.String(), "<title>"+want+"</title>") {
		t.Errorf("the page is not called %q", want)
	}
	d.Practice = false
	if typeset.CheckPDF(d, pdf.Bytes()) == nil || typeset.CheckHTML(d, page.Bytes()) == nil {
		t.Error("a file that is called practice passed for one that is not")
	}
	if d.Called() != d.Title {
		t.Errorf("a real paper is called %q", d.Called())
	}
}

// The reader of the check is ours; pdftotext is somebody else's.
func TestAnotherReaderFindsTheSameWordsInThePDF(t *testing.T) {
	d := notice.Published(exporttest.Sample())
	var pdf bytes.Buffer
	if err := typeset.WritePDF(d, &pdf); err != nil {
		t.Fatal(err)
	}
	text := exporttest.PDFText(t, pdf.Bytes(), "-raw")
	have := map[string]int{}
	for _, word := range strings.Fields(text) {
		have[word]++
	}
	whole, figures := strings.Join(strings.Fields(text), ""), 0
	for _, p := range d.Pages {
		for _, b := range p.Blocks {
			table, ok := b.(typeset.Table)
			if !ok {
				continue
			}
			for _, row := range table.Rows {
				for _, cell := range row.Cells {
					for _, word := range strings.Fields(cell) {
						if len(word) > 24 && strings.Contains(whole, word) { // too long for its line, and broken
							continue
						}
						have[word]--
						figures++
						if have[word] < 0 {
							t.Errorf("%s, %s: “%s” is not there as often as it should be", p.Title, p.Of[1], word)
						}
					}
				}
			}
		}
	}
	if figures < 1000 {
		t.Errorf("only %d words were looked for", figures)
	}
}

func TestAPaperIsKnownAsOurs(t *testing.T) {
	d := notice.Published(exporttest.Sample())
	for _, write := range []func(typeset.Document, *bytes.Buffer) error{
		func(d typeset.Document, b *bytes.Buffer) error { return typeset.WritePDF(d, b) },
		func(d typeset.Document, b *bytes.Buffer) error { return typeset.WriteHTML(d, b) },
	} {
		var b bytes.Buffer
		if err := write(d, &b); err != nil || !typeset.Ours(b.Bytes()) {
			t.Errorf("%.60q is not known as ours (%v)", b.Bytes(), err)
		}
	}
	for _, other := range []string{"", "%PDF-1.4 of somebody else", "<html><body>Wardcount</body></html>"} {
		if typeset.Ours([]byte(other)) {
			t.Errorf("%q is said to be ours", other)
		}
	}
}

func TestALetterThatTheTypeDoesNotHaveIsPrintedAsItsCode(t *testing.T) {
	for odd, code := range map[string]string{"আ": "[U+0986]", "😀": "[U+1F600]", "\u202e": "[U+202E]", "\u0007": "[U+0007]"} {
		r := exporttest.Sample()
		r.Wards[0].Certificate.Candidates[0].Forenames = "Ahs" + odd + "an"
		d := notice.Published(r)
		var pdf bytes.Buffer
		if err := typeset.WritePDF(d, &pdf); err != nil {
			t.Fatal(err)
		}
		if err := typeset.CheckPDF(d, pdf.Bytes()); err != nil {
			t.Error(err)
		}
		text := exporttest.PDFText(t, pdf.Bytes(), "-raw")
		if !strings.Contains(text, "Ahs"+code+"an") || !strings.Contains(text, "cannot be printed stands here as its code") {
			t.Errorf("%U is not printed as its code", []rune(odd))
		}
	}
}
