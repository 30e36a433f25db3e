package replay

import (
	"fmt"
	"strings"
	"testing"

	"wardcount/app/published"
	"wardcount/reconcile/setup"
)

const adur = "Adur,E07000223,Buckingham,E05007562,Emma Evans,C,634,1\nAdur,E07000223,Buckingham,E05007562,Carol O'Neal,Lab,315,0\n"

// What two files say of one contest would count twice, or contradict itself.
func TestAContestInTwoFilesOfResultsIsAFault(t *testing.T) {
	const day = "leap-2018-05-03.csv"
	other := strings.ReplaceAll(strings.ReplaceAll(adur, "634,1", "634,0"), "315,0", "315,1")
	for _, c := range []struct{ name, file, text, want string }{
		{"a file that is given twice", day, adur, day + " 0 The file is given twice."},
		{"the same path written otherwise", "./" + day, adur, "./" + day + " 0 The file is given twice."},
		{"a copy", "copy-2018-05-03.csv", adur, "copy-2018-05-03.csv 1 Adur, Buckingham of 2018-05-03 stands here and in " + day + ", row 1, and would count twice."},
		{"other marks", "b-2018-05-03.csv", other, "b-2018-05-03.csv 1 Adur, Buckingham of 2018-05-03 stands here and in " + day + ", row 1, and would count twice."},
		{"a name in other letters, below another ward", "b-2018-05-03.csv", "Adur,E07000223,Churchill,E05007563,Jo Wren,C,10,1\n" + strings.ReplaceAll(adur, "Buckingham,E05007562", "BUCKINGHAM,"),
			"b-2018-05-03.csv 2 Adur, BUCKINGHAM of 2018-05-03 stands here and in " + day + ", row 1, and would count twice."},
		{"the same code under another name", "b-2018-05-03.csv", strings.ReplaceAll(adur, "Buckingham", "Buckingham Ward"),
			"b-2018-05-03.csv 1 Adur, Buckingham Ward of 2018-05-03 stands here and in " + day + ", row 1, and would count twice."},
		{"another day", "leap-2014-05-22.csv", adur, ""},
		{"another ward", "b-2018-05-03.csv", strings.ReplaceAll(adur, "Buckingham,E05007562", "Churchill,E05007563"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, faults := Run(theLaw(t), []published.File{parsed(t, day, adur), parsed(t, c.file, c.text)}, func() {})
			var list []string
			for _, f := range faults {
				list = append(list, fmt.Sprint(f.File, " ", f.Row, " ", f.Message))
			}
			if got := strings.Join(list, "\n"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// England's wards are more than anybody reads one by one.
func TestACopyOfTheWholeCountryIsAFewFaults(t *testing.T) {
	again := file(t, leap2018)
	again.Name = "copy-" + again.Name
	_, faults := Run(theLaw(t), append(england(t), again), func() {})
	if len(faults) != mostTwice+1 || faults[mostTwice].Message != fmt.Sprintf("There are %d more contests that stand in two files.", len(again.Wards)-mostTwice) {
		t.Errorf("%d faults, the last: %+v", len(faults), faults[len(faults)-1])
	}
}

// A ward may fill a casual vacancy beside its ordinary seats, and two parishes
// of a council may have wards of one name.
func TestOnlyOneContestIsTheSame(t *testing.T) {
	ward := published.Ward{Council: "Adur", Area: "North", Date: "2018-05-03"}
	with := func(change func(*published.Ward)) published.Ward {
		w := ward
		change(&w)
		return w
	}
	ordinary := with(func(w *published.Ward) { w.BallotID = "local.adur.north.2018-05-03" })
	casual := with(func(w *published.Ward) { w.BallotID, w.ByElection = "local.adur.north.by.2018-05-03", true })
	parish := func(code string) published.Ward {
		return with(func(w *published.Ward) { w.Kind, w.AreaGSS = setup.ParishContest, code })
	}
	for _, c := range []struct {
		name string
		a, b published.Ward
		same bool
	}{
		{"a by-election beside the ordinary seats", ordinary, casual, false},
		{"a by-election and a file that does not say", ward, casual, true},
		{"wards with two codes", ward, with(func(w *published.Ward) { w.AreaGSS = "E05007562" }), true},
		{"parishes with two codes", parish("E04000001"), parish("E04000002"), false},
		{"a parish without a code", parish("E04000001"), parish(""), true},
		{"a parish and a ward", parish(""), ward, false},
	} {
		known := standing{}
		known.add(0, c.a)
		if _, same := known.find(1, c.b); same != c.same {
			t.Errorf("%s: %v", c.name, same)
		}
		if _, same := known.find(0, c.b); same {
			t.Errorf("%s: the same in one file", c.name)
		}
	}
}

// A contest of our own JSON begins on no row, and none is named.
func TestAContestOfOurOwnFileThatStandsTwiceIsNamedWithoutARow(t *testing.T) {
	own := parsed(t, "a-2018-05-03.csv", adur)
	own.Wards[0].Row = 0
	_, faults := Run(theLaw(t), []published.File{own, parsed(t, "b-2018-05-03.csv", adur)}, func() {})
	if want := "Adur, Buckingham of 2018-05-03 stands here and in a-2018-05-03.csv, and would count twice."; len(faults) != 1 || faults[0].Message != want {
		t.Errorf("%+v, want %s", faults, want)
	}
}
