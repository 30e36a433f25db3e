package web

import (
	"embed"
	"fmt"
	"html/template"
	"regexp"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/text"
)

//go:embed page/*.html page/*.css
var files embed.FS

var style = func() template.CSS {
	data, err := files.ReadFile("page/style.css")
	if err != nil {
		panic("the style that is built in cannot be read: " + err.Error())
	}
	return template.CSS(data)
}()

// practiceWords stand on every page of a practice count, and on every printed one.
const practiceWords = "PRACTICE – no real count"

// frame is what both pages have: what they are, how far the count has come,
// and whom to ask.
type frame struct {
	Title, Heading, Council, Poll string
	Practice                      string // empty where the count is real
	Style, Inks                   template.CSS
	Patterns                      []ink
	Status, Progress, Edition     string
	Revision                      int
	Contact                       []contactLine
}

// contactLine is one way to reach the council. Without a link it is only printed.
type contactLine struct {
	Label, Text string
	Link        template.URL
}

func framed(r export.Results, what string, inks []ink) frame {
	f := frame{
		Heading: r.Election.Name + ": " + what, Council: r.Election.Council.Name, Poll: "Poll: " + export.DateWords(r.Election.Date),
		Style: style, Inks: inkStyle(inks), Patterns: inks,
		Status: statusWords(r), Progress: progressWords(r), Edition: editionWords(r), Revision: r.Revision, Contact: contact(r),
	}
	f.Title = f.Heading + " – " + f.Council
	if r.Election.Practice {
		f.Practice, f.Title = practiceWords, "PRACTICE – "+f.Title
	}
	return f
}

// statusWords says whether more is to come.
func statusWords(r export.Results) string {
	switch {
	case !r.Final():
		return "Provisional: " + text.Plural(len(r.Outstanding), "contest is", "contests are") + " still to be declared"
	case len(r.Abandoned) > 0:
		return "Final: every contest is declared, except where it was abandoned"
	}
	return "Final: every contest is declared"
}

// progressWords says how much is declared, of how much.
func progressWords(r export.Results) string {
	c, said := r.Council, []string{}
	if c.Wards > 0 {
		said = append(said, fmt.Sprintf("%d of %s declared", c.WardsDeclared, text.Plural(c.Wards, "ward", "wards")),
			fmt.Sprintf("%d of %s of the council that are up for election", c.SeatsDeclared, text.Plural(c.Seats, "seat", "seats")))
	}
	all := len(r.Wards) + len(r.Outstanding)
	if all != c.Wards {
		said = append(said, fmt.Sprintf("%d of %s of this poll declared", len(r.Wards), text.Plural(all, "contest", "contests")))
	}
	return strings.Join(said, "; ") + "."
}

func editionWords(r export.Results) string {
	return fmt.Sprintf("Revision %d. Last updated %s (UK time).", r.Revision, export.UKTime(r.WrittenAt))
}

// contact says whom to ask, as the set-up has it.
func contact(r export.Results) []contactLine {
	p := r.Election.Publishing
	var lines []contactLine
	for _, l := range []contactLine{
		{"Published by", p.OrganisationLabel, ""}, {"Returning officer", p.ReturningOfficer, ""}, {"Department", p.Department, ""},
		{"Email", p.Email, mailLink(p.Email)}, {"Telephone", p.Telephone, phoneLink(p.Telephone)}, {"Website", p.InfoURL, webLink(p.InfoURL)},
	} {
		if l.Text != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

// What was typed as an address becomes a link only where it is plainly one.
var (
	mail  = regexp.MustCompile(`^[\w.+-]+@[\w.-]+$`)
	phone = regexp.MustCompile(`^\+?[\d ]+$`)
	site  = regexp.MustCompile(`^https?://[^\s"<>]+$`)
)

func mailLink(typed string) template.URL {
	if !mail.MatchString(typed) {
		return ""
	}
	return template.URL("mailto:" + typed)
}

func phoneLink(typed string) template.URL {
	if !phone.MatchString(typed) {
		return ""
	}
	return template.URL("tel:" + strings.ReplaceAll(typed, " ", ""))
}

func webLink(typed string) template.URL {
	if !site.MatchString(typed) {
		return ""
	}
	return template.URL(typed)
}
