package textfile

import "strings"

// cellSeparators may stand between the cells of a text: a tab where it was pasted
// from Excel, a semicolon where Excel uses the comma in figures.
var cellSeparators = []rune{',', '\t', ';'}

// Above is how many rows may stand above the headings: a title, a date, an empty table.
const Above = 10

// separator is what stands between the cells of a text: that by which the row of headings has most headings that are
// known. The lines below do not say it: a cell may list several wards with semicolons between. Only where no heading is
// known it is what stands in most of the first lines.
func separator(data string, known func(headings []string) int) rune {
	lines := firstLines(data)
	best, most := ',', 0
	for _, candidate := range cellSeparators {
		for _, line := range lines {
			headings := cellsIn(line, candidate)
			if n := known(headings[:min(len(headings), mostHeadings)]); n > most {
				best, most = candidate, n
			}
		}
	}
	if most > 0 {
		return best
	}
	for _, candidate := range cellSeparators {
		n := 0
		for _, line := range lines {
			if len(cellsIn(line, candidate)) > 1 {
				n++
			}
		}
		if n > most {
			best, most = candidate, n
		}
	}
	return best
}

// What is looked at of one line is bounded: no row of headings is longer.
const (
	longestHeadings = 4_000 // bytes
	mostHeadings    = 200
)

// firstLines are the lines among which the headings stand.
func firstLines(data string) (lines []string) {
	for line := range strings.SplitSeq(data, "\n") {
		if len(lines) == Above {
			break
		}
		if line = strings.TrimSpace(line[:min(len(line), longestHeadings)]); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// cellsIn parts one line at a separator that stands outside quotation marks.
func cellsIn(line string, separator rune) (cells []string) {
	quoted, from := false, 0
	take := func(cell string) { cells = append(cells, strings.Trim(strings.TrimSpace(cell), `"`)) }
	for i, r := range line {
		switch {
		case r == '"':
			quoted = !quoted
		case r == separator && !quoted:
			take(line[from:i])
			from = i + 1
		}
	}
	take(line[from:])
	return cells
}
