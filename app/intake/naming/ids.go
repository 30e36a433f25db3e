package naming

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"wardcount/reconcile/setup"
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

// Organisation is the council's part of a ballot id.
func Organisation(council string) string {
	name := councilAfter.ReplaceAllString(strings.TrimSpace(council), "")
	if short := councilBefore.ReplaceAllString(name, ""); !strings.EqualFold(name, "City of London") {
		name = short
	}
	return slug(name)
}

// BallotID makes the Democracy Club id of a contest's ballot from the names of
// the election and the contest, "" where they give nothing to make it from:
// local.council.ward.date for a ward, parish.council.parish.ward.date,
// mayor.council.date, ref.council.question.date.
func BallotID(e setup.Election, c setup.Contest, byElection bool) string {
	parts := []string{slug(c.Name)}
	word, council := "local", e.Council.Name
	switch c.Kind {
	case setup.MayorContest:
		word, parts = "mayor", nil
	case setup.QuestionContest:
		word = "ref"
	case setup.ParishContest:
		word, parts = "parish", parishParts(c.Name)
	}
	for _, part := range parts {
		if strings.Trim(part, "-_") == "" {
			return ""
		}
	}
	if strings.HasPrefix(e.Publishing.ElectionType, "Parliamentary") && c.Kind == setup.WardContest {
		word, council = "parl", ""
	}
	if org := Organisation(council); org != "" {
		parts = append([]string{org}, parts...)
	} else if c.Kind == setup.MayorContest {
		return ""
	}
	if byElection && c.Kind != setup.QuestionContest {
		parts = append(parts, "by")
	}
	return word + "." + strings.Join(parts, ".") + "." + e.Date
}

var parishAfter = regexp.MustCompile(`(?i)( (parish|town|community|village|city))?( council)?( ward)?$`)

// parishParts are the parish and its ward in a ballot id: Heathside Parish
// Council, North ward becomes heathside and north.
func parishParts(name string) (parts []string) {
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ',' || r == ':' || r == '–' || r == '/' }) {
		part = strings.TrimSpace(part)
		if short := parishAfter.ReplaceAllString(part, ""); short != "" {
			part = short
		}
		parts = append(parts, slug(part))
	}
	if parts == nil {
		return []string{""}
	}
	return parts
}

// CandidateID makes an id from the place on the ballot paper, which stays when
// lines are sorted and names are mended, and the ward.
func CandidateID(place int, ward string) string {
	return strings.TrimSuffix(fmt.Sprintf("c%d-%s", place, slug(ward)), "-")
}
