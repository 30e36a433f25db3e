package checks

// comparison is one row of the sheet of checks: two numbers that must be equal,
// or of which the first must not be above the second.
type comparison struct {
	where  string // the sheet that the figures are on
	this   string
	a      int
	most   bool // a ≤ b is enough
	with   string
	b      int
	remark string
}

func (c comparison) holds() bool { return c.a == c.b || c.most && c.a < c.b }

func (c comparison) must() string {
	if c.most {
		return "≤"
	}
	return "="
}
