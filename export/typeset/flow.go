package typeset

// strip is a piece of a page that stays whole: a line, a row, a frame.
type strip struct {
	height float64
	draw   func(top float64)
	// glue keeps it on the sheet of the strip after it, as a heading.
	glue bool
	// again is drawn first where this strip begins a sheet: the head of its table.
	again *strip
	// turn makes it the first of its sheet.
	turn bool
}

// sheets shares strips out among sheets, in order. The first sheet has less room than those after it, whose head is
// short. Strips that are glued go together, unless they would not fit even a sheet of their own.
func sheets(strips []strip, first, later float64) [][]strip {
	var all [][]strip
	var now []strip
	room := first
	turn := func() {
		all = append(all, now)
		now, room = nil, later
	}
	for i := 0; i < len(strips); {
		end, need := i, 0.0
		for {
			need += strips[end].height
			end++
			if end == len(strips) || !strips[end-1].glue || need > later {
				break
			}
		}
		if (need > room || strips[i].turn) && len(now) > 0 {
			turn()
			if head := strips[i].again; head != nil {
				now, room = append(now, *head), room-head.height
			}
		}
		for ; i < end; i++ {
			if strips[i].height > room && len(now) > 0 && need > later {
				turn()
			}
			now, room = append(now, strips[i]), room-strips[i].height
		}
	}
	return append(all, now)
}
