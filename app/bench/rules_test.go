package bench

import (
	"fmt"
	"testing"

	"wardcount/reconcile/rules"
)

// reconciled runs every rule over one ward, a council and a country, at one,
// ten and a hundred times their size: the same wards walked again, since a
// ward knows nothing of another.
func reconciled(t testing.TB, scale int) []row {
	var rows []row
	for _, m := range []struct {
		what  string
		shape shape
	}{{"reconcile one ward", oneWard}, {"reconcile a council: 75 wards, 525 boxes", council}, {"reconcile the country: 2,749 wards, 19,243 boxes", country}} {
		if scale == 1 && m.shape.wards > 75 {
			continue
		}
		c := counted(t, m.shape)
		wards := c.InOrder()
		for _, w := range wards {
			if f := rules.Check(w); len(f) > 0 {
				t.Fatalf("the measured ward is not clean: %s", f[0].Clerk)
			}
		}
		for times := 1; times <= scale; times *= 10 {
			rows = append(rows, row{what: fmt.Sprintf("%s ×%d", m.what, times), units: times * len(wards), ours: timed(func() {
				for range times {
					for _, w := range wards {
						rules.Check(w)
					}
				}
			})})
		}
	}
	return rows
}
