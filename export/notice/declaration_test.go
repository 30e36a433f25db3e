package notice

import (
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/typeset"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// said are the paragraphs of a page, and what stands under its signatures.
func said(p typeset.Page) (all []string) {
	for _, b := range p.Blocks {
		switch b := b.(type) {
		case typeset.Text:
			all = append(all, b.Words)
		case typeset.Signature:
			all = append(all, b.Under())
		}
	}
	return all
}

func paperOf(t *testing.T, name string, change func(*export.Ward)) Paper {
	t.Helper()
	r := exporttest.Sample()
	for _, w := range r.Wards {
		if w.Certificate.Ward == name {
			change(&w)
			return PaperOf(r, w)
		}
	}
	t.Fatalf("the sample has no %s", name)
	return Paper{}
}

func TestALotIsToldOfASeatAndOfATermAsItWas(t *testing.T) {
	candidates := func(lines ...ward.CertifiedCandidate) ward.Certificate {
		for i := range lines {
			lines[i].Elected = true
		}
		return ward.Certificate{Seats: len(lines), Candidates: lines}
	}
	uncontested := candidates(ward.CertifiedCandidate{TermByLot: true}, ward.CertifiedCandidate{})
	uncontested.Uncontested = true
	const decided = " The returning officer decided between the candidates by lot, as if the one on whom it fell had received one vote more; no figure on this paper is changed by it."
	for _, c := range []struct {
		of   ward.Certificate
		want string
	}{
		{candidates(ward.CertifiedCandidate{}), ""},
		{candidates(ward.CertifiedCandidate{ByLot: true}), "The most votes were equal." + decided},
		{candidates(ward.CertifiedCandidate{}, ward.CertifiedCandidate{ByLot: true, TermByLot: true}), "Votes were equal for the last seat." + decided +
			" Between equal votes of those elected, a lot decided who takes the longer term."},
		{uncontested, "As there was no poll, a lot decided who takes the longer term."},
	} {
		if got := lotWords(c.of); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestWithoutACandidateNobodyIsDeclaredToBeElected(t *testing.T) {
	p := uncontested(paperOf(t, "Nascot", func(w *export.Ward) { w.Certificate.Candidates, w.Certificate.Vacant = nil, 2 }))
	words := said(p)
	if want := "No more candidates stood validly nominated than there are seats, so that no poll was held at the election of 2 councillors for Nascot ward."; words[1] != want {
		t.Errorf("%q, want %q", words[1], want)
	}
	if want := "And I declare that no candidate is elected."; words[2] != want {
		t.Errorf("%q, want %q", words[2], want)
	}
}

// A deputy who signed in the count signs the paper.
func TestAStatementIsSignedByWhoSignedItInTheCount(t *testing.T) {
	for role, want := range map[ward.Signature]string{
		{By: "Practice deputy", Role: setup.Deputy}:                      "Practice deputy, Deputy Returning Officer",
		{By: "Practice returning officer", Role: setup.ReturningOfficer}: "Practice returning officer",
	} {
		p := verification(paperOf(t, "Central", func(w *export.Ward) { w.Statement = &role }))
		if words := said(p); words[len(words)-2] != want {
			t.Errorf("%q, want %q", words[len(words)-2], want)
		}
	}
}
