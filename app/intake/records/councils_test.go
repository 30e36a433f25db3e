package records

import (
	"slices"
	"testing"

	"wardcount/app/intake"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid/beside"
)

func TestCouncilsAreReadWithTheirTwoPolls(t *testing.T) {
	got, faults := Councils(intake.Source{Name: "c.csv", Data: []byte("council,pilot,date_now,papers_now,electors_now,date_then,papers_then,electors_then,why_not\n" +
		"Swindon,yes,03/05/2018,400,1000,5/5/2016,330,1000,\nTrafford,no,,41,100,,,100,\nElsewhere,0,2018-05-03,,,2014-05-22,,,European Parliament election the same day\n")})
	poll := func(date string, papers, electors int) beside.Turnout {
		return beside.Turnout{Date: date, Papers: figure.Keyed(figure.Papers(papers)), Electors: figure.Keyed(figure.Electors(electors))}
	}
	want := []beside.Council{
		{Area: beside.Area{Name: "Swindon", Now: poll("2018-05-03", 400, 1000), Then: poll("2016-05-05", 330, 1000)}, Pilot: true},
		{Area: beside.Area{Name: "Trafford", Now: poll("", 41, 100), Then: beside.Turnout{Electors: figure.Keyed[figure.Electors](100)}}},
		{Area: beside.Area{Name: "Elsewhere", Now: beside.Turnout{Date: "2018-05-03"}, Then: beside.Turnout{Date: "2014-05-22"}, Why: "European Parliament election the same day"}},
	}
	if len(faults) > 0 || !slices.Equal(got, want) {
		t.Errorf("%+v %v", got, faults)
	}
}

func TestEveryFaultOfATableOfCouncilsIsSaidAtOnce(t *testing.T) {
	_, faults := Councils(intake.Source{Name: "c.csv", Data: []byte("council,pilot,date_now,papers_now,electors_now,date_then,papers_then,electors_then,why_not\n" +
		"Swindon,,05/13/2018,1001,1000,2016-05-05,330,1000,\nswindon,perhaps,2018-05-03,400,1000,3/5/2018,x,1000,\n")})
	want := "c.csv, row 2, column pilot (B2): The cell is empty. Write yes or no (or 1 or 0).\n" +
		"c.csv, row 2, column date_now (C2): “05/13/2018” is not a date. Write it as day/month/year or year-month-day, such as 03/05/2018 or 2018-05-03.\n" +
		"c.csv, row 2, column papers_now (D2): 1001 is more than electors_now (1000). Compare with the declaration; nobody votes twice.\n" +
		"c.csv, row 3, column council (A3): “swindon” stands in row 2 already. Leave one of them out.\n" +
		"c.csv, row 3, column pilot (B3): “perhaps” is neither yes nor no. Write yes or no (or 1 or 0).\n" +
		"c.csv, row 3, column date_then (F3): “2018-05-03” is not before date_now (2018-05-03). Write the date of the earlier poll, at which the same seats were last fought.\n" +
		"c.csv, row 3, column papers_then (G3): “x” is not a whole number. Write digits only; leave the cell empty where the figure is not known."
	if got := said(faults); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
