package wardpage

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/ward"
)

// The columns of a ward's sheet in which the read-back looks.
const (
	labelColumn  = 1
	figureColumn = 5
	yearColumn   = 6
	resultColumn = 7
)

// texts are a ward's sheet as it was read.
type texts struct{ layout.Texts }

// ReadBack reads a ward's sheet by its headings and compares it with the
// certificate. It knows nothing of how the sheet was laid out but its words.
func ReadBack(rows [][]string, c ward.Certificate) error {
	s := texts{rows}
	for _, read := range []func(ward.Certificate) error{s.readResult, s.readTerms, s.readPapers, s.readAreas, s.readCounts, s.readMoves} {
		if err := read(c); err != nil {
			return err
		}
	}
	return nil
}

// readResult reads the candidates with their votes and who is elected.
func (s texts) readResult(c ward.Certificate) error {
	places := s.Below(labelColumn, words.Kind(c).Line, len(c.Candidates))
	if len(places) < len(c.Candidates) {
		return fmt.Errorf("it has no table of %d lines headed %q", len(c.Candidates), words.Kind(c).Line)
	}
	for i, line := range c.Candidates {
		row := places[i]
		if name := page.At(s.Texts[row], labelColumn); name != line.PaperName() {
			return fmt.Errorf("cell %s names %q; certified is %q", page.Address(labelColumn, row), name, line.PaperName())
		}
		if won := strings.HasPrefix(page.At(s.Texts[row], resultColumn), words.Kind(c).Won); won != line.Elected {
			return fmt.Errorf("cell %s says %q of %s", page.Address(resultColumn, row), page.At(s.Texts[row], resultColumn), line.PaperName())
		}
		votes := figure.Keyed(line.Votes)
		if c.Uncontested {
			votes = figure.Of[figure.Votes]{}
		}
		if err := s.Figure(row, figureColumn, "the votes of "+line.PaperName(), votes.String()); err != nil {
			return err
		}
	}
	return nil
}

// readTerms reads who takes which term.
func (s texts) readTerms(c ward.Certificate) error {
	for _, line := range c.Elected() {
		if line.TermEnds == 0 {
			continue
		}
		from := slices.IndexFunc(s.Texts, func(r []string) bool { return page.At(r, yearColumn) == words.TermHead })
		row := slices.IndexFunc(s.Texts, func(r []string) bool {
			return page.At(r, labelColumn) == line.PaperName() && page.At(r, yearColumn) == strconv.Itoa(line.TermEnds)
		})
		if from < 0 || row < from {
			return fmt.Errorf("the term of %s, to %d, is not on it", line.PaperName(), line.TermEnds)
		}
		if lot := strings.HasPrefix(page.At(s.Texts[row], labelColumn+1), "by lot"); lot != line.TermByLot {
			return fmt.Errorf("cell %s says %q of the term of %s", page.Address(labelColumn+1, row), page.At(s.Texts[row], labelColumn+1), line.PaperName())
		}
	}
	return nil
}

// readPapers reads the figures that stand beside a label.
func (s texts) readPapers(c ward.Certificate) error {
	want := map[string]string{electorateLabel: c.Electorate.String()}
	if c.Uncontested {
		return s.readFigures(want)
	}
	want[votesInAll], want[validLabel], want[rejectedLabel] = strconv.Itoa(int(outcome.VotesOf(c))), c.Valid.String(), c.Rejected.String()
	if c.CountOnly {
		want[receivedLabel] = c.Verified.String()
	} else {
		want[stationsLabel], want[postalLabel], want[verifiedLabel] = c.Stations.String(), c.Postal.String(), c.Verified.String()
	}
	for _, h := range c.ByHead {
		want[headLabel(h.Head)] = h.Papers.String()
	}
	if c.Batches > 0 {
		want[objectedLabel(c)] = c.Objected.String()
	}
	if valid, ok := c.Valid.Get(); ok && c.Seats > 1 {
		want[mostLabel], want[unusedLabel], want[partVotesLabel] = strconv.Itoa(c.Seats*int(valid)), c.Unused.String(), c.PartRejected.String()
	}
	return s.readFigures(want)
}

// readFigures looks for every label and compares the figure beside it.
func (s texts) readFigures(want map[string]string) error {
	left := len(want)
	seen := map[string]bool{}
	for i, row := range s.Texts {
		label := page.At(row, labelColumn)
		certified, ok := want[label]
		if !ok || seen[label] {
			continue
		}
		seen[label] = true
		left--
		if err := s.Figure(i, figureColumn, label, certified); err != nil {
			return err
		}
	}
	if left > 0 {
		return fmt.Errorf("%d of the certified figures are not on it", left)
	}
	return nil
}

// readAreas reads the count areas by their headings, wherever each stands.
func (s texts) readAreas(c ward.Certificate) error {
	for _, a := range c.Areas {
		head, column := s.gridColumn(areasHead, words.Area(a))
		if head < 0 {
			return fmt.Errorf("count area %s is not on it", a.Area)
		}
		want := append([]labelled{{sheetsLabel, strconv.Itoa(a.Sheets)}}, votesByLine(c, a.Votes)...)
		want = append(want, labelled{areaValid, a.Valid.String()}, labelled{areaRejected, a.Rejected.String()})
		if err := s.readColumn(head, column, "area "+a.Area, want); err != nil {
			return err
		}
	}
	return nil
}

// readCounts reads every count of the contest by its heading.
func (s texts) readCounts(c ward.Certificate) error {
	if len(c.Attempts) < 2 {
		return nil
	}
	for i, a := range c.Attempts {
		head, column := s.gridColumn(countsHead, columnTitle(c, i))
		if head < 0 {
			return fmt.Errorf("it has no column headed %q", columnTitle(c, i))
		}
		want := append(votesByLine(c, a.Votes), labelled{validLabel, strconv.Itoa(int(a.Valid))}, labelled{countRejected, strconv.Itoa(int(a.Rejected))})
		if err := s.readColumn(head, column, fmt.Sprintf("count %d", i+1), want); err != nil {
			return err
		}
	}
	return nil
}

// labelled is a figure as it must stand beside its label.
type labelled struct{ label, figure string }

// votesByLine are the votes of each candidate, in ballot-paper order.
func votesByLine(c ward.Certificate, votes []figure.Votes) (list []labelled) {
	for i, line := range c.Candidates {
		given := words.NotKnown
		if i < len(votes) {
			given = strconv.Itoa(int(votes[i]))
		}
		list = append(list, labelled{line.PaperName(), given})
	}
	return list
}

// readColumn compares a column under its heading, row by row by their labels.
func (s texts) readColumn(head, column int, of string, want []labelled) error {
	row := head
	for _, w := range want {
		for row++; row < len(s.Texts) && page.At(s.Texts[row], labelColumn) != w.label; row++ {
		}
		if row >= len(s.Texts) {
			return fmt.Errorf("%s has no row %q", of, w.label)
		}
		if err := s.Figure(row, column, w.label+", "+of, w.figure); err != nil {
			return err
		}
	}
	return nil
}

// gridColumn finds the heading of a column in the tables with that head.
func (s texts) gridColumn(table, title string) (row, column int) {
	for i, r := range s.Texts {
		if page.At(r, labelColumn) != table {
			continue
		}
		for j, text := range r {
			if text == title {
				return i, j
			}
		}
	}
	return -1, -1
}

// readMoves reads the papers moved between boxes; a move takes two rows.
func (s texts) readMoves(c ward.Certificate) error {
	places := s.Below(labelColumn, foundHead, 2*len(c.Moves))
	if len(places) < 2*len(c.Moves) {
		return fmt.Errorf("it does not list the %d moves of papers", len(c.Moves))
	}
	for i, m := range c.Moves {
		if err := s.Figure(places[2*i], figureColumn, fmt.Sprintf("the papers of move %d", i+1), strconv.Itoa(int(m.Papers))); err != nil {
			return err
		}
		if reason := page.At(s.Texts[places[2*i+1]], labelColumn); !strings.HasSuffix(reason, m.Reason) {
			return fmt.Errorf("cell %s says %q; the reason is %q", page.Address(labelColumn, places[2*i+1]), reason, m.Reason)
		}
	}
	return nil
}
