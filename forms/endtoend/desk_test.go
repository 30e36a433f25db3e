package endtoend

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// patience is how long a desk waits for the window before it gives up: far
// more than anything takes, so that a busy machine fails no test.
const patience = 90 * time.Second

// built is the folder in which the program lies, once for all tests.
var built string

func TestMain(m *testing.M) {
	folder, err := os.MkdirTemp("", "wardcount-endtoend")
	if err != nil {
		panic(err)
	}
	built = folder
	code := m.Run()
	_ = os.RemoveAll(folder)
	os.Exit(code)
}

// build builds the program as the README does.
var build = sync.OnceValues(func() (string, error) {
	path := filepath.Join(built, "wardcount")
	if out, err := exec.Command("go", "build", "-o", path, "wardcount").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
})

// program is the program.
func program(t *testing.T) string {
	t.Helper()
	path, err := build()
	if err != nil {
		t.Fatalf("the program does not build: %v", err)
	}
	return path
}

// desk is a person at a keyboard before the real window.
type desk struct {
	t       testing.TB
	display string
	home    string // the person's own folder
	process *os.Process
	stop    func() // closes the window at once
	lines   chan string
	last    []string // of the trace, for when something goes wrong
}

// drawnSmall has the window drawn at a fifth of its size. What is laid out, and what the keys do, is the same; but a
// display without a graphics card spends more time on drawing a long night than the program does on all else, and
// nobody looks. The by-election is drawn at its full size.
const drawnSmall = "FYNE_SCALE=0.2"

// sit opens the window on a count, on a display of its own.
func sit(t *testing.T, program, count string, settings ...string) *desk {
	t.Helper()
	return sitBefore(t, displayWith(t), program, count, settings...)
}

// sitBefore opens the window on a count, or a program on nothing, on a display.
func sitBefore(t testing.TB, display, program, count string, settings ...string) *desk {
	t.Helper()
	d := &desk{t: t, display: display, home: home(t), lines: make(chan string, 10_000)}
	window := exec.Command(program)
	if count != "" {
		window.Args = append(window.Args, count)
	}
	window.Env = append(os.Environ(), "DISPLAY="+d.display, "WAYLAND_DISPLAY=", "WARDCOUNT_TRACE=1", "LANG=en_GB.UTF-8",
		"LIBGL_ALWAYS_SOFTWARE=1", "FYNE_DISABLE_DPI_DETECTION=1", "HOME="+d.home)
	window.Env = append(window.Env, settings...)
	out, err := window.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := window.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan bool)
	go func() {
		defer close(ended)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			d.lines <- lines.Text()
		}
		_ = window.Wait()
		close(d.lines)
	}()
	d.process, d.stop = window.Process, func() {
		_ = window.Process.Kill()
		<-ended
	}
	t.Cleanup(d.stop)
	return d
}

// displayWith starts a display that nobody sees, and gives its name.
func displayWith(t testing.TB, options ...string) string {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1366x768x24", "-dpi", "96", "-nolisten", "tcp")
	server.Args = append(server.Args, options...)
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		t.Fatalf("no virtual display: %v; “make test” installs it", err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	_ = write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("the virtual display does not start: %v", err)
	}
	return ":" + strings.TrimSpace(number)
}

// wait waits for a line of the trace that begins so, and gives it.
func (d *desk) wait(begins string) string {
	d.t.Helper()
	timeout := time.After(patience)
	for {
		select {
		case line, open := <-d.lines:
			if !open {
				d.t.Fatalf("the window closed while waiting for %q; it said last:\n%s", begins, strings.Join(d.last, "\n"))
			}
			d.note(line)
			if strings.HasPrefix(line, begins) {
				return line
			}
		case <-timeout:
			d.t.Fatalf("waited in vain for %q; the window said last:\n%s", begins, strings.Join(d.last, "\n"))
		}
	}
}

// note keeps the last lines, and fails where the toolkit complains of a widget
// that was touched off its thread, and where a fault was caught that took no
// window down.
func (d *desk) note(line string) {
	d.t.Helper()
	if strings.Contains(line, "call thread") || strings.HasPrefix(line, "panic:") || strings.HasPrefix(line, "trace fault=") {
		d.t.Errorf("the window says: %s\nafter:\n%s", line, strings.Join(d.last, "\n"))
	}
	d.last = append(d.last, line)
	if len(d.last) > 25 {
		d.last = d.last[1:]
	}
}

// press presses keys one after another.
func (d *desk) press(keys ...string) {
	d.t.Helper()
	d.xdotool(append([]string{"key", "--delay", "4"}, keys...)...)
}

// write types text as it stands.
func (d *desk) write(text string) {
	d.t.Helper()
	d.xdotool("type", "--delay", "4", "--", text)
}

func (d *desk) xdotool(args ...string) {
	d.t.Helper()
	c := exec.Command("xdotool", args...)
	c.Env = append(os.Environ(), "DISPLAY="+d.display)
	if out, err := c.CombinedOutput(); err != nil {
		d.t.Fatalf("xdotool %v: %v %s", args, err, out)
	}
}

// pad writes a figure on the number pad and sends it with the pad's Enter.
func pad(n int) []string {
	var keys []string
	for _, digit := range fmt.Sprint(n) {
		keys = append(keys, "KP_"+string(digit))
	}
	return append(keys, "KP_Enter")
}

// home is a folder for what a person keeps, and for the program's own small settings.
func home(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, ".cache"), 0o700); err != nil {
		t.Fatal(err)
	}
	return dir
}
