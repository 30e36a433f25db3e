package published

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"wardcount/app/internal/filetext"
)

// particles begin a surname of several words: van Buuren, de la Vega, al Jawad.
// As a first word each may be a forename (Al, Di, Van).
var particles = map[string]bool{
	"van": true, "von": true, "der": true, "den": true, "ter": true, "ten": true, "de": true, "del": true, "della": true, "di": true,
	"da": true, "das": true, "dos": true, "do": true, "du": true, "la": true, "le": true, "los": true, "las": true,
	"al": true, "el": true, "bin": true, "ibn": true, "abu": true, "ap": true, "ab": true, "mc": true,
}

// after are words that follow a surname and belong to it.
var after = map[string]bool{"jr": true, "jnr": true, "junior": true, "sr": true, "snr": true, "senior": true, "ii": true, "iii": true}

// SplitName splits a full name, forenames first, into forenames and surname.
// The surname is the last word, with the particles before it (van, de la, St);
// hyphens join; and where the name ends in capitals, all those words. A single
// word is a surname. The split is a good guess: who sets a count up from it
// compares it with the statement of persons nominated.
func SplitName(whole string) (forenames, surname string) {
	words := strings.Fields(whole)
	if len(words) < 2 {
		return "", strings.Join(words, "")
	}
	from := len(words) - 1
	if after[strings.ToLower(strings.Trim(words[from], ".,"))] && from > 1 {
		from--
	}
	if filetext.InCapitals(words[len(words)-1]) && !filetext.InCapitals(words[0]) {
		for from > 1 && filetext.InCapitals(words[from-1]) {
			from--
		}
	}
	for i := 1; i < from; i++ {
		if particles[strings.ToLower(words[i])] {
			from = i
		}
	}
	if from > 1 && strings.EqualFold(strings.TrimSuffix(words[from-1], "."), "st") {
		from--
	}
	return strings.Join(words[:from], " "), strings.Join(words[from:], " ")
}

var markInName = regexp.MustCompile(`(?i)\s+\((not )?elected\)$`)

// tidyName puts a name on one line and turns HTML's way of writing a letter
// into the letter (Se&aacute;n). A note of who is elected is no part of a name.
func tidyName(name string) (tidy, note string) {
	tidy = strings.Join(strings.Fields(html.UnescapeString(name)), " ")
	note = strings.TrimSpace(markInName.FindString(tidy))
	return strings.TrimSuffix(strings.TrimSuffix(tidy, note), " "), note
}

// capitalised writes the words of a slug as a name: st-marys becomes St Marys.
func capitalised(slug string) string {
	words := strings.Split(slug, "-")
	for i, w := range words {
		r, size := utf8.DecodeRuneInString(w)
		if i == 0 || !small[w] {
			words[i] = string(unicode.ToUpper(r)) + w[size:]
		}
		if w == "" {
			words[i] = ""
		}
	}
	return strings.Join(words, " ")
}

var small = map[string]bool{"and": true, "of": true, "the": true, "with": true, "upon": true, "on": true, "in": true, "le": true, "cum": true, "by": true, "under": true}

// NameKey is a council's and a ward's name without what people spell
// differently: capitals, points, apostrophes, hyphens, blanks, “and” and “&”.
func NameKey(council, area string) string { return bareName(council) + "/" + bareName(area) }

func bareName(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '&' })
	var key strings.Builder
	for _, word := range words {
		if word == "and" {
			continue
		}
		for _, r := range word {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				key.WriteRune(r)
			}
		}
	}
	return key.String()
}
