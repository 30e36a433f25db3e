package forms_test

import (
	"flag"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wardcount/forms/desktest"
	"wardcount/forms/kit/look"
	"wardcount/reconcile/night"
)

// screensTo is the folder into which make screens lets every screen be drawn.
var screensTo = flag.String("screens", "", "draw every screen in every look into this folder")

// scale is a window and a text size.
type scale struct {
	size    fyne.Size
	percent int
}

// scales are those in which every screen must be legible. A larger text has the toolkit read its fonts anew, so make
// test looks at the ends alone, where faults were found: make test-long looks at them all.
func scales() []scale {
	if os.Getenv("WARDCOUNT_LONG") != "" {
		return []scale{{desktest.Laptop, 100}, {desktest.Narrow, 100}, {desktest.Large, 100}, {desktest.Laptop, 125}, {desktest.Laptop, 150}, {desktest.Narrow, 150}, {desktest.Laptop, 200}, {desktest.Narrow, 200}, {desktest.Large, 200}}
	}
	return []scale{{desktest.Laptop, 100}, {desktest.Narrow, 100}, {desktest.Narrow, 200}}
}

func TestEveryScreenStandsAsItIsWrittenDownAndCanBeReadAtEverySize(t *testing.T) {
	names := map[string]bool{}
	for _, s := range shots {
		if names[s.name] {
			t.Fatalf("two screens are called %s", s.name)
		}
		names[s.name] = true
		t.Run(s.name, func(t *testing.T) {
			d := s.bring(t)
			d.SeenAs(look.Light, 100, desktest.Laptop)
			markup := d.Markup()
			if s.name != "wards" { // they stand beside every screen, and once is enough
				markup = strings.Replace(markup, "\nwards\n"+d.Part("wards")+"\n", "", 1)
			}
			compareMarkup(t, s.name, markup)
			for _, s := range scales() {
				d.SeenAs(look.Light, s.percent, s.size)
				for _, fault := range d.LookAround().Faults() {
					t.Errorf("at %.0f×%.0f and %d %%: %s", s.size.Width, s.size.Height, s.percent, fault)
				}
			}
			if *screensTo != "" { // as it is seen first, and not after windows of other sizes
				draw(s.bring(t), s.name)
			}
		})
	}
	if *screensTo != "" {
		writeIndex(t)
	}
}

// writeIndex writes a page of all pictures, a row for each screen.
func writeIndex(t *testing.T) {
	t.Helper()
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><meta charset=utf-8><title>Screens</title><style>body{font-family:sans-serif}img{width:32%;margin:2px}</style>\n")
	for _, s := range shots {
		fmt.Fprintf(&b, "<h2>%s</h2>\n", s.name)
		pictures, err := filepath.Glob(filepath.Join(*screensTo, s.name+".*.png"))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range pictures {
			fmt.Fprintf(&b, "<a href=%[1]q><img loading=lazy src=%[1]q title=%[1]q></a>\n", filepath.Base(p))
		}
	}
	if err := os.WriteFile(filepath.Join(*screensTo, "index.html"), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// moment is a time of day, which is another every time, today a day of this year, computer the name of this machine, and
// hash that of a journal entry.
var (
	moment   = regexp.MustCompile(`\b\d\d:\d\d(:\d\d)?\b`)
	today    = regexp.MustCompile(fmt.Sprintf(`\b(?:\p{L}+day )?\d{1,2} \p{L}+ %d\b`, time.Now().Year()))
	computer = regexp.MustCompile(`(computer-\.quiet  \d+ )\S+-`)
	hash     = regexp.MustCompile(`\b[0-9a-f]{32,}\b`)
)

// compareMarkup compares a screen with what is written down of it, or writes it down.
func compareMarkup(t *testing.T, name, markup string) {
	t.Helper()
	if home := os.Getenv("HOME"); home != "" {
		markup = strings.ReplaceAll(markup, home+"/", "~/")
	}
	markup = computer.ReplaceAllString(markup, "${1}here-")
	markup = hash.ReplaceAllString(today.ReplaceAllString(moment.ReplaceAllString(markup, "hh:mm"), "today"), "hash")
	path := filepath.Join("testdata", "screens", name+".txt")
	if *night.Update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(markup), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != markup {
		t.Errorf("%s differs (go test -update writes it anew):\n%s", path, difference(string(want), markup))
	}
}

// difference are the lines that only one of two texts has.
func difference(want, got string) string {
	only := func(a, b, sign string) string {
		has := map[string]bool{}
		for _, line := range strings.Split(b, "\n") {
			has[line] = true
		}
		var lines strings.Builder
		for _, line := range strings.Split(a, "\n") {
			if !has[line] {
				fmt.Fprintf(&lines, "%s %s\n", sign, line)
			}
		}
		return lines.String()
	}
	return only(want, got, "-") + only(got, want, "+")
}

// draw draws a screen in every look, with usual and with larger text.
func draw(d *desktest.Seat, name string) {
	d.T.Helper()
	for _, percent := range []int{100, 150} {
		for _, look := range []look.Appearance{look.Light, look.Dark, look.HighContrast} {
			d.SeenAs(look, percent, desktest.Laptop)
			picture(d, fmt.Sprintf("%s.%s-%d.png", name, strings.ReplaceAll(strings.ToLower(look.String()), " ", "-"), percent))
		}
	}
	d.SeenAs(look.Light, 200, desktest.Laptop)
	picture(d, name+".light-200.png")
	d.SeenAs(look.Light, 100, desktest.Narrow)
	picture(d, name+".light-100-1280x800.png")
}

// picture writes what can be seen to a file.
func picture(d *desktest.Seat, name string) {
	d.T.Helper()
	if err := os.MkdirAll(*screensTo, 0o755); err != nil {
		d.T.Fatal(err)
	}
	f, err := os.Create(filepath.Join(*screensTo, name))
	if err != nil {
		d.T.Fatal(err)
	}
	defer f.Close()
	fast := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := fast.Encode(f, d.Canvas.Capture()); err != nil {
		d.T.Fatal(err)
	}
}
