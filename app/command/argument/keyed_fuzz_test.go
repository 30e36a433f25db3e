package argument

import (
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// FuzzReadKeyed feeds anything to the reader of keyed sheets. It answers with
// faults or with sheets, never with both; what it reads are figures of sheets
// that the count has, each in its range.
func FuzzReadKeyed(f *testing.F) {
	law, err := app.Law()
	if err != nil {
		f.Fatal(err)
	}
	script, err := practice.TowerHamlets(1, true)
	if err != nil {
		f.Fatal(err)
	}
	now, err := reconcile.NewCount(law).Apply(reconcile.Entry{Actor: practice.Supervisor, Role: setup.Supervisor, Body: reconcile.ElectionSetUp{Election: script.Election}})
	if err != nil {
		f.Fatal(err)
	}
	const header = "contest,form,subject,figure,value,count\n"
	f.Add(header + "Limehouse,count_result,,votes.1,12,1\nLimehouse,count_result,,votes.2,0,1\n")
	f.Add("\ufeff" + header + "St Peter's,count_sheet,101,papers_on_sheet,25,\n")
	f.Add(header + "\"Bow East\",box_verification,15,verified,1e3,1\n")
	f.Add(strings.TrimSuffix(header, ",count\n") + "\n,voter_id_pilot,1,refused_initial,3\n")
	f.Add(header + "Poplar,count_area,A,rej_a,999999999,2\nPoplar,count_area,A,rej_a,1,2\n")
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		sheets, err := readKeyed("fuzzed.csv", strings.NewReader(text), now)
		if (err == nil) != (len(sheets) > 0) {
			t.Fatalf("%d sheets, %v", len(sheets), err)
		}
		for _, s := range sheets {
			known := map[figure.ID]sheet.FigureDef{}
			for _, d := range now.Figures(s.Sheet) {
				known[d.ID] = d
			}
			for id, n := range s.Figures {
				if _, ok := known[id]; !ok || n < 0 || n > figure.Max {
					t.Errorf("%s: %s = %d", s.Sheet, id, n)
				}
			}
		}
	})
}
