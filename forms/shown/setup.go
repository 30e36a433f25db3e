package shown

import (
	"path/filepath"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app/intake/fault"
	"wardcount/app/making"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
)

// The keys of the rows of a set-up in the making; a number follows those that
// end in a stroke. The facts have their names for keys.
const (
	SetupFileKey     = "file/"
	SetupFaultKey    = "fault/"
	SetupFixKey      = "fix/"
	SetupTypedKey    = "typed/" // and the noun and a stroke
	SetupTypeKey     = "type/"  // and the noun
	SetupAddKey      = "add"
	SetupTemplateKey = "template"
	SetupSaveKey     = "save"
	SetupGoKey       = "go"
)

// setupColumns are: a glyph, what it is, what is said of it.
var setupColumns = []lists.Column{{Ems: 1.4}, {Ems: 15, Wrap: true}, {Wrap: true}}

// saidColumns are: air, the name of a fact, what it is, where it comes from.
var saidColumns = []lists.Column{{Ems: 1.4}, {Ems: 9}, {Wrap: true}}

// Setup is a set-up in the making as it stands.
type Setup struct {
	Draft   making.Draft
	Reading making.Reading
	Read    bool // it was read at least once
	Busy    string
}

// Rows are the whole page below its title.
func (s Setup) Rows() (rows []lists.Row) {
	if len(s.Draft.Files) == 0 && !s.Read {
		rows = append(rows, lists.QuietRow(s.empty()))
	}
	if len(s.Reading.Troubles) > 0 {
		rows = append(rows, s.faults()...)
	}
	rows = append(rows, s.fixes()...)
	switch {
	case s.Draft.Base != nil:
		rows = append(rows, s.files()...)
	case s.Draft.ByElection: // most of it is typed
		rows = append(append(append(rows, s.facts()...), s.typed()...), s.files()...)
	default:
		rows = append(append(append(rows, s.files()...), s.facts()...), s.typed()...)
	}
	rows = append(rows, s.holds()...)
	if s.Draft.Base == nil && s.Reading.Sound() {
		rows = append(rows, setupWay(SetupSaveKey, theme.DocumentSaveIcon(), words.SetupSave, words.SetupSaveDetail, true))
	}
	return append(rows, s.goOn())
}

func (s Setup) empty() string {
	switch {
	case s.Draft.Base != nil:
		return words.SetupEmptyMend
	case s.Draft.ByElection:
		return words.SetupEmptyBy
	}
	return words.SetupEmptyNew
}

// longFactColumns are the columns of a fact with a long name.
var longFactColumns = []lists.Column{{Ems: 1.4}, {Ems: 20}, {Wrap: true}}

func (s Setup) files() []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.SetupFiles)}
	for i, f := range s.Draft.Files {
		read := making.FileRead{File: f}
		if at := slices.IndexFunc(s.Reading.Files, func(o making.FileRead) bool { return o.Path == f.Path }); at >= 0 {
			read = s.Reading.Files[at]
		}
		rows = append(rows, setupFile(i, read))
	}
	if s.Draft.Compares() {
		turnout := fact(words.SetupTurnout, s.Draft.NoTurnoutBase, "")
		turnout.Columns = longFactColumns
		rows = append(rows, turnout)
	}
	rows = append(rows, setupWay(SetupAddKey, theme.ContentAddIcon(), words.SetupAdd, words.SetupAddDetail, len(s.Draft.Files) == 0))
	if s.Draft.Base == nil && !s.Draft.ByElection {
		rows = append(rows, setupWay(SetupTemplateKey, theme.DocumentCreateIcon(), words.SetupTemplate, words.SetupTemplateDetail, len(s.Draft.Files) == 0))
	}
	return rows
}

// setupWay is a row that leads on; its detail is left out where the page is
// full already.
func setupWay(key string, glyph fyne.Resource, name, detail string, wordy bool) lists.Row {
	if !wordy {
		detail = ""
	}
	return way(key, glyph, lists.Cell{Text: name}, detail)
}

// way is a row that leads on, with what that comes to beneath it.
func way(key string, glyph fyne.Resource, name lists.Cell, detail string) lists.Row {
	r := lists.SignRow(glyph, theme.ColorNamePrimary, name)
	r.Key = key
	if detail != "" {
		r.Under = []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(detail)}}}
	}
	return r
}

// setupFile is one file and what it was recognised as.
func setupFile(i int, f making.FileRead) lists.Row {
	glyph, colour := fyne.Resource(theme.ConfirmIcon()), look.ColorNameOKText
	as := words.SetupFileAs(f)
	switch {
	case f.Gone != nil || f.As.Wrong != nil:
		glyph, colour = theme.ErrorIcon(), look.ColorNameErrorText
	case f.As.Strange():
		glyph, colour = theme.QuestionIcon(), look.ColorNameWarningText
	case as == "":
		glyph, colour, as = theme.MoreHorizontalIcon(), theme.ColorNamePlaceHolder, words.SetupReading
	}
	r := lists.Row{Columns: setupColumns, Key: SetupFileKey + strconv.Itoa(i), Cells: []lists.Cell{{Glyph: glyph, Colour: colour}, {Text: filepath.Base(f.Path), Bold: true}, {Text: as}}}
	if f.Changed {
		r.Under = []lists.Row{{Columns: setupColumns, Cells: []lists.Cell{{}, {}, {Text: words.SetupFileChanged, Colour: look.ColorNameWarningText, Size: theme.SizeNameCaptionText}}}}
	}
	return r
}

// fact is a thing that can be said by hand, and what the files say of it.
func fact(name, said, files string) lists.Row {
	cell := lists.Cell{Text: said, Bold: true}
	switch {
	case said == "" && files == "":
		cell = lists.Cell{Text: words.SetupNotSaid, Colour: theme.ColorNamePlaceHolder}
	case said == "":
		cell = lists.Cell{Text: files}
	}
	return lists.Row{Columns: saidColumns, Key: name, Cells: []lists.Cell{{}, {Text: name}, cell}}
}

func (s Setup) facts() []lists.Row {
	d, e := s.Draft, s.Reading.SetUp.Election
	rows := []lists.Row{lists.HeadingRow(words.SetupCount), fact(words.SetupCouncil, d.Council, e.Council.Name), fact(words.SetupDate, d.Date, e.Date)}
	if d.ByElection {
		var only setup.Contest
		if len(e.Contests) == 1 {
			only = e.Contests[0]
		}
		electors := ""
		if n, ok := only.Electorate.Get(); ok {
			electors = number(int(n))
		}
		rows = append(rows, fact(words.SetupWard, d.Ward.Name, only.Name), fact(words.SetupSeats, number(d.Ward.Seats), number(only.Seats)),
			fact(words.SetupElectorate, number(d.Ward.Electorate), electors))
	}
	maker := s.Reading.Maker()
	if maker == "" && len(s.Reading.Makers()) > 1 {
		maker = words.SetupAskedLater
	}
	rows = append(rows, fact(words.SetupBy, d.By, maker))
	path := fact(words.SetupPath, s.Draft.Path, s.Reading.Path)
	if s.Reading.PathWrong != nil {
		path.Cells[0] = lists.Cell{Glyph: theme.ErrorIcon(), Colour: look.ColorNameErrorText}
		path.Under = []lists.Row{{Columns: saidColumns, Cells: []lists.Cell{{}, {}, {Text: words.Error(s.Reading.PathWrong), Colour: look.ColorNameErrorText}}}}
	}
	return append(rows, path)
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// Types says which tables can be typed on the page.
func (s Setup) Types(noun string) bool {
	return s.Draft.Base == nil && (s.Draft.ByElection || noun == "person")
}

func (s Setup) typed() (rows []lists.Row) {
	for _, t := range making.TypedTables {
		if !s.Types(t.Noun) {
			continue
		}
		rows = append(rows, lists.HeadingRow(words.SetupTyped[t.Noun]))
		if t.Noun == "person" {
			rows = append(rows, s.peopleOfFiles()...)
		}
		for i, line := range s.Draft.Typed[t.Noun] {
			rows = append(rows, s.typedLine(t, i, line))
		}
		rows = append(rows, setupWay(SetupTypeKey+t.Noun, theme.ContentAddIcon(), words.SetupType(t.Noun), words.SetupTypeDetail(t.Noun), len(s.Draft.Typed[t.Noun]) == 0))
	}
	return rows
}

// peopleOfFiles are the people whom the files bring: who types more sees who is there.
func (s Setup) peopleOfFiles() (rows []lists.Row) {
	for _, p := range s.Reading.SetUp.Election.People {
		typed := slices.ContainsFunc(s.Draft.Typed["person"], func(line []string) bool { return line[0] == p.Name })
		if !typed && len(s.Draft.Files) > 0 && p.Name != s.Draft.By {
			rows = append(rows, lists.Row{Columns: typedColumns, Cells: []lists.Cell{{}, {}, {Text: p.Name}, {Text: words.SentenceCase(p.Role.Words())}, lists.Caption(words.SetupOfFiles)}})
		}
	}
	return rows
}

// typedColumns are: the place, air, what the line says.
var typedColumns = []lists.Column{{Ems: 2.2, Right: true}, {Ems: 0.4}, {Ems: 15, Wrap: true}, {Ems: 13, Wrap: true}, {Wrap: true}}

// typedLine is a line that was typed, with what is wrong with it beneath.
func (s Setup) typedLine(t making.TypedTable, i int, line []string) lists.Row {
	cells := []lists.Cell{{Text: strconv.Itoa(i + 1), Colour: theme.ColorNamePlaceHolder}, {}}
	for n, text := range line {
		cells = append(cells, lists.Cell{Text: text, Bold: n == 0})
	}
	r := lists.Row{Columns: typedColumns, Key: SetupTypedKey + t.Noun + "/" + strconv.Itoa(i), Cells: cells}
	for _, f := range s.Reading.Troubles {
		if noun, at, _, ok := s.Reading.Draft.LineOf(f.Fault); ok && noun == t.Noun && at == i {
			r.Under = append(r.Under, lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{Glyph: theme.ErrorIcon(), Colour: look.ColorNameErrorText}, {Text: words.SetupInWindow(f.Message), Colour: look.ColorNameErrorText}}})
		}
	}
	return r
}

func (s Setup) faults() []lists.Row {
	rows := []lists.Row{lists.HeadingRow(words.SetupWrongCount(len(s.Reading.Troubles)))}
	for i, t := range s.Reading.Troubles {
		rows = append(rows, faultRow(SetupFaultKey+strconv.Itoa(i), t.Fault, words.SetupPlaceOf(t)))
	}
	return rows
}

// faultRow is one fault of a file: what is wrong, what to do, and where it stands.
func faultRow(key string, f fault.Fault, place string) lists.Row {
	r := lists.SignRow(theme.ErrorIcon(), look.ColorNameErrorText, lists.Cell{Text: words.SetupInWindow(f.Message), Bold: true})
	r.Key, r.Above = key, 0.3
	for _, c := range []lists.Cell{{Text: words.SetupInWindow(f.Do)}, lists.Caption(place)} {
		r.Under = append(r.Under, lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, c}})
	}
	return r
}

// fixColumns are: a glyph, the place, what the file has, an arrow, what is read.
var fixColumns = []lists.Column{{Ems: 1.4}, {Ems: 20, Wrap: true}, {Ems: 13, Wrap: true}, {Ems: 1.4}, {Wrap: true}}

func (s Setup) fixes() (rows []lists.Row) {
	for i, c := range s.Draft.Corrections {
		rows = append(rows, lists.Row{Columns: fixColumns, Key: SetupFixKey + strconv.Itoa(i),
			Cells: []lists.Cell{{Glyph: theme.DocumentCreateIcon(), Colour: look.ColorNameNoteText}, {Text: words.SetupFixPlace(c)}, {Text: words.SetupCell(c.Was)}, {Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePlaceHolder}, {Text: words.SetupCell(c.Now), Bold: true}}})
	}
	for _, c := range s.Reading.Lapsed {
		rows = append(rows, Warning(words.SetupLapsed(c)))
	}
	if len(rows) == 0 {
		return nil
	}
	return append(append([]lists.Row{lists.HeadingRow(words.SetupCorrected)}, rows...), lists.QuietRow(words.SetupCorrectedText))
}

// holds is what the set-up holds, and what there is to note.
func (s Setup) holds() (rows []lists.Row) {
	if len(s.Reading.SetUp.Election.Contests) == 0 {
		return nil
	}
	title := words.SetupHolds
	if len(s.Reading.Troubles) > 0 {
		title = words.SetupHoldsSoFar
	}
	h := making.HoldsOf(s.Reading.SetUp.Election)
	rows = append(rows, lists.HeadingRow(title))
	for _, line := range words.SetupHoldsLines(h) {
		rows = append(rows, lists.Row{Columns: saidColumns, Cells: []lists.Cell{{}, {Text: line[0]}, {Text: line[1], Bold: true}}})
	}
	var notes []string
	for _, n := range s.Reading.SetUp.Notes {
		notes = append(notes, words.SetupInWindow(n))
	}
	notes = append(notes, words.SetupLacks(h)...)
	if len(notes) > 0 {
		rows = append(rows, lists.HeadingRow(words.SetupNotes))
	}
	for _, n := range notes {
		rows = append(rows, lists.SignRow(theme.InfoIcon(), look.ColorNameNoteText, lists.Cell{Text: n}))
	}
	return rows
}

// goOn is the way on; while something is wrong it is quiet.
func (s Setup) goOn() lists.Row {
	name := words.SetupMake
	if s.Draft.Base != nil {
		name = words.SetupShowDiff
	}
	glyph, colour := lists.Cell{Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePrimary}, fyne.ThemeColorName("")
	if !s.Reading.Sound() {
		glyph.Colour, colour = theme.ColorNamePlaceHolder, theme.ColorNamePlaceHolder
	}
	return lists.Row{Columns: lists.GlyphColumns, Key: SetupGoKey, Above: 0.9, Cells: []lists.Cell{glyph, {Text: name + "  ·  F9", Bold: true, Colour: colour, Size: theme.SizeNameSubHeadingText}}}
}
