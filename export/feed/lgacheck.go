package feed

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// CheckLGA reads a written file back. Every cell must be the one that the
// results give; and the figures are taken once more straight from the
// certificates, by a way of its own, so that a slip of the writer shows too.
func CheckLGA(r export.Results, data []byte) error {
	file, err := ReadLGA(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("the LGA file cannot be read back: %w", err)
	}
	want, err := LGARows(r)
	if err != nil {
		return err
	}
	if !file.Added {
		return fmt.Errorf("the LGA file lacks the columns %s to %s", lgaColumns[guidanceColumns].name, lgaColumns[len(lgaColumns)-1].name)
	}
	if len(file.Rows) != len(want) {
		return fmt.Errorf("the LGA file has %d rows of candidates; the results have %d", len(file.Rows), len(want))
	}
	for i := range want {
		for _, c := range lgaColumns {
			if got, should := c.get(&file.Rows[i]), c.get(&want[i]); got != should {
				return fmt.Errorf("LGA file, row %d, column %s: the file says %q, the results %q", i+2, c.name, got, should)
			}
		}
	}
	return checkFigures(r, file.Rows)
}

// checkFigures compares the rows with the certificates, contest by contest.
func checkFigures(r export.Results, rows []LGARow) error {
	at := 0
	for _, w := range r.Wards {
		c := w.Certificate
		if !LGATakes(r, c) {
			continue
		}
		for _, line := range c.Candidates {
			if err := checkRow(c, line, rows[at]); err != nil {
				return fmt.Errorf("LGA file, row %d, %s, %s: %w", at+2, c.Ward, line.PaperName(), err)
			}
			at++
		}
	}
	return nil
}

func checkRow(c ward.Certificate, line ward.CertifiedCandidate, row LGARow) error {
	if row.BallotID != string(c.Contest) || !strings.EqualFold(row.Surname, line.Surname) || row.Forenames != line.Forenames {
		return fmt.Errorf("the row is for %s %s in %s", row.Surname, row.Forenames, row.BallotID)
	}
	if elected := row.Elected == Elected || row.Elected == ElectedUnopposed; elected != line.Elected {
		return fmt.Errorf("the file says %s", row.Elected)
	}
	if row.Votes != line.Votes || row.Electorate != c.Electorate {
		return fmt.Errorf("the file has %d votes of %s electors; certified are %d of %s", row.Votes, row.Electorate, line.Votes, c.Electorate)
	}
	if c.Uncontested {
		return nil
	}
	heads := map[figure.ID]figure.Of[figure.Papers]{
		"rej_a": row.OfficialMark, "rej_b": row.TooMany, "rej_c": row.Identifiable, "rej_d": row.Unmarked, "rej_part": row.InPart}
	total := figure.Papers(0)
	for _, h := range c.ByHead {
		n, keyed := h.Papers.Get()
		got, _ := heads[h.Head.Figure].Get()
		if keyed && got != n {
			return fmt.Errorf("the file has %d papers rejected for %q; certified are %d", got, h.Head.Label, n)
		}
		if !h.Head.InPart {
			total += got
		}
	}
	if rejected, ok := c.Rejected.Get(); ok && rejected != total {
		return fmt.Errorf("the file's rejected papers add up to %d; certified are %d", total, rejected)
	}
	if row.Cast != c.Verified {
		return fmt.Errorf("the file has %s votes cast; verified are %s", row.Cast, c.Verified)
	}
	return checkTurnout(c, row)
}

func checkTurnout(c ward.Certificate, row LGARow) error {
	papers, _ := c.Verified.Get()
	electors, _ := c.Electorate.Get()
	tenths, ok := figure.PercentageScaled(int(papers), int(electors), 1)
	if !ok {
		return nil
	}
	if got, err := strconv.Atoi(strings.Replace(row.Turnout, ".", "", 1)); err != nil || got != tenths {
		return fmt.Errorf("the file's turnout is %q; %d of %d is %d tenths of a per cent", row.Turnout, papers, electors, tenths)
	}
	return nil
}
