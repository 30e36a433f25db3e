package shown

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
)

// The keys of the rows of the set-up; a number follows each that ends in a stroke.
const (
	MendByFileKey    = "by_file"
	MendAddBoxKey    = "add_box"
	MendAddPersonKey = "add_person"
	MendWardKey      = "ward/"
	MendCandidateKey = "candidate/" // of the contest, and of the candidate
	MendStationKey   = "station/"
	MendBoxKey       = "box/"
	MendPersonKey    = "person/"
)

var (
	mendCandidate = []lists.Column{{Ems: 2.4, Right: true}, {Ems: 0.2}, {Ems: 15, Wrap: true}, {Wrap: true}}
	mendThing     = []lists.Column{{Ems: 4.6}, {Ems: 14, Wrap: true}, {Wrap: true}}
)

// SetUpOf is the set-up of a count to read: how it is mended, then its wards,
// stations, boxes and people.
func SetUpOf(e setup.Election) []lists.Row {
	rows := []lists.Row{lists.LineRow(lists.Cell{Text: words.SetupCouncilLine(e), Bold: true, Size: theme.SizeNameSubHeadingText}), lists.QuietRow(words.SetupRoomText)}
	byFile := way(MendByFileKey, theme.FolderOpenIcon(), lists.Cell{Text: words.SetupByFile, Bold: true}, words.SetupByFileDetail)
	byFile.Above = 0.4
	rows = append(rows, byFile,
		way(MendAddBoxKey, theme.ContentAddIcon(), lists.Cell{Text: words.SetupAddBox, Bold: true}, ""), way(MendAddPersonKey, theme.ContentAddIcon(), lists.Cell{Text: words.SetupAddPerson, Bold: true}, ""))
	for i, c := range e.Contests {
		rows = append(rows, lists.Row{Columns: []lists.Column{{Ems: 16, Wrap: true}, {Wrap: true}}, Key: MendWardKey + strconv.Itoa(i), Above: 0.9, Ruled: true, Cells: []lists.Cell{{Text: c.Name, Bold: true}, {Text: words.SetupWardLine(c)}}})
		for n, candidate := range c.Candidates {
			rows = append(rows, lists.Row{Columns: mendCandidate, Key: fmt.Sprint(MendCandidateKey, i, "/", n),
				Cells: []lists.Cell{{Text: strconv.Itoa(n + 1), Colour: theme.ColorNamePlaceHolder}, {}, {Text: candidate.PaperName()}, {Text: words.CandidateDescription(candidate), Colour: theme.ColorNamePlaceHolder}}})
		}
		if len(c.Candidates) == 0 {
			rows = append(rows, lists.QuietRow(words.SetupNoCandidates))
		}
	}
	return append(rows, register(e)...)
}

// register are the stations, the boxes and the people of a set-up.
func register(e setup.Election) (rows []lists.Row) {
	struck := func(off bool) fyne.ThemeColorName {
		if off {
			return theme.ColorNamePlaceHolder
		}
		return ""
	}
	rows = append(rows, lists.HeadingRow(words.SetupStations))
	for i, s := range e.Stations {
		colour := struck(s.Struck != "")
		rows = append(rows, lists.Row{Columns: mendThing, Key: MendStationKey + strconv.Itoa(i), Cells: []lists.Cell{{Text: string(s.ID), Bold: s.Struck == "", Colour: colour}, {Text: s.Place, Colour: colour}, {Text: words.SetupStationLine(e, s), Colour: theme.ColorNamePlaceHolder}}})
	}
	rows = append(rows, lists.HeadingRow(words.SetupBoxes))
	for i, b := range e.Boxes {
		off := b.Struck != "" || b.MergedInto != ""
		var wards []string
		for _, id := range b.Contests {
			if c, ok := e.Contest(id); ok {
				wards = append(wards, c.Name)
			}
		}
		rows = append(rows, lists.Row{Columns: mendThing, Key: MendBoxKey + strconv.Itoa(i), Cells: []lists.Cell{{Text: string(b.ID), Bold: !off, Colour: struck(off)}, {Text: words.SetupBoxLine(b), Colour: struck(off)}, {Text: strings.Join(wards, ", "), Colour: theme.ColorNamePlaceHolder}}})
	}
	rows = append(rows, lists.HeadingRow(words.SetupPeople))
	for i, p := range e.People {
		rows = append(rows, lists.Row{Columns: []lists.Column{{Ems: 18.6, Wrap: true}, {Wrap: true}}, Key: MendPersonKey + strconv.Itoa(i), Cells: []lists.Cell{{Text: p.Name, Bold: true}, {Text: words.SentenceCase(p.Role.Words())}}})
	}
	return rows
}

var changeColumns = []lists.Column{{Ems: 1.4}, {Ems: 5, Right: true}, {Ems: 0.6}, {Wrap: true}}

// Changes is the difference that a mend would make: what it was and what it
// would be, and which sheets it voids.
func Changes(c reconcile.Count, changes []mend.Change) (rows []lists.Row) {
	for _, change := range changes {
		r := lists.SignRow(theme.DocumentCreateIcon(), theme.ColorNamePrimary, lists.Cell{Text: words.SetupChange(change, c.Election), Bold: true})
		r.Above = 0.5
		line := func(name, text string, bold bool) {
			if text != "" {
				r.Under = append(r.Under, lists.Row{Columns: changeColumns, Cells: []lists.Cell{{}, lists.Caption(name), {}, {Text: text, Bold: bold}}})
			}
		}
		was, now := change.Shown()
		line(words.SetupDiffWas, was, false)
		line(words.SetupDiffIs, now, true)
		if voided := change.Sheets(); len(voided) > 0 {
			r.Under = append(r.Under, lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{Glyph: theme.WarningIcon(), Colour: look.ColorNameWarningText}, {Text: words.SetupDiffVoids, Colour: look.ColorNameWarningText}}})
			for _, id := range voided {
				r.Under = append(r.Under, lists.Row{Columns: changeColumns, Cells: []lists.Cell{{}, {}, {}, {Text: words.SetupVoided(c, id)}}})
			}
		}
		rows = append(rows, r)
	}
	return rows
}
