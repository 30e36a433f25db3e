package checks

import (
	"fmt"

	"wardcount/export"
	"wardcount/export/feed"
	"wardcount/export/sums"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// checker gathers the comparisons of one ward.
type checker struct {
	c     ward.Certificate
	sheet string
	list  []comparison
}

func (k *checker) equal(this string, a int, with string, b int) *comparison {
	k.list = append(k.list, comparison{where: k.sheet, this: this, a: a, with: with, b: b})
	return &k.list[len(k.list)-1]
}

func (k *checker) most(this string, a int, with string, b int) { k.equal(this, a, with, b).most = true }

func (k *checker) seats() {
	if words.IsQuestion(k.c) {
		k.most("Answers carried", len(k.c.Elected()), "One answer", 1)
		return
	}
	k.equal("Candidates elected + seats vacant", len(k.c.Elected())+k.c.Vacant, "Seats", k.c.Seats)
}

// papers is C1 and T1, and the heads of rejection against their total.
func (k *checker) papers() {
	c := k.c
	valid, validOK := c.Valid.Get()
	rejected, rejectedOK := c.Rejected.Get()
	verified, verifiedOK := c.Verified.Get()
	if counted, papers, known := sums.Balance(c); known {
		one := k.equal(fmt.Sprintf("%s %s + rejected papers %s", validName(c), text.Grouped(int(valid)), text.Grouped(int(rejected))), counted,
			verifiedName(c), papers)
		if !one.holds() {
			one.remark = accepted(c, "C1")
		}
	}
	heads, all := 0, rejectedOK
	for _, h := range c.ByHead {
		n, ok := h.Papers.Get()
		if !h.Head.InPart {
			heads, all = heads+int(n), all && ok
		} else if ok && validOK {
			k.most("Papers rejected in part", int(n), "Valid papers", int(valid))
		}
	}
	if all {
		k.equal("Rejected papers, added up by head", heads, "Rejected papers in all", int(rejected))
	}
	if n, ok := c.Objected.Get(); ok {
		if open, known := sums.OpenToObjection(c); known {
			k.most("Papers endorsed “rejection objected to”", int(n), "Papers rejected, wholly or in part", open)
		}
	}
	postal, _ := c.PostalReject.Get()
	if electors, ok := c.Electorate.Get(); ok && verifiedOK {
		k.most(verifiedName(c)+" + postal votes rejected before the count", int(verified+postal), "Electorate", int(electors))
	}
}

// validName names the valid papers: with one seat they are the votes.
func validName(c ward.Certificate) string {
	if c.Seats == 1 {
		return "Votes"
	}
	return "Valid papers"
}

// verifiedName names the papers that the count had to account for.
func verifiedName(c ward.Certificate) string {
	if c.CountOnly {
		return "Ballot papers received, as the count's sheet says"
	}
	return "Ballot papers verified"
}

// accepted says who accepted that a rule does not hold.
func accepted(c ward.Certificate, code ward.Code) string {
	for _, x := range c.Exceptions {
		if x.Code == code {
			return fmt.Sprintf("%s: accepted by %s; the reason is on the ward's sheet", code, export.Signed(x.AcceptedBy, x.Role))
		}
	}
	return ""
}

// votes is C2 to C5, and the line of election.
func (k *checker) votes() {
	c := k.c
	total, highest := outcome.VotesOf(c), figure.Votes(0)
	var lowest, next figure.Of[figure.Votes]
	for _, line := range c.Candidates {
		highest = max(highest, line.Votes)
		if n, ok := lowest.Get(); line.Elected && (!ok || line.Votes < n) {
			lowest = figure.Keyed(line.Votes)
		}
		if n, ok := next.Get(); !line.Elected && (!ok || line.Votes > n) {
			next = figure.Keyed(line.Votes)
		}
	}
	if valid, ok := c.Valid.Get(); ok {
		if c.Seats == 1 {
			k.equal("Votes of all "+words.Kind(c).Many, int(total), "Valid papers", int(valid))
		} else {
			k.most("Valid papers", int(valid), "Votes of all "+words.Kind(c).Many, int(total))
			k.most("Votes of all "+words.Kind(c).Many, int(total), fmt.Sprintf("%d seats × valid papers", c.Seats), c.Seats*int(valid))
			if accounted, known := sums.Accounted(c); known {
				one := k.equal("Votes + votes not used + votes rejected in part", accounted, fmt.Sprintf("%d seats × valid papers", c.Seats), c.Seats*int(valid))
				if !one.holds() {
					one.remark = accepted(c, "C5")
				}
			}
		}
		k.most("Most votes of one "+words.Kind(c).One, int(highest), "Valid papers", int(valid))
	}
	last, lastOK := lowest.Get()
	first, firstOK := next.Get()
	if lastOK && firstOK {
		lost, won := "one not elected", "one elected"
		if words.IsQuestion(c) {
			lost, won = "an answer not carried", "the answer carried"
		}
		k.most("Most votes of "+lost, int(first), "Fewest votes of "+won, int(last))
		if margin, ok := c.Margin.Get(); ok {
			k.equal("Majority", int(margin), "Fewest votes of "+won+" − most of "+lost, int(last-first))
		}
	}
}

// boxes adds the statement up: V6.
func (k *checker) boxes() {
	c := k.c
	compare := func(this string, a figure.Of[figure.Papers], with string, b figure.Of[figure.Papers]) {
		n, ok := a.Get()
		if m, known := b.Get(); ok && known {
			k.equal(this, int(n), with, int(m))
		}
	}
	compare("Papers found in the station boxes, added up", sums.Found(c.Boxes), "Verified: station boxes", c.Stations)
	compare("Papers found in the postal boxes, added up", sums.Found(c.PostalBoxes), "Verified: postal boxes", c.Postal)
	compare("Verified: station boxes + postal boxes", figure.Sum(c.Stations, c.Postal), "Ballot papers verified", c.Verified)
}

// areas adds the count areas up: C8, C10 and C11.
func (k *checker) areas() {
	c := k.c
	if len(c.Areas) == 0 {
		return
	}
	sums, certified := sums.Areas(c), sums.Certified(c)
	same := 0
	for i := range c.Candidates {
		if n, ok := sums[i+1].Get(); ok && n == int(c.Candidates[i].Votes) {
			same++
		}
	}
	k.equal("Votes of the areas, added up, as certified: "+words.Kind(c).Many, same, "All "+words.Kind(c).Many, len(c.Candidates))
	for i, label := range []string{"votes", "valid papers", "rejected papers"} {
		row := 1 + len(c.Candidates) + i
		n, ok := sums[row].Get()
		if m, known := certified[row].Get(); ok && known {
			k.equal("All count areas, added up: "+label, n, "Certified: "+label, m)
		}
	}
}

// lastCount compares what was certified with the last count of the ward.
func (k *checker) lastCount() {
	c := k.c
	if len(c.Attempts) == 0 {
		return
	}
	last := c.Attempts[len(c.Attempts)-1]
	votes, same := 0, 0
	for i, v := range last.Votes {
		votes += int(v)
		if i < len(c.Candidates) && c.Candidates[i].Votes == v {
			same++
		}
	}
	k.equal("Votes in the last count", votes, "Votes certified", int(outcome.VotesOf(c)))
	k.equal("Votes of the last count, as certified: "+words.Kind(c).Many, same, "All "+words.Kind(c).Many, len(c.Candidates))
	if valid, ok := c.Valid.Get(); ok {
		k.equal("Valid papers in the last count", int(last.Valid), "Valid papers certified", int(valid))
	}
}

// feed compares the ward with its rows of the LGA file.
func (k *checker) feed(rows []feed.LGARow) {
	c := k.c
	votes, elected, cast := 0, 0, -1
	for _, row := range rows {
		votes += int(row.Votes)
		if row.Elected != feed.NotElected {
			elected++
		}
		if n, ok := row.Cast.Get(); ok {
			cast = int(n)
		}
	}
	k.equal("LGA file: rows", len(rows), "Candidates", len(c.Candidates))
	k.equal("LGA file: votes won, added up", votes, "Votes of all "+words.Kind(c).Many, int(outcome.VotesOf(c)))
	k.equal("LGA file: elected", elected, "Candidates elected", len(c.Elected()))
	if papers, ok := c.Verified.Get(); ok {
		k.equal("LGA file: votes cast", cast, "Ballot papers verified", int(papers))
	}
}
