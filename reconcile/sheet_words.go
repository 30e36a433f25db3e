package reconcile

func sheetWords(id SheetID) string {
	d, _ := SheetOf(id.Form)
	if d.About == AboutWard {
		return d.Title
	}
	return d.Title + " " + id.Subject
}
