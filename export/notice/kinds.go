package notice

import (
	"wardcount/export"
	"wardcount/export/typeset"
	"wardcount/reconcile/ward"
)

// Kind is one kind of paper.
type Kind struct {
	ID    string // as the terminal takes it, and as the file's name has it
	Title string // as a screen shows it
	// From is the state of a contest from which on it can be drawn up.
	From Stage
	// Public says that it may leave the count room once the result is declared, and belongs to the published notices.
	Public bool
	// For says whether the contest has such a paper.
	For  func(Paper) bool
	Page func(Paper) typeset.Page
}

// Stage is how far a contest must be for a paper.
type Stage int

// The stages, in the order of the night.
const (
	AtSetUp       Stage = iota // as soon as there is a contest
	AtVerified                 // the statement as to the result of the verification is signed
	AtProvisional              // the figures of the count are agreed and add up
	AtCertified                // the returning officer has certified the result
	AtDeclared                 // the declaration is recorded
)

// Kinds lists every kind of paper, in the order of the night.
var Kinds = []Kind{
	{ID: "verification", Title: "Statement as to the result of the verification", From: AtVerified, Public: true, For: verified, Page: verification},
	{ID: "tendered", Title: "Statement as to tendered ballot papers", From: AtVerified, Public: true, For: func(p Paper) bool { return len(p.Ward.Tendered) > 0 }, Page: tendered},
	{ID: "provisional", Title: "Provisional figures for candidates and agents", From: AtProvisional, For: polled, Page: provisional},
	{ID: "script", Title: "Declaration script", From: AtCertified, For: every, Page: script},
	{ID: "declaration", Title: "Declaration of result of poll", From: AtCertified, Public: true, For: polled, Page: declaration},
	{ID: "rejected", Title: "Statement of rejected ballot papers", From: AtCertified, Public: true, For: polled, Page: rejected},
	{ID: "result", Title: "Notice of the result of the poll", From: AtDeclared, Public: true, For: polled, Page: publicNotice},
	{ID: "uncontested", Title: "Notice of uncontested election", From: AtDeclared, Public: true, For: func(p Paper) bool { return p.cert().Uncontested }, Page: uncontested},
	{ID: "postal", Title: "Statement as to postal ballot papers", From: AtDeclared, Public: true, For: func(p Paper) bool { return p.Ward.Postal != nil }, Page: postal},
	{ID: "packets", Title: "List of packets for the registration officer", From: AtDeclared, For: packed, Page: packets},
	{ID: "labels", Title: "Labels for packets", From: AtSetUp, For: packed, Page: labels},
}

// KindOf finds a kind by its id.
func KindOf(id string) (Kind, bool) {
	for _, k := range Kinds {
		if k.ID == id {
			return k, true
		}
	}
	return Kind{}, false
}

func every(Paper) bool { return true }

func polled(p Paper) bool { return !p.cert().Uncontested }

func verified(p Paper) bool { return polled(p) && !p.cert().CountOnly }

func packed(p Paper) bool { return polled(p) && len(p.Rules.Packets) > 0 }

// Mayors are the papers on mayors whose figures are only shown here: of a mayor by the supplementary vote the first
// count and the result.
func Mayors(r export.Results) typeset.Document {
	d := typeset.Document{Title: "Mayor, " + r.Election.Name, Subject: "First count and result as published, poll on " + export.DateWords(r.Election.Date), Practice: r.Election.Practice, Written: r.WrittenAt}
	for _, m := range r.Election.PublishedFor {
		d.Pages = append(d.Pages, firstCount(r, m), mayorResult(r, m))
	}
	return d
}

// PaperOf is what the papers of a declared contest are drawn up from.
func PaperOf(r export.Results, w export.Ward) Paper {
	return Paper{Election: r.Election, Rules: r.Papers[w.Certificate.Kind], Ward: w, Journal: r.JournalHead, Revision: r.Revision,
		Printed: export.UKTime(r.WrittenAt), DestroyAfter: r.DestroyAfter}
}

// Published is all papers of a kind for the declared contests that have one, a page each.
func (k Kind) Published(r export.Results) typeset.Document {
	d := typeset.Document{Title: k.Title + ", " + r.Election.Name, Subject: k.Title + ", poll on " + export.DateWords(r.Election.Date), Practice: r.Election.Practice, Written: r.WrittenAt}
	for _, w := range r.Wards {
		if p := PaperOf(r, w); k.For(p) {
			d.Pages = append(d.Pages, k.Page(p))
		}
	}
	return d
}

// Takes says whether a declared contest has a paper of the kind.
func (k Kind) Takes(r export.Results, c ward.Certificate) bool {
	for _, w := range r.Wards {
		if w.Certificate.Contest == c.Contest {
			return k.For(PaperOf(r, w))
		}
	}
	return false
}

// Published is every paper of the declared contests that may leave the count, contest by contest.
func Published(r export.Results) typeset.Document {
	d := typeset.Document{Title: "Notices, " + r.Election.Name, Subject: "Statements and notices, poll on " + export.DateWords(r.Election.Date), Practice: r.Election.Practice, Written: r.WrittenAt}
	for _, w := range r.Wards {
		for _, k := range Kinds {
			if p := PaperOf(r, w); k.Public && k.For(p) {
				d.Pages = append(d.Pages, k.Page(p))
			}
		}
	}
	d.Pages = append(d.Pages, Mayors(r).Pages...)
	return d
}

// One is a kind of paper for one contest, or several copies of it.
func (k Kind) One(papers ...Paper) typeset.Document {
	d := typeset.Document{Title: k.Title}
	for _, p := range papers {
		c := p.cert()
		d.Title, d.Subject, d.Practice = k.Title+", "+contestName(c), k.Title+", poll on "+export.DateWords(c.Date), c.Practice
		d.Pages = append(d.Pages, k.Page(p))
	}
	return d
}
