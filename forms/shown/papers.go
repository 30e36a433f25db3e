package shown

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/app/leaving"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// PaperStand is one kind of paper of all wards that a page of papers is about.
type PaperStand struct {
	Kind, Title string
	Wards       []ward.Ward
	Now         []leaving.PaperNow // of each ward
}

// PaperStands are all kinds of paper in the order of the night. Of is what the
// count says of a ward's.
func PaperStands(wards []ward.Ward, of func(setup.ContestID) []leaving.PaperNow) []PaperStand {
	var stands []PaperStand
	for _, w := range wards {
		for i, p := range of(w.Contest.ID) {
			if i == len(stands) {
				stands = append(stands, PaperStand{Kind: p.Kind, Title: p.Title})
			}
			stands[i].Wards, stands[i].Now = append(stands[i].Wards, w), append(stands[i].Now, p)
		}
	}
	return stands
}

// Ready are the wards that may have the paper now.
func (s PaperStand) Ready() []setup.ContestID {
	var ready []setup.ContestID
	for i, p := range s.Now {
		if p.Code == "" {
			ready = append(ready, s.Wards[i].Contest.ID)
		}
	}
	return ready
}

// Slips are how many slips were given out in these wards.
func (s PaperStand) Slips() int {
	n := 0
	for _, w := range s.Wards {
		n += w.Slips
	}
	return n
}

// Paper is a kind of paper and how it stands: of one ward when it can be drawn
// up, of all how many may have it. Opening it draws it up, or says why not.
func Paper(s PaperStand, all, onlyWards bool, by setup.Person, key string, open func()) lists.Row {
	said := ""
	if all {
		of := map[string]int{}
		for _, p := range s.Now {
			of[p.Code]++
		}
		said = words.PaperStates(s.Kind, of, by, s.Slips(), onlyWards)
	} else {
		said = words.PaperState(s.Now[0], by, s.Slips())
	}
	glyph, title := lists.Cell{Glyph: theme.RadioButtonIcon(), Colour: theme.ColorNamePlaceHolder}, lists.Cell{Text: s.Title}
	never := true
	for _, p := range s.Now {
		never = never && (p.Code == "no_such_paper" || p.Code == "abandoned" || p.Code == "too_late")
	}
	switch {
	case len(s.Ready()) > 0:
		glyph, title.Bold = lists.Cell{Glyph: theme.DocumentPrintIcon(), Colour: theme.ColorNamePrimary}, true
	case never:
		glyph.Glyph = theme.ContentRemoveIcon()
	}
	return lists.Row{Columns: lists.GlyphColumns, Key: key, Open: open, Cells: []lists.Cell{glyph, title},
		Under: []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(said)}}}}
}

// PapersDrawn are the files of a paper that was drawn up, of slips the PDF of each
// ward with their numbers, and which wards were left out. At gives key and act of a file's row.
func PapersDrawn(c reconcile.Count, p leaving.Papers, s PaperStand, at func(path string) lists.Row, folder lists.Row) []lists.Row {
	var rows []lists.Row
	file := func(f leaving.File, name, detail string) {
		r := at(f.Path)
		r.Columns, r.Cells = drawnColumns, []lists.Cell{{}, {Glyph: theme.ConfirmIcon(), Colour: look.ColorNameOKText}, {Text: name}, lists.Caption(detail)}
		rows = append(rows, r)
	}
	if len(p.Slips) == 0 {
		for _, f := range p.Files {
			file(f, filepath.Base(f.Path), words.PaperFileDetail(f, c.Election.OnlyWards()))
		}
	}
	for i, s := range p.Slips { // a PDF and a page of each ward's
		file(p.Files[2*i], words.SlipsGiven(c.Ward(s.Contest).Contest.Name, s), words.FileSize(int64(p.Files[2*i].Bytes)))
	}
	if len(p.Slips) > 0 {
		rows = append(rows, drawnLine(words.SlipsBeside))
	}
	left := slices.Clone(p.LeftOut)
	for i, l := range left {
		for k, w := range s.Wards {
			if w.Contest.Name == l.Contest && s.Now[k].Code != "" {
				left[i].Why = words.PaperNotYet(s.Now[k])
			}
		}
	}
	for _, r := range byReason(left) {
		rows = append(rows, drawnLine(words.PapersLeftOut(r.why, r.contests)))
	}
	folder.Columns, folder.Cells = drawnColumns, []lists.Cell{{}, {Glyph: theme.FolderOpenIcon(), Colour: theme.ColorNamePrimary}, {Text: words.FolderShow}, {}}
	return append(rows, folder)
}

// drawnColumns are: the room of the paper's glyph, a glyph, a file, what it is.
var drawnColumns = []lists.Column{{Ems: 1.4}, {Ems: 1.4}, {Wrap: true}, {Ems: 9, Right: true, Fold: true}}

func drawnLine(text string) lists.Row {
	return lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, {Text: text}}}
}
