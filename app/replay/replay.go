package replay

import (
	"slices"
	"time"

	"wardcount/app/published"
	"wardcount/app/result"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// officer is who keys in a replay. No person's name belongs here.
var officer = setup.Person{Name: "Replay", Role: setup.ReturningOfficer}

// Run replays the contests of the files. Where there are results of LEAP or in
// the LGA format, Democracy Club's files only give the numbers of seats;
// otherwise they are replayed themselves. A file that is given twice, and a
// contest that two files of results have, are faults: they would count twice.
// step is called after every council.
func Run(law setup.Law, files []published.File, step func()) (Report, []published.Fault) {
	results, sources := sorted(files)
	faults := twice(files, results)
	if len(faults) > 0 {
		return Report{}, faults
	}
	r := Report{}
	seats := newSeatSources(sources)
	for _, f := range results {
		r.Placeholders += f.Placeholders
		groups, fault := byCouncil(f)
		if fault != nil {
			faults = append(faults, *fault)
			continue
		}
		for _, g := range groups {
			r.council(law, g, seats)
			step()
		}
	}
	if len(faults) == 0 && len(results) == 0 {
		faults = append(faults, published.Fault{Message: "There is no file of results among them: a list of ballot ids has no votes.", Do: "Name LEAP's, Democracy Club's or an LGA file too."})
	}
	if len(faults) > 0 {
		return Report{}, faults
	}
	return r, nil
}

// Steps is how often Run calls step for these files.
func Steps(files []published.File) int {
	n := 0
	results, _ := sorted(files)
	for _, f := range results {
		groups, _ := byCouncil(f)
		n += len(groups)
	}
	return n
}

// sorted parts the files into those that are replayed and those that only say
// how many seats there are, and gives the latter their codes.
func sorted(files []published.File) (results, sources []published.File) {
	var ids, club []published.File
	for _, f := range files {
		switch f.Kind {
		case published.IDs:
			ids = append(ids, f)
		case published.DemocracyClub:
			f.Wards = append([]published.Ward(nil), f.Wards...) // their codes are set
			club = append(club, f)
		default:
			results = append(results, f)
		}
	}
	for i := range club {
		for _, list := range ids {
			club[i].CodesFrom(list)
		}
	}
	if len(results) == 0 {
		return club, nil
	}
	return results, club
}

// byCouncil groups a file's contests as counts: one council, one day.
func byCouncil(f published.File) ([][]published.Ward, *published.Fault) {
	var groups [][]published.Ward
	at := map[string]int{}
	for _, w := range f.Wards {
		if w.Date == "" {
			fault := published.Undated(f.Name, w)
			return nil, &fault
		}
		key := w.Council + "\x00" + w.Date
		i, ok := at[key]
		if !ok {
			i = len(groups)
			at[key] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], w)
	}
	return groups, nil
}

// council sets up one council's contests as a count, keys them and compares.
func (r *Report) council(law setup.Law, wards []published.Ward, seats seatSources) {
	line := Council{Name: wards[0].Council, Date: wards[0].Date}
	e := setup.Election{Name: "Replay: " + line.Name, Council: setup.Council{Name: line.Name, GSS: wards[0].CouncilGSS}, Date: line.Date,
		KeyOnce: true, People: []setup.Person{officer}}
	var fitting []published.Ward
	for _, w := range wards {
		c := w.Contest()
		from := r.SeatsFrom
		c.Seats, _ = seats.of(w, &from).Get() // 0 where nobody knows
		if why := unfit(law, e, c, w); why != "" {
			r.LeftOut = append(r.LeftOut, LeftOut{place(w), why})
			continue
		}
		r.SeatsFrom = from
		e.Contests = append(e.Contests, c)
		fitting = append(fitting, w)
	}
	if len(fitting) == 0 {
		return
	}
	count, err := keyed(reconcile.NewCount(law), e, fitting)
	if err != nil { // unfit has asked the same questions, contest by contest
		for _, w := range fitting {
			r.LeftOut = append(r.LeftOut, LeftOut{place(w), err.Error()})
		}
		return
	}
	for i, w := range fitting {
		r.compare(count.Ward(e.Contests[i].ID), w, &line)
	}
	r.Councils = append(r.Councils, line)
}

func place(w published.Ward) Place { return Place{w.Council, w.Area} }

// unfit says why a contest cannot be counted here beside those that are set up
// already, empty where it can.
func unfit(law setup.Law, e setup.Election, c setup.Contest, w published.Ward) string {
	if c.Seats == 0 {
		return "Nobody is marked as elected, and no file says how many seats there are."
	}
	for _, candidate := range w.Candidates {
		if !candidate.Votes.IsKeyed() && !c.Uncontested() {
			return "The votes of " + candidate.Whole + " are not in the file."
		}
	}
	for _, other := range e.Contests {
		if other.ID == c.ID || other.Kind == c.Kind && other.GSS != "" && other.GSS == c.GSS {
			return "It is in the file twice: " + other.Name + " of the same day has its id or its code."
		}
	}
	e.Contests = []setup.Contest{c}
	if faults := append(e.Faults(), law.Faults(e)...); len(faults) > 0 {
		return faults[0].Message
	}
	return ""
}

// keyed is a count with the set-up and every contest's sheets keyed.
func keyed(count reconcile.Count, e setup.Election, wards []published.Ward) (reconcile.Count, error) {
	bodies := []reconcile.Body{reconcile.ElectionSetUp{Election: e}}
	for i, w := range wards {
		bodies = append(bodies, sheets(count.Law, e.Contests[i], w)...)
	}
	at, err := time.Parse(time.DateOnly, e.Date)
	for _, b := range bodies {
		if err == nil {
			count, err = count.Apply(reconcile.Entry{At: at, Actor: officer.Name, Role: officer.Role, Kind: b.Kind(), Subject: b.Subject(), Body: b})
		}
	}
	return count, err
}

// sheets are what is keyed of a contest: its result, and the papers rejected
// where the file has them under every head. Without a poll there are none.
func sheets(law setup.Law, c setup.Contest, w published.Ward) []reconcile.Body {
	if c.Uncontested() {
		return nil
	}
	at := func(f sheet.Form, r sheet.Reading) reconcile.Body {
		return reconcile.SheetKeyed{ID: sheet.ID{Contest: c.ID, Form: f, Subject: string(c.ID)}, Count: 1, Reading: 1, Figures: r}
	}
	bodies := []reconcile.Body{at(sheet.CountResult, w.Result())}
	rejected, _ := sheet.ByForm(sheet.RejectedPapers)
	if len(sheet.CheckReading(rejected.Figures(c, law.Heads(c.Kind, w.Date)), w.ByHead)) == 0 {
		bodies = append(bodies, at(sheet.RejectedPapers, w.ByHead))
	}
	return bodies
}

// tallied is the result of a ward. Where a lot decides, it falls on those of the tied
// that the file marks as elected; tied says between whom it was drawn.
func tallied(w ward.Ward, file published.Ward) (r ward.Result, tied []string) {
	r, _ = result.Of(w)
	if tied = r.Tied; len(tied) == 0 {
		return r, nil
	}
	for _, c := range file.Candidates {
		if c.Elected && slices.Contains(tied, c.ID) {
			w.Lot = append(w.Lot, c.ID)
		}
	}
	r, _ = result.Of(w)
	return r, tied
}
