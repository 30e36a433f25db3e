package words

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf16"

	"wardcount/export"
)

// The names of the sheets that are not a ward's.
const (
	CoverName        = "Cover"
	SummaryName      = "Summary"
	CouncilName      = "Council"
	WardsName        = "Wards"
	CandidatesName   = "Candidates"
	TurnoutName      = "Turnout"
	RejectedName     = "Rejected papers"
	VerificationName = "Verification"
	TermsName        = "Terms of office"
	NotesName        = "Notes"
	VoterIDName      = "Voter ID"
	PublishedName    = "As published"
	PostalName       = "Postal statements"
	ChecksName       = "Checks"
)

// ownNames are those names, which no ward's sheet may have.
var ownNames = []string{CoverName, SummaryName, CouncilName, WardsName, CandidatesName, TurnoutName, RejectedName, VerificationName,
	TermsName, NotesName, VoterIDName, PublishedName, PostalName, ChecksName}

// longestName is Excel's limit, counted in UTF-16 units.
const longestName = 31

// WardNames gives each ward's sheet its name: the ward's own, without what
// Excel forbids, cut to its limit, and told apart where two come out the same.
// Excel keeps “History” for itself.
func WardNames(wards []export.Ward) []string {
	taken := map[string]bool{"history": true}
	for _, name := range ownNames {
		taken[strings.ToLower(name)] = true
	}
	names := make([]string, len(wards))
	for i, w := range wards {
		clean := sheetName(w.Certificate.Ward)
		if clean == "" {
			clean = fmt.Sprintf("Ward %d", i+1)
		}
		name := cut(clean, longestName)
		for n := 2; taken[strings.ToLower(name)]; n++ {
			mark := fmt.Sprintf(" (%d)", n)
			name = cut(clean, longestName-len(mark)) + mark
		}
		taken[strings.ToLower(name)] = true
		names[i] = name
	}
	return names
}

// coded is how a file writes a letter that it cannot hold: Excel would show A for _x0041_.
var coded = regexp.MustCompile(`_(x[0-9A-Fa-f]{4})_`)

// sheetName leaves out what a sheet's name must not hold.
func sheetName(ward string) string {
	kept := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) || unicode.IsControl(r) || r == unicode.ReplacementChar {
			return ' '
		}
		return r
	}, ward)
	kept = coded.ReplaceAllString(kept, " $1 ")
	return strings.Trim(strings.Join(strings.Fields(kept), " "), "' ")
}

// cut shortens a name to so many UTF-16 units, never through a letter.
func cut(name string, most int) string {
	units := 0
	for i, r := range name {
		units += utf16.RuneLen(r)
		if units > most {
			return strings.TrimRight(name[:i], "' ")
		}
	}
	return name
}
