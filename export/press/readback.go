package press

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"wardcount/export"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// figuresAt is the end of a row of seats: five figures, the last of which the row of all lacks.
var figuresAt = regexp.MustCompile(`^(.*?)\s+(\d+|–)\s+(\d+)\s+(\d+)\s+(\d+)(?:\s+([+−]?\d+|–))?$`)

// certificateAt is the end of a line of a declared contest.
var certificateAt = regexp.MustCompile(`^  (\d\d:\d\d) .*([0-9a-f]{4}(?: [0-9a-f]{4}){3})$`)

// Check reads a written page back as anybody would, by its headings and columns, and compares every figure of it with
// the results; then it compares the page whole.
func Check(r export.Results, data []byte) error {
	if !utf8.Valid(data) {
		return fmt.Errorf("the press summary is not UTF-8")
	}
	sections := map[string][]string{}
	title := ""
	for n, l := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		if runes(l) > Width {
			return fmt.Errorf("press summary, line %d has %d characters", n+1, runes(l))
		}
		if l != "" && !strings.HasPrefix(l, " ") && l == strings.ToUpper(l) && title != elsewhereHead {
			title = l
		}
		sections[title] = append(sections[title], l)
	}
	whole := string(data)
	if practice := strings.HasPrefix(whole, "PRACTICE."); practice != r.Election.Practice {
		return fmt.Errorf("the press summary says practice %v", practice)
	}
	if final := strings.Contains(whole, "\nFINAL: "); final != r.Final() || final == strings.Contains(whole, "\nPROVISIONAL: ") {
		return fmt.Errorf("the press summary says final %v", final)
	}
	if !strings.Contains(whole, fmt.Sprintf("\nRevision %d, ", r.Revision)) {
		return fmt.Errorf("the press summary does not say revision %d", r.Revision)
	}
	if err := checkSeats(r.Standing, sections[seatsHead]); err != nil {
		return err
	}
	if err := checkDeclared(r, sections[declaredHead], sections[otherHead]); err != nil {
		return err
	}
	var again bytes.Buffer
	if err := Write(r, &again); err != nil {
		return err
	}
	if !bytes.Equal(again.Bytes(), data) {
		return fmt.Errorf("the press summary is not that of these results")
	}
	return nil
}

// checkSeats compares the table of seats with the standing.
func checkSeats(s outcome.Standing, lines []string) error {
	var rows [][]string
	for _, l := range lines {
		if m := figuresAt.FindStringSubmatch(l); m != nil {
			rows = append(rows, m[2:])
		}
	}
	want := append([]outcome.Holding(nil), s.Parties...)
	if s.Vacant.Before.N() > 0 || s.Vacant.After > 0 {
		want = append(want, s.Vacant)
	}
	if len(rows) != len(want)+1 {
		return fmt.Errorf("the press summary has %d rows of seats; there are %d parties", len(rows), len(want))
	}
	sum := [3]int{}
	for i, h := range want {
		net := h.Net.String()
		if n, known := h.Net.Get(); known {
			net = text.Signed(n)
		}
		should := []string{h.Before.String(), strconv.Itoa(h.NotUp), strconv.Itoa(h.Won), strconv.Itoa(h.After), net}
		if strings.Join(rows[i], " ") != strings.Join(should, " ") {
			return fmt.Errorf("press summary, seats of %s: %s, and should be %s", h.Name, strings.Join(rows[i], " "), strings.Join(should, " "))
		}
		sum[0], sum[1], sum[2] = sum[0]+h.NotUp, sum[1]+h.Won, sum[2]+h.After
	}
	for i, n := range sum {
		if rows[len(want)][i+1] != strconv.Itoa(n) {
			return fmt.Errorf("press summary, all seats: %s, and should be %d", rows[len(want)][i+1], n)
		}
	}
	return nil
}

// checkDeclared compares the declared contests with the results: time and certificate.
func checkDeclared(r export.Results, wards, others []string) error {
	var got []string
	for _, l := range append(append([]string(nil), wards...), others...) {
		if m := certificateAt.FindStringSubmatch(l); m != nil {
			got = append(got, m[1]+" "+m[2])
		}
	}
	var want, after []string
	for _, w := range r.Wards {
		line := export.UKStamp(w.DeclaredAt)[11:15]
		line = line[:2] + ":" + line[2:] + " " + w.Certificate.ShortHash()
		if w.Certificate.Kind == setup.WardContest {
			want = append(want, line)
		} else {
			after = append(after, line)
		}
	}
	if want = append(want, after...); strings.Join(got, "\n") != strings.Join(want, "\n") {
		return fmt.Errorf("the press summary has the declarations %q, and should have %q", got, want)
	}
	return nil
}
