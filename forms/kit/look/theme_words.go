package look

// What the looks are called.
const (
	lookDesktop  = "As the desktop"
	lookLight    = "Light"
	lookDark     = "Dark"
	lookContrast = "High contrast"
)
