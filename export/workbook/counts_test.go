package workbook

import (
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile"
)

// The sample's wards that were counted more than once.
const (
	central = 1
	stJohns = 2
)

func TestEveryCountSaysWhichItWasAndWhoAskedForIt(t *testing.T) {
	says(t, textOf(t, exporttest.Sample(), "Central"),
		"Every count of this ward\n"+
			"Counts 2 and 3: recount of all papers, asked for by Practice agent of Ani MEEHAN | Granted by Practice returning officer, returning officer: The count was a paper out.\n"+
			"Count 4: recount of the papers of Aga Dychton, asked for by Practice agent of Ani MEEHAN | Granted by Practice returning officer, returning officer: Her bundles were looked through once more, paper by paper, before the agents.\n"+
			"Recount of all papers, asked for by Practice agent of Dennis WHARTON | Refused by Practice returning officer, returning officer: Asked for after equal counts; refused as unreasonable.\n",
		countsHead+" | Count 1\nfirst count | Count 2\nrecount of\nall papers | Count 3\nrecount of\nall papers, once more | Count 4, certified\nrecount of\nthe papers of Aga Dychton\n(in part)\n"+
			"DYCHTON Aga | 969 | 970 | 970 | 970\n",
		"WHARTON Dennis | 299 | 300 | 300 | 300\n"+validLabel+" | 2321 | 2323 | 2323 | 2323\n"+countRejected+" | 12 | 12 | 12 | 12\n"+countTogether+" | 2333 | 2335 | 2335 | 2335\n"+
			"A recount in part is no count of all papers: only what its heading names was counted again. Figures in grey were not counted again; they are as the sheet has them.")
	text := textOf(t, exporttest.Sample(), "St. John's “Hill” Upper O'Brien")
	says(t, text, "Count 2: recount of the bundles, asked for by =de la Cruz, the candidate | Granted by Practice returning officer, returning officer: Equal votes for the last seat.",
		"Count 1\nfirst count | Count 2, certified\nrecount of the bundles (in part)", "only what its heading names was counted again.")
	if strings.Contains(text, "grey") {
		t.Error("no figure is grey where the bundles were counted")
	}
}

// Of a recount of one candidate's papers, only that candidate's figure is one
// that was counted.
func TestWhatWasNotCountedAgainIsNotPrintedAsIfItHadBeen(t *testing.T) {
	r := exporttest.Sample()
	faint := map[string]bool{}
	for _, row := range wardPage(r, r.Wards[central], "Central").rows {
		if len(row.cells) >= 6 && row.cells[1].text != "" && row.cells[5].figure && row.cells[5].look.colour == grey {
			faint[row.cells[1].text] = true
			if row.cells[4].look.colour == grey {
				t.Errorf("%s: the whole recount before it is grey", row.cells[1].text)
			}
		}
	}
	if len(faint) != 6 || faint["DYCHTON Aga"] || !faint["WHARTON Dennis"] || !faint[validLabel] {
		t.Errorf("grey: %v", faint)
	}
}

func TestARefusedOrWithdrawnRecountIsPrintedWithoutATableOfCounts(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[0].Certificate
	c.Recounts = []reconcile.CertifiedRecount{
		{Granted: true, Of: reconcile.RecountBundles, Reason: "Close.", By: "Practice deputy", Role: reconcile.Deputy},
		{Of: reconcile.RecountFull, AskedBy: "Practice candidate", Reason: "Not reasonable.", By: "Practice deputy", Role: reconcile.Deputy},
	}
	text := textOf(t, r, "Callowland")
	says(t, text, "Not made: recount of the bundles | Granted by Practice deputy, deputy returning officer: Close.",
		"Recount of all papers, asked for by Practice candidate | Refused by Practice deputy, deputy returning officer: Not reasonable.")
	if strings.Contains(text, countsHead+" |") {
		t.Error("one count is set beside itself")
	}
	if err := Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
}

// A certificate of an earlier version tells of its recounts, and of no count
// which recount made it.
func TestWhatAnEarlierCertificateDoesNotTellIsNotMadeUp(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[central].Certificate
	for i := range c.Attempts {
		c.Attempts[i].Recount, c.Attempts[i].Partial = 0, false
	}
	c.Recounts = []reconcile.CertifiedRecount{{Granted: true, Reason: "Close.", By: "Practice deputy", Role: reconcile.Deputy}}
	says(t, textOf(t, r, "Central"), "\nRecount of all papers | Granted by Practice deputy, deputy returning officer: Close.\n",
		"Count 1\nfirst count | Count 2\nsecond count | Count 3\nthird count | Count 4, certified\nfourth count")
}

func TestAWardOfOneSeatThatWasCountedTwiceIsOnePage(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[0].Certificate
	c.Attempts = append(c.Attempts, c.Attempts[0])
	c.Attempts[1].Recount = 1
	c.Recounts = []reconcile.CertifiedRecount{{Granted: true, AskedBy: "Practice agent of Ahsan KHAN", Reason: "The majority is 212.", By: "Practice deputy", Role: reconcile.Deputy}}
	for _, row := range wardPage(r, r.Wards[0], "Callowland").rows {
		if row.newPage {
			t.Errorf("it is broken before %q", row.texts())
		}
	}
}

func TestTheReadingByHeadingsFindsEveryCountAndWhatWasObjectedTo(t *testing.T) {
	type change func(*reconcile.Certificate)
	for ward, changes := range map[int]map[string]change{
		0: {"objected to": func(c *reconcile.Certificate) { c.Objected = reconcile.Keyed(reconcile.Papers(3)) }},
		central: {
			"votes of the first count":    func(c *reconcile.Certificate) { c.Attempts[0].Votes[3]++ },
			"votes of the last count":     func(c *reconcile.Certificate) { c.Attempts[3].Votes[0]++ },
			"valid of the second count":   func(c *reconcile.Certificate) { c.Attempts[1].Valid++ },
			"rejected of the third count": func(c *reconcile.Certificate) { c.Attempts[2].Rejected++ },
			"a part taken for the whole":  func(c *reconcile.Certificate) { c.Attempts[3].Partial = false },
			"another recount":             func(c *reconcile.Certificate) { c.Attempts[3].Recount = 1 },
			"whose papers":                func(c *reconcile.Certificate) { c.Recounts[1].Candidate = "47798" },
			"a count more":                func(c *reconcile.Certificate) { c.Attempts = append(c.Attempts, c.Attempts[3]) },
		},
		stJohns: {"bundles taken for papers": func(c *reconcile.Certificate) { c.Recounts[0].Of = reconcile.RecountFull }},
	} {
		r := exporttest.Sample()
		var rows [][]string
		for _, row := range wardPage(r, r.Wards[ward], "a sheet").rows {
			rows = append(rows, row.texts())
		}
		if err := readWard(rows, r.Wards[ward].Certificate); err != nil {
			t.Fatal(err)
		}
		for name, spoil := range changes {
			c := exporttest.Sample().Wards[ward].Certificate
			spoil(&c)
			if readWard(rows, c) == nil {
				t.Errorf("%s: not found", name)
			}
		}
	}
}

func TestObjectedPapersStandUnderTheRejectedAndAreNoMoreThanThey(t *testing.T) {
	r := exporttest.Sample()
	says(t, textOf(t, r, "Callowland"), "Of those rejected: “rejection objected to” | 2 | papers, in 3 batches decided")
	if strings.Contains(textOf(t, r, "Central"), "objected") {
		t.Error("objections where no batches were kept")
	}
	r.Wards = r.Wards[:1]
	c := &r.Wards[0].Certificate
	c.Objected = reconcile.Keyed(reconcile.Papers(10))
	if wrong := differing(t, r); len(wrong) != 1 || wrong[0].a != 10 || wrong[0].b != 9 {
		t.Errorf("10 objections to 9 rejections: %+v", wrong)
	}
	c.Objected = reconcile.Keyed(reconcile.Papers(9))
	if wrong := differing(t, r); len(wrong) != 0 {
		t.Errorf("9 objections to 9 rejections: %+v", wrong)
	}
	both := exporttest.Sample()
	d := &both.Wards[bowEast].Certificate // 41 rejected and 9 in part
	d.Batches, d.Objected = 1, reconcile.Keyed(reconcile.Papers(50))
	says(t, textOf(t, both, "Bow East"), "Of those rejected, wholly or in part: “rejection objected to” | 50 | papers, in 1 batch decided")
	both.Wards = []export.Ward{both.Wards[bowEast]}
	if wrong := differing(t, both); len(wrong) != 0 {
		t.Errorf("50 objections to 41 + 9 rejections: %+v", wrong)
	}
}
