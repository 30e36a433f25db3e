package endtoend

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile/setup"
)

// BenchmarkWindow prints what the real window takes beside an empty window of
// the same toolkit: from its start to the first frame that can be used, its
// memory then, and from a key press to what it changes on the screen. Quote the
// ratios: both columns are of one run.
func BenchmarkWindow(b *testing.B) {
	if b.N > 1 {
		b.Skip("the table is measured once: -benchtime 1x")
	}
	ours, empty := buildFor(b, "wardcount"), buildFor(b, "./testdata/empty")
	w := tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "\nWINDOW\tFIRST FRAME\tRATIO\tMEMORY\tRATIO\tKEY TO SCREEN\tRATIO")
	var bare shown
	for _, wards := range []int{0, 12, 100, 2700} {
		name, program, path, ready := "empty, of the same toolkit", empty, "", "trace ready="
		if wards > 0 {
			name, program, path, ready = fmt.Sprintf("a count of %d wards", wards), ours, countOf(b, wards), "trace dialog=choose"
		}
		s := measure(b, program, path, ready)
		if wards == 0 {
			bare = s
		}
		fmt.Fprintf(w, "%s\t%v\t%.2f\t%d MB\t%.2f\t%v\t%.2f\n", name, s.first.Round(time.Millisecond), ratio(s.first, bare.first),
			s.memory>>20, float64(s.memory)/float64(bare.memory), s.key.Round(time.Millisecond/10), ratio(s.key, bare.key))
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
}

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }

// shown is what one window took.
type shown struct {
	first, key time.Duration
	memory     int
}

// starts and strokes are how often each is measured; the median counts.
const starts, strokes = 3, 30

func measure(b *testing.B, program, count, ready string) shown {
	b.Helper()
	var s shown
	var firsts []time.Duration
	for range starts {
		began := time.Now()
		d, screen := sitSeen(b, program, count)
		began = began.Add(screen.took) // the display's own start is not the window's
		d.wait(ready)
		screen.settle()
		firsts = append(firsts, screen.changed.Sub(began))
		s.memory = d.memory()
		if len(firsts) == starts {
			if count != "" {
				d.toFirstSheet()
			}
			s.key = d.strokes(screen)
		}
		d.stop()
	}
	s.first = median(firsts)
	return s
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}

// toFirstSheet opens the account of the first station.
func (d *desk) toFirstSheet() {
	d.press("1")
	d.wait("trace person=")
	d.press("F5")
	d.wait("trace screen=sheet")
}

// strokes measures from a digit on its way to the window to the first pixel
// that it changes: the digit itself, and with it all that was worked out of it.
func (d *desk) strokes(s *framebuffer) time.Duration {
	var took []time.Duration
	for i := range strokes {
		s.settle()
		began := time.Now()
		key := "BackSpace"
		if i%2 == 0 {
			key = "1"
		}
		d.press(key)
		s.wait()
		took = append(took, s.changed.Sub(began))
	}
	return median(took)
}

// memory is what the window holds of it, in bytes.
func (d *desk) memory() int {
	status, err := os.ReadFile("/proc/" + strconv.Itoa(d.process.Pid) + "/status")
	if err != nil {
		d.t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	kilobytes, err := strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		d.t.Fatal(err)
	}
	return kilobytes << 10
}

// framebuffer is a virtual display's picture, which it keeps in a file.
type framebuffer struct {
	b       *testing.B
	file    string
	now     []byte
	changed time.Time     // when a pixel was last seen to change
	took    time.Duration // until the display stood
}

// look reads the picture, and tells whether it has changed.
func (f *framebuffer) look() bool {
	picture, err := os.ReadFile(f.file)
	if err != nil {
		f.b.Fatal(err)
	}
	picture = picture[binary.BigEndian.Uint32(picture):] // its head tells its own length
	if bytes.Equal(picture, f.now) {
		return false
	}
	f.now, f.changed = picture, time.Now()
	return true
}

// wait waits for the next change.
func (f *framebuffer) wait() {
	for deadline := time.Now().Add(patience); !f.look(); {
		if time.Now().After(deadline) {
			f.b.Fatal("nothing changes on the screen")
		}
	}
}

// settle waits until nothing has changed for a while.
func (f *framebuffer) settle() {
	for quiet := time.Now(); time.Since(quiet) < 300*time.Millisecond; {
		if f.look() {
			quiet = time.Now()
		}
	}
}

// sitSeen opens a window on a display whose picture can be looked at.
func sitSeen(b *testing.B, program, count string) (*desk, *framebuffer) {
	b.Helper()
	dir := b.TempDir()
	began := time.Now()
	display := displayWith(b, "-fbdir", dir)
	s := &framebuffer{b: b, file: filepath.Join(dir, "Xvfb_screen0"), took: time.Since(began)}
	s.look()
	return sitBefore(b, display, program, count), s
}

func buildFor(b *testing.B, what string) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "program")
	if out, err := exec.Command("go", "build", "-o", path, what).CombinedOutput(); err != nil {
		b.Fatalf("%s does not build: %v\n%s", what, err, out)
	}
	return path
}

// countOf is a count of Watford's wards, again and again under other names.
func countOf(b *testing.B, wards int) string {
	b.Helper()
	script, err := practice.Watford(1, true)
	if err != nil {
		b.Fatal(err)
	}
	e := script.Election
	base := e
	e.Contests, e.Stations, e.Boxes, e.PublishedFor = nil, nil, nil, nil
	for n := range wards {
		c := base.Contests[n%len(base.Contests)]
		was, round := c.ID, strconv.Itoa(n/len(base.Contests))
		c.ID = setup.ContestID(strings.Replace(string(was), "local.watford.", "local.watford.r"+round+"-", 1))
		c.Name += " " + round
		c.GSS = ""
		e.Contests = append(e.Contests, c)
		for _, s := range base.Stations {
			if base.WardOf(s) == was {
				s.ID, s.Contests = setup.StationID(round+"-"+string(s.ID)), []setup.ContestID{c.ID}
				e.Stations = append(e.Stations, s)
			}
		}
		for _, box := range base.Boxes {
			if slices.Contains(box.Contests, was) {
				box.ID, box.Contests, box.Stations = setup.BoxID(round+"-"+string(box.ID)), []setup.ContestID{c.ID}, renamed(box.Stations, round)
				e.Boxes = append(e.Boxes, box)
			}
		}
	}
	path := filepath.Join(b.TempDir(), "bench.wardcount")
	c, err := app.Create(path, e, practice.Officer)
	if err == nil {
		err = c.Close()
	}
	if err != nil {
		b.Fatal(err)
	}
	return path
}

func renamed(stations []setup.StationID, round string) []setup.StationID {
	var list []setup.StationID
	for _, s := range stations {
		list = append(list, setup.StationID(round+"-"+string(s)))
	}
	return list
}
