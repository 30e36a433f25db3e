package lists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Column says where a cell of a row stands. Columns of one table share their
// columns, so that figures stand beneath figures.
type Column struct {
	Ems   float32 // its width in heights of the text; 0 takes what the others leave
	Right bool    // figures stand right-aligned
	Wrap  bool    // goes on in further lines; without it, what is too long is cut with an ellipsis
	Most  int     // of how many lines; 0 is any number
	Fit   bool    // as wide as its text, if there is room
	Fold  bool    // the last of a row: beneath what stands before it, where there is no room beside
	Least float32 // it is left out where the row has less than so many heights of the text
	Brief bool    // what is too long may be cut: it stands whole elsewhere
}

// Cell is one text of a row, or a glyph.
type Cell struct {
	Text    string
	Glyph   fyne.Resource
	Stretch *Stretch            // drawn in the place of a text
	Colour  fyne.ThemeColorName // "" is the colour of text
	Size    fyne.ThemeSizeName  // "" is the size of text
	Bold    bool
	Parts   []Part // in the place of Text: short texts, parted by some air
}

// Part is one of several short texts that stand in a row, such as what a key does. A line breaks only between two of
// them. Where a column has room for no more lines, those of the highest rank are left out first, and those of rank 0
// never.
type Part struct {
	Text string
	Rank int
}

// Row is one line of a page: a heading, a sentence, a line of a table.
type Row struct {
	Columns []Column
	Cells   []Cell
	Picture Picture // a chart beneath the lines, through which Left and Right lead
	Under   []Row   // further lines of the same row: only their columns and cells count
	Short   *Row    // its columns and cells alone stand there in its place where rows are kept short
	Above   float32 // air above it, in heights of the text
	Ruled   bool    // a line beneath it parts it from what follows
	Fill    fyne.ThemeColorName
	Key     string // what it is about; a row with a key can be come to
	Open    func() // what Enter does there
}

// Air is a last column with nothing in it, for figures that have to be read beside their words: on a page with much room
// they do not stand at its far end. Where there is less the column is left out.
var Air = Column{Ems: 22, Least: 64}

// WholeWidth is the columns of a row with one wrapping text.
var WholeWidth = []Column{{Wrap: true}}

// GlyphColumns are: a glyph, the words.
var GlyphColumns = []Column{{Ems: 1.4}, {Wrap: true}}

// Caption is a small text that may be overlooked: what stands over a column.
func Caption(text string) Cell {
	return Cell{Text: text, Colour: theme.ColorNamePlaceHolder, Size: theme.SizeNameCaptionText}
}

// LineRow is a row of one cell, in one line where there is room for it.
func LineRow(c Cell) Row { return Row{Columns: WholeWidth, Cells: []Cell{c}} }

// SignRow is a row of a glyph and a text.
func SignRow(glyph fyne.Resource, colour fyne.ThemeColorName, text Cell) Row {
	return Row{Columns: GlyphColumns, Cells: []Cell{{Glyph: glyph, Colour: colour}, text}}
}

// TextRow is a row of one text.
func TextRow(text string) Row { return Row{Columns: WholeWidth, Cells: []Cell{{Text: text}}} }

// QuietRow is a row of one text that may be overlooked.
func QuietRow(text string) Row {
	return Row{Columns: WholeWidth, Cells: []Cell{{Text: text, Colour: theme.ColorNamePlaceHolder}}}
}

// HeadingRow begins a part of a page.
func HeadingRow(text string) Row {
	return Row{Columns: WholeWidth, Cells: []Cell{{Text: text, Bold: true}}, Above: 0.9, Ruled: true}
}

// TitleRow is the first row of a page.
func TitleRow(text string) Row {
	return Row{Columns: WholeWidth, Cells: []Cell{{Text: text, Bold: true, Size: theme.SizeNameHeadingText}}}
}

// Picture is what a row may show beneath its cells: a chart, as high as its width makes it. In a list Left and Right
// lead through what it shows.
type Picture interface {
	fyne.CanvasObject
	HeightFor(width float32) float32
	Step(by int)
}
