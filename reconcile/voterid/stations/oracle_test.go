package stations_test

import (
	"strings"
	"testing"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/voterid/voteridtest"
)

// fictional are the 120 stations, in the order of R's tables.
func fictional(t *testing.T) (list []stations.Station) {
	t.Helper()
	for _, l := range voteridtest.FromR(t, "stations.csv") {
		list = append(list, stations.Station{ID: setup.StationID(l["station"]), Ward: l["ward"], Model: l["model"], Greeter: stations.Greeter(l["greeter"]),
			Attempts: l.Persons(t, "attempts"), Refused: l.Persons(t, "refused"), Returned: l.Persons(t, "returned"), NotReturned: l.Persons(t, "not_returned")})
	}
	return list
}

func TestAWholeReviewIsThatOfR(t *testing.T) {
	list := fictional(t)
	seen := map[stations.Flag]int{}
	for _, m := range stations.Measures {
		o := stations.Usual
		o.Measure = m
		r := stations.ReviewOf(list, o)
		table := voteridtest.FromR(t, "review_"+string(m)+".csv")
		if len(table) != len(r.Rows) {
			t.Fatalf("%d rows, R has %d", len(r.Rows), len(table))
		}
		for i, row := range r.Rows {
			compareRow(t, table[i], row)
			seen[row.Flag]++
		}
		for _, l := range voteridtest.FromR(t, "strata.csv") {
			if l["measure"] == string(m) {
				compareStratum(t, l, r)
			}
		}
		inR := voteridtest.FromR(t, "rates.csv")
		for i, rate := range []rates.Rate{r.Refused, r.NotReturned, r.ReturnRate} {
			inR[i].Same(t, "k", float64(rate.K))
			inR[i].Same(t, "n", float64(rate.N))
			inR[i].Same(t, "value", rate.Value)
			inR[i].Same(t, "low", rate.Low)
			inR[i].Same(t, "high", rate.High)
		}
	}
	for _, f := range stations.Flags {
		if seen[f] == 0 {
			t.Errorf("no station has the flag %s, so that R's were not compared", f)
		}
	}
}

func compareRow(t *testing.T, l voteridtest.Line, row stations.Row) {
	t.Helper()
	if string(row.ID) != l["station"] || strings.ReplaceAll(row.Stratum, ",", ";") != l["stratum"] {
		t.Fatalf("station %s, %s; R has %s, %s", row.ID, row.Stratum, l["station"], l["stratum"])
	}
	if string(row.Flag) != l["flag"] {
		t.Errorf("station %s: %s, R says %s", row.ID, row.Flag, l["flag"])
	}
	if (row.Target == nil) != (l["p0"] == "") || (row.Rate == nil) != (l["rate"] == "") {
		t.Errorf("station %s: target %v, rate %v; R has p0 %q, rate %q", row.ID, row.Target, row.Rate, l["p0"], l["rate"])
		return
	}
	if b := row.Target; b != nil {
		for name, got := range map[string]float64{"p0": b.P0, "limit1": float64(b.LimitPapers[0]), "limit2": float64(b.LimitPapers[1]),
			"curve1": b.LimitRate[0], "curve2": b.LimitRate[1], "p": b.P, "q": b.Q, "z": b.Z, "z_adjusted": b.ZAdjusted,
			"p_zero": b.PNone, "chance1": b.ByChance[0], "chance2": b.ByChance[1]} {
			l.Same(t, name, got)
		}
	}
	if row.Rate != nil {
		l.Same(t, "rate", row.Rate.Value)
		l.Same(t, "low", row.Rate.Low)
		l.Same(t, "high", row.Rate.High)
	}
}

func compareStratum(t *testing.T, l voteridtest.Line, r stations.Review) {
	t.Helper()
	s, there := r.Stratum(strings.ReplaceAll(l["stratum"], ";", ","))
	if !there {
		t.Fatalf("no stratum %s", l["stratum"])
	}
	for name, got := range map[string]float64{"stations": float64(s.Stations), "compared": float64(s.Compared), "k": float64(s.K), "n": float64(s.N),
		"target": s.Target, "groups": float64(s.Spread.Groups), "raw": s.Spread.Raw, "phi": s.Spread.Phi, "tau2": s.Spread.Tau2} {
		l.Same(t, name, got)
	}
}
