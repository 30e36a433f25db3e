package web

import (
	"fmt"
	"strings"

	"golang.org/x/net/html/atom"

	"wardcount/export"
)

// CheckMedia reads a written media sheet and compares it with the results.
func CheckMedia(r export.Results, data []byte) error {
	p, err := readPage(data)
	if err != nil {
		return err
	}
	return tried(
		func() error { return p.readFrame(r) },
		func() error { return p.readDeclared(r) },
		func() error { return p.readNext(r) },
		func() error { return p.readTotals(r) },
		func() error { return asWritten(r, data, WriteMedia) },
	)
}

// readDeclared reads the contests of the media sheet with all their votes.
func (p page) readDeclared(r export.Results) error {
	if len(r.Wards) == 0 {
		return nil
	}
	g, err := under(grids(p.root), declaredCaption)
	if err != nil {
		return err
	}
	if len(g.rows) != len(r.Wards) {
		return fmt.Errorf("%d contests are on it; %d are declared", len(g.rows), len(r.Wards))
	}
	for i, w := range latestFirst(r) {
		c := w.Certificate
		lines := all(g.rows[i][1], atom.Li)
		if g.name(i) != c.Ward || len(lines) != len(c.Candidates) {
			return fmt.Errorf("%q with %d lines stands where %s must", g.name(i), len(lines), c.Ward)
		}
		for k, l := range c.Candidates {
			names, votes := parts(lines[k], atom.Bdi), parts(lines[k], atom.B)
			if len(names) == 0 || names[0] != l.PaperName() {
				return fmt.Errorf("%s: %q stands where %q must", c.Ward, names, l.PaperName())
			}
			if (len(all(lines[k], atom.Em)) > 0) != l.Elected {
				return fmt.Errorf("%s: it says %q", c.Ward, said(lines[k]))
			}
			if c.Uncontested {
				continue
			}
			if got, ok := digits(strings.Join(votes, " ")); !ok || got != whole(l.Votes) {
				return fmt.Errorf("%s: it gives %s %q votes; certified are %d", c.Ward, l.PaperName(), votes, l.Votes)
			}
		}
	}
	return nil
}

// readNext finds the contests to come, each with no figure beside it.
func (p page) readNext(r export.Results) error {
	g, err := under(grids(p.root), nextCaption)
	if err != nil && len(r.Next) > 0 {
		return err
	}
	if len(g.rows) != len(r.Next) {
		return fmt.Errorf("%d contests are to come; %d are on it", len(r.Next), len(g.rows))
	}
	for i, n := range r.Next {
		state, _ := g.at(i, "How far it is")
		if g.name(i) != n.Name || len(g.rows[i]) != 2 || strings.ContainsAny(state, "0123456789") {
			return fmt.Errorf("%q stands where %s must", said(g.rows[i][0]), n.Name)
		}
	}
	return nil
}

// readTotals reads what every party has so far.
func (p page) readTotals(r export.Results) error {
	if len(r.Council.Parties) == 0 {
		return nil
	}
	g, err := under(grids(p.root), totalsCaption)
	if err != nil {
		return err
	}
	return readParties(r.Council, g, g)
}
