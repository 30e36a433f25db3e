package wardpage_test

import (
	"bytes"
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/workbook"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/wardpage"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestEveryCountSaysWhichItWasAndWhoAskedForIt(t *testing.T) {
	exporttest.Says(t, textOf(t, exporttest.Sample(), "Central"),
		"Every count of this ward\n"+
			"Counts 2 and 3: recount of all papers, asked for by Practice agent of Ani MEEHAN | Granted by Practice returning officer: The count was a paper out.\n"+
			"Count 4: recount of the papers of Aga Dychton, asked for by Practice agent of Ani MEEHAN | Granted by Practice returning officer: Her bundles were looked through once more, paper by paper, before the agents.\n"+
			"Recount of all papers, asked for by Practice agent of Dennis WHARTON | Refused by Practice returning officer: Asked for after equal counts; refused as unreasonable.\n",
		"Votes and papers | Count 1\nfirst count | Count 2\nrecount of\nall papers | Count 3\nrecount of\nall papers, once more | Count 4, certified\nrecount of\nthe papers of Aga Dychton\n(in part)\n"+
			"DYCHTON Aga | 969 | 970 | 970 | 970\n",
		"WHARTON Dennis | 299 | 300 | 300 | 300\nValid ballot papers | 2321 | 2323 | 2323 | 2323\nRejected papers | 12 | 12 | 12 | 12\nTogether | 2333 | 2335 | 2335 | 2335\n"+
			"A recount in part is no count of all papers: only what its heading names was counted again. Figures in grey were not counted again; they are as the sheet has them.")
	text := textOf(t, exporttest.Sample(), "St. John's “Hill” Upper O'Brien")
	exporttest.Says(t, text, "Count 2: recount of the bundles, asked for by =de la Cruz, the candidate | Granted by Practice returning officer: Equal votes for the last seat.",
		"Count 1\nfirst count | Count 2, certified\nrecount of the bundles (in part)", "only what its heading names was counted again.")
	if strings.Contains(text, "grey") {
		t.Error("no figure is grey where the bundles were counted")
	}
}

// Of a recount of one candidate's papers, only that candidate's figure is one
// that was counted.
func TestWhatWasNotCountedAgainIsNotPrintedAsIfItHadBeen(t *testing.T) {
	r := exporttest.Sample()
	grey := func(c page.Cell) bool { return c.Look == page.Number.Faint() || c.Look == page.TotalNumber.Faint() }
	faint := map[string]bool{}
	for _, row := range wardpage.Sheet(r, r.Wards[exporttest.Central], "Central").Rows {
		if len(row.Cells) >= 6 && row.Cells[1].Text != "" && row.Cells[5].Figure && grey(row.Cells[5]) {
			faint[row.Cells[1].Text] = true
			if grey(row.Cells[4]) {
				t.Errorf("%s: the whole recount before it is grey", row.Cells[1].Text)
			}
		}
	}
	if len(faint) != 6 || faint["DYCHTON Aga"] || !faint["WHARTON Dennis"] || !faint["Valid ballot papers"] {
		t.Errorf("grey: %v", faint)
	}
}

func TestARefusedOrWithdrawnRecountIsPrintedWithoutATableOfCounts(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[0].Certificate
	c.Recounts = []ward.CertifiedRecount{
		{Granted: true, Of: ward.RecountBundles, Reason: "Close.", By: "Practice deputy", Role: setup.Deputy},
		{Of: ward.RecountFull, AskedBy: "Practice candidate", Reason: "Not reasonable.", By: "Practice deputy", Role: setup.Deputy},
	}
	text := textOf(t, r, "Callowland")
	exporttest.Says(t, text, "Not made: recount of the bundles | Granted by Practice deputy, deputy returning officer: Close.",
		"Recount of all papers, asked for by Practice candidate | Refused by Practice deputy, deputy returning officer: Not reasonable.")
	if strings.Contains(text, "Votes and papers |") {
		t.Error("one count is set beside itself")
	}
	if err := workbook.Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
}

// A certificate of an earlier version tells of its recounts, and of no count
// which recount made it.
func TestWhatAnEarlierCertificateDoesNotTellIsNotMadeUp(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[exporttest.Central].Certificate
	for i := range c.Attempts {
		c.Attempts[i].Recount, c.Attempts[i].Partial = 0, false
	}
	c.Recounts = []ward.CertifiedRecount{{Granted: true, Reason: "Close.", By: "Practice deputy", Role: setup.Deputy}}
	exporttest.Says(t, textOf(t, r, "Central"), "\nRecount of all papers | Granted by Practice deputy, deputy returning officer: Close.\n",
		"Count 1\nfirst count | Count 2\nsecond count | Count 3\nthird count | Count 4, certified\nfourth count")
}

func TestAWardOfOneSeatThatWasCountedTwiceIsOnePage(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[0].Certificate
	c.Attempts = append(c.Attempts, c.Attempts[0])
	c.Attempts[1].Recount = 1
	c.Recounts = []ward.CertifiedRecount{{Granted: true, AskedBy: "Practice agent of Ahsan KHAN", Reason: "The majority is 212.", By: "Practice deputy", Role: setup.Deputy}}
	for _, row := range wardpage.Sheet(r, r.Wards[0], "Callowland").Rows {
		if row.NewPage {
			t.Errorf("it is broken before %q", row.Texts())
		}
	}
}

func TestSeveralCountsStandSideBySideHoweverMany(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[0].Certificate
	for range 7 {
		c.Attempts = append(c.Attempts, c.Attempts[0])
	}
	if err := workbook.Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
	if !bytes.Contains(exporttest.Cells(t, written(t, r)), []byte(`"Count 8, certified\nfurther count"`)) {
		t.Error("the eighth count is missing")
	}
}
