package notice_test

import (
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/notice"
	"wardcount/export/typeset"
	"wardcount/reconcile/ward"
)

// pageOf is the first page of a paper of a kind.
func pageOf(t *testing.T, id string, p notice.Paper) typeset.Page {
	t.Helper()
	k, ok := notice.KindOf(id)
	if !ok {
		t.Fatal(id)
	}
	return k.One(p).Pages[0]
}

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
		kind      string
		statement *ward.Signature
		draft     bool
	}{
		{"a declaration", "declaration", p.Ward.Statement, true},
		{"a notice of the result", "result", p.Ward.Statement, true},
		{"a slip with provisional figures", "provisional", p.Ward.Statement, true},
		{"a statement of verification that nobody signed", "verification", nil, true},
		{"a statement of verification that is signed", "verification", p.Ward.Statement, false},
	} {
		q := p
		q.Ward.Statement = x.statement
		page := pageOf(t, x.kind, q)
		if draft := strings.Contains(page.Mark, "DRAFT"); draft != x.draft {
			t.Errorf("%s is marked %q", x.what, page.Mark)
		}
		if !strings.HasPrefix(page.Known, "Journal 0a1b 0a1b 0a1b 0a1b") {
			t.Errorf("%s is known as %q", x.what, page.Known)
		}
		for _, block := range page.Blocks {
			table, _ := block.(typeset.Table)
			for _, c := range table.Columns {
				if c.Title == "Result" {
					t.Errorf("%s has a column of who is elected", x.what)
				}
			}
		}
		q.Draft = false
		if mark, known := pageOf(t, x.kind, q).Mark, pageOf(t, x.kind, q).Known; x.what != "a statement of verification that nobody signed" && strings.Contains(mark, "DRAFT") || !strings.HasPrefix(known, "Certificate ") {
			t.Errorf("%s, certified, is marked %q and known as %q", x.what, mark, known)
		}
	}
}
