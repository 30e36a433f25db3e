package figure_test

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"testing"

	"wardcount/reconcile/figure"
)

func TestParseTakesDigitsAndNothingElse(t *testing.T) {
	for _, c := range []struct {
		text string
		want figure.Of[int]
		ok   bool
	}{
		{"", figure.Of[int]{}, true}, {"   ", figure.Of[int]{}, true}, {"\t\n", figure.Of[int]{}, true},
		{"0", figure.Keyed(0), true}, {" 7 ", figure.Keyed(7), true}, {"007", figure.Keyed(7), true}, {"1044", figure.Keyed(1044), true},
		{"999999999", figure.Keyed(figure.Max), true}, {"000000000", figure.Keyed(0), true},
		{"1000000000", figure.Of[int]{}, false}, {"0000000001", figure.Of[int]{}, false}, {strings.Repeat("9", 40), figure.Of[int]{}, false},
		{"12O4", figure.Of[int]{}, false}, {"-1", figure.Of[int]{}, false}, {"−1", figure.Of[int]{}, false}, {"+1", figure.Of[int]{}, false},
		{"1.5", figure.Of[int]{}, false}, {"1,044", figure.Of[int]{}, false}, {"1 044", figure.Of[int]{}, false}, {"1e3", figure.Of[int]{}, false},
		{"0x1F", figure.Of[int]{}, false}, {"１２", figure.Of[int]{}, false}, {"٣", figure.Of[int]{}, false}, {"12\x00", figure.Of[int]{}, false}, {"\xff", figure.Of[int]{}, false},
	} {
		got, err := figure.Parse(c.text)
		if got != c.want || (err == nil) != c.ok {
			t.Errorf("%q gives %v, %v; want %v, accepted %v", c.text, got, err, c.want, c.ok)
		}
		if err != nil && !strings.Contains(err.Error(), strconv.Quote(strings.TrimSpace(c.text))) {
			t.Errorf("%q: the message does not name what was typed: %v", c.text, err)
		}
	}
	if _, err := figure.Parse("12O4"); !errors.Is(err, figure.ErrNotAFigure) {
		t.Errorf("a letter O gives %v", err)
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"", "0", " 7 ", "12O4", "-1", "1.5", "999999999", "1000000000", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := figure.Parse(text)
		n, keyed := got.Get()
		if err != nil {
			if keyed {
				t.Fatalf("%q is refused and gives %d all the same", text, n)
			}
			return
		}
		if keyed == (strings.TrimSpace(text) == "") || n < 0 || n > figure.Max {
			t.Fatalf("%q gives %v", text, got)
		}
		if !keyed {
			return
		}
		again, err := figure.Parse(got.String())
		if err != nil || again != got {
			t.Fatalf("%q gives %v, and that gives %v, %v", text, got, again, err)
		}
	})
}

func TestAFigureKnowsWhetherItWasKeyed(t *testing.T) {
	var empty figure.Of[figure.Papers]
	zero := figure.Keyed[figure.Papers](0)
	if empty == zero || empty.IsKeyed() || !zero.IsKeyed() || empty.String() != "–" || zero.String() != "0" {
		t.Errorf("not keyed %v, keyed as none %v", empty, zero)
	}
	if n, ok := empty.Get(); n != 0 || ok {
		t.Errorf("not keyed gives %d, %v", n, ok)
	}
	if !figure.Known[figure.Papers]() || !figure.Known(zero) || figure.Known(zero, empty) {
		t.Error("known is wrong about what was keyed")
	}
}

func TestAFigureRoundTripsThroughJSONWithNullForNotKeyed(t *testing.T) {
	type row struct {
		N figure.Of[figure.Votes] `json:"n"`
	}
	for text, want := range map[string]row{`{"n":null}`: {}, `{"n":0}`: {figure.Keyed[figure.Votes](0)}, `{"n":1405}`: {figure.Keyed[figure.Votes](1405)}} {
		var got row
		if err := json.Unmarshal([]byte(text), &got); err != nil || got != want {
			t.Errorf("%s gives %v, %v", text, got, err)
		}
		if data, err := json.Marshal(want); err != nil || string(data) != text {
			t.Errorf("%v is written as %s, %v", want, data, err)
		}
	}
	for _, wrong := range []string{`{"n":"7"}`, `{"n":1.5}`, `{"n":1e3}`, `{"n":true}`, `{"n":[]}`, `{"n":99999999999999999999}`} {
		var got row
		if err := json.Unmarshal([]byte(wrong), &got); err == nil {
			t.Errorf("%s gives %v", wrong, got)
		}
	}
}
