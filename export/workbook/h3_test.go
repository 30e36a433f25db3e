package workbook

import (
	"fmt"
	"os"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile"
)

func TestH3(t *testing.T) {
	os.WriteFile("/tmp/h3/sample.xlsx", written(t, exporttest.Sample()), 0o644)
	r := exporttest.Final()
	w := &r.Wards[2]
	c := &w.Certificate
	c.Ward = "Kirkby Malzeard, Hampsthwaite and Fountains Abbey with Upper Nidderdale"
	c.Seats = 3
	c.Candidates[2].Elected = true
	for i := range 14 {
		x := c.Candidates[i%5]
		x.Surname, x.Forenames, x.Description, x.Party, x.Place, x.Elected = fmt.Sprintf("Featherstonehaugh-Cholmondeley%d", i), "Bartholomew Alexander Fitzgerald Montgomery", "Trade Unionist and Socialist Coalition against cuts in every part of the borough", "Trade Unionist and Socialist Coalition", 6+i, false
		x.Votes = 123456
		c.Candidates = append(c.Candidates, x)
	}
	for i := range 40 {
		c.Boxes = append(c.Boxes, reconcile.CertifiedBox{Boxes: []reconcile.BoxID{reconcile.BoxID(fmt.Sprintf("B%d", i))}, Stations: []reconcile.StationID{"A1"}, Expected: reconcile.Keyed(reconcile.Papers(1234567)), Verified: reconcile.Keyed(reconcile.Papers(1234566)), Variance: -1, Counts: []reconcile.Papers{1234566, 1234566, 1234567, 1234566}})
	}
	for range 4 {
		a := c.Attempts[0]
		c.Attempts = append(c.Attempts, a)
	}
	w.Annotations = nil
	for i := range 60 {
		x := exporttest.Final().Wards[0]
		x.Certificate.Ward = fmt.Sprintf("Ward %d", i)
		r.Wards = append(r.Wards, x)
	}
	_ = export.UKTime
	os.WriteFile("/tmp/h3/big.xlsx", written(t, r), 0o644)
}
