package desk

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// The keys of the rooms: the pages that are no ward's. A ward's page has the key of its contest.
const (
	VoterIDKey   = "voter_id"
	ReviewKey    = "review"
	ProgressKey  = "progress"
	DoorKey      = "door"
	DifferedKey  = "differed"
	CouncilKey   = "council"
	PublishKey   = "publish"
	PapersKey    = "papers"
	BackupKey    = "backup"
	JournalKey   = "journal"
	SetupKey     = "setup"
	ElsewhereKey = "published/" // and the contest
)

// Room is a page beside the wards'. Its line in the table of rooms is all that the desk has to be told of it: the list at
// the left, go-to, help and the keys follow.
type Room struct {
	Key     string
	Name    string                     // as the list and go-to call it
	Command string                     // as help calls going there; empty is the name
	Keys    fyne.KeyName               // with Ctrl; empty where only the list and go-to lead there
	Short   string                     // its word in the key line at the foot; empty is none
	There   func(reconcile.Count) bool // nil: every count has it
	Sign    func(reconcile.Count) Sign // its row in the list at the left; nil: it has none
	Page    func(*Window) Screen
}

// Sign is what a room's row in the list at the left shows beside its name.
type Sign struct {
	Glyph  fyne.Resource
	Colour fyne.ThemeColorName // of the glyph
	Text   string              // how far it is, in a line
	Quiet  bool                // the line is not of the glyph's colour
}

// In tells whether a count has the room.
func (r Room) In(c reconcile.Count) bool { return r.There == nil || r.There(c) }

// row is the room in the list at the left.
func (r Room) row(c reconcile.Count, open func()) lists.Row {
	s := r.Sign(c)
	under := lists.Cell{Text: s.Text, Colour: s.Colour, Size: theme.SizeNameCaptionText}
	if s.Quiet {
		under = lists.Caption(s.Text)
	}
	return lists.Row{Columns: SignLineColumns, Key: r.Key, Open: open, Above: 0.6, Cells: []lists.Cell{{Glyph: s.Glyph, Colour: s.Colour}, {Text: r.Name, Bold: true}},
		Under: []lists.Row{{Columns: SignLineColumns, Cells: []lists.Cell{{}, under}}}}
}

// Above is what the desk needs of the pages, none of which it knows.
type Above struct {
	Rooms     func(reconcile.Count) []Room // all that a count has, in the order of the list
	Ward      func(*Window, setup.ContestID) Screen
	Start     func(w *Window, fault error) Screen // while no count is open, and where one failed why
	OpenSheet func(w *Window, id sheet.ID, count int)
}

// rooms are all that the count at the desk has.
func (w *Window) rooms() []Room { return w.Above.Rooms(w.State) }

// roomRows are the rooms in the list at the left, of those whose name is asked for.
func (w *Window) roomRows(named func(name string) bool) []lists.Row {
	var rows []lists.Row
	for _, r := range w.rooms() {
		if r.Sign != nil && r.In(w.State) && named(r.Name) {
			rows = append(rows, r.row(w.State, w.Opener(r.Key)))
		}
	}
	return rows
}

// roomOf is the room of a key.
func (w *Window) roomOf(key string) (Room, bool) {
	all := w.rooms()
	if i := slices.IndexFunc(all, func(r Room) bool { return r.Key == key }); i >= 0 {
		return all[i], true
	}
	return Room{}, false
}

// ToStart shows what stands in the window while no count is open.
func (w *Window) ToStart(fault error) { w.Show(w.Above.Start(w, fault)) }
