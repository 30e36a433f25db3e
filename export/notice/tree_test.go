package notice_test

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/notice"
	"wardcount/reconcile/figure"
)

// samples are every kind of paper of the sample, also those that leave no count.
func samples() map[string]notice.Document {
	r := exporttest.Sample()
	all := map[string]notice.Document{}
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
			write func(notice.Document, *bytes.Buffer) error
			check func(notice.Document, []byte) error
		}{
			{func(d notice.Document, b *bytes.Buffer) error { return notice.WritePDF(d, b) }, notice.CheckPDF},
			{func(d notice.Document, b *bytes.Buffer) error { return notice.WriteHTML(d, b) }, notice.CheckHTML},
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
	if err := notice.WritePDF(d, &pdf); err != nil {
		t.Fatal(err)
	}
	if err := notice.WriteHTML(d, &page); err != nil {
		t.Fatal(err)
	}
	for what, change := range changes {
		r := exporttest.Sample()
		change(&r)
		other := notice.Published(r)
		if notice.CheckPDF(other, pdf.Bytes()) == nil {
			t.Errorf("%s: the PDF passed", what)
		}
		if notice.CheckHTML(other, page.Bytes()) == nil {
			t.Errorf("%s: the page passed", what)
		}
	}
	for cut := 1; cut < pdf.Len(); cut += pdf.Len() / 17 {
		if notice.CheckPDF(d, pdf.Bytes()[:cut]) == nil {
			t.Errorf("a PDF of %d of %d bytes passed", cut, pdf.Len())
		}
	}
}

// The reader of the check is ours; pdftotext is somebody else's.
func TestAnotherReaderFindsTheSameWordsInThePDF(t *testing.T) {
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Fatal("pdftotext is missing: make test installs it (poppler-utils)")
	}
	d := notice.Published(exporttest.Sample())
	var pdf bytes.Buffer
	if err := notice.WritePDF(d, &pdf); err != nil {
		t.Fatal(err)
	}
	run := exec.Command(reader, "-raw", "-", "-")
	run.Stdin = &pdf
	text, err := run.Output()
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]int{}
	for _, word := range strings.Fields(string(text)) {
		have[word]++
	}
	whole, figures := strings.Join(strings.Fields(string(text)), ""), 0
	for _, p := range d.Pages {
		for _, b := range p.Blocks {
			table, ok := b.(notice.Table)
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
	for _, write := range []func(notice.Document, *bytes.Buffer) error{
		func(d notice.Document, b *bytes.Buffer) error { return notice.WritePDF(d, b) },
		func(d notice.Document, b *bytes.Buffer) error { return notice.WriteHTML(d, b) },
	} {
		var b bytes.Buffer
		if err := write(d, &b); err != nil || !notice.Ours(b.Bytes()) {
			t.Errorf("%.60q is not known as ours (%v)", b.Bytes(), err)
		}
	}
	for _, other := range []string{"", "%PDF-1.4 of somebody else", "<html><body>Wardcount</body></html>"} {
		if notice.Ours([]byte(other)) {
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
		if err := notice.WritePDF(d, &pdf); err != nil {
			t.Fatal(err)
		}
		if err := notice.CheckPDF(d, pdf.Bytes()); err != nil {
			t.Error(err)
		}
		reader := exec.Command("pdftotext", "-raw", "-", "-")
		reader.Stdin = &pdf
		text, err := reader.Output()
		if err != nil || !strings.Contains(string(text), "Ahs"+code+"an") || !strings.Contains(string(text), "cannot be printed stands here as its code") {
			t.Errorf("%U is not printed as its code (%v)", []rune(odd), err)
		}
	}
}
