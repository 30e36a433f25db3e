package picture

// Bare is the picture without its title, its poll and its caption, for a window that says these around it: there a
// practice count is marked over every page, and the caption stands in letters of the window's own size.
func (p Picture) Bare() Picture {
	p.Title, p.Caption, p.poll, p.practice = "", "", "", false
	return p
}
