package intake

import (
	"strconv"
	"strings"

	"wardcount/app/internal/filetext"
	"wardcount/reconcile/setup"
)

// byHand puts what was said by hand in front of what the files say, so that
// the files can be held against it.
func (r *reader) byHand() {
	put := func(noun string, values map[string]string) {
		t := r.tables[noun]
		l := newLine(&origin{numbers: make([]int, len(t.Columns)), cellless: true, kind: byFlag}, 0, len(t.Columns))
		for field, value := range values {
			l.values[t.Column(field)] = value
		}
		t.lines = append([]line{l}, t.lines...)
	}
	council, code := strings.TrimSpace(r.opt.Council), ""
	if filetext.IsGSS(strings.ToUpper(council)) {
		council, code = "", strings.ToUpper(council)
	}
	if t := r.tables["election"]; council+code+r.opt.Date != "" || len(t.lines) == 0 && !t.broken && r.opt.Base == nil && len(r.missing) == 0 {
		put("election", map[string]string{"council": council, "council_gss": code, "date": strings.TrimSpace(r.opt.Date)})
	}
	if w := r.opt.Ward; w.Name != "" {
		values := map[string]string{"name": strings.TrimSpace(w.Name), "seats": strconv.Itoa(max(1, w.Seats))}
		if w.Seats == 0 && r.seatsKnown() {
			values["seats"] = ""
		}
		if w.Electorate != 0 {
			values["electorate"] = strconv.Itoa(w.Electorate)
		}
		put("ward", values)
	}
	if t := r.tables["person"]; r.opt.By != "" && len(t.lines) == 0 && !t.broken && r.opt.Base == nil {
		put("person", map[string]string{"name": r.opt.By, "role": string(setup.ReturningOfficer)})
		r.dropMissing("People")
	}
}

// seatsKnown says whether a file says how many seats there are.
func (r *reader) seatsKnown() bool {
	t := r.tables["ward"]
	for _, l := range t.lines {
		if t.get(l, "seats") != "" {
			return true
		}
	}
	return false
}

// dropMissing takes back that a worksheet is missing.
func (r *reader) dropMissing(sheet string) {
	kept := r.missing[:0]
	for _, f := range r.missing {
		if f.Sheet != sheet {
			kept = append(kept, f)
		}
	}
	r.missing = kept
}
