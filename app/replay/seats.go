package replay

import (
	"strings"
	"unicode"

	"wardcount/app/published"
)

// seatSources are the numbers of seats that Democracy Club's winners give, by
// code and by name. A file that is replayed itself gives none to itself.
type seatSources struct {
	byCode, byName map[string]int
}

func newSeatSources(files []published.File) seatSources {
	s := seatSources{map[string]int{}, map[string]int{}}
	for _, f := range files {
		for _, w := range f.Wards {
			seats := w.Elected()
			if stated, ok := w.Seats.Get(); ok {
				seats = stated
			}
			if seats == 0 {
				continue
			}
			if w.AreaGSS != "" {
				s.byCode[w.Date+w.AreaGSS] = seats
			}
			s.byName[w.Date+nameKey(w.Council, w.Area)] = seats
		}
	}
	return s
}

// of gives the seats of a ward and counts where they are from. The code comes
// first: names are spelled in many ways, and a slug keeps only part of them.
func (s seatSources) of(w published.Ward, from *SeatsFrom) int {
	if seats, ok := w.Seats.Get(); ok {
		from.Stated++
		return seats
	}
	if seats, ok := s.byCode[w.Date+w.AreaGSS]; ok && w.AreaGSS != "" {
		from.ByCode++
		return seats
	}
	if seats, ok := s.byName[w.Date+nameKey(w.Council, w.Area)]; ok {
		from.ByName++
		return seats
	}
	from.Marks++
	return w.Elected()
}

// nameKey is a council's and a ward's name without what people spell
// differently: capitals, points, apostrophes, hyphens, blanks, “and” and “&”.
func nameKey(council, area string) string { return plainName(council) + "/" + plainName(area) }

func plainName(name string) string {
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
