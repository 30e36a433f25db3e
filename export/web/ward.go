package web

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/sums"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// wardView is everything about one contest.
type wardView struct {
	ID, Name   string
	Words      []string
	Result     table
	Figures    table
	Terms      *table
	Recounts   []string
	Exceptions []exception
	Notes      []named
}

// exception is something that does not fit, with what was said of it.
type exception struct{ Code, Text, Explained, Accepted string }

// The labels of a contest's figures. A reader finds the figures by them.
const (
	electorateLabel = "Electorate: the register in force at the poll"
	receivedLabel   = "Ballot papers received for the count"
	stationsLabel   = "Ballot papers verified: from polling stations"
	postalLabel     = "Ballot papers verified: by post"
	verifiedLabel   = "Ballot papers verified: in all"
	validLabel      = "Valid ballot papers"
	rejectedLabel   = "Ballot papers rejected at the count: in all"
	togetherLabel   = "Valid and rejected ballot papers together"
	differenceLabel = "Difference from the ballot papers to be accounted for"
	earlierLabel    = "Postal votes rejected before the count, no part of the above"
	unusedLabel     = "Votes not used"
	partVotesLabel  = "Votes rejected in part"
	boxTurnout      = "Ballot box turnout"
	validTurnout    = "Turnout by valid papers"
)

func wardViewOf(r export.Results, w export.Ward) wardView {
	c := w.Certificate
	v := wardView{ID: contestID(r, c.Contest), Name: c.Ward}
	v.Words = append(v.Words, seatsWords(c)+". Declared "+export.UKTime(w.DeclaredAt)+". Certified by "+signedWords(w.CertifiedBy)+". Certificate "+c.ShortHash()+".")
	v.Words = append(v.Words, decided(c)...)
	v.Result = resultTable(v.ID, c)
	v.Figures = figuresTable(v.ID, c)
	v.Terms = termsTable(r, v.ID, c)
	v.Recounts = recounts(c)
	for _, x := range c.Exceptions {
		v.Exceptions = append(v.Exceptions, exceptionOf(x))
	}
	for _, a := range w.Annotations {
		v.Notes = append(v.Notes, named{signedWords(a.Signature), a.Text})
	}
	return v
}

// signedWords says in what office somebody signed, and when.
func signedWords(s ward.Signature) string {
	return s.Role.WithArticle() + ", " + export.UKTime(s.At)
}

func exceptionOf(x ward.Exception) exception {
	e := exception{Code: string(x.Code) + ": ", Text: x.Text, Explained: x.Explanation, Accepted: "Accepted by " + x.Role.WithArticle() + "."}
	if x.Reason != "" {
		e.Accepted = "Accepted by " + x.Role.WithArticle() + ": " + x.Reason
	}
	if x.Code == rules.AwaitedCode { // no rule of which anybody knows the number
		e.Code = ""
	}
	return e
}

// seatsWords says what the contest decides.
func seatsWords(c ward.Certificate) string {
	switch c.Kind {
	case setup.MayorContest:
		return "One person is elected"
	case setup.QuestionContest:
		return "The answer with the most votes is carried"
	}
	said := text.Plural(c.Seats, "seat", "seats")
	if c.Vacant > 0 {
		said += ", of which " + spoken.StayVacant(c.Vacant)
	}
	return said
}

// decided says what decided the contest where it was not the votes alone.
func decided(c ward.Certificate) []string {
	var said []string
	if c.Uncontested {
		said = append(said, "There was no poll: no more candidates stood than there were seats, and they are elected unopposed.")
	}
	if byLot(c) {
		what := "Equal votes: a lot that the returning officer drew decided"
		if c.Seats > 1 {
			what = "Equal votes for the last seat: a lot that the returning officer drew decided"
		}
		said = append(said, what+".")
	}
	if c.Kind == setup.QuestionContest && len(c.Elected()) == 0 {
		said = append(said, "Equal votes: no answer is carried.")
	}
	return said
}

func byLot(c ward.Certificate) bool {
	return slices.ContainsFunc(c.Candidates, func(l ward.CertifiedCandidate) bool { return l.ByLot })
}

// resultTable lists the candidates, or the answers, in the order of the ballot paper.
func resultTable(id string, c ward.Certificate) table {
	total := outcome.VotesOf(c)
	share := " in the order of the ballot paper, with their share of the " + text.Grouped(int(total)) + " votes given"
	t := table{ID: id + "-result", Caption: c.Ward + ": candidates" + share, Head: append(heads("Candidate", "Votes", "Share"), words("Result"))}
	if c.Kind == setup.QuestionContest {
		t.Caption, t.Head[0].Text = c.Ward+": answers"+share, "Answer"
	}
	if c.Uncontested {
		t.Caption = c.Ward + ": candidates, elected without a poll"
	}
	for _, l := range c.Candidates {
		name := cell{Text: l.PaperName(), Strong: l.Elected}
		for _, more := range []string{l.Description, l.Party} {
			if more != "" && !slices.Contains(name.More, more) {
				name.More = append(name.More, more)
			}
		}
		votes, part := number(l.Votes), right(percent(int(l.Votes), int(total)))
		if c.Uncontested {
			votes, part = right(notKnown), right(notKnown)
		}
		t.Rows = append(t.Rows, []cell{name, votes, part, {Text: resultWords(c, l), Strong: l.Elected}})
	}
	if !c.Uncontested {
		t.Foot = [][]cell{{words(votesInAll), number(total), right(percent(int(total), int(total))), words("")}}
	}
	return t
}

// resultWords says of a candidate, or of an answer, what the result is.
func resultWords(c ward.Certificate, l ward.CertifiedCandidate) string {
	won := "Elected"
	if c.Kind == setup.QuestionContest {
		won = "Carried"
	}
	switch {
	case !l.Elected:
		return "Not " + strings.ToLower(won)
	case c.Uncontested:
		return won + " unopposed"
	case l.ByLot:
		return won + " by lot"
	}
	return won
}

// majorityLabel names the majority.
func majorityLabel(c ward.Certificate) string {
	if c.Kind == setup.QuestionContest {
		return "Majority: votes of the answer carried over the next"
	}
	return "Majority: votes of the last elected over the first not elected"
}

// majority is the majority among results at a glance, and what decided where there is none.
func majority(c ward.Certificate) cell {
	switch {
	case c.Uncontested:
		return right("no poll")
	case byLot(c):
		return right("equal; lot")
	}
	return known(c.Margin)
}

func partLabel(h setup.Head) string {
	if h.InPart {
		return h.Label + ": listed apart, all of them valid"
	}
	return "Rejected: " + h.Label
}

// figuresTable is what became of the papers, and the turnout two ways.
func figuresTable(id string, c ward.Certificate) table {
	t := table{ID: id + "-figures", Caption: c.Ward + ": ballot papers and turnout", Figures: true, Head: heads("What was counted", "Number")}
	add := func(label string, n cell) { t.Rows = append(t.Rows, []cell{words(label), n}) }
	if c.Uncontested {
		t.Caption = c.Ward + ": electorate"
		add(electorateLabel, known(c.Electorate))
		return t
	}
	add(majorityLabel(c), known(c.Margin))
	add(electorateLabel, known(c.Electorate))
	if c.CountOnly {
		add(receivedLabel, known(c.Verified))
	} else {
		add(stationsLabel, known(c.Stations))
		add(postalLabel, known(c.Postal))
		add(verifiedLabel, known(c.Verified))
	}
	add(validLabel, known(c.Valid))
	for _, h := range c.ByHead {
		if !h.Head.InPart {
			add(partLabel(h.Head), known(h.Papers))
		}
	}
	add(rejectedLabel, known(c.Rejected))
	for _, h := range c.ByHead {
		if h.Head.InPart && (c.Seats > 1 || h.Papers.IsKeyed()) {
			add(partLabel(h.Head), known(h.Papers))
		}
	}
	if counted, expected, ok := sums.Balance(c); ok {
		add(togetherLabel, number(counted))
		add(differenceLabel, right(text.Signed(counted-expected)))
	}
	if c.Seats > 1 {
		add(unusedLabel, known(c.Unused))
		add(partVotesLabel, known(c.PartRejected))
	}
	if !c.CountOnly {
		add(earlierLabel, known(c.PostalReject))
	}
	for _, turnout := range turnouts(c) {
		add(turnout.label, right(turnout.share))
	}
	return t
}

// turnout is one way to say it, with its whole in the label.
type turnout struct{ label, share string }

func turnouts(c ward.Certificate) []turnout {
	whole := "ballot papers verified"
	if c.CountOnly {
		whole = "ballot papers received"
	}
	of := func(name, what string, papers figure.Of[figure.Papers]) turnout {
		part, ok := papers.Get()
		electors, known := c.Electorate.Get()
		if !ok || !known {
			return turnout{name + ": " + what + " as a share of the electorate", notKnown}
		}
		return turnout{fmt.Sprintf("%s: %s %s as a share of %s electors", name, text.Grouped(int(part)), what, text.Grouped(int(electors))), percent(int(part), int(electors))}
	}
	return []turnout{of(boxTurnout, whole, c.Verified), of(validTurnout, "valid ballot papers", c.Valid)}
}

// termsTable says who takes which term, the longest first, where the terms of
// a contest's seats end in different years.
func termsTable(r export.Results, id string, c ward.Certificate) *table {
	elected := spoken.TermTakers(c)
	if len(elected) == 0 {
		return nil
	}
	t := &table{ID: id + "-terms", Caption: c.Ward + ": terms of office", Head: append(heads("Elected"), words("How the term was given"), right("Term ends"))}
	for _, l := range elected {
		t.Rows = append(t.Rows, []cell{strong(l.PaperName()), words(spoken.HowTermGiven(c, l)), right(strconv.Itoa(l.TermEnds))})
	}
	contest, _ := r.Election.Contest(c.Contest)
	for i, year := range contest.TermsLongestFirst() {
		if i >= len(elected) {
			t.Rows = append(t.Rows, []cell{words("Seat vacant"), words("the shortest terms are left"), right(strconv.Itoa(year))})
		}
	}
	return t
}

// recounts says how often the votes were counted, and what was said to each
// request for a recount (r.46), never who asked.
func recounts(c ward.Certificate) []string {
	var said []string
	if n := len(c.Attempts); n > 1 {
		often, among := fmt.Sprintf("%d times", n), ""
		if n == 2 {
			often = "twice"
		}
		if slices.ContainsFunc(c.Attempts, func(a ward.CountAttempt) bool { return a.Partial }) {
			among = ", not each time all of them"
		}
		said = append(said, "The votes were counted "+often+among+"; the last count is certified.")
	}
	for _, a := range c.Recounts {
		what := "A recount of " + a.Of.Words()
		for _, l := range c.Candidates {
			if a.Candidate != "" && l.ID == a.Candidate {
				what = "A recount of the papers of " + l.PaperName()
			}
		}
		switch {
		case !a.Granted:
			what += " was refused: "
		case a.Withdrawn != "":
			what += " was granted and not made: " + sentence(a.Withdrawn) + " Granted because: "
		default:
			what += " was granted: "
		}
		said = append(said, what+sentence(a.Reason))
	}
	return said
}
