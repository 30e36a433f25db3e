package typeset

// head is the head of a paper's first sheet: whose paper, of what, its title, and its law.
func (s *setter) head(p Page) strip {
	line := s.size * s.leading
	title := s.titleLines(p.Title)
	law := s.wrapped(p.Law, "", s.size*0.86, textWidth)
	height := line*float64(1+len(p.Of)) + 10 + title.height + 10
	if p.Law != "" {
		height += law.height + 2
	}
	return strip{height: height, draw: func(top float64) {
		at := top + s.size
		s.font("B", s.size)
		s.pdf.Text(marginLeft, at, p.Issuer)
		if p.Mark != "" {
			s.font("B", 12)
			s.right(sheetWidth-marginRight, at, p.Mark)
		}
		s.font("", s.size)
		for _, of := range p.Of {
			at += line
			s.pdf.Text(marginLeft, at, of)
		}
		at += 8
		s.rule(at, 1.2)
		title.draw(at + 4)
		at += 4 + title.height
		if p.Law != "" {
			law.draw(at)
		}
	}}
}

func (s *setter) titleLines(title string) strip { return s.wrapped(title, "B", s.size*1.55, textWidth) }

// shortHead is the head of every sheet after the first.
func (s *setter) shortHead(p Page) strip {
	words := p.Title + ", continued"
	if len(p.Of) > 1 {
		words = p.Of[1] + ": " + words
	}
	title := s.wrapped(words, "B", s.size, textWidth)
	return strip{height: title.height + 12, draw: func(top float64) {
		title.draw(top)
		s.rule(top+title.height+4, 0.8)
	}}
}

// wrapped is a paragraph in one font as one strip.
func (s *setter) wrapped(words, style string, size, width float64) strip {
	return s.column(words, style, size, marginLeft, width, false)
}

// column is a paragraph at a place of its own, set to the right where it is a number.
func (s *setter) column(words, style string, size, left, width float64, number bool) strip {
	s.font(style, size)
	lines := s.lines(words, width)
	return strip{height: float64(len(lines)) * size * s.leading, draw: func(top float64) {
		s.font(style, size)
		for i, l := range lines {
			base := top + size*1.05 + float64(i)*size*s.leading
			if number {
				s.right(left+width, base, l)
			} else {
				s.pdf.Text(left, base, l)
			}
		}
	}}
}

// blocks are the strips of all blocks, with room between them.
func (s *setter) blocks(blocks []Block) []strip {
	var all []strip
	for i, b := range blocks {
		if i > 0 {
			gap := s.size * 0.55
			if isHeading(b) {
				gap = s.size * 1.1
			}
			_, signed := b.(Signature) // is never alone on a sheet
			if last := &all[len(all)-1]; signed {
				last.glue = true
			}
			all = append(all, strip{height: gap, glue: signed || isHeading(blocks[i-1]), draw: func(float64) {}})
		}
		all = append(all, s.block(b)...)
	}
	return all
}

func isHeading(b Block) bool {
	t, ok := b.(Text)
	return ok && t.Look == Heading
}

func (s *setter) block(b Block) []strip {
	switch b := b.(type) {
	case Text:
		return s.text(b)
	case Facts:
		return s.facts(b)
	case Table:
		return s.table(b)
	case Signature:
		return []strip{s.signature(b)}
	case Boxed:
		return []strip{s.boxed(b)}
	case Space:
		return s.space(b)
	case List:
		return s.list(b)
	case Picture:
		return s.picture(b)
	case Turn:
		return []strip{{turn: true, draw: func(float64) {}}}
	}
	return nil
}

// text is a paragraph, line by line, so that a long one may run over; its first
// two lines and its last two stay together.
func (s *setter) text(t Text) []strip {
	style, size, left := "", s.size, marginLeft
	switch t.Look {
	case Strong:
		style = "B"
	case Heading:
		style, size = "B", s.size*1.15
	case Quiet:
		size = s.size * 0.86
	case Spoken:
		left = marginLeft + 14
	}
	s.font(style, size)
	lines := s.paragraph(t.Words, textWidth-(left-marginLeft))
	var all []strip
	for i, l := range lines {
		all = append(all, strip{height: size * s.leading, glue: t.Look == Heading || i == 0 && len(lines) > 1 || i == len(lines)-2, draw: func(top float64) {
			s.font(style, size)
			s.pdf.Text(left, top+size*1.05, l)
			if t.Look == Spoken {
				s.pdf.SetLineWidth(1.5)
				s.pdf.Line(marginLeft+3, top, marginLeft+3, top+size*s.leading)
			}
		}})
	}
	if t.Look == Heading && len(all) > 0 {
		all = append(all, strip{height: 2, glue: true, draw: func(float64) {}})
	}
	return all
}

// facts are labels with words beside them.
func (s *setter) facts(f Facts) []strip {
	const labels = 0.34
	var all []strip
	for _, line := range f.Lines {
		label := s.column(line.Label, "", s.size, marginLeft, textWidth*labels-8, false)
		words := s.column(line.Words, "B", s.size, marginLeft+textWidth*labels, textWidth*(1-labels), false)
		all = append(all, strip{height: max(label.height, words.height), draw: func(top float64) {
			label.draw(top)
			words.draw(top)
		}})
	}
	return all
}

// signature is a line to sign on, with who and in which office under it; where
// it was signed in the program, with when.
func (s *setter) signature(g Signature) strip {
	line := s.size * s.leading
	return strip{height: line*2 + 26, draw: func(top float64) {
		at := top + 26
		s.pdf.SetLineWidth(0.6)
		s.pdf.Line(marginLeft, at, marginLeft+textWidth*0.56, at)
		s.pdf.Line(marginLeft+textWidth*0.64, at, sheetWidth-marginRight, at)
		s.font("", s.size)
		s.pdf.Text(marginLeft, at+s.size*1.2, g.Under())
		s.pdf.Text(marginLeft+textWidth*0.64, at+s.size*1.2, "Date and time")
		if g.Date != "" {
			s.font("", s.size*0.86)
			s.pdf.Text(marginLeft, at+s.size*1.2+line, g.Date)
		}
	}}
}

// boxed is a number or a name in a frame.
func (s *setter) boxed(b Boxed) strip {
	label := s.column(b.Label, "", s.size, marginLeft+12, textWidth-24, false)
	words := s.column(b.Words, "B", s.size*1.8, marginLeft+12, textWidth-24, false)
	height := label.height + words.height + 14
	return strip{height: height + 4, draw: func(top float64) {
		s.pdf.SetLineWidth(1.2)
		s.pdf.Rect(marginLeft, top, textWidth, height, "D")
		label.draw(top + 5)
		words.draw(top + 5 + label.height)
	}}
}

// space is room to write in by hand.
func (s *setter) space(b Space) []strip {
	label := s.column(b.Label, "", s.size, marginLeft, textWidth, false)
	label.glue = true
	all := []strip{label}
	for range b.Lines {
		all = append(all, strip{height: 22, draw: func(top float64) {
			s.pdf.SetLineWidth(0.4)
			s.pdf.Line(marginLeft, top+20, sheetWidth-marginRight, top+20)
		}})
	}
	return all
}
