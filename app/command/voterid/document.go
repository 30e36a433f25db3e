package voterid

import (
	"math"

	"wardcount/app/command/terminal"
	"wardcount/app/store"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/voterid/stations"
)

// reviewDoc is the review as programs read it. What is not known is null.
type reviewDoc struct {
	Format     string                `json:"format"`
	Practice   bool                  `json:"practice"`
	Name       string                `json:"name"`
	Council    *string               `json:"council"`
	Date       *string               `json:"date"`
	Released   *releasedDoc          `json:"released"`
	Measure    stations.Measure      `json:"measure"`
	Alpha      [2]float64            `json:"alpha"` // look, act
	Stations   stationsDoc           `json:"stations"`
	Totals     personsDoc            `json:"totals"`
	Rates      ratesDoc              `json:"rates"`
	Spread     spreadDoc             `json:"overdispersion"` // of the largest stratum
	Strata     []stratumDoc          `json:"strata"`
	Wards      []wardPersonsDoc      `json:"wards"`
	Table      []stationDoc          `json:"table"`
	Findings   []terminal.FindingDoc `json:"findings"`
	Majorities []majorityDoc         `json:"materiality"`

	Turnout  []changeDoc                `json:"turnout_change"`
	Middle   middleDoc                  `json:"turnout_middle"`
	Refused  []beside.RefusedComparison `json:"refused_comparisons"`
	Beyond   *beyondDoc                 `json:"beside_councils"`
	Conclude concludeDoc                `json:"conclusions"`
}

type releasedDoc struct {
	By   string     `json:"by"`
	Role setup.Role `json:"role"`
	At   string     `json:"at"`
}

type stationsDoc struct {
	Expected     int               `json:"expected"`
	In           int               `json:"in"`
	Awaited      []setup.StationID `json:"awaited"`
	Compared     int               `json:"compared"`      // with stations like them
	WithAttempts int               `json:"with_attempts"` // of which the attempts are known
	ByPapers     int               `json:"by_papers"`     // of these, where papers expected stand for persons issued
}

type personsDoc struct {
	Attempts    *int `json:"attempts"`
	Refused     *int `json:"refused"`
	Returned    *int `json:"returned"`
	NotReturned *int `json:"not_returned"`
}

type wardPersonsDoc struct {
	Ward     string `json:"ward"`
	Stations int    `json:"stations"`
	In       int    `json:"in"`
	personsDoc
}

type rateDoc struct {
	Value *float64          `json:"value"`
	Low   *float64          `json:"low"`
	High  *float64          `json:"high"`
	Of    rates.Denominator `json:"of"`
	K     *int              `json:"k"`
	N     *int              `json:"n"`
}

type ratesDoc struct {
	Refused     rateDoc `json:"refused_per_1000"`
	NotReturned rateDoc `json:"not_returned_per_1000"`
	ReturnRate  rateDoc `json:"return_rate"` // parts of one
}

type spreadDoc struct {
	Phi  *float64 `json:"phi"`
	Tau2 *float64 `json:"tau2"`
}

type stratumDoc struct {
	Name     string   `json:"name"`
	Stations int      `json:"stations"`
	Compared int      `json:"compared"`
	K        int      `json:"k"`
	N        int      `json:"n"`
	Rate     *float64 `json:"rate"` // parts of one
	spreadDoc
}

// stationDoc is a row of the table. Rates and limits of rates are parts of one.
type stationDoc struct {
	Station     setup.StationID              `json:"station"`
	Ward        string                       `json:"ward"`
	Stratum     *string                      `json:"stratum"` // null where an awaited record cannot tell
	Attempts    figure.Of[figure.Persons]    `json:"attempts"`
	ByPapers    bool                         `json:"by_papers"`
	Refused     figure.Of[figure.Persons]    `json:"refused"`
	Returned    figure.Of[figure.Persons]    `json:"returned"`
	NotReturned figure.Of[figure.Persons]    `json:"not_returned"`
	Rate        *float64                     `json:"rate"`
	Low         *float64                     `json:"low"`
	High        *float64                     `json:"high"`
	P0          *float64                     `json:"p0"`
	Expected    *float64                     `json:"expected"`
	LimitPapers [2]figure.Of[figure.Persons] `json:"limit_papers"`
	LimitRate   [2]*float64                  `json:"limit_rate"`
	P           *float64                     `json:"p"`
	Q           *float64                     `json:"q"`
	Z           *float64                     `json:"z"`
	ZAdjusted   *float64                     `json:"z_adjusted"`
	PZero       *float64                     `json:"p_zero"`
	Flag        stations.Flag                `json:"flag"`
}

type majorityDoc struct {
	Contest     setup.ContestID         `json:"contest"`
	Name        string                  `json:"name"`
	Majority    figure.Of[figure.Votes] `json:"majority"`
	NotReturned *int                    `json:"not_returned"`
	More        bool                    `json:"more_than_majority"`
	Beside      *voterid.Beside         `json:"beside"` // fewer, as_many or more_than
	Stations    int                     `json:"stations"`
	In          int                     `json:"in"`
}

type concludeDoc struct {
	May    []string `json:"may"`
	MayNot []string `json:"may_not"`
}

func reviewDocOf(p voterid.Poll, file string) reviewDoc {
	r := p.Review
	doc := reviewDoc{Format: terminal.FormatOf("voterid"), Practice: p.Practice, Name: p.Name, Council: told(p.Council), Date: told(p.Date), Measure: r.Measure, Alpha: [2]float64{r.Look, r.Act},
		Stations: stationsDoc{Expected: r.Expected, In: r.In, Awaited: terminal.OrEmpty(r.Awaited), WithAttempts: r.Totals.WithAttempts, ByPapers: r.Totals.ByPapers},
		Totals:   personsOf(r.Totals, r.Rows), Rates: ratesDoc{rateDocOf(r.Refused, 1000), rateDocOf(r.NotReturned, 1000), rateDocOf(r.ReturnRate, 1)},
		Strata: []stratumDoc{}, Wards: wardPersonsOf(p), Table: []stationDoc{}, Findings: terminal.FindingDocs(p.Findings, file), Majorities: []majorityDoc{},
		Turnout: changesOf(p.Turnout), Middle: middleDoc{number(p.Turnout.Middle.Median), number(p.Turnout.Middle.MAD), "electors"},
		Refused: terminal.OrEmpty(p.NotCompared), Beyond: beyondOf(p.Beyond), Conclude: concludeDoc{terminal.OrEmpty(p.Concluded.May), terminal.OrEmpty(p.Concluded.MayNot)}}
	if s := p.Released; s != nil {
		doc.Released = &releasedDoc{s.By, s.Role, s.At.UTC().Format(store.TimeLayout)}
	}
	for i, s := range r.Strata {
		d := stratumDoc{Name: s.Name, Stations: s.Stations, Compared: s.Compared, K: s.K, N: s.N}
		if s.N > 0 {
			d.Rate = number(s.Target)
		}
		if s.Spread.Groups > 1 {
			d.spreadDoc = spreadDoc{number(s.Spread.Phi), number(s.Spread.Tau2)}
		}
		if i == 0 {
			doc.Spread = d.spreadDoc
		}
		doc.Strata = append(doc.Strata, d)
	}
	for _, row := range r.Rows {
		if row.Target != nil {
			doc.Stations.Compared++
		}
		doc.Table = append(doc.Table, stationDocOf(row))
	}
	for _, m := range p.Majorities {
		doc.Majorities = append(doc.Majorities, majorityDocOf(m))
	}
	return doc
}

func rateDocOf(r rates.Rate, per float64) rateDoc {
	if r.N == 0 {
		return rateDoc{Of: r.Of}
	}
	return rateDoc{number(per * r.Value), number(per * r.Low), number(per * r.High), r.Of, &r.K, &r.N}
}

func stationDocOf(row stations.Row) stationDoc {
	d := stationDoc{Station: row.ID, Ward: row.Ward, Stratum: told(row.Stratum), Attempts: row.Attempts, ByPapers: row.ByPapers, Refused: row.Refused, Returned: row.Returned, NotReturned: row.NotReturned, Flag: row.Flag}
	if rate := row.Rate; rate != nil {
		d.Rate, d.Low, d.High = number(rate.Value), number(rate.Low), number(rate.High)
	}
	t := row.Target
	if t == nil {
		return d
	}
	d.P0, d.Expected, d.P, d.Q, d.PZero = number(t.P0), number(t.Expected), number(t.P), number(t.Q), number(t.PNone)
	for i := range t.LimitPapers {
		d.LimitPapers[i] = figure.Keyed(figure.Persons(t.LimitPapers[i]))
		if !t.ByShare {
			d.LimitRate[i] = number(t.LimitRate[i])
		}
	}
	if !t.Few() {
		d.Z, d.ZAdjusted = number(t.Z), number(t.ZAdjusted)
	}
	return d
}

func majorityDocOf(m voterid.Majority) majorityDoc {
	d := majorityDoc{Contest: m.Contest, Name: m.Name, Majority: m.Majority, Stations: m.Stations, In: m.In, More: m.Beside() == voterid.MoreThan}
	if m.In > 0 {
		n := int(m.NotReturned)
		d.NotReturned = &n
	}
	if b := m.Beside(); b != voterid.NoMajority {
		d.Beside = &b
	}
	return d
}

// personsOf are totals of the rows' records; one of which no record has the figure is not known.
func personsOf(t stations.Totals, rows []stations.Row) (d personsDoc) {
	for _, row := range rows {
		for _, f := range []struct {
			of  figure.Of[figure.Persons]
			sum figure.Persons
			out **int
		}{{row.Attempts, t.Attempts, &d.Attempts}, {row.Refused, t.Refused, &d.Refused}, {row.Returned, t.Returned, &d.Returned}, {row.NotReturned, t.NotReturned, &d.NotReturned}} {
			if f.of.IsKeyed() {
				sum := int(f.sum)
				*f.out = &sum
			}
		}
	}
	return d
}

func wardPersonsOf(p voterid.Poll) []wardPersonsDoc {
	of := map[string][]stations.Row{}
	for _, row := range p.Review.Rows {
		of[row.Ward] = append(of[row.Ward], row)
	}
	list := []wardPersonsDoc{}
	for _, w := range p.Wards {
		list = append(list, wardPersonsDoc{w.Name, w.Stations, w.In, personsOf(w.Totals, of[w.Name])})
	}
	return list
}

// told is a text that is known; an empty one is null.
func told(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// number is one that is known: what is no number is null.
func number(f float64) *float64 {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil
	}
	return &f
}

// percent is a percentage with two decimals, or null.
func percent(f float64) *float64 {
	if n := number(f); n == nil {
		return nil
	}
	return number(math.Round(100*f) / 100)
}
