package intake

import (
	"testing"

	"wardcount/app/intake/columns"
	"wardcount/app/intake/template"
)

// FuzzRead reads any file as one of a by-election's, as one of a whole
// election's, as a draft, for its columns and as an earlier poll's: it gives faults that say enough,
// or a set-up without any.
func FuzzRead(f *testing.F) {
	f.Add([]byte(someStations))
	f.Add(pack(f, map[string]string{"Notes": grid([]string{"PS Number", "Premises"}, []string{"01", "Library"})}, nil))
	f.Add(pack(f, map[string]string{"Candidates": grid([]string{"Surname", "Ward"}, []string{"Bunting", "Alder Heath"}), "Stations": grid([]string{"PS", "Hall"})}, nil))
	running := template.Example()
	f.Fuzz(func(t *testing.T, data []byte) {
		whole := byElection()
		whole.Ward, whole.ByElection = OneWard{}, false
		draft := whole
		draft.Draft, draft.Council = true, ""
		earlier := Options{Base: &running, Baselines: []Source{{"f-2026-05-07.csv", data}}}
		for _, opt := range []Options{byElection(), whole, draft, {Base: &running}, earlier} {
			list := []Source{{"f.csv", data}}
			if opt.Baselines != nil {
				list = nil
			}
			s, faults := Read(list, opt)
			sayEnough(t, faults)
			if len(faults) > 0 {
				continue
			}
			if own := s.Election.Faults(); len(own) > 0 && !opt.Draft {
				t.Errorf("a set-up with faults: %v", own)
			}
			if _, err := template.Rows(s.Election); err != nil {
				t.Error(err)
			}
		}
		list, faults := LookAt(Source{"f.csv", data}, "", nil, Options{})
		for _, p := range list {
			if len(faults) > 0 || len(p.Lines) > previewed {
				t.Errorf("%d lines, %v", len(p.Lines), faults)
			}
			if p.Matching.Table.Noun != "" && len(p.Matching.Missing()) == 0 {
				headings := []string{}
				for _, c := range p.Matching.Columns {
					headings = append(headings, c.Heading)
				}
				kept := p.Matching.Kept("x")
				if _, ok := kept.Matching([]columns.Table{p.Matching.Table}, headings); !ok {
					t.Errorf("the columns of %q cannot be kept", headings)
				}
			}
		}
	})
}
