package published

import (
	"regexp"
	"strconv"
	"strings"

	"wardcount/app/internal/filetext"
)

// leapReader reads the Local Elections Archive Project's files: since 2018
// without a header, earlier with one and without codes.
type leapReader struct{}

var (
	leapColumns = []string{"Council", "council GSS", "Ward", "ward GSS", "Candidate", "Party", "Votes", "Elected"}
	leapEarlier = []string{"Ward", "Council", "Candidate", "Party", "Votes", "Elected"}
	digits      = regexp.MustCompile(`^\d+$`)
)

// null is what stands in a cell of LEAP's where the archive has nothing.
const null = "NULL"

func (leapReader) takes(first []string) bool {
	if isEarlier(first) {
		return true
	}
	// One sign of the layout is enough: what is wrong with the row is then said with its column.
	return len(first) == len(leapColumns) && (digits.MatchString(first[6]) || first[7] == "0" || first[7] == "1" || first[4] == null || filetext.IsGSS(first[3]))
}

func isEarlier(first []string) bool {
	if len(first) != len(leapEarlier) {
		return false
	}
	for i, name := range leapEarlier {
		if !strings.EqualFold(strings.TrimSpace(first[i]), name) {
			return false
		}
	}
	return true
}

func (leapReader) read(t *table) File {
	f := File{Kind: LEAP}
	columns := leapColumns
	t.rewind()
	if isEarlier(t.first) {
		columns = leapEarlier
		_, _ = t.in.Read()
	}
	t.header(columns)
	date := dateIn(t.name)
	seen := map[string]int{}
	for t.next(len(columns)) {
		if t.cell("Ward") == null || t.cell("Candidate") == null || t.cell("Votes") == null {
			f.Placeholders++
			t.note(t.row, "", placeholder(t.cell("Ward"), t.cell("Candidate"), t.cell("Council")))
			continue
		}
		key := t.cell("Council") + "\x00" + t.cell("ward GSS") + "\x00" + t.cell("Ward")
		last := len(f.Wards) - 1
		at, again := seen[key]
		switch {
		case again && at != last:
			t.apart(t.row, "Ward", t.cell("Ward"), "in "+filetext.Quote(t.cell("Council")), f.Wards[at].Row)
			continue
		case !again:
			last++
			seen[key] = last
			f.Wards = append(f.Wards, t.leapWard(date))
		}
		w := &f.Wards[last]
		w.Candidates = append(w.Candidates, t.leapCandidate(len(w.Candidates)+1))
	}
	return f
}

func placeholder(ward, candidate, council string) string {
	if ward == null && candidate != null {
		return "The row of " + filetext.Quote(candidate) + " in " + filetext.Quote(council) + " names no ward (NULL)."
	}
	return "The row is a placeholder (NULL) in " + filetext.Quote(council) + "."
}

func (t *table) leapWard(date string) Ward {
	w := Ward{Council: t.needed("Council"), CouncilGSS: t.codeIn("council GSS"), Area: t.needed("Ward"), AreaGSS: t.codeIn("ward GSS"), Date: date, Row: t.row}
	return w
}

// needed is a cell that must not be empty.
func (t *table) needed(column string) string {
	text := t.cell(column)
	if text == "" {
		t.fault(t.row, column, "The cell is empty.", "Fill it in; nothing can be read of the row without it.")
	}
	return text
}

func (t *table) leapCandidate(place int) Candidate {
	name, mark := tidyName(t.needed("Candidate"))
	c := Candidate{Whole: name, Votes: votesIn(t, "Votes"), Elected: t.yesIn("Elected"), Row: t.row}
	if mark != "" {
		t.note(t.row, "Candidate", "The name carries the note "+filetext.Quote(mark)+", which is read as none of it.")
	}
	c.ID, c.Party = strconv.Itoa(place), t.cell("Party")
	c.Forenames, c.Surname = SplitName(name)
	return c
}
