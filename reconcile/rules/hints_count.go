package rules

import (
	"slices"
	"strconv"

	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// askOfCount asks about a count that does not come to what verification found.
func (s *sight) askOfCount(k *suspicion, f Finding) {
	rejected := f.Numbers["rejected"]
	k.askIf(rejected, 1, "The difference is the "+text.Plural(rejected, "rejected paper", "rejected papers")+": among the valid papers as well?")
	k.askIf(-rejected, 1, "The difference is the "+text.Plural(rejected, "rejected paper", "rejected papers")+": taken off the valid papers twice?")
	heads, _ := s.ward.Current(s.ward.OwnSheet(sheet.RejectedPapers))
	part := heads["rej_part"]
	k.askIf(part, 1, "The difference is the "+text.Plural(part, "paper", "papers")+" rejected in part: counted as rejected too? They are valid papers.")
	s.askOfBoxes(k)
	s.askOfTables(k)
	s.askOfSheets(k)
	s.askOfVotes(k)
	k.bundles()
}

// askOfBoxes looks for a box of exactly that many papers.
func (s *sight) askOfBoxes(k *suspicion) {
	question := ": were its papers not counted?"
	if k.difference > 0 {
		question = ": were its papers counted twice?"
	}
	live := 0
	for _, b := range s.ward.Boxes {
		if b.Live() {
			live++
		}
	}
	for _, b := range s.ward.Boxes {
		papers := s.ward.Found(b.ID)
		if b.Live() && papers.N() != 0 && int(papers.N()) == k.size() {
			k.ask(k.fits(live), "Box "+string(b.ID)+" held "+text.Plural(int(papers.N()), "paper", "papers")+question)
		}
	}
}

// askOfGiven asks about tables that do not account for what they were given:
// all of them, or one.
func (s *sight) askOfGiven(k *suspicion, f Finding) {
	if f.Form == sheet.CountResult {
		s.askOfTables(k)
	}
	rejected := f.Numbers["rejected"]
	k.askIf(rejected, 1, "The difference is the "+text.Plural(rejected, "rejected paper", "rejected papers")+": among the valid papers as well?")
	k.digits(f.Numbers["given"], f.Numbers["accounted"])
	k.bundles()
}

// askOfTables looks for a count area of exactly that many papers.
func (s *sight) askOfTables(k *suspicion) {
	question := ": is it missing from the sum?"
	if k.difference > 0 {
		question = ": is it in the sum twice?"
	}
	areas := s.tables[1:]
	for _, p := range areas {
		rejected, _ := s.ward.RejectedIn(p.ID.Subject)
		if papers := p.Papers.N() + rejected; p.Papers.IsKeyed() && papers != 0 && int(papers) == k.size() {
			k.ask(k.fits(len(areas)), "Count area "+p.ID.Subject+" has "+text.Plural(int(papers), "paper", "papers")+question)
		}
	}
}

// askOfSheets looks for count sheets of exactly that many papers.
func (s *sight) askOfSheets(k *suspicion) {
	all := slices.Concat(s.sheets...)
	var like []string
	for _, p := range all {
		if p.Papers.N() != 0 && int(p.Papers.N()) == k.size() {
			like = append(like, p.ID.Subject)
		}
	}
	switch papers := text.Plural(k.size(), "paper", "papers"); {
	case len(like) == 1:
		k.ask(k.fits(len(all)), "Count sheet "+like[0]+" has "+papers+": is it missing from the sum, or in it twice?")
	case len(like) > 1:
		k.ask(k.fits(len(all)), text.Plural(len(like), "count sheet has ", "count sheets have ")+papers+" each: is one missing from the sum, or in it twice?")
	}
}

// askOfVotes looks for two digits of one figure that, changed about, would make
// the count balance: of a candidate's votes with one seat, of the valid papers
// with more.
func (s *sight) askOfVotes(k *suspicion) {
	whole := s.tables[0]
	if s.ward.Contest.Seats > 1 {
		k.swaps("the valid papers", int(whole.Papers.N()), 1)
		return
	}
	for i, v := range whole.Votes {
		k.swaps(s.ward.Contest.Candidates[i].PaperName(), int(v), len(whole.Votes))
	}
}

// swaps asks about a figure of which two neighbouring digits, changed about,
// take the difference away; figures is how many were tried.
func (k *suspicion) swaps(name string, n, figures int) {
	meant := n - k.difference
	if meant < 0 || !changedPlaces(strconv.Itoa(n), strconv.Itoa(meant)) {
		return
	}
	k.ask(k.fits(figures*(len(strconv.Itoa(n))-1)), "With "+text.Grouped(meant)+" instead of "+text.Grouped(n)+" for "+name+" the count would balance: are two digits in each other's place?")
}
