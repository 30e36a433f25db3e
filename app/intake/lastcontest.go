package intake

import (
	"fmt"
	"slices"

	"wardcount/app/intake/earlier"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/naming"
	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
	"wardcount/app/published"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// lastContests gives each ward the contest in which its seats were last fought:
// as lines of the set-up have it, else as the results of an earlier poll do,
// else as the running count does.
func (r *reader) lastContests(e *setup.Election, known naming.Wards) {
	t := r.tables["last_contest"]
	slices.SortStableFunc(t.lines, func(a, b line) int { return int(a.from.kind) - int(b.from.kind) })
	r.resolve(t, known, len(e.Contests))
	ofWard := make([][]line, len(e.Contests))
	for _, l := range t.lines {
		if l.ward >= 0 {
			ofWard[l.ward] = append(ofWard[l.ward], l)
		}
	}
	for i, lines := range ofWard {
		if len(lines) > 0 {
			e.Contests[i].Last = r.lastContest(t, *e, e.Contests[i].Name, lines)
		}
	}
	r.demand(t)
	r.takeEarlier(e)
	if t.stated || r.opt.Base == nil {
		return // where a worksheet says what there is, it says all
	}
	for i := range e.Contests {
		if was, ok := r.opt.Base.Contest(e.Contests[i].ID); ok && e.Contests[i].Last == nil {
			e.Contests[i].Last = was.Last
		}
	}
}

// lastContest puts the lines of one ward together. What is said of the contest
// itself may stand on any of them.
func (r *reader) lastContest(t *table, e setup.Election, ward string, lines []line) *setup.LastContest {
	facts := map[string]string{}
	for _, field := range []string{"date", "seats", "electorate", "papers", "not_for_turnout", "no_comparison"} {
		facts[field] = r.fact(t, lines, field)
	}
	for _, field := range []string{"date", "seats"} {
		i := t.Column(field)
		bad := slices.ContainsFunc(lines, func(l line) bool { return r.isFaulted(l, i) })
		if facts[field] == "" && !bad && !t.broken && !r.opt.Draft {
			r.fault(t, lines[0], i, fault.Problem{Code: fault.EmptyCell, Message: "The last contest of " + filetext.Quote(ward) + " has no " + field + "."}, t.Columns[i].Do)
		}
	}
	if date := t.Column("date"); e.Date != "" && facts["date"] >= e.Date {
		at := slices.IndexFunc(lines, func(l line) bool { return l.values[date] != "" })
		r.fault(t, lines[at], date, fault.Problem{Code: fault.Contradiction, Message: fmt.Sprintf("The last contest of %s is given as %s, and this poll is on %s.", filetext.Quote(ward), facts["date"], e.Date)}, t.Columns[date].Do)
	}
	last := &setup.LastContest{Date: facts["date"], NotForTurnout: facts["not_for_turnout"], NoComparison: facts["no_comparison"], Lines: r.votesThen(t, ward, lines)}
	last.Seats, _ = figureIn[int](facts["seats"]).Get()
	last.Electorate, last.Papers = figureIn[figure.Electors](facts["electorate"]), figureIn[figure.Papers](facts["papers"])
	return last
}

// figureIn is a figure that was understood; an empty cell is not known.
func figureIn[T ~int](text string) (f figure.Of[T]) {
	read, err := figure.Parse(text)
	if n, keyed := read.Get(); keyed && err == nil {
		f = figure.Keyed(T(n))
	}
	return f
}

// fact is what the lines of a ward say of its last contest. Two lines that say
// different things are a fault of the later one.
func (r *reader) fact(t *table, lines []line, field string) string {
	i, first := t.Column(field), -1
	for n, l := range lines {
		switch value := l.values[i]; {
		case value == "":
		case first < 0:
			first = n
		case !agree(t.Noun, t.Columns[i], lines[first].values[i], value):
			r.fault(t, l, i, fault.Problem{Code: fault.Contradiction, Message: filetext.Quote(value) + " stands here, but " + filetext.Quote(lines[first].values[i]) + " " + onRow(t, lines[first], l) + " of the same ward."},
				"Mend one of the two, or write it once for the ward.")
		}
	}
	if first < 0 {
		return ""
	}
	return lines[first].values[i]
}

// onRow is where one line stands, as seen from another.
func onRow(t *table, l, from line) string {
	where := fmt.Sprint("on row ", l.row)
	if !sameFile(l, from) {
		where += " of " + l.spot(0).said(t.Noun, t.Columns[0])
	}
	return where
}

// votesThen are the candidates of a ward's last contest. A line that names
// nobody and no votes only says something of the contest.
func (r *reader) votesThen(t *table, ward string, lines []line) (list []setup.ContestLine) {
	var stood []line
	for _, l := range lines {
		one := setup.ContestLine{PartyID: t.get(l, "party_id"), Party: t.get(l, "party"), Candidate: t.get(l, "candidate")}
		votes, name := t.Column("votes"), t.Column("candidate")
		if l.values[votes] == "" {
			if one != (setup.ContestLine{}) && !r.isFaulted(l, votes) && !r.opt.Draft {
				r.fault(t, l, votes, fault.Problem{Code: fault.EmptyCell, Message: r.emptiness(l, votes)}, t.Columns[votes].Do)
			}
			continue
		}
		one.Votes, _ = figureIn[figure.Votes](l.values[votes]).Get()
		for n, o := range list {
			if one.Candidate != "" && o.Candidate == one.Candidate && o.Party == one.Party && o.PartyID == one.PartyID {
				r.fault(t, l, name, fault.Problem{Code: fault.Contradiction, Message: fmt.Sprintf("%s of %s stands %s already.", filetext.Quote(one.Candidate), filetext.Quote(ward), onRow(t, stood[n], l))}, "Leave one of the two lines out.")
				break
			}
		}
		if len(stood) > 0 && !sameFile(stood[0], l) && slices.IndexFunc(stood, func(o line) bool { return sameFile(o, l) }) < 0 {
			r.fault(t, l, name, fault.Problem{Code: fault.Contradiction, Message: fmt.Sprintf("Candidates of %s stand %s already.", filetext.Quote(ward), onRow(t, stood[0], l))}, "Leave the ward out of one of the two.")
		}
		list, stood = append(list, one), append(stood, l)
	}
	return list
}

// readEarlier reads the published results of earlier polls.
func (r *reader) readEarlier() {
	for _, s := range r.opt.Baselines {
		r.files = append(r.files, s.Name)
		if workbook.Looks(s.Data) {
			r.faults = append(r.faults, fault.Fault{Code: fault.NoMapping, File: s.Name, Message: "It is a workbook, and no file of published results.",
				Do: "Save its results as CSV; a set-up workbook with the worksheet “Last contest” is given with --from."})
			continue
		}
		file, faults := published.Read(s.Name, s.Data)
		for _, f := range faults {
			r.faults = append(r.faults, f.InSetUp())
		}
		if len(faults) == 0 && r.refusesPractice(file) {
			continue
		}
		if len(faults) == 0 {
			r.earlier = append(r.earlier, file)
		}
	}
	published.ShareCodes(r.earlier)
	if p := layout.Unseen(r.opt.NoTurnoutBase); p != (fault.Problem{}) {
		r.faults = append(r.faults, fault.Fault{Code: p.Code, File: "--no-turnout-base", Message: p.Message, Do: "Write the reason in one line of plain text."})
		r.opt.NoTurnoutBase = ""
	}
}

// refusesPractice keeps a practice election's figures out of every set-up but
// that of a practice count that runs already.
func (r *reader) refusesPractice(f published.File) bool {
	if !f.Practice || r.opt.Base != nil && r.opt.Base.Practice {
		return false
	}
	r.faults = append(r.faults, published.NotPractice(f.Name).InSetUp())
	return true
}

// takeEarlier gives the wards that no line of the set-up speaks of their last contest from the results of earlier polls.
func (r *reader) takeEarlier(e *setup.Election) {
	taken := earlier.Results{Files: r.earlier, Law: r.opt.Law, NoTurnoutBase: r.opt.NoTurnoutBase}.Take(e)
	r.earlierOf = taken.Places
	r.notes, r.faults = append(r.notes, taken.Notes...), append(r.faults, taken.Faults...)
}
