package intake

import "testing"

func TestADayAndANumberAreTypedAsTheyAreSaid(t *testing.T) {
	for _, c := range []struct{ noun, field, typed, want string }{
		{"election", "date", "2030-05-02", "2030-05-02"},
		{"election", "date", "2 May 2030", "2030-05-02"},
		{"election", "date", "2nd  may 2030", "2030-05-02"},
		{"election", "date", "Thursday 2 May 2030", "2030-05-02"},
		{"election", "date", "Friday 2 May 2030", ""},
		{"election", "date", "2/5/2030", "2030-05-02"},
		{"election", "date", "02/05/2030", "2030-05-02"},
		{"election", "date", "2/5/30", ""},
		{"election", "date", "5/13/2030", ""},
		{"election", "date", "2 May", ""},
		{"ward", "electorate", "4,812", "4812"},
		{"ward", "electorate", "4 812", "4812"},
		{"ward", "electorate", "4812", "4812"},
		{"ward", "electorate", "48,12", ""},
		{"ward", "electorate", "4.812", ""},
		{"ward", "seats", "26", ""},
	} {
		if got, err := Typed(c.noun, c.field, c.typed); got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%q is read as %q, %v; want %q", c.typed, got, err, c.want)
		}
	}
}

func TestTheOneNameThatIsCloseIsAskedFor(t *testing.T) {
	for written, want := range map[string]string{"Birchan": " Did you mean “Bircham”?", "Alderheath": " Did you mean “Alder Heath”?", "Weir": "", "Oak": ""} {
		if got := meant(written, []string{"Alder Heath", "Bircham", "Oak A", "Oak B"}); got != want {
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
