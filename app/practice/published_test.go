package practice

import (
	"strings"
	"testing"
	"testing/fstest"
)

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
	for _, wrong := range []struct{ name, text, says string }{
		{"council.csv", "field\n", "the columns are not field, value"},
		{"council.csv", "field,value\ncouncil,Nowhere\npilot,poll card\nseats,many\n", "seats: "},
		{"council.csv", "field,value\ncouncil,Nowhere\npilot,poll card\nmayor_rejected,-1\n", "mayor_rejected: -1 is below 0"},
		{"wards.csv", "contest,gss,name,seats,turnout_percent\nlocal.a,E1,A,one,40\n", "seats: "},
		{"wards.csv", "contest,gss,name,seats,turnout_percent,rejected\nlocal.a,E1,A,1,40,few\n", "rejected: "},
		{"wards.csv", "contest,gss,name,seats,turnout_percent,unheard_of\nlocal.a,E1,A,1,40,9\n", "the columns are not contest, gss, name"},
		{"candidates.csv", "contest,candidate,surname,forenames,common_forenames,party_id,party,practice_description,votes,elected\nlocal.b,1,Doe,Jo,,,,,5,1\n", "no ward has the ballot id \"local.b\""},
		{"stations.csv", "station,contest,practice_place\n1,local.b,Hall\n", "no ward has the ballot id \"local.b\""},
		{"stations.csv", "station,contest,mobile\n1,local.a,1\n", "the columns are not station, contest"},
		{"mayor.csv", "contest,name,party,first,final,elected\nmayor.a,Jo Doe,,-5,,1\n", "first: -5 is below 0"},
		{"voter-id.csv", "refused_initial\n3\n", "the columns are not refused_initial"},
	} {
		broken := fstest.MapFS{}
		for other, file := range good {
			broken[other] = file
		}
		broken[wrong.name] = &fstest.MapFile{Data: []byte(wrong.text)}
		if _, err := readPublished(broken); err == nil || !strings.Contains(err.Error(), wrong.says) {
			t.Errorf("%s: %q: %v", wrong.name, wrong.text, err)
		}
		delete(broken, wrong.name)
		if _, err := readPublished(broken); err == nil || !strings.Contains(err.Error(), wrong.name) {
			t.Errorf("%s is missing: %v", wrong.name, err)
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
