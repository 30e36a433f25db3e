package shown_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"wardcount/app/leaving"
	"wardcount/app/store"
	"wardcount/app/store/storetest"
	"wardcount/export"
	"wardcount/export/format"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

var evening = time.Date(2018, 5, 3, 22, 30, 5, 0, time.UTC)

// chained are acts as the journal has them.
func chained(t *testing.T, bodies ...reconcile.Body) []store.Record {
	t.Helper()
	var entries []reconcile.Entry
	for i, b := range bodies {
		entries = append(entries, reconcile.Entry{At: evening, Actor: "Practice clerk A", Role: "clerk", Workstation: "desk 3", Submission: fmt.Sprint("secret ", i), Kind: b.Kind(), Subject: b.Subject(), Version: i + 1, Body: b})
	}
	return storetest.Chained(t, entries)
}

// flat sets the further lines of rows beside them.
func flat(rows []lists.Row) []lists.Row {
	var all []lists.Row
	for _, r := range rows {
		all = append(append(all, r), r.Under...)
	}
	return all
}

func TestALineOfTheJournalSaysWhoDidWhatWhenAndAboutWhat(t *testing.T) {
	c := night(t, "setup")
	first, second := c.InOrder()[0].Contest, c.InOrder()[1].Contest
	id := sheet.ID{Contest: first.ID, Form: sheet.BallotPaperAccount, Subject: "1"}
	records := chained(t, reconcile.SheetKeyed{ID: id, Count: 1, Reading: 1, Figures: sheet.Reading{"bp_supplied": 1913}},
		reconcile.PapersMoved{Papers: 2, From: second.ID, FromBox: "6", To: first.ID, ToBox: "1", Reason: "found there"}, reconcile.CountSealed{Seals: []string{"30871"}, Place: "Strong room"})
	keyed := shown.Line(c, records[0])
	if keyed.Day != "Thursday 3 May 2018" || keyed.Hour != "23:30" || keyed.Who != "Practice clerk A" || keyed.Role != "clerk" || keyed.About != first.Name || !strings.HasPrefix(keyed.What, "Keyed Ballot paper account, Station 1") {
		t.Errorf("%+v", keyed)
	}
	if strings.Contains(keyed.Says(), "1913") || strings.Contains(keyed.Says(), "1,913") {
		t.Errorf("a line tells a figure: %s", keyed.Says())
	}
	moved, sealed := shown.Line(c, records[1]), shown.Line(c, records[2])
	for _, f := range []struct {
		filter shown.JournalFilter
		takes  string
	}{
		{shown.JournalFilter{}, "yes yes yes"},
		{shown.JournalFilter{Ward: first.ID}, "yes yes no"}, // papers that come to it concern it too
		{shown.JournalFilter{Ward: second.ID}, "no yes no"},
		{shown.JournalFilter{Kind: reconcile.KindSealed}, "no no yes"},
		{shown.JournalFilter{Person: "Practice clerk B"}, "no no no"},
	} {
		var got []string
		for _, l := range []shown.JournalLine{keyed, moved, sealed} {
			got = append(got, map[bool]string{true: "yes", false: "no"}[f.filter.Takes(l)])
		}
		if strings.Join(got, " ") != f.takes {
			t.Errorf("%+v takes %s, want %s", f.filter, got, f.takes)
		}
	}
	details := said(shown.JournalDetails(c, records[0], false))
	for _, want := range []string{"1,913", "23:30:05, UK time", "desk 3", words.Halves(records[0].Hash)} {
		if !strings.Contains(details, want) {
			t.Errorf("the details lack %s:\n%s", want, details)
		}
	}
	if withheld := said(shown.JournalDetails(c, records[0], true)); strings.Contains(withheld, "1,913") || strings.Contains(withheld, "secret") {
		t.Errorf("withheld:\n%s", withheld)
	}
}

func TestVerifyingIsAnsweredInWords(t *testing.T) {
	head := strings.Repeat("0a1b", 16)
	whole := said(shown.Verified(store.Chain{Entries: 6209, Head: head, Whole: true}, evening))
	if !strings.Contains(whole, "23:30: the journal is whole. Each of its 6,209 entries") || !strings.Contains(whole, "0a1b 0a1b") {
		t.Errorf("whole: %s", whole)
	}
	if broken := said(shown.Verified(store.Chain{BrokenAt: 1204}, evening)); !strings.Contains(broken, "Entry 1,204 does not fit") || !strings.Contains(broken, "last backup") {
		t.Errorf("broken: %s", broken)
	}
}

func TestWhatWillLeaveIsSaidWithWhatStaysAndWhy(t *testing.T) {
	ahead := leaving.Ahead{Practice: true, Revision: 3, Declared: []string{"Callowland", "Central"}, Files: []leaving.AheadFile{{Format: "workbook", Name: "PRACTICE-x-results.xlsx", Contests: 2}},
		Empty:   []leaving.AheadFile{{Format: "lga", Name: "PRACTICE-x.csv", Why: "the set-up does not say its type"}},
		LeftOut: []export.Left{{Contest: "Holywell", Why: "it is still to be declared"}, {Contest: "Tudor", Why: "it is still to be declared"}, {Contest: "Mayor", Why: "the contest was abandoned"}}}
	rows := said(flat(append(shown.PublishNow(ahead, true, shown.PublishKeys{}), shown.PublishAhead(ahead, false, []string{"workbook", "lga"}, "/media/stick", []string{"PRACTICE-x-results.xlsx"}, shown.PublishKeys{})...)))
	for _, want := range []string{"Publish again: 1 document", "revision 3", "2 contests · replaces the one in the folder", "PRACTICE-x.csv would hold nothing: the set-up does not say its type.", words.PublishPractice,
		"Declared and in: Callowland and Central.", "Left out: Holywell and Tudor – still to be declared.", "Left out: Mayor – the contest was abandoned.", "Excel workbook – yes", "/media/stick"} {
		if !strings.Contains(rows, want) {
			t.Errorf("%q is not said:\n%s", want, rows)
		}
	}
	none := said(append(shown.PublishNow(leaving.Ahead{}, false, shown.PublishKeys{}), shown.PublishAhead(leaving.Ahead{}, true, nil, "out", nil, shown.PublishKeys{})...))
	if !strings.Contains(none, words.PublishNothingDeclared) || strings.Contains(none, "Publish:") {
		t.Errorf("nothing declared:\n%s", none)
	}
}

func TestEveryFormatAndEveryKindOfEntryHasItsWords(t *testing.T) {
	for _, f := range format.Formats {
		if words.PublishFormatFor(f.ID) == "" {
			t.Errorf("what %s is for is not said", f.ID)
		}
	}
	for _, k := range words.JournalKinds {
		if words.JournalKind(k) == string(k) {
			t.Errorf("%s has no words", k)
		}
	}
	c := night(t, "setup")
	for _, b := range []reconcile.Body{reconcile.ElectionSetUp{Election: c.Election}, reconcile.ResultsPublished{Revision: 2}, reconcile.SlipsGivenOut{Contest: c.Election.Contests[0].ID, First: 1, Copies: 2}, reconcile.CountSealed{}, reconcile.CountReopened{},
		reconcile.SetUpMended{}, reconcile.BoxReceived{}, reconcile.FindingAccepted{FindingID: ward.FindingID{Code: "V3"}}} {
		if l := shown.Line(c, chained(t, b)[0]); strings.Contains(l.What, "/1") || strings.Contains(l.About, "_") {
			t.Errorf("%s is shown as %q about %q", b.Kind(), l.What, l.About)
		}
	}
}
