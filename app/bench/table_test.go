package bench

import (
	"fmt"
	"os"
	"slices"
	"testing"
	"text/tabwriter"
	"time"
)

// row is one line of the table: what was measured, the program's time, the
// floor's time and what the floor is. Without a floor the ratio is to the row
// of the scale before, for each unit of work.
type row struct {
	what, floor string
	units       int
	ours, bare  time.Duration
}

func (r row) perUnit() time.Duration { return r.ours / time.Duration(max(r.units, 1)) }

// measures are all lines of the table. scale 1 is the smallest; the largest is
// for "make bench".
var measures = []struct {
	name string
	run  func(t testing.TB, scale int) []row
}{
	{"commit", commits},
	{"reconcile", reconciled},
	{"preview", previews},
	{"journal", journals},
	{"readers", readers},
	{"papers", papers},
	{"voter ID", reviews},
	{"feeds", feeds},
}

// TestEveryMeasureRunsAtItsSmallest keeps the measures from rotting. It looks
// at what was done, never at how long it took.
func TestEveryMeasureRunsAtItsSmallest(t *testing.T) {
	for _, m := range measures {
		t.Run(m.name, func(t *testing.T) {
			rows := m.run(t, 1)
			if len(rows) == 0 {
				t.Fatal("nothing was measured")
			}
			for _, r := range rows {
				if r.units <= 0 || r.ours <= 0 || r.floor != "" && r.bare <= 0 {
					t.Errorf("%s: %d units in %v, floor %q in %v", r.what, r.units, r.ours, r.floor, r.bare)
				}
			}
		})
	}
}

// BenchmarkTable prints the table once. Quote the ratios: two runs on a shared
// machine differ by half, the two columns of one run do not.
func BenchmarkTable(b *testing.B) {
	if b.N > 1 {
		b.Skip("the table is measured once: -benchtime 1x")
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "\nMEASURE\tUNITS\tALL\tA UNIT\tRATIO\tAGAINST")
	for _, m := range measures {
		var before row
		for _, r := range m.run(b, 100) {
			ratio, against := "", ""
			switch {
			case r.floor != "":
				ratio, against = fmt.Sprintf("%.2f", float64(r.ours)/float64(r.bare)), r.floor
			case before.units > 0 && before.floor == "":
				ratio, against = fmt.Sprintf("%.2f", float64(r.perUnit())/float64(before.perUnit())), "a unit of the line above"
			}
			fmt.Fprintf(w, "%s\t%d\t%v\t%v\t%s\t%s\n", r.what, r.units, rounded(r.ours), rounded(r.perUnit()), ratio, against)
			before = r
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
}

func rounded(d time.Duration) time.Duration {
	for unit := time.Second; unit >= time.Microsecond; unit /= 10 {
		if d >= 100*unit {
			return d.Round(unit)
		}
	}
	return d
}

// median is the middle of several times: one that the machine interrupted
// changes nothing.
func median(times []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[len(sorted)/2]
}

func timed(do func()) time.Duration {
	start := time.Now()
	do()
	return time.Since(start)
}
