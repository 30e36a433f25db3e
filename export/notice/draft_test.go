package notice_test

import (
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/notice"
	"wardcount/reconcile/ward"
)

// Before there is a certificate a paper says that it is a draft, rests on the journal and names nobody elected. The
// statement of verification is none once it is signed: nothing on it waits for the certificate.
func TestAPaperBeforeTheCertificateSaysThatItIsADraft(t *testing.T) {
	p := notice.PaperOf(exporttest.Sample(), exporttest.Sample().Wards[0])
	if p.Ward.Statement == nil || len(p.Ward.Certificate.Elected()) == 0 {
		t.Fatalf("the sample's first ward is not signed, or elects nobody: %+v", p.Ward.Certificate.Ward)
	}
	p.Draft, p.Journal = true, strings.Repeat("0a1b", 16)
	for _, x := range []struct {
		what      string
		page      func(notice.Paper) notice.Page
		statement *ward.Signature
		draft     bool
	}{
		{"a declaration", notice.Declaration, p.Ward.Statement, true},
		{"a notice of the result", notice.PublicNotice, p.Ward.Statement, true},
		{"a slip with provisional figures", notice.Provisional, p.Ward.Statement, true},
		{"a statement of verification that nobody signed", notice.Verification, nil, true},
		{"a statement of verification that is signed", notice.Verification, p.Ward.Statement, false},
	} {
		q := p
		q.Ward.Statement = x.statement
		page := x.page(q)
		if draft := strings.Contains(page.Mark, "DRAFT"); draft != x.draft {
			t.Errorf("%s is marked %q", x.what, page.Mark)
		}
		if !strings.HasPrefix(page.Known, "Journal 0a1b 0a1b 0a1b 0a1b") {
			t.Errorf("%s is known as %q", x.what, page.Known)
		}
		for _, block := range page.Blocks {
			table, _ := block.(notice.Table)
			for _, c := range table.Columns {
				if c.Title == "Result" {
					t.Errorf("%s has a column of who is elected", x.what)
				}
			}
		}
		q.Draft = false
		if mark, known := x.page(q).Mark, x.page(q).Known; x.what != "a statement of verification that nobody signed" && strings.Contains(mark, "DRAFT") || !strings.HasPrefix(known, "Certificate ") {
			t.Errorf("%s, certified, is marked %q and known as %q", x.what, mark, known)
		}
	}
}
