package intake

import "testing"

func TestTheOneNameThatIsCloseIsAskedFor(t *testing.T) {
	for written, want := range map[string]string{"Birchan": " Did you mean “Bircham”?", "Alderheath": " Did you mean “Alder Heath”?", "Weir": "", "Oak": ""} {
		if got := didYouMean(written, []string{"Alder Heath", "Bircham", "Oak A", "Oak B"}); got != want {
			t.Errorf("%s: %q", written, got)
		}
	}
}

func TestAFaultNamesWhoStandsOnItsLine(t *testing.T) {
	_, troubles := Look([]Source{{Name: "w.csv", Data: []byte("Ward,Seats,Electorate\nAlder Heath,1,5210\nBircham,1,many\n")},
		{Name: "s.csv", Data: []byte("Station,Polling place,Ward\n1,Library,Alder Heath\n2,School,Birchan\n")},
		{Name: "c.csv", Data: []byte("Ward,Surname,Forenames\nBirchan,Wren,Alex\n")}},
		Options{Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer", LinesInOrder: true})
	got := map[string]string{}
	for _, f := range troubles {
		got[f.File] = f.About
	}
	if got["w.csv"] != "Bircham" || got["s.csv"] != "Station 2, School" || got["c.csv"] != "Birchan, Wren, Alex" {
		t.Errorf("%q in %+v", got, troubles)
	}
}
