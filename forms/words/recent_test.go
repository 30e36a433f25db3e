package words

import (
	"testing"
	"time"
)

func TestWhenACountWasOpenedIsSaidAsOneSpeaks(t *testing.T) {
	now := time.Date(2026, 5, 8, 1, 30, 0, 0, time.UTC) // 2.30 in the hall
	for at, want := range map[time.Time]string{
		now.Add(-time.Hour):       "today, 01:30",
		now.Add(-3 * time.Hour):   "yesterday, 23:30",
		now.AddDate(0, 0, -2):     "on 6 May 2026, 02:30",
		now.AddDate(0, 0, -1):     "yesterday, 02:30",
		now.AddDate(-1, 0, 0):     "on 8 May 2025, 02:30",
		now.Add(-2 * time.Minute): "today, 02:28",
	} {
		r := Recent{Path: "/home/clerk/May/a.wardcount", Opened: at}
		if got := RecentOpened(r, now); got != "Opened "+want {
			t.Errorf("%v: %q, want %q", at, got, want)
		}
	}
}

func TestOnlyTheHomeFolderItselfIsShortened(t *testing.T) {
	for path, want := range map[string]string{"/home/clerk": "~", "/home/clerks/a": "/home/clerks/a", "/home/clerk/a": "~/a", "/a": "/a"} {
		if got := ShortPath(path, "/home/clerk"); got != want {
			t.Errorf("%s is %s, want %s", path, got, want)
		}
	}
	if got := ShortPath("/a", ""); got != "/a" {
		t.Errorf("without a home /a is %s", got)
	}
}

func TestACouncilInTheNameIsNotSaidTwice(t *testing.T) {
	r := Recent{Name: "Watford Borough Council election", Council: "Watford Borough Council", Date: "2018-05-03"}
	if got := RecentLine(r); got != "Thursday 3 May 2018" {
		t.Error(got)
	}
	r.Name = "Local election"
	if got := RecentLine(r); got != "Watford Borough Council · Thursday 3 May 2018" {
		t.Error(got)
	}
}

func TestCountsOfOneNameAreToldApartByTheirFilesAndKinds(t *testing.T) {
	r := Recent{Path: "/home/clerk/May/a.wardcount", Practice: true}
	for want, got := range map[string]string{
		"a.wardcount in ~/May · practice":    RecentFile(r, false, false, "/home/clerk"),
		"a.wardcount in ~/May · guided tour": RecentFile(r, false, true, "/home/clerk"),
		"a.wardcount in ~/May · backup copy": RecentFile(r, true, false, "/home/clerk"),
		"a.wardcount in ~/May":               RecentFile(Recent{Path: r.Path}, false, false, "/home/clerk"),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
