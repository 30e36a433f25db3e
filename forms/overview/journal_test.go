package overview_test

import (
	"database/sql"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/formstest"
	"wardcount/forms/overview"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

// toJournal goes to the journal by its key.
func toJournal(d *desktest.Seat) *overview.JournalPage {
	d.T.Helper()
	d.Shortcut(desk.WithCtrl(fyne.KeyR))
	p, ok := d.W.Screen.(*overview.JournalPage)
	if !ok {
		d.T.Fatalf("no journal but %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	return p
}

// entries are the numbers of the entries that are listed.
func entries(p *overview.JournalPage) []int64 {
	var list []int64
	for _, v := range p.List.Shown() {
		if n, err := strconv.ParseInt(v.Says().Key, 10, 64); err == nil {
			list = append(list, n)
		}
	}
	return list
}

func TestTheJournalIsListedNewestFirstAndSearched(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepVerify)
	all, _ := d.Count.Head()
	p := toJournal(d)
	if got := entries(p); int64(len(got)) != all || got[0] != all || got[len(got)-1] != 1 {
		t.Fatalf("listed: %v of %d", got, all)
	}
	for _, want := range []string{"Keyed Ballot paper account, Station 1", practice.ClerkA + ", clerk", "Set up the count: 12 contests", d.First().Name} {
		if !strings.Contains(d.Texts(), want) {
			t.Errorf("%q is not said:\n%s", want, d.Texts())
		}
	}
	d.Write("account 1")
	if got := entries(p); len(got) == 0 || int64(len(got)) == all {
		t.Errorf("account 1: %v", got)
	}
	for _, n := range entries(p) {
		if r := d.W.Records[n-1]; !strings.Contains(r.Subject, "ballot_paper_account/1") {
			t.Errorf("account 1 found entry %d about %s", n, r.Subject)
		}
	}
	d.Press(fyne.KeyEscape)
	d.Write("zebra")
	if got := entries(p); len(got) != 0 || !strings.Contains(d.Texts(), words.JournalNothing) {
		t.Errorf("zebra: %v", got)
	}
	d.Press(fyne.KeyEscape)
	if got := entries(p); int64(len(got)) != all {
		t.Errorf("after Escape: %d of %d", len(got), all)
	}
	d.Press(fyne.KeyEscape)
	if d.Canvas.Focused() != fyne.Focusable(d.Wards()) {
		t.Error("Escape does not lead to the wards")
	}
}

func TestTheJournalIsNarrowedToAPersonAKindAndAWard(t *testing.T) {
	d := desktest.Sit(t)
	second := d.Script.Election.Contests[1]
	d.Quickly(d.First().ID, reconcile.StepVerify)
	d.Quickly(second.ID, reconcile.StepVerify)
	p := toJournal(d)
	narrow := func(to string) {
		t.Helper()
		d.Press(fyne.KeyUp, fyne.KeyUp)
		if p.List.Key() != overview.JournalFilter {
			t.Fatalf("Up leads to %q", p.List.Key())
		}
		d.Press(fyne.KeyReturn)
		d.Answer(to)
	}
	for _, c := range []struct {
		to   string
		want func(l shown.JournalLine) bool
	}{
		{practice.Officer, func(l shown.JournalLine) bool { return l.Who == practice.Officer }},
		{"steps", func(l shown.JournalLine) bool { return l.Who == practice.Officer && l.Kind == reconcile.KindStepped }},
		{second.Name, func(l shown.JournalLine) bool {
			return l.Who == practice.Officer && l.Kind == reconcile.KindStepped && l.About == second.Name
		}},
	} {
		narrow(c.to)
		want := 0
		for i := range p.Lines {
			if c.want(p.Line(i, false).JournalLine) {
				want++
			}
		}
		got := entries(p)
		for _, n := range got {
			if !c.want(p.Lines[n-1].JournalLine) {
				t.Errorf("%s: entry %d is listed", c.to, n)
			}
		}
		if len(got) != want || want == 0 {
			t.Errorf("%s: %d entries, want %d", c.to, len(got), want)
		}
	}
	narrow("everything")
	if all, _ := d.Count.Head(); int64(len(entries(p))) != all {
		t.Errorf("everything: %d of %d", len(entries(p)), all)
	}
}

func TestTheJournalLivesWhileOthersKey(t *testing.T) {
	d := desktest.Sit(t)
	p := toJournal(d)
	before := len(entries(p))
	d.Store(d.First().ID, sheet.BallotPaperAccount, "1", desktest.Account(1900, 500, 2, 7))
	if got := entries(p); len(got) != before+1 || !strings.Contains(d.Texts(), "Keyed Ballot paper account, Station 1") {
		t.Errorf("after a sheet: %v", got)
	}
}

func TestWhoKeysBlindSeesNoFigureInTheJournal(t *testing.T) {
	d := desktest.SitInPairs(t)
	id := sheet.ID{Contest: d.First().ID, Form: sheet.BallotPaperAccount, Subject: "1"}
	d.StoreBy(practice.ClerkA, id, desktest.Account(1913, 517, 2, 7))
	d.Person(practice.ClerkB)
	p := toJournal(d)
	d.Press(fyne.KeyReturn)
	record := d.W.Records[len(d.W.Records)-1]
	says := details(d, p)
	if !strings.Contains(says, words.JournalWithheld) || !strings.Contains(says, words.Halves(record.Hash)) {
		t.Errorf("the details are:\n%s", says)
	}
	for _, hash := range []string{record.Hash, record.Prev} { // in which any three digits may stand
		says = strings.ReplaceAll(says, words.Halves(hash), "")
	}
	for _, secret := range []string{"1,913", "1913", "517", "1,396", record.Submission} {
		if strings.Contains(says, secret) {
			t.Errorf("the details tell %s:\n%s", secret, says)
		}
	}
	d.StoreBy(practice.ClerkB, id, desktest.Account(1913, 517, 2, 7)) // now it is agreed
	if says := details(d, p); !strings.Contains(says, "1,913") || strings.Contains(says, words.JournalWithheld) {
		t.Errorf("once agreed:\n%s", says)
	}
}

// details are all lines under the entry that was opened.
func details(d *desktest.Seat, p *overview.JournalPage) string {
	d.T.Helper()
	var b strings.Builder
	for _, v := range p.List.Shown() {
		if v.Says().Key == strconv.FormatInt(p.Open, 10) {
			for _, r := range v.Says().Under {
				for _, c := range r.Cells {
					b.WriteString(c.Text + "\n")
				}
			}
		}
	}
	return b.String()
}

func TestTheChainIsVerifiedAndAChangedEntryIsFound(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepVerify)
	entries, head := d.Count.Head()
	p := toJournal(d)
	d.Shortcut(desk.WithCtrl(fyne.KeyR))
	d.Trace.Wait(t, fmt.Sprintf("trace verified=%d whole=true", entries))
	if says := d.Texts(); !strings.Contains(says, fmt.Sprintf("its %d entries fits the one before", entries)) || !strings.Contains(says, head[:4]+" "+head[4:8]) {
		t.Errorf("whole:\n%s", says)
	}
	db, err := sql.Open("sqlite3", d.Count.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range []string{"DROP TRIGGER journal_is_never_changed", "UPDATE journal SET actor = 'Somebody else' WHERE seq = 5"} {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	d.Press(fyne.KeyUp)
	if p.List.Key() != overview.JournalVerify {
		t.Fatalf("Up leads to %q", p.List.Key())
	}
	d.Press(fyne.KeyReturn)
	d.Trace.Wait(t, "trace verified=4 whole=false")
	d.SaidThat(t, "Entry 5 does not fit the one before")
}

func TestVerifyingCanBeStopped(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepVerify)
	p := toJournal(d)
	working := d.Hold("Verifying: ")
	d.Shortcut(desk.WithCtrl(fyne.KeyR))
	working.Wait(t)
	if said, _ := p.Bar.Says(); !strings.HasPrefix(said, "Verifying: ") {
		t.Errorf("the bar says %q", said)
	}
	d.Press(fyne.KeyEscape)
	working.Release()
	d.Trace.Wait(t, "said=\""+words.JournalNotVerified)
	if p.Chain != nil || p.Running() {
		t.Error("an answer is shown all the same")
	}
}

func TestALongJournalIsReadBeside(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepVerify)
	formstest.Swap(t, overview.QuicklyMade, 3)
	p := &overview.JournalPage{}
	p.Begin(d.W)
	if !p.Take() {
		t.Error("they were made while somebody waits")
	}
	d.Trace.Wait(t, "trace journal=read")
	if p.Take() || made(p) != len(d.W.Records) {
		t.Errorf("%d of %d lines are made", made(p), len(d.W.Records))
	}
	p.Entry.SetText("set-up")
	if got := entries(p); len(got) != 1 || got[0] != 1 {
		t.Errorf("found: %v", got)
	}
}

// made is how many lines are made.
func made(p *overview.JournalPage) int {
	n := 0
	for _, l := range p.Lines {
		if l != nil {
			n++
		}
	}
	return n
}
