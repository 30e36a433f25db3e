package endtoend

import (
	"os"
	"os/exec"
	"strings"
	"time"
)

// What is done with the hall screen counts for no key press of a night.

// openHall opens the hall screen, turns a leaf, which then stands, and goes back
// to the count with the hall screen left open.
func (n *night) openHall() {
	n.t.Helper()
	count := n.keyboardIn()
	n.desk.press("ctrl+h")
	n.wait("trace hall=open")
	n.until("the hall screen has the keyboard", func() bool { return n.keyboardIn() != count })
	n.desk.press("Right", "space", "ctrl+h")
	n.until("the count has the keyboard back", func() bool { return n.keyboardIn() == count })
}

// closeHall goes to the hall screen and closes it.
func (n *night) closeHall() {
	n.t.Helper()
	count := n.keyboardIn()
	n.desk.press("ctrl+h")
	n.until("the hall screen has the keyboard", func() bool { return n.keyboardIn() != count })
	n.desk.press("ctrl+w")
	n.wait("trace hall=closed")
	n.until("the count has the keyboard back", func() bool { return n.keyboardIn() == count })
}

// keyboardIn is the window that has the keyboard.
func (d *desk) keyboardIn() string {
	d.t.Helper()
	c := exec.Command("xdotool", "getwindowfocus", "-f")
	c.Env = append(os.Environ(), "DISPLAY="+d.display)
	out, err := c.Output()
	if err != nil {
		d.t.Fatalf("xdotool getwindowfocus: %v", err)
	}
	return strings.TrimSpace(string(out))
}

// until waits for what leaves no trace.
func (d *desk) until(what string, is func() bool) {
	d.t.Helper()
	for deadline := time.Now().Add(patience); !is(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			d.t.Fatalf("waited in vain until %s", what)
		}
	}
}
