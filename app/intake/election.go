package intake

import (
	"slices"
	"strings"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/naming"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// election makes the set-up of everything that was read.
func (r *reader) election() setup.Election {
	e := setup.Election{People: []setup.Person{}, Contests: []setup.Contest{}, Stations: []setup.Station{}, Boxes: []setup.Box{}}
	base := r.base()
	for _, s := range layout.Sheets {
		t := r.tables[s.Noun]
		if inside[s.Noun] {
			continue // these are told apart ward by ward, once the wards are known
		}
		r.merge(t)
		r.rest(t, base[s.Noun])
		if s.Noun == "ward" && r.opt.Draft && len(t.lines) == 0 {
			r.wardsNamed(t)
		}
		r.demand(t)
	}
	r.facts(&e)
	t := r.tables["person"]
	for _, l := range t.lines {
		e.People = append(e.People, setup.Person{Name: t.get(l, "name"), Role: setup.Role(t.get(l, "role"))})
	}
	r.contests(&e)
	known := naming.NewWards(e.Contests)
	r.candidates(&e, known, base["candidate"])
	r.areas(&e, known, base["area"])
	r.lastContests(&e, known)
	r.stations(&e, known)
	r.boxes(&e, known)
	r.sessions(&e)
	r.notUp(&e)
	r.defaults(&e)
	return e
}

// wardsNamed makes a line for every ward that the other tables name, for a
// workbook that somebody completes.
func (r *reader) wardsNamed(t *table) {
	seen := map[string]bool{}
	for _, noun := range []string{"candidate", "station"} {
		other := r.tables[noun]
		for _, l := range other.lines {
			for _, name := range naming.List(other.get(l, "ward")) {
				if !seen[naming.Folded(name)] && !filetext.IsGSS(name) && !strings.Contains(name, ".") {
					seen[naming.Folded(name)] = true
					line := newLine(l.from, l.row, len(t.Columns))
					line.from = &origin{file: l.from.file, sheet: l.from.sheet, numbers: make([]int, len(t.Columns)), cellless: true, kind: byTable}
					line.values[t.Column("name")] = name
					t.lines = append(t.lines, line)
				}
			}
		}
	}
}

func (r *reader) facts(e *setup.Election) {
	t := r.tables["election"]
	for _, l := range t.lines {
		e.Name, e.Council = t.get(l, "name"), setup.Council{Name: t.get(l, "council"), GSS: t.get(l, "council_gss"), Seats: t.whole(l, "seats")}
		e.Date, e.KeyOnce, e.Pilot = t.get(l, "date"), t.get(l, "key_once") == "yes", t.get(l, "pilot")
		e.Publishing = setup.Publishing{
			OrganisationURI: t.get(l, "organisation_uri"), OrganisationLabel: t.get(l, "organisation_label"),
			BodyURI: t.get(l, "body_uri"), BodyLabel: t.get(l, "body_label"), ElectionType: t.get(l, "election_type"),
			InfoURL: t.get(l, "info_url"), ReturningOfficer: t.get(l, "returning_officer"), Department: t.get(l, "department"),
			Email: t.get(l, "email"), Telephone: t.get(l, "telephone"),
		}
	}
}

func (r *reader) contests(e *setup.Election) {
	t := r.tables["ward"]
	byElection := r.opt.ByElection || strings.HasSuffix(e.Publishing.ElectionType, "ByElection")
	for n, l := range t.lines {
		c := setup.Contest{
			ID: setup.ContestID(t.get(l, "id")), Name: t.get(l, "name"), GSS: t.get(l, "gss"),
			Seats: t.whole(l, "seats"), Candidates: []setup.Candidate{},
			CountOnly: t.get(l, "count_only") == "yes", TallyByVotes: t.get(l, "tally_by_votes") == "yes", Terms: layout.YearsIn(t.get(l, "terms")),
		}
		if kind := t.get(l, "kind"); kind != "" && kind != setup.WardContest.Words() {
			c.Kind = setup.ContestKind(kind)
		}
		if t.get(l, "electorate") != "" {
			c.Electorate = figure.Keyed(figure.Electors(t.whole(l, "electorate")))
		}
		if id := t.Column("id"); c.ID == "" && c.Name != "" && !r.isFaulted(l, id) {
			t.lines[n].named = true
			c.ID = setup.ContestID(naming.BallotID(*e, c, byElection))
			if c.ID == "" && !r.opt.Draft {
				r.fault(t, l, id, fault.Wrong("No ballot id can be made from %s.", filetext.Quote(c.Name)), "Write one, such as "+t.Columns[id].Example+".")
			}
		}
		if name := t.Column("name"); r.losesItsName(c) {
			r.fault(t, l, name, fault.Wrong("%s is a ballot id, and not the name of a ward.", filetext.Quote(c.Name)), t.Columns[name].Do)
		}
		t.lines[n].values[t.Column("id")] = string(c.ID)
		e.Contests = append(e.Contests, c)
	}
}

// losesItsName says that a ward of the running count would be called by its
// ballot id, as where a column of ids was taken for the wards' names.
func (r *reader) losesItsName(c setup.Contest) bool {
	if r.opt.Base == nil || !strings.EqualFold(c.Name, string(c.ID)) {
		return false
	}
	was := slices.IndexFunc(r.opt.Base.Contests, func(b setup.Contest) bool { return b.ID == c.ID })
	return was >= 0 && r.opt.Base.Contests[was].Name != c.Name
}

// resolve notes which contests each line of a table names. A file without the
// column means the set-up's only contest.
func (r *reader) resolve(t *table, known naming.Wards, contests int) {
	i := t.Column("ward")
	lacking := map[string]bool{}
	for n := range t.lines {
		l := &t.lines[n]
		switch {
		case l.values[i] != "":
			r.resolveLine(t, l, i, known)
		case t.Columns[i].Kind == layout.Wards && !t.Columns[i].Required:
			// a box: of its stations' contests
		case l.has(i) || contests == 0:
			l.adrift = true
		case contests == 1:
			l.ward, l.wards = 0, []int{0}
		case !lacking[l.from.file+l.from.sheet]:
			lacking[l.from.file+l.from.sheet] = true
			r.faults = append(r.faults, fault.Fault{Code: fault.NoMapping, File: l.from.file, Sheet: l.from.sheet, Field: "ward",
				Message: "No column says which of the set-up's contests a line belongs to.", Do: "Add a column “Ward”, or say which it is with the command columns."})
			fallthrough
		default:
			l.adrift = true
		}
	}
}

func (r *reader) resolveLine(t *table, l *line, i int, known naming.Wards) {
	names := []string{l.values[i]}
	if found, _ := known.Find(l.values[i]); found < 0 && t.Columns[i].Kind == layout.Wards {
		names = naming.List(l.values[i])
	}
	for _, name := range names {
		found, named := known.Find(name)
		switch {
		case found >= 0:
			l.wards = append(l.wards, found)
			continue
		case r.tables["ward"].broken:
		case l.from.kind == byCount: // its ward is not in the set-up any more, which the count itself refuses
		case named == 0:
			r.fault(t, *l, i, fault.Problem{Code: fault.Contradiction, Message: filetext.Quote(name) + " is not a ward of the Wards sheet." + didYouMean(name, known.Names())}, t.Columns[i].Do)
		default:
			r.fault(t, *l, i, fault.Problem{Code: fault.Contradiction, Message: "More than one ward is called " + filetext.Quote(name) + "."}, "Write the ward's ballot id.")
		}
		l.adrift = true
	}
	if len(l.wards) > 0 {
		l.ward = l.wards[0]
	}
}
