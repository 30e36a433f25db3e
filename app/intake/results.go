package intake

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/naming"
	"wardcount/app/internal/filetext"
	"wardcount/app/published"
	"wardcount/reconcile/setup"
)

// published notes a file of published results. What is taken from it is
// decided when every file has been read, because another may name the council.
func (r *reader) published(file published.File, faults []published.Fault) {
	for _, f := range faults {
		r.unread = true
		r.faults = append(r.faults, f.InSetUp())
	}
	r.results = append(r.results, file)
}

// takePublished takes council, wards, seats and candidates from the published
// results: never votes, because those are another election's or this one's to come.
func (r *reader) takePublished() {
	file := r.file
	defer func() { r.file = file }()
	published.ShareCodes(r.results)
	for i := range r.results {
		f := &r.results[i]
		r.file = f.Name
		if f.Kind != published.IDs {
			r.takeFile(f)
		} else if len(r.results) == 1 {
			r.faults = append(r.faults, fault.Fault{Code: fault.NoMapping, File: f.Name, Message: "It lists ballot ids and codes only.", Do: "Give the file of the candidates beside it."})
		}
	}
}

func (r *reader) takeFile(f *published.File) {
	council := filter(f.Wards, func(w published.Ward) bool { return !w.Parliamentary() })
	if n := len(f.Wards) - len(council); n > 0 {
		r.note(fmt.Sprintf("not read: parliamentary contests (%d)", n))
	}
	wards, wrong := r.meant(council)
	if wrong != nil {
		wrong.File = f.Name
		r.faults = append(r.faults, *wrong)
		r.tables["ward"].broken, r.tables["election"].broken = true, true
		return
	}
	other := ""
	for _, w := range wards {
		if date := r.known("date"); date != "" && w.Date != "" && w.Date != date {
			other = w.Date
			w = before(w)
		}
		if system := r.opt.Law.System(w.Kind, r.dateOf(w)); system != "" && system != "plurality" {
			r.note(filetext.Quote(w.Area) + " was left out: it is decided by " + strings.ReplaceAll(system, "_", " ") + ", which this version does not count")
			continue
		}
		r.takeWard(f.Name, w)
	}
	for _, n := range f.Notes {
		if len(wards) > 0 && n.Row >= wards[0].Row && n.Row <= lastRowOf(wards) {
			r.note(fmt.Sprintf("row %d: %s", n.Row, strings.TrimSuffix(n.Message, ".")))
		}
	}
	if other != "" {
		r.note("only the wards are taken: its candidates stood on " + other)
	}
}

// lastRowOf is the row on which the last of the wards' candidates stands.
func lastRowOf(wards []published.Ward) int {
	last := wards[len(wards)-1]
	if n := len(last.Candidates); n > 0 {
		return last.Candidates[n-1].Row
	}
	return last.Row
}

// before is the ward as an earlier poll's results leave it: code and seats
// stay, the ballot and those who stood do not.
func before(w published.Ward) published.Ward {
	w.Seats = w.SeatsUp()
	w.BallotID, w.Candidates = "", nil
	return w
}

func (r *reader) takeWard(file string, w published.Ward) {
	at := func(noun string, row int, values map[string]string) {
		t := r.tables[noun]
		l := newLine(&origin{file: file, numbers: make([]int, len(t.Columns)), cellless: true, kind: byPublished}, row, len(t.Columns))
		for field, value := range values {
			if layout.Unseen(value) == (fault.Problem{}) {
				l.values[t.Column(field)] = value
			}
		}
		t.lines = append(t.lines, l)
	}
	if election := r.tables["election"]; len(election.lines) == 0 || election.lines[len(election.lines)-1].from.file != file {
		kind := ""
		if slices.Contains(setup.ElectionTypes, w.ElectionType) {
			kind = w.ElectionType
		}
		at("election", w.Row, map[string]string{"council": w.Council, "council_gss": w.CouncilGSS, "date": w.Date, "election_type": kind})
	}
	kind := w.Kind.Words()
	values := map[string]string{"id": string(w.BallotID), "name": w.Area, "gss": w.AreaGSS, "kind": kind}
	if seats, ok := w.SeatsUp().Get(); ok {
		values["seats"] = strconv.Itoa(seats)
	}
	at("ward", w.Row, values)
	for i, c := range w.Candidates {
		if c.ID == strconv.Itoa(i+1) {
			c.ID = "" // only its place; an id is made of it
		}
		if c.PartyID == "" && (c.Party == "Independent" || c.Party == "Ind") { // a party of its own to them, none to the law
			c.Party = ""
			if c.Description == "" {
				c.Description = "Independent"
			}
		}
		at("candidate", c.Row, map[string]string{"ward": wardKey(w), "order": strconv.Itoa(i + 1), "id": c.ID, "surname": c.Surname, "forenames": c.Forenames,
			"common_surname": c.CommonSurname, "common_forenames": c.CommonForenames, "description": c.Description, "party_id": c.PartyID, "party": c.Party})
	}
}

// wardKey is what finds the ward of a published candidate again.
func wardKey(w published.Ward) string {
	switch {
	case w.BallotID != "":
		return string(w.BallotID)
	case w.AreaGSS != "":
		return w.AreaGSS
	}
	return w.Area
}

func (r *reader) dateOf(w published.Ward) string {
	if date := r.known("date"); date != "" {
		return date
	}
	return w.Date
}

// known is what a source other than published results says of the council.
func (r *reader) known(field string) string {
	t := r.tables["election"]
	for _, l := range t.lines {
		if value := t.get(l, field); value != "" && l.from.kind != byPublished {
			return value
		}
	}
	if r.opt.Base != nil {
		return map[string]string{"council": r.opt.Base.Council.Name, "council_gss": r.opt.Base.Council.GSS, "date": r.opt.Base.Date}[field]
	}
	return ""
}

// meant picks the wards of the council, the date and the ward that are meant.
// Where that is not said and the file has several, it is asked for.
func (r *reader) meant(wards []published.Ward) ([]published.Ward, *fault.Fault) {
	council, code, date := r.known("council"), r.known("council_gss"), r.known("date")
	if council+code != "" {
		ours := filter(wards, func(w published.Ward) bool {
			return code != "" && w.CouncilGSS == code || council != "" && naming.Organisation(w.Council) == naming.Organisation(council)
		})
		if len(ours) == 0 {
			return nil, &fault.Fault{Code: fault.Contradiction, Field: "council", Message: "It has no ward of " + filetext.Quote(council+code) + "; it has " + several(wards, councilOf) + ".", Do: "Write the council as there, or its code."}
		}
		wards = ours
	}
	if len(distinctOf(wards, councilOf)) > 1 {
		return nil, &fault.Fault{Code: fault.Contradiction, Field: "council", Message: "It has several councils: " + several(wards, councilOf) + ".", Do: "Say which: --council with the name or the code."}
	}
	dateOf := func(w published.Ward) string { return w.Date }
	if date != "" {
		if ours := filter(wards, func(w published.Ward) bool { return w.Date == date }); len(ours) > 0 {
			wards = ours
		}
	}
	if len(distinctOf(wards, dateOf)) > 1 {
		return nil, &fault.Fault{Code: fault.Contradiction, Field: "date", Message: "It has polls of several dates: " + several(wards, dateOf) + ".", Do: "Say which: --date with one of them."}
	}
	if name := r.opt.Ward.Name; name != "" {
		ours := filter(wards, func(w published.Ward) bool { return naming.Folded(w.Area) == naming.Folded(name) })
		if len(ours) == 0 {
			return nil, &fault.Fault{Code: fault.Contradiction, Field: "ward", Message: "It has no ward " + filetext.Quote(name) + "; it has " + several(wards, func(w published.Ward) string { return w.Area }) + ".", Do: "Write the ward as there."}
		}
		wards = ours
	}
	return wards, nil
}

func councilOf(w published.Ward) string { return w.Council }

func filter(wards []published.Ward, keep func(published.Ward) bool) (kept []published.Ward) {
	for _, w := range wards {
		if keep(w) {
			kept = append(kept, w)
		}
	}
	return kept
}

func distinctOf(wards []published.Ward, of func(published.Ward) string) []string {
	var list []string
	for _, w := range wards {
		list = append(list, of(w))
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// several names the different ones of the wards.
func several(wards []published.Ward, of func(published.Ward) string) string {
	return filetext.Listed(distinctOf(wards, of))
}
