package ask

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
)

// Pick is a question after a file or a folder.
type Pick struct {
	Title, Text, Label string
	Initial            string                  // a path that is offered
	OK                 string                  // the word for going on
	Folder             bool                    // a folder is asked for, not a file
	Makes              bool                    // a folder that is not there is made by whoever asks for it
	Ends               []string                // what the names of files may end in, such as ".xlsx"; empty is anything
	Validate           func(path string) error // says what is wrong with what was typed; nil takes anything
	Chosen             func(path string)

	// Read lists what lies in a folder, folders first. It is called off the UI
	// goroutine. Without it the path is only typed.
	Read func(folder string) ([]PickEntry, error)
	// Home is the folder that ~ stands for; Recent are folders used lately, the newest first.
	Home   string
	Recent []string
}

// PickEntry is a file or a folder that can be chosen.
type PickEntry struct {
	Name   string
	Folder bool
}

// PickFile asks for a file or a folder, and answers with its path as it was typed or chosen; it may begin with ~.
// Beneath the line lies what the folder holds. Typing filters, the arrows choose, Enter goes into a folder or takes
// the file, Tab completes, Backspace after a folder goes up.
func PickFile(win fyne.Window, p Pick) {
	if p.Read == nil {
		For(win, Question{Title: p.Title, Text: p.Text, Label: p.Label, Initial: p.Initial, OK: p.OK, Validate: p.Validate, Answer: p.Chosen})
		return
	}
	k := &picker{Pick: p, entry: fields.NewLineEntry(), list: lists.NewList(), complaint: widget.NewLabel("")}
	k.d = newModal(win, p.Title, p.Text, k.work.Drop)
	k.d.wide = true
	k.list.Least, k.list.OnKey = pickRows, k.d.key
	k.list.OnTap = func(r lists.Row) { k.list.MoveTo(r.Key); r.Open() }
	k.list.Disable()
	k.complaint.Wrapping, k.complaint.Importance, k.complaint.TextStyle.Bold = fyne.TextWrapWord, widget.DangerImportance, true
	k.complaint.Hide()
	k.entry.OnChanged = func(string) { k.show() }
	k.entry.Choose, k.entry.Cancel = k.enter, k.d.dismiss
	k.entry.Step = func(by int) { k.list.Step(by); k.moved = true }
	k.entry.OnTab, k.entry.OnBack = k.complete, k.back
	k.entry.OnKey = func(ev *fyne.KeyEvent) {
		if !keys.IsFunction(ev.Name) {
			k.list.TypedKey(ev)
		}
	}
	label := widget.NewLabel(pickLabel(p.Label, p.Folder, p.Ends))
	label.Wrapping = fyne.TextWrapWord
	ok := cmp.Or(p.OK, sayOK)
	k.d.body = []fyne.CanvasObject{label, k.entry, k.list, k.complaint}
	k.d.buttons = []*fields.Button{fields.NewButton(ok, k.enter), fields.NewButton(sayCancel, k.d.dismiss)}
	k.d.hint = hintPick
	k.base, _ = pickSplit(k.initial(), pickHome)
	k.entry.SetText(k.initial())
	k.show()
	k.d.open(k.entry)
	k.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// pickRows is how many rows of a folder are in sight.
const pickRows = 8

// picker is an open question after a file or a folder.
type picker struct {
	Pick
	d         *modal
	entry     *fields.LineEntry
	list      *lists.List
	complaint *widget.Label

	base    string // the folder that a name without one means
	read    string // the folder that was read, or is being read
	looking bool
	entries []PickEntry
	err     error
	work    work.Background
	moved   bool // the arrows chose a row since something was typed
	asked   bool // whether a folder is to be made was asked since something was typed
}

// initial is the path that stands in the line at first.
func (k *picker) initial() string {
	switch {
	case k.Initial != "":
		return k.Initial
	case len(k.Recent) > 0:
		return pickFolder(k.Recent[0])
	}
	return pickHome
}

// typed is the path that stands in the line: its folder, and the part after that.
func (k *picker) typed() (folder, part string) {
	return pickSplit(strings.TrimSpace(k.entry.Text), k.base)
}

// show shows what the line means now.
func (k *picker) show() {
	folder, _ := k.typed()
	if path := pickExpand(folder, k.Home); path != k.read {
		k.base = folder
		k.look(path)
	}
	k.rows()
}

// look reads a folder: at once where it answers at once, else when it does.
func (k *picker) look(path string) {
	k.read, k.entries, k.err, k.looking = path, nil, nil, true
	var entries []PickEntry
	k.work.Promptly(func(context.Context, work.ProgressFunc) error {
		var err error
		entries, err = k.Read(path)
		return err
	}, func(err error) {
		k.entries, k.err, k.looking = entries, err, false
		k.rows()
	})
}

// rows lists what can be chosen.
func (k *picker) rows() {
	k.complain("")
	folder, part := k.typed()
	var rows []lists.Row
	does := k.does(folder, part)
	if does == pickTakes || does == pickMakes && k.offered() {
		rows = append(rows, k.doesRow(does, folder+part))
	}
	found := pickFilter(k.entries, part, k.fits)
	for _, e := range found {
		rows = append(rows, k.entryRow(folder, e))
	}
	switch {
	case k.looking:
		rows = append(rows, lists.QuietRow(pickStillLooking(folder)))
	case k.err != nil:
		rows = append(rows, lists.SignRow(theme.WarningIcon(), look.ColorNameWarningText, lists.Cell{Text: k.err.Error(), Colour: look.ColorNameWarningText}))
	case len(found) == 0:
		rows = append(rows, lists.QuietRow(pickNothing(folder, part, k.Folder, k.Ends)))
	}
	if part == "" {
		rows = append(rows, k.recentRows(folder)...)
	}
	if does == pickMakes && !k.offered() { // what is there comes first: nobody makes a folder who looked for one
		rows = append(rows, k.doesRow(does, folder+part))
	}
	k.list.Set(rows)
	k.moved, k.asked = false, false
	k.list.ToFirst()
	k.list.ToTop()
}

// pickColumns are: a glyph, a name that is cut where it is too long.
var pickColumns = []lists.Column{{Ems: 1.4}, {}}

// What can be done with the folder that stands in the line; also the keys of the rows that do it.
const (
	pickTakes = "take"
	pickMakes = "make"
)

// does tells which of them it is; empty where it is neither, and for a file.
func (k *picker) does(folder, part string) string {
	notThere := errors.Is(k.err, fs.ErrNotExist)
	switch {
	case !k.Folder, k.err != nil && !notThere && part == "":
		return ""
	case k.looking, k.err != nil && !notThere: // what is in a folder that nobody may look into can be taken
		return pickTakes
	case !notThere && (part == "" || pickHas(k.entries, part)):
		return pickTakes
	case k.Makes:
		return pickMakes
	}
	return ""
}

// offered tells whether the line is still the path that stood in it at first.
func (k *picker) offered() bool { return k.entry.Text == k.initial() }

// doesRow is taking the folder that stands in the line, or making it.
func (k *picker) doesRow(does, path string) lists.Row {
	text, glyph := pickTake(path), theme.ConfirmIcon()
	if does == pickMakes {
		text, glyph = pickMake(path), theme.FolderNewIcon()
	}
	return lists.Row{Columns: pickColumns, Key: does, Open: func() { k.take(path) }, Cells: []lists.Cell{{Glyph: glyph, Colour: theme.ColorNamePrimary}, {Text: text, Bold: true}}}
}

func (k *picker) entryRow(folder string, e PickEntry) lists.Row {
	r := lists.Row{Columns: pickColumns, Key: "entry " + e.Name, Open: func() { k.take(folder + e.Name) }, Cells: []lists.Cell{{Glyph: theme.FileIcon(), Colour: theme.ColorNamePlaceHolder}, {Text: e.Name}}}
	if e.Folder {
		r.Cells[0] = lists.Cell{Glyph: theme.FolderIcon(), Colour: theme.ColorNamePrimary}
		r.Cells[1].Text = pickFolder(e.Name)
		r.Open = func() { k.write(pickFolder(folder + e.Name)) }
	}
	return r
}

// recentRows are the folders used lately, but for the one that is shown.
func (k *picker) recentRows(shown string) []lists.Row {
	var rows []lists.Row
	for _, path := range k.Recent {
		if pickExpand(pickFolder(path), k.Home) == pickExpand(shown, k.Home) {
			continue
		}
		rows = append(rows, lists.Row{Columns: pickColumns, Key: "recent " + path, Open: func() { k.write(pickFolder(path)) },
			Cells: []lists.Cell{{Glyph: theme.HistoryIcon(), Colour: theme.ColorNamePlaceHolder}, {Text: pickFolder(path)}}})
	}
	if len(rows) > 0 {
		rows = append([]lists.Row{lists.HeadingRow(sayPickRecent)}, rows...)
	}
	return rows
}

// fits tells whether a name can be chosen: a folder to go into, or a file of
// one of the endings.
func (k *picker) fits(e PickEntry) bool { return e.Folder || !k.Folder && pickEnds(e.Name, k.Ends) }

// enter does what the row says at which the list stands; where there is none,
// the path is taken as it was typed. One that was typed whole need not wait for its folder.
func (k *picker) enter() {
	folder, part := k.typed()
	row, at := k.list.Current()
	switch {
	case k.looking && !k.Folder && (part == "" || !pickEnds(part, k.Ends)):
		k.complain(pickStillLooking(folder))
	case at && row.Key == pickMakes && !k.offered() && !k.moved && !k.asked:
		k.complain(pickMakeAgain(folder + part))
		k.asked = true
	case at && !k.wholeName(part):
		row.Open()
	case k.err != nil && (part == "" || k.Folder):
		k.complain(k.err.Error())
	case part == "" || k.Folder:
		k.complain(pickNothing(folder, part, k.Folder, k.Ends))
	default:
		k.take(folder + part)
	}
}

// wholeName tells whether the name of a file was typed whole, and there is no
// other of that name: then it is meant, and not one that holds it.
func (k *picker) wholeName(part string) bool {
	return !k.Folder && len(k.Ends) > 0 && pickEnds(part, k.Ends) && k.list.Key() != "entry "+part && !k.moved
}

// take answers with a path, if it will do.
func (k *picker) take(path string) {
	if k.Validate != nil {
		if err := k.Validate(path); err != nil {
			k.complain(err.Error())
			return
		}
	}
	k.work.Drop()
	k.d.close(func() { k.Chosen(path) })
}

func (k *picker) complain(why string) {
	if k.complaint.Text == why {
		return
	}
	k.complaint.SetText(why)
	k.complaint.Hidden = why == ""
	if k.d.popup != nil {
		k.d.fit()
	}
}

// write puts another path into the line, the caret at its end.
func (k *picker) write(path string) {
	k.entry.SetText(path)
	k.entry.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) // which also ends what was selected
	k.d.canvas.Focus(k.entry)
}

// complete writes as much of a name as is sure.
func (k *picker) complete() {
	folder, part := k.typed()
	if row, ok := k.list.Current(); ok && k.list.At > 0 && strings.HasPrefix(row.Key, "entry ") {
		part = strings.TrimPrefix(row.Key, "entry ") // the arrows chose it
	}
	k.write(folder + pickComplete(pickFilter(k.entries, part, k.fits), part))
}

// back goes up where nothing stands after the folder.
func (k *picker) back() bool {
	folder, part := k.typed()
	if part != "" || k.entry.SelectedText() != "" {
		return false
	}
	k.write(pickUp(folder, k.Home))
	return true
}
