// Package press writes the one page that a news desk asks for on the night: seats before, won and now by party, who
// controls the council, and when each ward was declared.
//
// It never works out who is elected or who controls the council, never gives a figure of a ward that is not declared,
// never calls a result final while wards are to come, and never writes a line that is wider than a terminal.
package press

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"wardcount/export"
	"wardcount/export/parties"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Width is how many characters a line has at most.
const Width = 80

// The headings, by which the page is read again.
const (
	controlHead   = "WHO CONTROLS THE COUNCIL"
	seatsHead     = "SEATS BY PARTY"
	declaredHead  = "DECLARED"
	otherHead     = "ALSO DECLARED"
	toComeHead    = "STILL TO COME"
	abandonedHead = "ABANDONED"
	elsewhereHead = "COUNTED AND PUBLISHED ELSEWHERE"
	vacantRow     = "Vacant"
	totalRow      = "All"
)

// Write writes the page: UTF-8, lines that end in LF.
func Write(r export.Results, w io.Writer) error {
	p := &page{}
	p.head(r)
	p.control(r.Standing)
	p.seats(r)
	p.declared(r)
	p.rest(r)
	if _, err := io.WriteString(w, p.b.String()); err != nil {
		return fmt.Errorf("the press summary could not be written: %w", err)
	}
	return nil
}

// page is the text so far.
type page struct{ b strings.Builder }

// line writes one line, without blanks at its end.
func (p *page) line(words string) {
	p.b.WriteString(strings.TrimRight(words, " "))
	p.b.WriteByte('\n')
}

func (p *page) section(title string) {
	p.line("")
	p.line(title)
}

// words writes a sentence in as many lines as it needs, further ones as far in as it says.
func (p *page) words(first, rest, sentence string) {
	for i, l := range text.Wrapped(sentence, Width-max(runes(first), runes(rest))) {
		if i > 0 {
			first = rest
		}
		p.line(first + l)
	}
}

func (p *page) head(r export.Results) {
	if r.Election.Practice {
		p.line("PRACTICE. These are the figures of a practice count and nobody's result.")
		p.line("")
	}
	p.words("", "  ", seen(strings.ToUpper(r.Election.Council.Name)))
	p.words("", "  ", seen(r.Election.Name)+", poll of "+export.DateWords(r.Election.Date))
	p.line("")
	c := r.Council
	if n := len(r.Outstanding); n > 0 {
		p.line("PROVISIONAL: " + text.Plural(n, "contest is", "contests are") + " still to come.")
	} else {
		p.line("FINAL: no contest is still to come.")
	}
	so := "Declared"
	if !r.Final() {
		so = "Declared so far"
	}
	p.line(fmt.Sprintf(so+": %d of %s with %d of %s.", c.WardsDeclared, text.Plural(c.Wards, "ward", "wards"), c.SeatsDeclared, text.Plural(c.Seats, "seat", "seats")))
	written := fmt.Sprintf("Revision %d, written %s.", r.Revision, export.UKTime(r.WrittenAt))
	if r.Revision > 1 {
		written += " It replaces every revision before."
	}
	p.words("", "", written)
}

func (p *page) control(s outcome.Standing) {
	p.section(controlHead)
	before := controlWords(s.Before, "not known")
	if s.Before.Known {
		before += " (by " + s.Baseline + ")"
	}
	open := "not known yet"
	if !s.Told {
		open = "not known: not every seat of the council is told here"
	}
	now := controlWords(s.After, open)
	for _, h := range s.Parties {
		if s.After.Known && h.ID != "" && h.ID == s.After.Party {
			now += fmt.Sprintf(", with %d of the %d seats", h.After, s.Seats)
		}
	}
	if s.After.Known && s.Declared < s.Up {
		now += " (provisional: wards are still to come)"
	}
	p.words("  Before  ", "          ", before)
	p.words("  Now     ", "          ", now)
	if s.Told {
		p.line(fmt.Sprintf("  %d of all %s are a majority.", s.Majority, text.Plural(s.Seats, "seat", "seats")))
	}
}

func controlWords(c outcome.Control, open string) string {
	switch {
	case !c.Known:
		return open
	case c.Party == "":
		return "no overall control"
	}
	return seen(c.Name)
}

// rowFormat is a row of the table of seats: a party and five figures.
const rowFormat = "  %s%8s%8s%8s%8s%8s"

// partyWidth is what is left of a line for a party's name.
const partyWidth = Width - 2 - 5*8

func (p *page) seats(r export.Results) {
	s := r.Standing
	p.section(seatsHead)
	now := "Now"
	if len(r.Outstanding) > 0 {
		now = "So far"
	}
	p.row("Party", "Before", "Not up", "Won", now, "Change")
	p.line("  " + strings.Repeat("-", Width-2))
	all := outcome.Holding{Before: figure.Keyed(0)}
	for _, h := range append(append([]outcome.Holding(nil), s.Parties...), s.Vacant) {
		all.Before = figure.Sum(all.Before, h.Before)
		all.NotUp, all.Won, all.After = all.NotUp+h.NotUp, all.Won+h.Won, all.After+h.After
	}
	for _, h := range s.Parties {
		p.holding(seen(parties.Called(h.ID, h.Name)), h)
	}
	if v := s.Vacant; v.Before.N() > 0 || v.After > 0 {
		p.holding(vacantRow, v)
	}
	p.line("  " + strings.Repeat("-", Width-2))
	p.row(totalRow, all.Before.String(), strconv.Itoa(all.NotUp), strconv.Itoa(all.Won), strconv.Itoa(all.After), "")
	p.line("")
	if len(s.Unknown) > 0 {
		p.words("  ", "  ", "Before and change are not known: the set-up does not say who held "+listed(s.Unknown)+".")
	} else {
		p.words("  ", "  ", "Before: by "+s.Baseline+"; by-elections and changes of party since are not in it. Change: of the wards declared.")
	}
}

func (p *page) holding(name string, h outcome.Holding) {
	net := h.Net.String()
	if n, known := h.Net.Get(); known {
		net = text.Signed(n)
	}
	p.row(name, h.Before.String(), strconv.Itoa(h.NotUp), strconv.Itoa(h.Won), strconv.Itoa(h.After), net)
}

// row writes a name, in further lines where it is long, and the figures on the last of them.
func (p *page) row(name string, figures ...string) {
	lines := text.Wrapped(name, partyWidth)
	for _, l := range lines[:len(lines)-1] {
		p.line("  " + l)
	}
	cells := []any{padded(lines[len(lines)-1], partyWidth)}
	for _, f := range figures {
		cells = append(cells, f)
	}
	p.line(fmt.Sprintf(rowFormat, cells...))
}

// The columns of the declared wards: time, ward, who won, certificate.
const (
	timeWidth = 6
	wardWidth = 26
	partyCell = 24
)

func (p *page) declared(r export.Results) {
	var wards, others []export.Ward
	for _, w := range r.Wards {
		if w.Certificate.Kind == setup.WardContest {
			wards = append(wards, w)
		} else {
			others = append(others, w)
		}
	}
	p.list(declaredHead, wards, func(c ward.Certificate) string { return won(c) })
	p.list(otherHead, others, func(c ward.Certificate) string {
		if c.Kind == setup.QuestionContest {
			return "question"
		}
		return string(c.Kind) + ": " + text.Plural(len(c.Elected()), "seat", "seats")
	})
}

// list writes declared contests in the order of the set-up, each with the time of its declaration and its certificate.
func (p *page) list(title string, wards []export.Ward, what func(ward.Certificate) string) {
	if len(wards) == 0 {
		return
	}
	p.section(title)
	day := ""
	for _, w := range wards {
		if d := export.DateWords(export.UKDate(w.DeclaredAt)); d != day {
			day = d
			p.line("  " + day)
		}
		clock := export.UKTime(w.DeclaredAt)
		clock = clock[strings.LastIndex(clock, " ")+1:]
		name, seats := text.Wrapped(seen(w.Certificate.Ward), wardWidth), text.Wrapped(what(w.Certificate), partyCell)
		for i := range max(len(name), len(seats)) {
			hash := ""
			if i == 0 {
				hash = w.Certificate.ShortHash()
			} else {
				clock = ""
			}
			p.line("  " + padded(clock, timeWidth) + " " + padded(at(name, i), wardWidth) + " " + padded(at(seats, i), partyCell) + " " + hash)
		}
	}
}

// won is who won a ward's seats, by party in the order of the ballot paper.
func won(c ward.Certificate) string {
	var names []string
	seats := map[string]int{}
	for _, line := range c.Elected() {
		short := seen(parties.Own().Of(setup.PartyOf(line.PartyID, line.Party), line.Party).Short)
		if seats[short] == 0 {
			names = append(names, short)
		}
		seats[short]++
	}
	for i, n := range names {
		names[i] = fmt.Sprint(n, " ", seats[n])
	}
	if c.Vacant > 0 {
		names = append(names, fmt.Sprint("vacant ", c.Vacant))
	}
	says := strings.Join(names, ", ")
	if c.Uncontested {
		says += " (unopposed)"
	}
	return says
}

// elsewhere is who was elected as somebody else published it, and why it was not counted here.
func elsewhere(e setup.Published) string {
	why := seen(e.Why)
	for _, c := range e.Candidates {
		if !c.Elected {
			continue
		}
		name := seen(c.Name)
		if c.Party != "" {
			name += " (" + seen(c.Party) + ")"
		}
		return name + ", as published; " + why
	}
	return why
}

func (p *page) rest(r export.Results) {
	if len(r.Outstanding) > 0 {
		p.section(toComeHead)
		p.words("  ", "  ", listed(r.Outstanding)+".")
	}
	if len(r.Abandoned) > 0 {
		p.section(abandonedHead)
		for _, a := range r.Abandoned {
			p.words("  ", "    ", seen(a.Name)+" ("+text.Plural(a.Seats, "seat", "seats")+"): "+seen(a.Reason))
		}
	}
	if len(r.Election.PublishedFor) > 0 {
		p.section(elsewhereHead)
		for _, e := range r.Election.PublishedFor {
			p.words("  ", "    ", seen(e.Name)+": "+elsewhere(e)+".")
		}
	}
	p.line("")
	p.words("", "", "A declared line ends with the first sixteen digits of its certificate's hash.")
	pub := r.Election.Publishing
	var ask []string
	for _, who := range []string{pub.Department, pub.Email, pub.Telephone, pub.InfoURL} {
		if who != "" {
			ask = append(ask, seen(who))
		}
	}
	if len(ask) > 0 {
		p.words("", "  ", "Enquiries: "+strings.Join(ask, ", "))
	}
}
