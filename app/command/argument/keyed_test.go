package argument

import (
	"fmt"
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/app/command/terminal"
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// watford is a count that has just been set up.
func watford(t *testing.T) reconcile.Count {
	t.Helper()
	law, err := app.Law()
	if err != nil {
		t.Fatal(err)
	}
	script, err := practice.Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	now, err := reconcile.NewCount(law).Apply(reconcile.Entry{Actor: practice.Supervisor, Role: setup.Supervisor, Body: reconcile.ElectionSetUp{Election: script.Election}})
	if err != nil {
		t.Fatal(err)
	}
	return now
}

func TestAFaultOfAKeyedFileHasTheRowThatAnEditorShows(t *testing.T) {
	const header, good = "contest,form,subject,figure,value\n", "Callowland,box_verification,1,verified,400\n"
	now := watford(t)
	for text, rows := range map[string]string{
		header + good + "Callowland,box_verification,2,verified,many\n":              "[3]",
		header + "\n\n" + good + "\nCallowland,box_verification,2,verified,many\n":   "[6]",
		header + "Callowland,box_verification\n" + good + "Nowhere,a,b,c,1\n":        "[2 4]",
		header + "\nCallowland,box_verification,\"1\n\",verified,x\nNowhere,a,b,c,1": "[3 5]",
		header + good + "Callowland,\"box,1,verified,1\n" + "Nowhere,a,b,c,1\n":      "[3]", // a quotation mark takes in the rest
	} {
		sheets, err := readKeyed("k.csv", strings.NewReader(text), now)
		list, _ := err.(terminal.Problems)
		var got []terminal.Row
		for _, p := range list {
			got = append(got, p.Row)
		}
		if fmt.Sprint(got) != rows || sheets != nil {
			t.Errorf("%q: rows %v, want %s: %v", text, got, rows, err)
		}
	}
}

// Words are no file: what is wrong with them has no row, and what is keyed of them none either.
func TestWhatIsKeyedInWordsHasNoRow(t *testing.T) {
	now := watford(t)
	k, err := KeyingOf([]string{"Callowland", "box_verification", "1", "verified=400"})
	if err != nil {
		t.Fatal(err)
	}
	if sheets, err := k.Sheets(now); err != nil || len(sheets) != 1 || sheets[0].Row != 0 || sheets[0].Figures["verified"] != 400 {
		t.Errorf("%+v, %v", sheets, err)
	}
	k, err = KeyingOf([]string{"Callowland", "box_verification", "1", "verified=4 hundred", "spoilt=1"})
	if err != nil {
		t.Fatal(err)
	}
	_, err = k.Sheets(now)
	list, _ := err.(terminal.Problems)
	if len(list) != 2 || list[0].Row != 0 || list[0].Column != "" || strings.Contains(err.Error(), "file") {
		t.Errorf("%v", err)
	}
}
