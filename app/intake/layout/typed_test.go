package layout

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
