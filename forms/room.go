package forms

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// The keys of the rooms: the pages that are no ward's. A ward's page has the key of its contest.
const (
	voterIDKey   = "voter_id"
	progressKey  = "progress"
	doorKey      = "door"
	differedKey  = "differed"
	councilKey   = "council"
	publishKey   = "publish"
	backupKey    = "backup"
	journalKey   = "journal"
	setupKey     = "setup"
	elsewhereKey = "published/" // and the contest
)

// room is a page beside the wards'. Its line in the table of rooms is all that the desk has to be told of it: the list at
// the left, go-to, help and the keys follow.
type room struct {
	key     string
	name    string                     // as the list and go-to call it
	command string                     // as help calls going there; empty is the name
	keys    fyne.KeyName               // with Ctrl; empty where only the list and go-to lead there
	short   string                     // its word in the key line at the foot; empty is none
	there   func(reconcile.Count) bool // nil: every count has it
	sign    func(reconcile.Count) sign // its row in the list at the left; nil: it has none
	page    func(*window) screen
}

// sign is what a room's row in the list at the left shows beside its name.
type sign struct {
	glyph  fyne.Resource
	colour fyne.ThemeColorName // of the glyph
	text   string              // how far it is, in a line
	quiet  bool                // the line is not of the glyph's colour
}

// in tells whether a count has the room.
func (r room) in(c reconcile.Count) bool { return r.there == nil || r.there(c) }

// row is the room in the list at the left.
func (r room) row(c reconcile.Count, open func()) lists.Row {
	s := r.sign(c)
	under := lists.Cell{Text: s.text, Colour: s.colour, Size: theme.SizeNameCaptionText}
	if s.quiet {
		under = lists.Caption(s.text)
	}
	return lists.Row{Columns: signLineColumns, Key: r.key, Open: open, Above: 0.6, Cells: []lists.Cell{{Glyph: s.glyph, Colour: s.colour}, {Text: r.name, Bold: true}},
		Under: []lists.Row{{Columns: signLineColumns, Cells: []lists.Cell{{}, under}}}}
}

// above is what the desk needs of the pages, none of which it knows.
type above struct {
	rooms     func(reconcile.Count) []room // all that a count has, in the order of the list
	ward      func(*window, setup.ContestID) screen
	start     func(w *window, fault error) screen // while no count is open, and where one failed why
	openSheet func(w *window, id sheet.ID, count int)
}

// guide leads somebody through a count, in a strip above the page.
type guide interface {
	// begin leads through a count that was just opened, if it was made for that.
	begin(*app.Count) bool
	// look hears of whatever is shown or said.
	look()
}

// beside is a second window, which shows the same count.
type beside interface {
	refresh()
	close()
}

// rooms are all that the count at the desk has.
func (w *window) rooms() []room { return w.above.rooms(w.state) }

// roomOf is the room of a key.
func (w *window) roomOf(key string) (room, bool) {
	all := w.rooms()
	if i := slices.IndexFunc(all, func(r room) bool { return r.key == key }); i >= 0 {
		return all[i], true
	}
	return room{}, false
}

// toStart shows what stands in the window while no count is open.
func (w *window) toStart(fault error) { w.show(w.above.start(w, fault)) }

// closeBeside closes the second window, where it is open.
func (w *window) closeBeside() {
	if w.beside != nil {
		w.beside.close()
	}
}

// orBeside adds to what F11 says in this window where the other one has it, while that is open.
func (w *window) orBeside(sentence string) string {
	if w.beside == nil {
		return sentence
	}
	return sentence + " " + words.HallHasF11
}
