package bench

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/stations"
)

// countryStations is about as many polling stations as a whole country has.
const countryStations = 20_000

// reviews measures the voter-ID review of a country's stations against R over the same ones. Without R it is measured
// alone, and says so.
func reviews(t testing.TB, scale int) []row {
	list := polled(countryStations * scale / 100)
	var r stations.Review
	var times []time.Duration
	for range 5 {
		times = append(times, timed(func() { r = stations.ReviewOf(list, stations.Usual) }))
	}
	one := row{what: fmt.Sprintf("review %d stations", len(list)), units: len(list), ours: median(times)}
	look, act := len(r.Flagged(stations.FlagLook)), len(r.Flagged(stations.FlagAct))
	if look == 0 {
		t.Fatal("no station is flagged, so that little was done")
	}
	if took, ok := inR(t, r, look, act); ok {
		one.bare, one.floor = took, "R, over all stations at once"
	}
	return []row{one}
}

// polled are stations of 200 to 1,500 voters under three models, of whom 0.4 per cent do not return; one in a hundred is
// five times as bad.
func polled(n int) (list []stations.Station) {
	g := rand.New(rand.NewPCG(20180503, uint64(n)))
	for i := range n {
		attempts := 200 + g.IntN(1301)
		p := 0.004
		if i%100 == 0 {
			p *= 5
		}
		k := 0
		for at := 0; ; k++ { // the gaps between events are geometric
			if at += 1 + int(math.Log(1-g.Float64())/math.Log1p(-p)); at > attempts {
				break
			}
		}
		list = append(list, stations.Station{ID: setup.StationID(strconv.Itoa(i + 1)), Model: "model " + strconv.Itoa(i%3),
			Attempts: figure.Keyed(figure.Persons(attempts)), NotReturned: figure.Keyed(figure.Persons(k))})
	}
	return list
}

// inR has R review the same stations, and demands the same flags of it.
func inR(t testing.TB, r stations.Review, look, act int) (time.Duration, bool) {
	rscript, err := exec.LookPath("Rscript")
	if err != nil {
		t.Log("Rscript is not installed (Debian: r-base-core): the review is measured alone")
		return 0, false
	}
	var text strings.Builder
	text.WriteString("stratum,k,n\n")
	for _, s := range r.Rows {
		fmt.Fprintf(&text, "%s,%d,%d\n", s.Stratum, s.NotReturned.N(), s.Attempts.N())
	}
	file := filepath.Join(t.TempDir(), "stations.csv")
	if err := os.WriteFile(file, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	var warnings bytes.Buffer // of a locale that is not there, say
	script := exec.Command(rscript, "testdata/review.R", file)
	script.Stderr = &warnings
	said, err := script.Output()
	if err != nil {
		t.Fatalf("%v: %s%s", err, said, warnings.String())
	}
	var seconds float64
	var itsLook, itsAct int
	if _, err := fmt.Sscan(string(said), &seconds, &itsLook, &itsAct); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	if itsLook != look || itsAct != act {
		t.Errorf("%d to look at and %d to act on, R says %d and %d", look, act, itsLook, itsAct)
	}
	return max(time.Duration(seconds*float64(time.Second)), time.Microsecond), true
}
