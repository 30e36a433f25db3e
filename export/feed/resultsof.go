package feed

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"time"

	"wardcount/export"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// WriteResults writes results as our own JSON, described by ResultsSchema.
func WriteResults(r export.Results, w io.Writer) error {
	return resultsHead(r).write(w, len(r.Wards), func(i int) Contest { return contestOf(r.Wards[i]) })
}

// Write writes the file as it is.
func (f Results) Write(w io.Writer) error {
	return f.write(w, len(f.Contests), func(i int) Contest { return f.Contests[i] })
}

// write writes the contests one after another, which are the last key: a country's are never in memory as text
// together. What comes of it is what encoding/json makes of the whole.
func (f Results) write(w io.Writer, contests int, contest func(int) Contest) error {
	const empty, end = "[]\n}", "]\n}\n"
	f.Contests = []Contest{}
	head, err := json.MarshalIndent(f, "", " ")
	if err == nil && contests == 0 {
		_, err = w.Write(append(head, '\n'))
		return unwritten(err)
	}
	out := bufio.NewWriter(w)
	out.Write(bytes.TrimSuffix(head, []byte(empty))) //nolint:errcheck // Flush tells
	out.WriteString("[")                             //nolint:errcheck // as before
	var one []byte
	for i := 0; i < contests && err == nil; i++ {
		if i > 0 {
			out.WriteString(",") //nolint:errcheck // as before
		}
		out.WriteString("\n  ") //nolint:errcheck // as before
		one, err = json.MarshalIndent(contest(i), "  ", " ")
		out.Write(one) //nolint:errcheck // as before
	}
	out.WriteString("\n " + end) //nolint:errcheck // as before
	if err == nil {
		err = out.Flush()
	}
	return unwritten(err)
}

func unwritten(err error) error {
	if err != nil {
		return fmt.Errorf("the results file could not be written: %w", err)
	}
	return nil
}

// ResultsOf turns results into a file of our own JSON.
func ResultsOf(r export.Results) Results {
	f := resultsHead(r)
	f.Contests = each(r.Wards, contestOf)
	return f
}

// resultsHead is everything but the contests.
func resultsHead(r export.Results) Results {
	f := Results{
		Format: ResultsFormat, Status: statusProvisional, Practice: r.Election.Practice, Revision: r.Revision, WrittenAt: moment(r.WrittenAt),
		JournalHead: r.JournalHead, Election: electionFacts(r.Election), Declared: declaredTotals(r.Council), Standing: standingFacts(r.Standing),
		Outstanding: plain(r.Outstanding),
		Abandoned: each(r.Abandoned, func(a export.Abandoned) Abandoned {
			return Abandoned{string(a.Contest), a.Kind.Words(), a.Name, a.Seats, a.Reason, signed(a.By)}
		}),
		Elsewhere: each(r.Election.PublishedFor, elsewhereOf),
		Sealings:  []Sealing{},
		Compared: each(r.Compared, func(s export.FormShare) KeyingCompared {
			return KeyingCompared{s.Form, s.Sheets, s.Figures, s.Differed}
		}),
	}
	if r.Final() {
		f.Status = statusFinal
	}
	if r.DestroyAfter != "" {
		f.DestroyAfter = &r.DestroyAfter
	}
	for _, s := range r.Sealings {
		f.Sealings = append(f.Sealings, Sealing{plain(s.Seals), s.Place, signed(s.Sealed), signedIf(s.Reopened), plain(s.Found), s.Reason})
	}
	if v := r.VoterID; v != nil {
		f.VoterID = &VoterID{Expected: v.Expected, In: v.In, Awaited: plain(v.Awaited), Wards: each(v.Wards, voterIDSum), All: voterIDSum(v.All),
			Exceptions: each(r.VoterIDExceptions, exceptionOf), Released: signed(r.VoterIDReleased)}
	}
	return f
}

func electionFacts(e setup.Election) ElectionFacts {
	p := e.Publishing
	return ElectionFacts{Name: e.Name, Date: e.Date, Council: e.Council.Name, CouncilGSS: e.Council.GSS, CouncilSeats: figure.KeyedIf(e.Council.Seats, e.Council.Seats > 0),
		Type: p.ElectionType, ReturningOfficer: p.ReturningOfficer, Department: p.Department, Email: p.Email, Telephone: p.Telephone, InfoURL: p.InfoURL,
		NotUp: each(e.NotUp, func(h setup.SeatsHeld) SeatsHeld { return SeatsHeld{h.PartyID, h.Party, h.Seats} })}
}

func declaredTotals(c outcome.Council) DeclaredTotals {
	t := c.Turnout
	return DeclaredTotals{Wards: c.Wards, WardsDeclared: c.WardsDeclared, Seats: c.Seats, SeatsDeclared: c.SeatsDeclared, Vacant: c.Vacant, Votes: c.Votes,
		Turnout: TotalTurnout{t.Wards, t.Verified, t.Electors, percentOf(int(t.Verified), int(t.Electors))},
		Parties: each(c.Parties, func(p outcome.Party) PartyTotals { return PartyTotals{p.ID, p.Name, p.Candidates, p.Seats, p.Votes} })}
}

func standingFacts(s outcome.Standing) StandingFacts {
	seats := func(h outcome.Holding) PartySeats {
		return PartySeats{PartyID: h.ID, Party: h.Name, Before: h.Before, NotUp: h.NotUp, Won: h.Won, After: h.After, Net: h.Net}
	}
	control := func(c outcome.Control) Control { return Control{c.Known, c.Party, c.Name} }
	return StandingFacts{Told: s.Told, Majority: figure.KeyedIf(s.Majority, s.Told), Baseline: s.Baseline, Unknown: plain(s.Unknown),
		ControlBefore: control(s.Before), ControlAfter: control(s.After), Parties: each(s.Parties, seats), Vacant: seats(s.Vacant)}
}

func elsewhereOf(p setup.Published) Elsewhere {
	return Elsewhere{string(p.Contest), p.Name, p.Why, each(p.Candidates, func(c setup.PublishedCandidate) ElsewhereCandidate {
		return ElsewhereCandidate{c.Name, c.Party, c.First, c.Final, c.Elected}
	})}
}

func contestOf(w export.Ward) Contest {
	c := w.Certificate
	contest := Contest{
		ID: string(c.Contest), Kind: c.Kind.Words(), Name: c.Ward, GSS: c.GSS, Seats: c.Seats, Vacant: c.Vacant, Uncontested: c.Uncontested, CountOnly: c.CountOnly, KeyOnce: c.KeyOnce,
		Electorate: c.Electorate, Verified: Verified{c.Stations, c.Postal, c.Verified}, Valid: c.Valid, Rejected: rejectedOf(c), PostalOut: c.PostalReject,
		Unused: c.Unused, PartVotes: c.PartRejected, Margin: c.Margin, Turnout: Turnout{shareOf(c.Verified, c.Electorate), shareOf(c.Valid, c.Electorate)},
		Candidates:  each(c.Candidates, func(line ward.CertifiedCandidate) Candidate { return candidateOf(line, c.Uncontested) }),
		Boxes:       each(c.Boxes, func(b ward.CertifiedBox) Box { return boxOf(b, c.Exceptions) }),
		PostalBoxes: each(c.PostalBoxes, func(b ward.CertifiedBox) Box { return boxOf(b, c.Exceptions) }),
		OffRegister: each(c.OffRegister, func(o ward.OffRegister) OffRegister { return OffRegister(o) }),
		Moves: each(c.Moves, func(m ward.CertifiedMove) Move {
			return Move{m.Papers, string(m.From), string(m.FromBox), string(m.To), string(m.ToBox), m.Reason, m.By}
		}),
		Areas: each(c.Areas, func(a ward.CertifiedArea) Area { return Area{a.Area, a.Sheets, a.Valid, a.Rejected, figures(a.Votes)} }),
		Counts: each(c.Attempts, func(a ward.CountAttempt) Count {
			return Count{a.Valid, a.Rejected, figures(a.Votes), figure.KeyedIf(a.Recount, a.Recount > 0), a.Partial}
		}),
		Recounts: each(c.Recounts, recountOf), Batches: c.Batches, Objected: c.Objected,
		Adjudged: each(c.Adjudged, func(a ward.Adjudged) Adjudged {
			return Adjudged{string(a.Form), a.Subject, a.Count, plain(a.Figures), a.Reason, a.By, string(a.Role)}
		}),
		Exceptions:  each(c.Exceptions, exceptionOf),
		Annotations: each(w.Annotations, func(a ward.Annotation) Annotation { return Annotation{a.Text, signed(a.Signature)} }),
		Statement:   signedIf(w.Statement), Certificate: c.Hash(), Certified: signed(w.CertifiedBy),
		Declared: Signed{w.DeclaredBy.By, string(w.DeclaredBy.Role), moment(w.DeclaredAt)},
	}
	if p := w.Postal; p != nil {
		contest.Postal = &PostalStatement{each(p.Lines, func(l export.StatementLine) PostalLine { return PostalLine{l.Label, l.Unit, l.Figure} }), each(p.Exceptions, exceptionOf), plain(p.Open)}
	}
	return contest
}

// rejectedOf parts the papers that were rejected whole from those rejected in part, which are valid ones.
func rejectedOf(c ward.Certificate) Rejected {
	r := Rejected{Total: c.Rejected, Heads: []RejectedHead{}}
	for _, h := range c.ByHead {
		if h.Head.InPart {
			r.InPart = h.Papers
		} else {
			r.Heads = append(r.Heads, RejectedHead{string(h.Head.Figure), h.Head.Label, h.Papers})
		}
	}
	return r
}

func shareOf(papers figure.Of[figure.Papers], electorate figure.Of[figure.Electors]) *Share {
	part, known := papers.Get()
	of, both := electorate.Get()
	percent := percentOf(int(part), int(of))
	if !known || !both || percent == nil {
		return nil
	}
	return &Share{*percent, part, of}
}

// candidateOf is a candidate's line. Who is elected without a poll has no votes, and that is not 0 votes.
func candidateOf(line ward.CertifiedCandidate, unopposed bool) Candidate {
	return Candidate{ID: line.ID, Place: line.Place, Surname: line.Surname, Forenames: line.Forenames, CommonSurname: line.CommonSurname, CommonForenames: line.CommonForenames,
		Description: line.Description, PartyID: line.PartyID, Party: line.Party, Votes: figure.KeyedIf(line.Votes, !unopposed), Elected: line.Elected, ByLot: line.ByLot,
		TermEnds: figure.KeyedIf(line.TermEnds, line.TermEnds > 0), TermByLot: line.TermByLot}
}

// boxOf is a box's line, with the words that explain what did not fit in it.
func boxOf(b ward.CertifiedBox, exceptions []ward.Exception) Box {
	box := Box{Boxes: plain(b.Boxes), Stations: plain(b.Stations), Expected: b.Expected, Verified: b.Verified,
		Variance: figure.KeyedIf(b.Variance, figure.Known(b.Expected, b.Verified)), Moved: b.Moved, Counts: figures(b.Counts), Explanations: []string{}}
	for _, e := range exceptions {
		if e.Explanation != "" && slices.Contains(box.Boxes, e.Subject) {
			box.Explanations = append(box.Explanations, e.Explanation)
		}
	}
	return box
}

func recountOf(r ward.CertifiedRecount) Recount {
	of := string(r.Of)
	if r.Of == ward.RecountFull {
		of = "all"
	}
	return Recount{r.Granted, of, r.Candidate, r.AskedBy, r.Reason, r.Withdrawn, r.By, string(r.Role)}
}

func exceptionOf(e ward.Exception) Exception {
	numbers := e.Numbers
	if numbers == nil {
		numbers = map[string]int{}
	}
	return Exception{string(e.Code), e.Subject, e.Text, numbers, e.Explanation, e.ExplainedBy, e.Reason, e.AcceptedBy, string(e.Role)}
}

func voterIDSum(s ward.VoterIDSum) VoterIDSum {
	return VoterIDSum{string(s.Contest), s.Name, s.Stations, s.In, s.Refused, s.Returned, s.NotReturned}
}

func signed(s ward.Signature) Signed { return Signed{s.By, string(s.Role), moment(s.At)} }

func signedIf(s *ward.Signature) *Signed {
	if s == nil {
		return nil
	}
	by := signed(*s)
	return &by
}

// moment is a time to the second, UTC.
func moment(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// each turns every one of a list; of none it is an empty list, which JSON writes as [].
func each[A, B any](list []A, turn func(A) B) []B {
	turned := make([]B, len(list))
	for i, one := range list {
		turned[i] = turn(one)
	}
	return turned
}

func plain[T ~string](list []T) []string { return each(list, func(s T) string { return string(s) }) }

func figures[T any](list []T) []T { return append([]T{}, list...) }
