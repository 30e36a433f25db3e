package web

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"wardcount/export"
	"wardcount/export/parties"
	"wardcount/export/sums"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
)

// Check reads a written page of results by its headings and captions, as a
// person would, and compares what it finds with the certificates. Then it
// compares the page with the one that these results give, word for word.
func Check(r export.Results, data []byte) error {
	p, err := readPage(data)
	if err != nil {
		return err
	}
	return tried(
		func() error { return p.readFrame(r) },
		func() error { return p.readCouncil(r) },
		func() error { return p.readWards(r) },
		func() error { return p.readElsewhere(r) },
		func() error { return p.readVoterID(r) },
		func() error { return asWritten(r, data, Write) },
	)
}

// asWritten says where a page is another than the one that results give.
func asWritten(r export.Results, data []byte, write func(export.Results, io.Writer) error) error {
	var b bytes.Buffer
	if err := write(r, &b); err != nil {
		return err
	}
	want, got := bytes.Split(b.Bytes(), []byte("\n")), bytes.Split(data, []byte("\n"))
	for i := range min(len(want), len(got)) {
		if !bytes.Equal(want[i], got[i]) {
			return fmt.Errorf("line %d is %q; it must be %q", i+1, got[i], want[i])
		}
	}
	if len(want) != len(got) {
		return errors.New("it is not whole")
	}
	return nil
}

// readFrame reads what both pages have: how far the count is, whether it is
// practice, and that nothing is fetched to read them.
func (p page) readFrame(r export.Results) error {
	if titles := parts(p.root, atom.H1); len(titles) != 1 || !strings.HasPrefix(titles[0], r.Election.Name) {
		return fmt.Errorf("its heading is %q", titles)
	}
	words := said(p.root)
	if practice := strings.Contains(words, practiceWords); practice != r.Election.Practice {
		return fmt.Errorf("it says %v to practice, the results say %v", practice, r.Election.Practice)
	}
	status := statusWords(r)
	for _, want := range []string{status, progressWords(r), fmt.Sprintf("Revision %d.", r.Revision)} {
		if !slices.ContainsFunc(parts(p.root, atom.P), func(said string) bool { return strings.HasPrefix(said, want) }) {
			return fmt.Errorf("it does not say %q", want)
		}
	}
	if provisional := strings.HasPrefix(status, "Provisional"); provisional == r.Final() {
		return fmt.Errorf("it says %q of results of which %d are to come", status, len(r.Outstanding))
	}
	for _, a := range r.Abandoned {
		if !slices.ContainsFunc(parts(p.root, atom.Li), func(said string) bool { return strings.HasPrefix(said, a.Name+": ") }) {
			return fmt.Errorf("%s, which was abandoned, is not on it", a.Name)
		}
	}
	return p.readOutside()
}

// readOutside looks for whatever a browser would fetch or run.
func (p page) readOutside() error {
	for n := range p.root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case slices.Contains([]atom.Atom{atom.Script, atom.Img, atom.Iframe, atom.Object, atom.Embed}, n.DataAtom), attribute(n, "src") != "":
			return fmt.Errorf("it holds an element %s", n.Data)
		case n.DataAtom == atom.Link && attribute(n, "href") != "data:,":
			return fmt.Errorf("it fetches %s", attribute(n, "href"))
		case n.DataAtom == atom.A && strings.Contains(attribute(n, "href"), "ZgotmplZ"):
			return fmt.Errorf("%q leads nowhere", said(n))
		}
	}
	return nil
}

// readCouncil reads seats, votes and turnout, in the tables and in the charts.
func (p page) readCouncil(r export.Results) error {
	c := r.Council
	if c.Wards == 0 {
		return nil
	}
	tables := grids(p.root)
	if len(c.Parties) > 0 {
		seats, err := under(tables, seatsCaption)
		if err != nil {
			return err
		}
		votes, err := under(tables, votesCaption)
		if err != nil {
			return err
		}
		if err := readSums(c, seats, votes); err != nil {
			return err
		}
	}
	if err := p.readCharts(c); err != nil {
		return err
	}
	return readTurnout(r, tables)
}

// readSums reads what every party has in the wards declared, and the sums.
func readSums(c outcome.Council, seats, votes grid) error {
	if len(seats.rows) != len(c.Parties)+1 || len(votes.rows) != len(c.Parties)+1 {
		return fmt.Errorf("%d and %d rows for %d parties", len(seats.rows), len(votes.rows), len(c.Parties))
	}
	for i, party := range c.Parties {
		if err := seats.holds(i, "Candidates", whole(party.Candidates)); err != nil {
			return err
		}
	}
	return tried(
		func() error { return readParties(c, seats, votes) },
		func() error { return votes.holds(len(c.Parties), "Votes", whole(c.Votes)) })
}

// readParties reads the seats and the votes of every party, which may stand in one table.
func readParties(c outcome.Council, seats, votes grid) error {
	for i, party := range c.Parties {
		if i >= len(seats.rows) || i >= len(votes.rows) || seats.name(i) != parties.Called(party.ID, party.Name) || votes.name(i) != parties.Called(party.ID, party.Name) {
			return fmt.Errorf("%s is not in its place", parties.Called(party.ID, party.Name))
		}
		err := tried(
			func() error { return seats.holds(i, "Seats", whole(party.Seats)) },
			func() error { return votes.holds(i, "Votes", whole(party.Votes)) })
		if err != nil {
			return err
		}
	}
	return nil
}

// readCharts compares every bar's words with what it stands for.
func (p page) readCharts(c outcome.Council) error {
	for _, svg := range all(p.root, atom.Svg) {
		titles := parts(svg, atom.Title)
		if len(titles) == 0 || titles[0] == "Ballot box turnout by ward" {
			continue
		}
		var drawn []string
		for g := range svg.ChildNodes() {
			if g.Type == html.ElementNode && g.Data == "g" {
				drawn = append(drawn, barWords(g))
			}
		}
		var want []string
		for _, party := range c.Parties {
			switch {
			case titles[0] == "Votes by party":
				want = append(want, parties.Called(party.ID, party.Name)+" "+number(party.Votes).Text)
			case party.Seats == 1:
				want = append(want, parties.Called(party.ID, party.Name)+" 1 seat")
			case party.Seats > 1:
				want = append(want, parties.Called(party.ID, party.Name)+" "+number(party.Seats).Text+" seats")
			}
		}
		if !slices.Equal(drawn, spaced(want)) {
			return fmt.Errorf("the chart %q draws %q; it must draw %q", titles[0], drawn, want)
		}
	}
	return nil
}

// barWords are the words at a bar, its name's lines together.
func barWords(g *html.Node) string {
	var words []string
	for d := range g.ChildNodes() {
		if d.Type == html.ElementNode && d.Data == "text" {
			words = append(words, said(d))
		}
	}
	return strings.Join(words, " ")
}

// spaced are texts as a chart breaks and joins them.
func spaced(list []string) []string {
	var same []string
	for _, s := range list {
		same = append(same, strings.Join(strings.Fields(s), " "))
	}
	return same
}

func readTurnout(r export.Results, tables []grid) error {
	at := 0
	var g grid
	for _, w := range r.Wards {
		c := w.Certificate
		if c.Kind != setup.WardContest {
			continue
		}
		if at == 0 {
			var err error
			if g, err = under(tables, turnoutCaption); err != nil {
				return err
			}
		}
		if at >= len(g.rows) || g.name(at) != c.Ward {
			return fmt.Errorf("%q does not give the turnout of %s in its place", g.caption, c.Ward)
		}
		verified := sums.Plain(c.Verified)
		if c.Uncontested {
			verified = figure.Of[int]{}
		}
		row := at
		err := tried(
			func() error { return g.holds(row, "Electorate", sums.Plain(c.Electorate)) },
			func() error { return g.holds(row, "Ballot papers verified", verified) })
		if err != nil {
			return err
		}
		at++
	}
	return nil
}

// readElsewhere reads the results that were not counted here.
func (p page) readElsewhere(r export.Results) error {
	for _, contest := range r.Election.PublishedFor {
		g, err := under(grids(p.root), contest.Name+": figures as published")
		if err != nil {
			return err
		}
		for i, c := range contest.Candidates {
			if i >= len(g.rows) || g.name(i) != c.Name {
				return fmt.Errorf("%s is not in the place of the list of %s", c.Name, contest.Name)
			}
			err := tried(
				func() error { return g.holds(i, "First preferences", whole(c.First)) },
				func() error { return g.holds(i, "Final figure", sums.Plain(c.Final)) })
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// readVoterID reads the totals that were released, and none that were not.
func (p page) readVoterID(r export.Results) error {
	g, err := under(grids(p.root), "People refused a ballot paper")
	if r.VoterID == nil {
		if err == nil {
			return errors.New("voter-ID totals are on it that were not released")
		}
		return nil
	}
	if err != nil {
		return err
	}
	for i, s := range append(slices.Clone(r.VoterID.Wards), r.VoterID.All) {
		if i >= len(g.rows) || g.name(i) != s.Name {
			return fmt.Errorf("the voter-ID totals of %s are not in their place", s.Name)
		}
		people := func(head string, n figure.Persons) func() error {
			return func() error { return g.holds(i, head, figure.KeyedIf(int(n), s.In > 0)) }
		}
		err := tried(
			func() error { return g.holds(i, "Stations", whole(s.Stations)) },
			func() error { return g.holds(i, "Records in", whole(s.In)) },
			people("Refused at first", s.Refused), people("Came back and were given a paper", s.Returned), people("Did not come back", s.NotReturned))
		if err != nil {
			return err
		}
	}
	return nil
}
