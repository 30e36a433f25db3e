package picture

// Bare is the picture without its title, its poll and its caption, for a window that says these around it: there a
// practice count is marked over every page, and the caption stands in letters of the window's own size. Where there is
// little room it does without the key of its marks too.
func (p Picture) Bare(key bool) Picture {
	p.Title, p.Caption, p.poll, p.practice = "", "", "", false
	if !key {
		p.keys = nil
	}
	return p
}
