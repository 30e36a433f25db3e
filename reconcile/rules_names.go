package reconcile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var nameRules = []Rule{
	{
		Code: "N1", Level: Note, Stage: StageSetUp, Override: OverrideNone,
		Formula:    "two candidates of one contest with the same surname, surnames of four letters or more that are one letter apart, or whole names at most two letters apart",
		Reads:      []string{"setup.candidates"},
		Clerk:      "Two names are alike: no. {first_place} {first} and no. {second_place} {second}. Look at the description beside the field.",
		Supervisor: "Have both names, descriptions and places on the paper read out whenever figures are keyed, read back or declared.",
		Law:        "Broxtowe 2011: the wrong one of two was declared; Prestatyn 2011: votes of one given to the other",
		find:       findLikeNames,
	},
	{
		Code: "N2", Level: Note, Stage: StageSetUp, Override: OverrideNone,
		Formula:    "the order on the ballot paper (commonly used surname) differs from the order of legal surnames",
		Reads:      []string{"setup.candidates"},
		Clerk:      "No. {place} on the ballot paper, {candidate}, stands elsewhere in a list by legal surname. Key by the name beside the field, never by row.",
		Supervisor: "Use one order on every sheet of this contest, the ballot paper's. A list in the other order gives candidates each other's votes, and no sum sees it.",
		Law:        "Newham 2018: 14 candidates in three wards",
		find:       findOtherOrder,
	},
}

func findLikeNames(s *sight) []hit {
	var hits []hit
	list := s.ward.Contest.Candidates
	for i, a := range list {
		for j := i + 1; j < len(list); j++ {
			b := list[j]
			if !alike(a, b) {
				continue
			}
			hits = append(hits, hit{form: CountResult, subject: string(s.ward.Contest.ID) + "#" + string(VotesFigure(i+1)) + "," + string(VotesFigure(j+1)),
				figures: []FigureID{VotesFigure(i + 1), VotesFigure(j + 1)},
				numbers: map[string]int{"first_place": i + 1, "second_place": j + 1},
				words:   map[string]string{"first": described(a), "second": described(b)}})
		}
	}
	return hits
}

// alike says whether two names on the paper are the same or nearly so.
func alike(a, b Candidate) bool {
	surnameA, surnameB := letters(a.PaperSurname()), letters(b.PaperSurname())
	apart := distance(surnameA, surnameB)
	short := min(utf8.RuneCountInString(surnameA), utf8.RuneCountInString(surnameB)) < 4
	return apart == 0 || apart == 1 && !short || distance(letters(a.PaperName()), letters(b.PaperName())) <= 2
}

func described(c Candidate) string {
	if c.Description == "" {
		return c.PaperName() + " (no description)"
	}
	return c.PaperName() + " (" + c.Description + ")"
}

// findOtherOrder names, of those who would move in a list by legal surname, the
// first whose commonly used surname is another.
func findOtherOrder(s *sight) []hit {
	list := s.ward.Contest.Candidates
	legal := make([]int, len(list))
	for i := range legal {
		legal[i] = i
	}
	slices.SortStableFunc(legal, func(a, b int) int {
		return strings.Compare(letters(list[a].Surname), letters(list[b].Surname))
	})
	var moved []FigureID
	named := -1
	for place, c := range list {
		if legal[place] == place {
			continue
		}
		moved = append(moved, VotesFigure(place+1))
		if named < 0 || list[named].PaperSurname() == list[named].Surname && c.PaperSurname() != c.Surname {
			named = place
		}
	}
	if named < 0 {
		return nil
	}
	return []hit{{form: CountResult, subject: string(s.ward.Contest.ID), figures: moved,
		numbers: map[string]int{"place": named + 1}, words: map[string]string{"candidate": described(list[named])}}}
}

// plain and accented are the letters of English ballot papers that lists put
// in one place of the alphabet.
const (
	accented = "àáâãäåāăąçćčèéêëēėęğìíîïīįıłñńňòóôõöøōőśšşșťțùúûüūůűýÿźżž"
	plain    = "aaaaaaaaaccceeeeeeegiiiiiiilnnnoooooooossssttuuuuuuuyyzzz"
)

// letters is a name as lists order it: letters alone, without case and accents,
// so that O'Neill does not stand before Oakley.
func letters(name string) string {
	base := []rune(plain)
	return strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		if at := strings.IndexRune(accented, r); at >= 0 {
			return base[utf8.RuneCountInString(accented[:at])]
		}
		if !unicode.IsLetter(r) {
			return -1
		}
		return r
	}, name)
}

// distance is the edit distance between two names (Levenshtein 1966).
func distance(a, b string) int {
	ra, rb := []rune(a), []rune(b)
	row := make([]int, len(rb)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range ra {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range rb {
			cost := 1
			if x == y {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(rb)]
}
