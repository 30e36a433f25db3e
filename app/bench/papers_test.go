package bench

import (
	"bytes"
	"errors"
	"testing"
	"time"

	"wardcount/app"
	"wardcount/export"
	"wardcount/export/notice"
	"wardcount/export/typeset"
	"wardcount/reconcile/setup"
)

// withRules are results with the rules under which papers are drawn up.
func withRules(t testing.TB, s shape) export.Results {
	r := declared(t, s)
	law, err := app.Law()
	if err != nil {
		t.Fatal(err)
	}
	r.JournalHead, r.Papers = "5b1e55edba11ad", map[setup.ContestKind]setup.PaperRules{}
	for _, kind := range setup.ContestKinds {
		r.Papers[kind] = law.PapersFor(kind, r.Election.Date)
	}
	return r
}

// bound is how long the papers of a whole night may take.
const bound = 10 * time.Second

// papers measures every kind of paper of a night, each as PDF and as HTML,
// written and read back: a file for each kind, and one for each ward and kind.
func papers(t testing.TB, scale int) []row {
	r := withRules(t, shape{wards: max(75*scale/100, 1), stations: 6, seats: 3, candidates: 9})
	var rows []row
	for what, files := range map[string]func(export.Results) []typeset.Document{"a file for each kind": together, "a file for each ward and kind": apart} {
		line := row{what: "papers of a night, " + what, floor: "the 10 seconds that they may take", bare: bound}
		line.ours = timed(func() { line.units = wholeNight(t, files(r)) })
		rows = append(rows, line)
	}
	return rows
}

// together are the papers of each kind in one file.
func together(r export.Results) (files []typeset.Document) {
	for _, k := range notice.Kinds {
		if d := k.Published(r); len(d.Pages) > 0 {
			files = append(files, d)
		}
	}
	return files
}

// apart are the papers of each ward in files of their own.
func apart(r export.Results) (files []typeset.Document) {
	for _, k := range notice.Kinds {
		for _, w := range r.Wards {
			if p := notice.PaperOf(r, w); k.For(p) {
				files = append(files, k.One(p))
			}
		}
	}
	return files
}

// wholeNight writes every file and gives how many papers there are.
func wholeNight(t testing.TB, files []typeset.Document) (all int) {
	for _, d := range files {
		all += 2 * len(d.Pages)
		var pdf, page bytes.Buffer
		if err := errors.Join(typeset.WritePDF(d, &pdf), typeset.WriteHTML(d, &page)); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(typeset.CheckPDF(d, pdf.Bytes()), typeset.CheckHTML(d, page.Bytes())); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// BenchmarkPapers is every paper of a night of 75 wards of three seats.
func BenchmarkPapers(b *testing.B) {
	r := withRules(b, council)
	for what, files := range map[string]func(export.Results) []typeset.Document{"kind": together, "ward": apart} {
		b.Run(what, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				wholeNight(b, files(r))
			}
		})
	}
}
