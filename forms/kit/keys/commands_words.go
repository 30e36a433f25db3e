package keys

// What is said of keys and of commands, whatever they do.
const (
	keyKeypadEnter = "keypad Enter"
	keyPageUp      = "Page Up"
	keyPageDown    = "Page Down"
	notNow         = "not possible now" // after the name of a command
)
