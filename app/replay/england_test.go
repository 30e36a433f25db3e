package replay

import (
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"wardcount/app/published"
	"wardcount/reconcile/figure"
)

const (
	leap2018 = "leap-2018-05-03.csv"
	club2018 = "democracyclub-results-2018-05-03.csv"
	ids2018  = "id_to_gss_local.2018-05-03.csv"
)

// byElectionsOnly are the four councils of the file that had no ordinary election that day.
var byElectionsOnly = []string{"Cheshire West and Chester", "St Edmundsbury", "Warwickshire", "Weymouth and Portland"}

// nonsuch is the one tie for a last seat; the archive tells of the lot in the
// names ("(Elected)", "(Not elected)").
var nonsuch = Tie{Place{"Sutton", "Nonsuch"}, 1405, []string{"James McDermott-Hill", "Samantha Bourne"}, []string{"James McDermott-Hill"}}

var moreton = Place{"Epping Forest", "Moreton and Fyfield"}

func england(t testing.TB) []published.File {
	t.Helper()
	return []published.File{file(t, leap2018), file(t, club2018), file(t, ids2018)}
}

// without leaves councils out of a file.
func without(f published.File, councils []string) published.File {
	f.Wards = slices.DeleteFunc(slices.Clone(f.Wards), func(w published.Ward) bool { return slices.Contains(councils, w.Council) })
	return f
}

func candidates(f published.File) int {
	n := 0
	for _, w := range f.Wards {
		n += len(w.Candidates)
	}
	return n
}

func TestEveryWardOfEnglandElectsWhomTheFileMarks(t *testing.T) {
	files := england(t)
	r := run(t, files...)
	if len(r.Councils) != 154 || r.Wards != 2749 || candidates(files[0]) != 16058 || r.Seats != 4418 || r.Agree != (Agreement{2749, 4418}) {
		t.Errorf("%d councils, %d wards, %d candidates, %d seats; agree %+v", len(r.Councils), r.Wards, candidates(files[0]), r.Seats, r.Agree)
	}
	files[0] = without(files[0], byElectionsOnly)
	r = run(t, files...)
	if len(r.Councils) != 150 || r.Wards != 2744 || candidates(files[0]) != 16042 || r.Seats != 4413 || r.Agree != (Agreement{2744, 4413}) {
		t.Errorf("%d councils, %d wards, %d candidates, %d seats; agree %+v", len(r.Councils), r.Wards, candidates(files[0]), r.Seats, r.Agree)
	}
	if !reflect.DeepEqual(r.Ties, []Tie{nonsuch}) || !slices.Equal(r.Uncontested, []Place{moreton}) || r.Differ != nil || r.LeftOut != nil {
		t.Errorf("ties %+v, uncontested %+v, differ %+v, left out %+v", r.Ties, r.Uncontested, r.Differ, r.LeftOut)
	}
}

// What else the file holds that is no candidate or not quite a name.
func TestWhatElseIsInTheArchivesFile(t *testing.T) {
	f := file(t, leap2018)
	notes := map[int]string{}
	for _, n := range f.Notes {
		notes[n.Row] = n.Message
	}
	want := map[int]string{
		4784: "The row is a placeholder (NULL) in “Hackney”.", 10041: "The row is a placeholder (NULL) in “Newham”.",
		13555: "The name carries the note “(Elected)”, which is read as none of it.", 13556: "The name carries the note “(Not elected)”, which is read as none of it.",
		14160: "The row is a placeholder (NULL) in “Tower Hamlets”.", 15083: "The row is a placeholder (NULL) in “Watford”.",
		15482: "The row is a placeholder (NULL) in “Weymouth and Portland”.",
	}
	if f.Placeholders != 5 || !maps.Equal(notes, want) {
		t.Errorf("%d placeholders, notes %v", f.Placeholders, notes)
	}
	var twice []string
	for _, w := range f.Wards {
		seen := map[string]bool{}
		for _, c := range w.Candidates {
			if seen[c.Whole] {
				twice = append(twice, w.Council+", "+w.Area+": "+c.Whole)
			}
			seen[c.Whole] = true
		}
	}
	if !slices.Equal(twice, []string{"Bromley, Cray Valley West: Gary Stevens"}) {
		t.Errorf("of one name: %q", twice)
	}
}

// 2,735 wards join by their code. Of the other 14 nine join by name:
// Leamington Willes has a slug for a code in the list, and eight have another
// code there than in the archive. Five are in Democracy Club's file not at all.
func TestWhereTheNumbersOfSeatsAreFrom(t *testing.T) {
	files := england(t)
	if r := run(t, files...); r.SeatsFrom != (SeatsFrom{ByCode: 2735, ByName: 9, Marks: 5}) {
		t.Errorf("%+v", r.SeatsFrom)
	}
	_, sources := sorted(files)
	seats := newSeatSources(sources)
	var named, marked []string
	for _, w := range files[0].Wards {
		from := SeatsFrom{}
		if n := seats.of(w, &from); n != figure.Keyed(w.Elected()) {
			t.Errorf("%s, %s: %s seats, %d marks", w.Council, w.Area, n, w.Elected())
		}
		switch {
		case from.ByName == 1:
			named = append(named, w.Council+", "+w.Area)
		case from.Marks == 1:
			marked = append(marked, w.Council+", "+w.Area)
		}
	}
	if want := []string{"Cherwell, Adderbury, Bloxham and Bodicote", "Cherwell, Banbury Calthorpe and Easington", "Cherwell, Bicester South and Ambrosden",
		"Cherwell, Fringford and Heyfords", "Leeds, Adel and Wharfedale", "Leeds, Alwoodley", "Leeds, Beeston and Holbeck", "Leeds, Farnley and Wortley",
		"Warwickshire, Leamington Willes"}; !slices.Equal(named, want) {
		t.Errorf("by name: %q", named)
	}
	if want := []string{"Brent, Willesden Green", "Cherwell, Bicester West", "Southwark, London Bridge and West Bermondsey", "Stockport, Edgeley and Cheadle Heath",
		"Tamworth, Glascote"}; !slices.Equal(marked, want) {
		t.Errorf("by the marks: %q", marked)
	}
}

// Democracy Club's own votes and winners of the same day, which differ from
// the archive's in many wards and agree with themselves in all.
func TestDemocracyClubsVotesElectItsWinners(t *testing.T) {
	r := run(t, file(t, club2018), file(t, ids2018))
	if len(r.Councils) != 161 || r.Wards != 2752 || r.Seats != 4417 || r.Agree != (Agreement{2752, 4417}) || r.Differ != nil || !slices.Equal(r.Uncontested, []Place{moreton}) {
		t.Errorf("%d councils, %d wards, %d seats, agree %+v, differ %+v, uncontested %+v", len(r.Councils), r.Wards, r.Seats, r.Agree, r.Differ, r.Uncontested)
	}
	if len(r.Ties) != 1 || r.Ties[0].Place != nonsuch.Place || r.Ties[0].Votes != 1405 || r.SeatsFrom.Marks != 2752 {
		t.Errorf("ties %+v, seats from %+v", r.Ties, r.SeatsFrom)
	}
	var mayors []string
	for _, l := range r.LeftOut {
		mayors = append(mayors, l.Area)
		want := l.Area + " is decided by supplementary vote on that date, which this version does not count."
		if l.Area == "Sheffield City Ca" {
			want = l.Area + " is a combined authority's mayor, whose votes several councils' figures make together; this version does not collate them."
		}
		if l.Why != want {
			t.Errorf("%+v", l)
		}
	}
	if !slices.Equal(mayors, []string{"Sheffield City Ca", "Hackney", "Watford", "Newham", "Tower Hamlets", "Lewisham"}) {
		t.Errorf("left out: %q", mayors)
	}
}

// The archive's file of 2014 names no wards in Stratford-on-Avon.
func TestTheYearBeforeAgreesToo(t *testing.T) {
	r := run(t, file(t, "leap-2014-05-22_results.csv"))
	if len(r.Councils) != 161 || r.Wards != 2888 || r.Seats != 4264 || r.Agree != (Agreement{2888, 4264}) || r.Placeholders != 151 || len(r.Differ)+len(r.Ties)+len(r.LeftOut) != 0 {
		t.Errorf("%d councils, %d wards, %d seats, %+v, %d placeholders, %+v %+v %+v", len(r.Councils), r.Wards, r.Seats, r.Agree, r.Placeholders, r.Differ, r.Ties, r.LeftOut)
	}
	if want := []Place{{"Cherwell", "Otmoor"}, {"Elmbridge", "Walton South"}, {"Halton", "Appleton"}, {"Halton", "Broadheath"}, {"Halton", "Hale"},
		{"Knowsley", "Halewood West"}, {"Knowsley", "Page Moss"}}; !slices.Equal(r.Uncontested, want) {
		t.Errorf("uncontested: %+v", r.Uncontested)
	}
}

// Whatever the order of the candidates, the same are elected in every ward.
func TestShufflingTheCandidatesChangesNobodysElection(t *testing.T) {
	files := england(t)
	for seed := range uint64(2) {
		dice := rand.New(rand.NewPCG(seed, 2018))
		for i := range files[0].Wards {
			list := files[0].Wards[i].Candidates
			dice.Shuffle(len(list), func(a, b int) { list[a], list[b] = list[b], list[a] })
		}
		r := run(t, files...)
		if r.Agree != (Agreement{2749, 4418}) || len(r.Ties) != 1 || !slices.Equal(r.Ties[0].Lot, nonsuch.Lot) {
			t.Errorf("seed %d: %+v, %+v", seed, r.Agree, r.Ties)
		}
	}
}

func TestABaselineIsMatchedByName(t *testing.T) {
	b := Against(england(t), file(t, "leap-2014-05-22_results.csv"))
	if len(b.Councils) != 154 || b.Of != 2749 || b.Matched != 2422 {
		t.Errorf("%d councils, %d of %d wards", len(b.Councils), b.Matched, b.Of)
	}
	for _, want := range []BaselineCouncil{{"Watford", 12, 12}, {"Cheshire West and Chester", 1, 0}, {"Tower Hamlets", 20, 20}} {
		if !slices.Contains(b.Councils, want) {
			t.Errorf("%+v is not among them", want)
		}
	}
}
