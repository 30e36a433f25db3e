package practice

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestSharesAddUpAndAreNeverMoreThanOneOff(t *testing.T) {
	d := newDice(1, 99)
	for range 2000 {
		total, weights := d.below(5000), d.noise(d.between(1, 8))
		parts := share(total, weights)
		if sum(parts) != total {
			t.Fatalf("%d by %v: %v", total, weights, parts)
		}
		for i, part := range parts {
			if exact := total * weights[i] / sum(weights); part < exact || part > exact+1 {
				t.Fatalf("%d by %v: %v", total, weights, parts)
			}
		}
	}
}

func TestTheLargestRemaindersGetTheOddOnes(t *testing.T) {
	if got := share(10, []int{1, 1, 1}); !slices.Equal(got, []int{4, 3, 3}) {
		t.Errorf("%v", got)
	}
	if got := share(7, []int{10, 45, 45}); !slices.Equal(got, []int{1, 3, 3}) {
		t.Errorf("%v", got)
	}
}

func TestDiceStayWithinTheirBoundsAndReachThem(t *testing.T) {
	d := newDice(7, 1)
	seen := map[int]int{}
	for range 3000 {
		seen[d.between(3, 5)]++
	}
	if len(seen) != 3 || seen[3] < 900 || seen[4] < 900 || seen[5] < 900 {
		t.Errorf("%v", seen)
	}
	if order := d.order(9); !slices.Equal(slices.Sorted(slices.Values(order)), []int{0, 1, 2, 3, 4, 5, 6, 7, 8}) {
		t.Errorf("%v is no order", order)
	}
	for range 1000 {
		if i := d.oneOf([]int{0, 3, 0}); i != 1 {
			t.Fatalf("place %d has no weight", i)
		}
	}
}

func TestAnElectorateAlwaysGivesThePublishedPercentage(t *testing.T) {
	d := newDice(5, 5)
	for range 5000 {
		papers, percent := d.between(1500, 3500), d.between(25, 60)
		electorate := drawElectorate(papers, percent, d)
		for _, n := range []int{papers, papers - 1} {
			if rounded := (200*n + electorate) / (2 * electorate); rounded != percent {
				t.Fatalf("%d of %d is %d %%, not %d", n, electorate, rounded, percent)
			}
		}
	}
}

func TestABrokenPracticeFileIsNamed(t *testing.T) {
	good := fstest.MapFS{
		"council.csv":    {Data: []byte("field,value\ncouncil,Nowhere\npilot,poll card\n")},
		"wards.csv":      {Data: []byte("contest,gss,name,seats,turnout_percent\nlocal.a,E1,A,1,40\n")},
		"candidates.csv": {Data: []byte("contest,candidate,surname,forenames,common_forenames,party_id,party,practice_description,votes,elected\nlocal.a,1,Doe,Jo,,,,,5,1\n")},
		"stations.csv":   {Data: []byte("station,contest,practice_place\n1,local.a,Hall\n")},
		"mayor.csv":      {Data: []byte("contest,name,party,first,final,elected\nmayor.a,Jo Doe,,5,,1\n")},
		"voter-id.csv":   {Data: []byte("refused_initial,returned_issued,not_returned,stations_expected,stations_in\n3,2,1,1,1\n")},
	}
	if _, err := readPublished(good); err != nil {
		t.Fatalf("the good files are refused: %v", err)
	}
	for _, wrong := range []struct{ name, text string }{
		{"council.csv", "field\n"},
		{"council.csv", "field,value\ncouncil,Nowhere\npilot,poll card\nseats,many\n"},
		{"council.csv", "field,value\ncouncil,Nowhere\npilot,poll card\nmayor_rejected,-1\n"},
		{"wards.csv", "contest,gss,name,seats,turnout_percent\nlocal.a,E1,A,one,40\n"},
		{"wards.csv", "contest,gss,name,seats,turnout_percent,rejected\nlocal.a,E1,A,1,40,few\n"},
		{"wards.csv", "contest,gss,name,seats,turnout_percent,unheard_of\nlocal.a,E1,A,1,40,9\n"},
		{"candidates.csv", "contest,candidate,surname,forenames,common_forenames,party_id,party,practice_description,votes,elected\nlocal.b,1,Doe,Jo,,,,,5,1\n"},
		{"stations.csv", "station,contest,practice_place\n1,local.b,Hall\n"},
		{"stations.csv", "station,contest,mobile\n1,local.a,1\n"},
		{"mayor.csv", "contest,name,party,first,final,elected\nmayor.a,Jo Doe,,-5,,1\n"},
		{"voter-id.csv", "refused_initial\n3\n"},
	} {
		broken := fstest.MapFS{}
		for other, file := range good {
			broken[other] = file
		}
		broken[wrong.name] = &fstest.MapFile{Data: []byte(wrong.text)}
		if _, err := readPublished(broken); err == nil {
			t.Errorf("%s: %q was read", wrong.name, wrong.text)
		}
		delete(broken, wrong.name)
		if _, err := readPublished(broken); err == nil {
			t.Errorf("%s is missing and nobody says so", wrong.name)
		}
	}
}

func TestAPracticeElectionThatIsNotThereIsNamed(t *testing.T) {
	if _, err := Make("atlantis", 1, false); err == nil || !strings.Contains(err.Error(), "atlantis") {
		t.Errorf("%v", err)
	}
	for _, name := range []string{"watford", "tower-hamlets"} {
		if s, err := Make(name, 3, true); err != nil || s.Seed != 3 || len(s.Planted) > 0 {
			t.Errorf("%s: seed %d, %v", name, s.Seed, err)
		}
	}
}
