// Package assets holds what is built into the program: the dated law, the icon,
// the type of the papers, the parties, published voter-ID figures and the practice
// elections, as the files beside this one.
//
// It never reads a disc, never works anything out of what it holds and never
// knows what a figure means: whoever asks is given the bytes and reads them.
package assets

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed law/law.json
var law string

//go:embed icon.png
var icon string

//go:embed parties/parties.csv
var parties string

// Facts that councils published, each with its source in voterid/SOURCES.md.
//
//go:embed voterid/published.csv
var voterIDPublished string

//go:embed voterid/turnout.csv
var voterIDTurnout string

// The printed papers are set in these, each with its licence in fonts/OFL.txt.
//
//go:embed fonts/LiberationSans-Regular.ttf
var fontRegular string

//go:embed fonts/LiberationSans-Bold.ttf
var fontBold string

// Real candidates' names are among these files, each with its source and
// licence in practice/SOURCES.md, which therefore travels with them.
//
//go:embed practice
var practice embed.FS

// Law is the table of dated law, for setup.ParseLaw. The bytes are the
// caller's own.
func Law() []byte { return []byte(law) }

// Icon is the program's icon as a PNG file. The bytes are the caller's own.
func Icon() []byte { return []byte(icon) }

// Fonts are the type of the printed papers, TrueType files: regular and bold.
// The bytes are the caller's own.
func Fonts() (regular, bold []byte) { return []byte(fontRegular), []byte(fontBold) }

// Parties is the table of parties, for parties.Parse in the room export/parties.
// The bytes are the caller's own.
func Parties() []byte { return []byte(parties) }

// VoterIDPublished is the table of voter-ID figures that councils published, for
// beside.ParsePublished in reconcile/voterid. The bytes are the caller's own.
func VoterIDPublished() []byte { return []byte(voterIDPublished) }

// VoterIDTurnout is the table of turnouts that were published beside an earlier
// one, for beside.ParseTurnoutPairs there. The bytes are the caller's own.
func VoterIDTurnout() []byte { return []byte(voterIDTurnout) }

// Practice is the folder of one practice election, such as watford-2018.
func Practice(name string) (fs.FS, error) {
	folder := "practice/" + name
	if info, err := fs.Stat(practice, folder); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("there is no practice election called %q", name)
	}
	return fs.Sub(practice, folder)
}
