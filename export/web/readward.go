package web

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"wardcount/export"
	"wardcount/export/sums"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// readWards reads the part of every declared contest, and finds those to come.
func (p page) readWards(r export.Results) error {
	var sections []*html.Node
	for _, s := range all(p.root, atom.Section) {
		if attribute(s, "class") == "ward" {
			sections = append(sections, s)
		}
	}
	if len(sections) != len(r.Wards) {
		return fmt.Errorf("%d contests are on it; %d are declared", len(sections), len(r.Wards))
	}
	for i, w := range ordered(r) {
		if err := readWard(sections[i], w, r.Election.Practice); err != nil {
			return fmt.Errorf("%s: %w", w.Certificate.Ward, err)
		}
	}
	listed := parts(p.root, atom.Li)
	for _, name := range r.Outstanding {
		if !slices.Contains(listed, name) {
			return fmt.Errorf("%s, which is still to be declared, is not named", name)
		}
	}
	return nil
}

// readWard compares what is said of one contest with its certificate.
func readWard(section *html.Node, w export.Ward, practice bool) error {
	c := w.Certificate
	if names := parts(section, atom.H3); len(names) != 1 || names[0] != c.Ward {
		return fmt.Errorf("it is called %q", names)
	}
	words := strings.Join(parts(section, atom.P), "\n")
	if !strings.Contains(words, "Certificate "+c.ShortHash()+".") || !strings.Contains(words, "Declared "+export.UKTime(w.DeclaredAt)) {
		return fmt.Errorf("its certificate is not %s, declared %s", c.ShortHash(), export.UKTime(w.DeclaredAt))
	}
	if strings.Contains(words, practiceWords) != practice {
		return fmt.Errorf("it does not say rightly whether it is practice")
	}
	tables := grids(section)
	return tried(
		func() error { return readResult(tables, c) },
		func() error { return readFigures(tables, c) },
		func() error { return readTerms(tables, c) },
		func() error { return readSaid(section, w) },
	)
}

// readResult reads the candidates in their order, with votes and result.
func readResult(tables []grid, c ward.Certificate) error {
	g, err := under(tables, c.Ward+": ")
	if err != nil {
		return err
	}
	if len(g.rows) < len(c.Candidates) {
		return fmt.Errorf("%d rows for %d on the ballot paper", len(g.rows), len(c.Candidates))
	}
	for i, l := range c.Candidates {
		names := parts(g.rows[i][0], atom.Bdi)
		if len(names) == 0 || names[0] != l.PaperName() {
			return fmt.Errorf("%q stands where %q must", names, l.PaperName())
		}
		for _, more := range []string{l.Description, l.Party} {
			if more != "" && !slices.Contains(names[1:], strings.TrimSpace(more)) {
				return fmt.Errorf("%q is not under the name of %s", more, l.PaperName())
			}
		}
		if err := g.holds(i, "Votes", figure.KeyedIf(int(l.Votes), !c.Uncontested)); err != nil {
			return err
		}
		result, err := g.at(i, "Result")
		if err != nil {
			return err
		}
		if won(c, result) != l.Elected || strings.HasSuffix(result, "by lot") != (l.ByLot && l.Elected && !c.Uncontested) {
			return fmt.Errorf("it says %q of %s", result, l.PaperName())
		}
	}
	if c.Uncontested {
		return nil
	}
	return g.holds(len(c.Candidates), "Votes", whole(outcome.VotesOf(c)))
}

// labelled is a certified figure as it must stand beside its label.
type labelled struct {
	label  string
	figure figure.Of[int]
}

// certified lists the figures that a contest's table must hold.
func certified(c ward.Certificate) []labelled {
	electors := labelled{electorateLabel, sums.Plain(c.Electorate)}
	if c.Uncontested {
		return []labelled{electors}
	}
	list := []labelled{{majorityLabel(c), sums.Plain(c.Margin)}, electors, {validLabel, sums.Plain(c.Valid)}, {rejectedLabel, sums.Plain(c.Rejected)}}
	if c.CountOnly {
		list = append(list, labelled{receivedLabel, sums.Plain(c.Verified)})
	} else {
		list = append(list, labelled{stationsLabel, sums.Plain(c.Stations)}, labelled{postalLabel, sums.Plain(c.Postal)}, labelled{verifiedLabel, sums.Plain(c.Verified)}, labelled{earlierLabel, sums.Plain(c.PostalReject)})
	}
	for _, h := range c.ByHead {
		if !h.Head.InPart || c.Seats > 1 {
			list = append(list, labelled{partLabel(h.Head), sums.Plain(h.Papers)})
		}
	}
	if c.Seats > 1 {
		list = append(list, labelled{unusedLabel, sums.Plain(c.Unused)}, labelled{partVotesLabel, sums.Plain(c.PartRejected)})
	}
	return list
}

// readFigures reads the papers, and the whole numbers that each turnout names.
func readFigures(tables []grid, c ward.Certificate) error {
	caption := c.Ward + ": ballot papers and turnout"
	if c.Uncontested {
		caption = c.Ward + ": electorate"
	}
	g, err := under(tables, caption)
	if err != nil {
		return err
	}
	for _, want := range certified(c) {
		row, err := g.row(want.label)
		if err != nil {
			return err
		}
		if err := g.holds(row, "Number", want.figure); err != nil {
			return err
		}
	}
	if c.Uncontested {
		return nil
	}
	for name, papers := range map[string]figure.Of[figure.Papers]{boxTurnout: c.Verified, validTurnout: c.Valid} {
		if err := readShare(g, name, sums.Plain(papers), sums.Plain(c.Electorate)); err != nil {
			return err
		}
	}
	return nil
}

// readShare reads a turnout: the two whole numbers in its label and the
// percentage, which must be theirs.
func readShare(g grid, name string, part, electors figure.Of[int]) error {
	for i := range g.rows {
		label, ok := strings.CutPrefix(g.name(i), name+": ")
		if !ok {
			continue
		}
		if !figure.Known(part, electors) {
			return g.is(i, "Number", notKnown)
		}
		before, after, _ := strings.Cut(label, " as a share of ")
		got, _ := digits(strings.Fields(before)[0])
		of, _ := digits(strings.Fields(after)[0])
		if got != part || of != electors {
			return fmt.Errorf("%q is not of %s and %s", g.name(i), part, electors)
		}
		return g.is(i, "Number", percent(part.N(), electors.N()))
	}
	return fmt.Errorf("%q has no %s", g.caption, name)
}

// readTerms reads who takes which term.
func readTerms(tables []grid, c ward.Certificate) error {
	for _, l := range c.Elected() {
		if l.TermEnds == 0 {
			continue
		}
		g, err := under(tables, c.Ward+": terms of office")
		if err != nil {
			return err
		}
		row, err := g.row(l.PaperName())
		if err != nil {
			return err
		}
		if err := g.is(row, "Term ends", strconv.Itoa(l.TermEnds)); err != nil {
			return err
		}
		if how, _ := g.at(row, "How the term was given"); strings.HasPrefix(how, "by lot") != l.TermByLot {
			return fmt.Errorf("it says %q of the term of %s", how, l.PaperName())
		}
	}
	return nil
}

// readSaid looks for every exception and every note.
func readSaid(section *html.Node, w export.Ward) error {
	listed := strings.Join(parts(section, atom.Li), "\n")
	for _, x := range w.Certificate.Exceptions {
		for _, want := range []string{x.Text, x.Explanation, x.Reason} {
			if !strings.Contains(listed, strings.TrimSpace(want)) {
				return fmt.Errorf("%s does not say %q", x.Code, want)
			}
		}
	}
	for _, a := range w.Annotations {
		if !strings.Contains(listed, strings.TrimSpace(a.Text)) {
			return fmt.Errorf("the note %q is not there", a.Text)
		}
	}
	return nil
}

// won says whether the words of a result are those of somebody elected.
func won(c ward.Certificate, words string) bool {
	if c.Kind == setup.QuestionContest {
		return strings.HasPrefix(words, "Carried")
	}
	return strings.HasPrefix(words, "Elected")
}
