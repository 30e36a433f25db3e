package start

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/desk"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// helpLine is a line of help: a heading, or keys and what they do.
type helpLine struct{ heading, keys, name string }

// helpLines are all commands that have a key, group by group.
func helpLines(w *desk.Window) [][]helpLine {
	grouped := map[string]bool{}
	group := func(name string, commands []*keys.Command) []helpLine {
		lines := []helpLine{{heading: name}}
		for _, c := range commands {
			if c != nil && c.Keys != "" && !grouped[c.Name] {
				grouped[c.Name] = true
				lines = append(lines, helpLine{keys: c.Keys, name: c.Name})
			}
		}
		return lines
	}
	var all [][]helpLine
	for _, g := range words.HelpGroups {
		var commands []*keys.Command
		for _, name := range g.Commands {
			commands = append(commands, w.Keys.ByName(name))
		}
		if g.Name == words.HelpRooms {
			commands = ofRooms(w)
		}
		all = append(all, group(g.Name, commands))
	}
	all = append(all, group(words.HelpMore, w.Keys.All()))
	return slices.DeleteFunc(all, func(lines []helpLine) bool { return len(lines) == 1 })
}

// ofRooms are the commands that lead to the rooms, the hall screen among them.
func ofRooms(w *desk.Window) []*keys.Command {
	var commands []*keys.Command
	for _, r := range w.Above.Rooms(reconcile.Count{}) {
		if r.Keys != "" {
			commands = append(commands, w.Keys.ByShortcut(desk.WithCtrl(r.Keys)))
		}
	}
	return append(commands, w.Keys.ByName(words.Hall))
}

// helpEms is the width of one column of help, in heights of the text.
const helpEms = 26

// HelpRows are all keys in as many columns as there is room for, a group never
// parted, and what the keys do in a sheet, a list and a question.
func HelpRows(w *desk.Window) []lists.Row {
	room := w.Win.Canvas().Size().Width / theme.TextSize()
	columns := columnsOf(helpLines(w), max(1, min(4, int(room/helpEms))))
	var rows []lists.Row
	for i := range slices.MaxFunc(columns, func(a, b []helpLine) int { return len(a) - len(b) }) {
		var row lists.Row
		for _, lines := range columns {
			row.Columns = append(row.Columns, lists.Column{Ems: keysEms(lines), Right: true}, lists.Column{Wrap: true})
			row.Cells = append(row.Cells, helpCells(lines, i)...)
		}
		rows = append(rows, row)
	}
	for topics := range slices.Chunk(words.HelpTopics, len(columns)) {
		names, texts := lists.Row{Above: 0.7, Ruled: true}, lists.Row{}
		for _, t := range topics {
			names.Columns = append(names.Columns, lists.Column{Wrap: true}, lists.Column{Ems: 0.8})
			names.Cells, texts.Cells = append(names.Cells, lists.Cell{Text: t.Name, Bold: true}, lists.Cell{}), append(texts.Cells, lists.Cell{Text: t.Text}, lists.Cell{})
		}
		texts.Columns = names.Columns
		rows = append(rows, names, texts)
	}
	return rows
}

// keysEms is the width that the longest keys of a column take, in heights of the text.
func keysEms(lines []helpLine) float32 {
	width := float32(0)
	for _, l := range lines {
		width = max(width, fyne.MeasureText(l.keys, theme.TextSize(), fyne.TextStyle{Bold: true}).Width)
	}
	return width/theme.TextSize() + 0.2
}

// columnsOf deals groups out to columns, in their order and with a line between one and the next, so that the longest
// column is as short as can be.
func columnsOf(groups [][]helpLine, n int) [][]helpLine {
	for limit := 1; ; limit++ {
		columns := [][]helpLine{nil}
		for _, g := range groups {
			last := len(columns) - 1
			switch under := len(columns[last]); {
			case under == 0:
				columns[last] = slices.Clone(g)
			case under+1+len(g) <= limit:
				columns[last] = append(append(columns[last], helpLine{}), g...)
			default:
				columns = append(columns, slices.Clone(g))
			}
		}
		if len(columns) <= n {
			return columns
		}
	}
}

// helpCells are one line of a column.
func helpCells(lines []helpLine, i int) []lists.Cell {
	if i >= len(lines) {
		return []lists.Cell{{}, {}}
	}
	l := lines[i]
	if l.heading != "" {
		return []lists.Cell{{}, {Text: l.heading, Bold: true, Colour: look.ColorNameNoteText}}
	}
	return []lists.Cell{{Text: l.keys, Bold: true}, {Text: l.name}}
}
