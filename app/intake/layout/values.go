package layout

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/naming"
	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/figure"
)

// longestText is how many characters a text may have: far more than any name or
// reason, and few enough that every screen and page can show it.
const longestText = 2000

// Understand gives the value that a cell stands for, in one spelling: digits,
// yyyy-mm-dd, the chosen value, a status with one spelling of its words.
// Whether a ward or a box of that name exists is asked later.
func (c Column) Understand(at workbook.Cell) (string, fault.Problem) {
	switch at.Content {
	case workbook.Nothing:
		if c.Required {
			return "", fault.Problem{Code: fault.EmptyCell, Message: "The cell is empty."}
		}
		return "", fault.Problem{}
	case workbook.NoResult:
		return "", fault.Problem{Code: fault.NoResult, Message: "The cell holds a formula without a result."}
	case workbook.Failed:
		return "", fault.Problem{Code: fault.NoResult, Message: "The cell's formula failed: " + at.Text + "."}
	}
	if p := Unseen(at.Text); p != (fault.Problem{}) {
		return "", p
	}
	switch c.Kind {
	case Figure:
		return c.figure(at)
	case Date:
		return dateOf(at)
	case Clock:
		return clockOf(at)
	case Years:
		return yearsOf(at.Shown)
	case OneOf:
		return c.choose(at.Text)
	case Mark:
		return marked(at.Text)
	case Status, BoxStatus:
		return c.status(at.Text)
	}
	return at.Shown, fault.Problem{}
}

// WayOut is what to do about a problem.
func (c Column) WayOut(p fault.Problem) string {
	switch {
	case p.Code == fault.Unprintable:
		return "Type it again by hand."
	case p.Code == fault.NoResult && c.Do == "":
		return "Write the text itself, or empty the cell."
	}
	return c.Do
}

// Unseen refuses what cannot be seen and would change how a text reads, and
// what is too long for any screen.
func Unseen(text string) fault.Problem {
	if n := utf8.RuneCountInString(text); n > longestText {
		return fault.Problem{Code: fault.TooLarge, Message: fmt.Sprintf("The text has %d characters; at most %d are read.", n, longestText)}
	}
	for _, r := range text {
		switch {
		case r == '\n' || r == '\r':
			return fault.Problem{Code: fault.Unprintable, Message: "The text holds a line break."}
		case r == unicode.ReplacementChar:
			return fault.Problem{Code: fault.Unprintable, Message: "The text holds a character that was lost (U+FFFD)."}
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) || r == 0xFFFE || r == 0xFFFF: // the last two XML cannot hold
			return fault.Problem{Code: fault.Unprintable, Message: fmt.Sprintf("The text holds an invisible character (U+%04X).", r)}
		}
	}
	return fault.Problem{}
}

func (c Column) figure(at workbook.Cell) (string, fault.Problem) {
	digits := at.Text
	if at.Content == workbook.Number {
		// Some programs write whole numbers as 1.0E3.
		f, err := strconv.ParseFloat(digits, 64)
		if err == nil && f == math.Trunc(f) && math.Abs(f) <= figure.Max {
			digits = strconv.FormatInt(int64(f), 10)
		}
	}
	if strings.HasPrefix(digits, "-") && strings.Trim(digits[1:], "0123456789") == "" && digits != "-" {
		return "", fault.Wrong("%s is less than 0.", filetext.Quote(digits))
	}
	if strings.Trim(digits, "0123456789") != "" {
		return "", fault.Wrong("%s is not a whole number.", filetext.Quote(at.Text))
	}
	read, err := figure.Parse(digits)
	n, keyed := read.Get()
	if err != nil || !keyed || n < c.Low || n > c.High {
		return "", fault.Wrong("%s is not between %d and %d.", filetext.Quote(digits), c.Low, c.High)
	}
	return strconv.Itoa(n), fault.Problem{}
}

// dateOf takes a date as text, and as Excel keeps one: a number of days. Of
// these only such as fall between 2000 and 2099 are taken for dates, so that
// 2030 or 20300502 never turns into some day.
func dateOf(at workbook.Cell) (string, fault.Problem) {
	if day, err := time.Parse(time.DateOnly, at.Text); err == nil {
		return day.Format(time.DateOnly), fault.Problem{}
	}
	days, err := strconv.ParseFloat(at.Text, 64)
	if at.Content == workbook.Number && err == nil && days >= 30_000 && days < 100_000 {
		zero := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
		if at.From1904 {
			zero = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
		}
		if day := zero.AddDate(0, 0, int(days)); day.Year() >= 2000 && day.Year() < 2100 {
			return day.Format(time.DateOnly), fault.Problem{}
		}
	}
	return "", fault.Wrong("%s is not a date.", filetext.Quote(at.Text))
}

// clockOf takes a time of day as text, and as Excel keeps one: a part of a day.
func clockOf(at workbook.Cell) (string, fault.Problem) {
	for _, layout := range []string{"15:04", "15:04:05", "15.04"} {
		if read, err := time.Parse(layout, at.Text); err == nil {
			return read.Format("15:04"), fault.Problem{}
		}
	}
	part, err := strconv.ParseFloat(at.Text, 64)
	if at.Content == workbook.Number && err == nil && part >= 0 && part < 1 {
		minutes := int(math.Round(part * 24 * 60))
		return fmt.Sprintf("%02d:%02d", minutes/60%24, minutes%60), fault.Problem{}
	}
	return "", fault.Wrong("%s is not a time.", filetext.Quote(at.Text))
}

// yearsOf takes years in four digits with commas, semicolons or spaces between.
func yearsOf(text string) (string, fault.Problem) {
	list := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || unicode.IsSpace(r) })
	for _, year := range list {
		if len(year) != 4 || strings.Trim(year, "0123456789") != "" {
			return "", fault.Wrong("%s is not a year.", filetext.Quote(year))
		}
	}
	return strings.Join(list, ", "), fault.Problem{}
}

// YearsIn reads years as Understand wrote them.
func YearsIn(text string) (years []int) {
	for _, word := range naming.List(strings.ReplaceAll(text, ",", ";")) {
		if year, err := strconv.Atoi(word); err == nil {
			years = append(years, year)
		}
	}
	return years
}

func marked(text string) (string, fault.Problem) {
	switch plain(text) {
	case "yes", "y", "true":
		return "yes", fault.Problem{}
	case "no", "n", "false":
		return "", fault.Problem{}
	}
	return "", fault.Wrong("%s is neither yes nor empty.", filetext.Quote(text))
}

func (c Column) choose(text string) (string, fault.Problem) {
	for _, choice := range c.choices {
		if SameWords(choice.word, text) || SameWords(choice.value, text) {
			return choice.value, fault.Problem{}
		}
	}
	return "", fault.Wrong("%s is not one of the choices.", filetext.Quote(text))
}

// status takes “struck off” and, for a box, “merged into” followed by another
// box. What an empty cell stands for may also be written out.
func (c Column) status(text string) (string, fault.Problem) {
	switch words := strings.Join(strings.Fields(strings.ToLower(text)), " "); {
	case words == StruckOff:
		return StruckOff, fault.Problem{}
	case words == "on the register":
		return "", fault.Problem{}
	case c.Kind == BoxStatus && strings.HasPrefix(words, MergedInto):
		_, rest := cutWord(text)
		_, box := cutWord(rest)
		return MergedInto + box, fault.Problem{}
	}
	return "", fault.Wrong("%s is not a status.", filetext.Quote(text))
}

// cutWord takes the first word off a text and leaves the rest as it is.
func cutWord(text string) (word, rest string) {
	text = strings.TrimSpace(text)
	i := strings.IndexFunc(text, unicode.IsSpace)
	if i < 0 {
		return text, ""
	}
	return text[:i], strings.TrimSpace(text[i:])
}

// plain is a text as headings, sheets and choices are compared: without case,
// spaces, the mark of a required column or the strokes of a code word.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '*' || r == '_' || r == '-' || r == '\u00ad' || r == '\u200b' {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}

// SameWords says whether two headings, sheets or choices are one, however they are spelled.
func SameWords(a, b string) bool { return plain(a) == plain(b) }
