package lists

// take puts rows into the views that there are, and makes and leaves only as
// many as there are more or fewer: a view that was left stays in the toolkit's
// memory for a minute, and with it all that its row knows.
func (l *List) take(rows []Row) {
	kept := min(len(l.views), len(rows))
	views := make([]*RowView, len(rows))
	copy(views, l.views[:kept])
	for i, r := range rows {
		if i < kept {
			views[i].Row, views[i].scale = r, 0
			continue
		}
		views[i] = NewRowView(r)
		views[i].OnTap = func() { l.tap(i) }
	}
	l.views, l.rows.Views = views, views
}
