package keys

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"wardcount/forms/kit/work"
)

// Command is something that can be done, from wherever it is reached: key, palette or button.
type Command struct {
	// Name is what the user reads, and what tells commands apart.
	Name string
	// Keys is how the keys are called on the screen, such as "F2" or "Ctrl+E". Left empty, it is made of Key or
	// Shortcut.
	Keys string
	// Key is a key that works without a modifier: a function key, as a rule.
	Key fyne.KeyName
	// Shortcut is a key with Ctrl or Alt.
	Shortcut fyne.Shortcut
	// Enabled tells whether it can be done now; nil is always.
	Enabled func() bool
	// Why says in words why it cannot be done now.
	Why func() string
	// Here tells whether it would do something where one is now; nil is always. It may be run all the same, and then
	// says what is in its way.
	Here func() bool
	// Says is what the key line calls it here and now; nil is by its name.
	Says func() string
	// Run does it.
	Run func()
}

// Registry holds every command of a window. The toolkit hands function keys to the focused field alone and knows
// nothing of what may be done now; so all ways lead here, and here alone is checked whether a command may run.
type Registry struct {
	canvas   fyne.Canvas
	say      func(string)
	commands []*Command
}

// NewRegistry makes a registry for the window that c belongs to. Say shows a sentence to the user; it hears why
// a command could not be run.
func NewRegistry(c fyne.Canvas, say func(string)) *Registry {
	return &Registry{canvas: c, say: say}
}

// Add puts a command in. Two commands of one name or on one key are a mistake in the program, and panic.
//
// A shortcut is also made known to the canvas, which asks it only where the focused field takes no
// shortcuts: when a button has the focus, or nothing.
func (r *Registry) Add(c Command) *Command {
	if c.Run == nil {
		panic("kit: command " + c.Name + " does nothing")
	}
	for _, other := range r.commands {
		if other.Name == c.Name || c.Key != "" && other.Key == c.Key || sameShortcut(other.Shortcut, c.Shortcut) {
			panic(fmt.Sprintf("kit: commands %q and %q share a name or a key", other.Name, c.Name))
		}
	}
	if c.Keys == "" {
		c.Keys = keysLabel(c.Key, c.Shortcut)
	}
	if c.Shortcut != nil && r.canvas != nil {
		r.canvas.AddShortcut(c.Shortcut, func(s fyne.Shortcut) { r.RunShortcut(s) })
	}
	r.commands = append(r.commands, &c)
	return &c
}

// Possible tells whether a command would do something here and now.
func (c *Command) Possible() bool {
	return (c.Enabled == nil || c.Enabled()) && (c.Here == nil || c.Here())
}

// Obstacle says why a command cannot be run now, "" if it can.
func (c *Command) Obstacle() string {
	if c.Enabled == nil || c.Enabled() {
		return ""
	}
	if c.Why != nil {
		if why := c.Why(); why != "" {
			return why
		}
	}
	return notNow
}

// All lists the commands in the order in which they were added: for palette and help.
func (r *Registry) All() []*Command { return append([]*Command(nil), r.commands...) }

// ByName finds a command by its name, or nil.
func (r *Registry) ByName(name string) *Command {
	return r.find(func(c *Command) bool { return c.Name == name })
}

// ByKey finds the command on a key without a modifier, or nil.
func (r *Registry) ByKey(key fyne.KeyName) *Command {
	return r.find(func(c *Command) bool { return key != "" && c.Key == key })
}

// ByShortcut finds the command on a shortcut, or nil.
func (r *Registry) ByShortcut(s fyne.Shortcut) *Command {
	return r.find(func(c *Command) bool { return sameShortcut(c.Shortcut, s) })
}

// ByKeys finds the command by what its keys are called on the screen, or nil.
func (r *Registry) ByKeys(keys string) *Command {
	return r.find(func(c *Command) bool { return keys != "" && c.Keys == keys })
}

func (r *Registry) find(is func(*Command) bool) *Command {
	for _, c := range r.commands {
		if is(c) {
			return c
		}
	}
	return nil
}

// Run runs a command unless a dialog is open or it is not enabled, and tells whether it ran. While a dialog is open
// nothing is said: the question that is being asked comes first.
func (r *Registry) Run(c *Command) (ran bool) {
	if c == nil {
		return false
	}
	whole := work.Guard("the command "+c.Name, func() { ran = r.run(c) })
	return whole && ran
}

func (r *Registry) run(c *Command) bool {
	if r.canvas != nil && r.canvas.Overlays().Top() != nil {
		return false
	}
	if why := c.Obstacle(); why != "" {
		if r.say != nil {
			r.say(c.Name + ": " + why)
		}
		return false
	}
	c.Run()
	return true
}

// RunKey runs the command on a key without a modifier and tells whether it ran.
func (r *Registry) RunKey(key fyne.KeyName) bool { return r.Run(r.ByKey(key)) }

// RunShortcut runs the command on a shortcut and tells whether it ran.
func (r *Registry) RunShortcut(s fyne.Shortcut) bool { return r.Run(r.ByShortcut(s)) }

func sameShortcut(a, b fyne.Shortcut) bool {
	return a != nil && b != nil && a.ShortcutName() == b.ShortcutName()
}

// keysLabel writes keys as they stand on an English keyboard.
func keysLabel(key fyne.KeyName, s fyne.Shortcut) string {
	var parts []string
	if k, ok := s.(fyne.KeyboardShortcut); ok {
		key = k.Key()
		for _, m := range []struct {
			modifier fyne.KeyModifier
			label    string
		}{
			{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierAlt, "Alt"},
			{fyne.KeyModifierShift, "Shift"}, {fyne.KeyModifierSuper, "Super"},
		} {
			if k.Mod()&m.modifier != 0 {
				parts = append(parts, m.label)
			}
		}
	}
	if key == "" {
		return ""
	}
	return strings.Join(append(parts, keyLabel(key)), "+")
}

func keyLabel(key fyne.KeyName) string {
	switch key {
	case fyne.KeyReturn:
		return "Enter"
	case fyne.KeyEnter:
		return keyKeypadEnter
	case fyne.KeyEscape:
		return "Esc"
	case fyne.KeyPageUp:
		return keyPageUp
	case fyne.KeyPageDown:
		return keyPageDown
	default:
		return string(key)
	}
}
