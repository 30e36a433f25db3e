package intake

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

var (
	notSlug    = regexp.MustCompile(`[^A-Za-z0-9_\s-]`)
	separators = regexp.MustCompile(`[\s-]+`)
)

// slug writes a name as Democracy Club's ids do: accents off, other signs
// out, words joined by hyphens. St. Helen's becomes st-helens.
func slug(name string) string {
	ascii := strings.Map(func(r rune) rune {
		if r > 127 {
			return -1
		}
		return r
	}, norm.NFKD.String(name))
	kept := strings.TrimSpace(notSlug.ReplaceAllString(ascii, ""))
	return separators.ReplaceAllString(strings.ToLower(kept), "-")
}

// Words that councils put around their name and Democracy Club's short names
// leave out. The City of London keeps its own.
var (
	councilBefore = regexp.MustCompile(`(?i)^(the )?((london|royal|metropolitan) borough of |borough of |city of (?:the )?|council of (the )?)`)
	councilAfter  = regexp.MustCompile(`(?i)( (metropolitan borough|metropolitan district|city and district|borough|district|city|county))? council$`)
)

// organisation is the council's part of a ballot id.
func organisation(council string) string {
	name := councilAfter.ReplaceAllString(strings.TrimSpace(council), "")
	if short := councilBefore.ReplaceAllString(name, ""); !strings.EqualFold(name, "City of London") {
		name = short
	}
	return slug(name)
}

// ballotID makes the Democracy Club id of a ward's ballot, "" where the names
// give nothing to make it from.
func ballotID(council, electionType, ward, date string) string {
	division := slug(ward)
	if strings.Trim(division, "-_") == "" {
		return ""
	}
	if strings.HasSuffix(electionType, "ByElection") {
		division += ".by"
	}
	if strings.HasPrefix(electionType, "Parliamentary") {
		return fmt.Sprintf("parl.%s.%s", division, date)
	}
	return fmt.Sprintf("local.%s.%s.%s", organisation(council), division, date)
}

// candidateID makes an id from the place on the ballot paper, which stays when
// lines are sorted and names are mended, and the ward.
func candidateID(place int, ward string) string {
	return strings.TrimSuffix(fmt.Sprintf("c%d-%s", place, slug(ward)), "-")
}
