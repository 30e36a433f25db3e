package words

import (
	"strings"

	"wardcount/app/intake/columns"
)

// What the columns of somebody else's table are.
const (
	SetupColumns        = "What the columns are"
	SetupColumnsText    = "At the left what the file says, at the right what it is taken for. Enter changes a line; the first rows below are read as they would be."
	SetupColumnsTable   = "The table is of"
	SetupColumnsTheirs  = "Their heading"
	SetupColumnsOurs    = "is read as"
	SetupColumnsUnread  = "not read"
	SetupColumnsPreview = "The first rows as they are read"
	SetupColumnsNoRow   = "No row below the headings could be read."
	SetupColumnsUse     = "Read the file so"
	SetupColumnsUseTo   = "For this count only."
	SetupColumnsKeep    = "Read it so, and keep the columns for the next file like it…"
	SetupColumnsKeepTo  = "Under a name; a file with the same headings is then recognised by itself."
	SetupColumnsName    = "The name of these columns"
	SetupColumnsStays   = "The file is still being read; wait for the end."
	SetupColumnsNameBad = "Up to 60 letters, digits, spaces, hyphens and underscores."
	SetupColumnsTitle   = "What is this table of?"
	SetupColumnsWhich   = "Which worksheet?"
	SetupColumnsRow     = "Row"
)

// SetupColumnsMissing says what a table still needs.
func SetupColumnsMissing(fields []columns.Field) string {
	var names []string
	for _, f := range fields {
		names = append(names, "“"+f.Heading+"”")
	}
	return "Still needed: which of the headings is " + strings.Join(names, " and ") + "."
}

// SetupColumnsWhat asks what a heading stands for.
func SetupColumnsWhat(theirs string) string { return "What is “" + theirs + "”?" }

// SetupColumnsSaved says under which name columns are kept.
func SetupColumnsSaved(name string) string { return "The columns are kept as “" + name + "”." }

// SetupColumnsTake offers columns that were kept for such a file.
func SetupColumnsTake(name string) string { return "Take the columns kept as “" + name + "”" }
