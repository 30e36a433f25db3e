package bench

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"runtime/metrics"
	"sync"
	"testing"
	"time"

	"wardcount/app/result"
	"wardcount/export"
	"wardcount/export/feed"
	"wardcount/export/format"
	"wardcount/reconcile"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// declared is what would leave a count of that shape with every ward declared.
func declared(t testing.TB, s shape) export.Results {
	c := counted(t, s)
	at := time.Date(2018, 5, 4, 2, 0, 0, 0, time.UTC)
	sign := ward.Signature{By: "Practice returning officer", Role: setup.ReturningOfficer, At: at}
	r := export.Results{Election: c.Election, Revision: 1, WrittenAt: at}
	r.Election.Publishing = setup.Publishing{OrganisationURI: "http://example.org/measured", OrganisationLabel: "Measured", BodyLabel: "Measured", ElectionType: "DistrictAndBorough", ReturningOfficer: sign.By}
	var contests []outcome.Contested
	for _, w := range c.InOrder() {
		result, ok := result.Of(w)
		if !ok {
			t.Fatal("a measured ward is not counted")
		}
		certificate := reconcile.Certify(c.Election, w, result)
		r.Wards = append(r.Wards, export.Ward{Certificate: certificate, CertifiedBy: sign, DeclaredAt: at, DeclaredBy: sign, Statement: &sign})
		contests = append(contests, outcome.Contested{Contest: w.Contest, Declared: &certificate})
	}
	r.Council, r.Standing = outcome.Sum(contests), outcome.StandingOf(c.Election, contests, outcome.LastElection)
	return r
}

// floors write the same records without a line of ours, beside each feed; the press summary has none.
var floors = map[string]struct {
	what string
	make func(testing.TB, export.Results) func(io.Writer) error
}{
	"lga": {"encoding/csv alone, the same cells", func(t testing.TB, r export.Results) func(io.Writer) error {
		var b bytes.Buffer
		if err := feed.WriteLGA(r, &b); err != nil {
			t.Fatal(err)
		}
		cells, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return func(w io.Writer) error { return csv.NewWriter(w).WriteAll(cells) }
	}},
	"json": {"encoding/json alone, the same records", func(_ testing.TB, r export.Results) func(io.Writer) error {
		records := feed.ResultsOf(r)
		return func(w io.Writer) error {
			out := json.NewEncoder(w)
			out.SetIndent("", " ")
			return out.Encode(records)
		}
	}},
}

// feeds measures the writing of each feed for one ward, a council and a country. A unit is a candidate's line.
func feeds(t testing.TB, scale int) []row {
	shapes := []shape{oneWard}
	if scale > 1 {
		shapes = []shape{council, country}
	}
	var rows []row
	for _, s := range shapes {
		r := declared(t, s)
		for _, id := range []string{"lga", "json", "press"} {
			f, ok := format.Of(id)
			if !ok {
				t.Fatalf("there is no format %s", id)
			}
			one := row{units: s.wards * s.candidates}
			var peak uint64
			one.ours, peak = heaviest(t, func() error { return f.Write(r, io.Discard) })
			one.what = fmt.Sprintf("write %s of %d wards, peak %.1f MB", id, s.wards, float64(peak)/1e6)
			if floor, ok := floors[id]; ok {
				var bare uint64
				one.bare, bare = heaviest(t, func(write func(io.Writer) error) func() error { return func() error { return write(io.Discard) } }(floor.make(t, r)))
				one.floor = fmt.Sprintf("%s, peak %.1f MB", floor.what, float64(bare)/1e6)
			}
			rows = append(rows, one)
		}
	}
	return rows
}

// heaviest does something five times, and gives the median time and the most memory that was in use at once beyond
// what was before, as far as looking every fifth of a millisecond shows it.
func heaviest(t testing.TB, do func() error) (time.Duration, uint64) {
	var times []time.Duration
	for range 5 {
		times = append(times, timed(func() {
			if err := do(); err != nil {
				t.Fatal(err)
			}
		}))
	}
	before := inUse()
	most, done := before, make(chan struct{})
	var looks sync.WaitGroup
	looks.Go(func() {
		for {
			select {
			case <-done:
				return
			case <-time.After(200 * time.Microsecond):
				most = max(most, heap())
			}
		}
	})
	err := do()
	last := heap()
	close(done)
	looks.Wait()
	if err != nil {
		t.Fatal(err)
	}
	return median(times), max(most, last) - before
}

// inUse is the memory in use once all that is not is given back.
func inUse() uint64 {
	runtime.GC()
	runtime.GC()
	return heap()
}

func heap() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// BenchmarkFeed writes each feed of one council.
func BenchmarkFeed(b *testing.B) {
	r := declared(b, council)
	for _, id := range []string{"lga", "json", "press"} {
		f, _ := format.Of(id)
		b.Run(id, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := f.Write(r, io.Discard); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(council.wards*council.candidates*b.N)/b.Elapsed().Seconds(), "rows/s")
		})
	}
}
