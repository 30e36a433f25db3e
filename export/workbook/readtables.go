package workbook

import (
	"fmt"
	"slices"
	"strconv"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// readTables reads the sheets over all contests by their headings, as a person
// would, and compares every figure with the certificates. It knows nothing of how
// they were laid out but the words of their headings.
func readTables(sheets map[string][][]string, r export.Results) error {
	reads := []struct {
		name, head string
		rows       []wanted
		there      bool
	}{
		{candidatesName, placeHead, wantedCandidates(r), len(r.Wards) > 0},
		{turnoutName, boxTurnoutHead, wantedTurnout(r), len(r.Wards) > 0},
		{rejectedName, rejectedHead, wantedRejected(r), slices.ContainsFunc(r.Wards, func(w export.Ward) bool { return !w.Certificate.Uncontested })},
		{verificationName, boxHead, wantedBoxes(r), slices.ContainsFunc(r.Wards, func(w export.Ward) bool { return len(w.Certificate.Boxes) > 0 })},
		{termsName, howHead, wantedTerms(r), hasTerms(r)},
		{wardsName, certificateHead, wantedWards(r), !aSheetEach(r)},
		{councilName, shortHead, wantedParties(r), hasCouncil(r)},
	}
	for _, read := range reads {
		if !read.there {
			continue
		}
		if err := texts(sheets[read.name]).readLines(read.head, read.rows); err != nil {
			return fmt.Errorf("sheet %s: %w", read.name, err)
		}
	}
	return nil
}

// wanted is what a line must give, by the headings of its columns.
type wanted map[string]string

// readLines compares the lines under the heading that holds the given column, one by one.
// Lines that are about a whole contest, and have no figures, are passed over.
func (s texts) readLines(head string, want []wanted) error {
	from := slices.IndexFunc(s, func(row []string) bool { return slices.Contains(row, head) })
	if from < 0 {
		return fmt.Errorf("it has no table with a column headed %q", head)
	}
	at := map[string]int{}
	for i, title := range s[from] {
		at[title] = i
	}
	row := from
	for _, w := range want {
		for row++; row < len(s) && s.aside(row, at); row++ {
		}
		if row >= len(s) {
			return fmt.Errorf("it has fewer than the %d lines that were certified", len(want))
		}
		for title, text := range w {
			column, ok := at[title]
			if !ok {
				return fmt.Errorf("it has no column headed %q", title)
			}
			if err := s.figure(row, column, title, text); err != nil {
				return err
			}
		}
	}
	return nil
}

// aside says whether a line is about a whole contest and has no figures.
func (s texts) aside(row int, at map[string]int) bool {
	box, verification := at[boxHead]
	return verification && page.At(s[row], box) == notKnown
}

func wantedCandidates(r export.Results) (list []wanted) {
	for _, w := range r.Wards {
		c := w.Certificate
		for _, line := range c.Candidates {
			term, lot := notKnown, "no"
			if line.TermEnds != 0 {
				term = strconv.Itoa(line.TermEnds)
			}
			if line.ByLot {
				lot = "yes"
			}
			votes := figure.Keyed(line.Votes)
			if c.Uncontested {
				votes = figure.Of[figure.Votes]{}
			}
			want := wanted{placeHead: strconv.Itoa(line.Place), nameHead: line.PaperName(), descriptionHead: line.Description, partyHead: line.Party,
				partyIDHead: line.PartyID, votesHead: votes.String(), byLotHead: lot, termHead: term}
			if line.Elected && !c.Uncontested && !isQuestion(c) {
				want[electedHead] = "Elected"
			} else if !line.Elected && !isQuestion(c) {
				want[electedHead] = "Not elected"
			}
			list = append(list, want)
		}
	}
	return list
}

// ratio is a percentage as a file holds it, worked out once more from the whole numbers.
func ratio(part, whole figure.Of[int]) string {
	n, ok := part.Get()
	of, ofOK := whole.Get()
	if !ok || !ofOK || of == 0 {
		return notKnown
	}
	return strconv.FormatFloat(float64((n*20000+of)/(2*of))/10000, 'f', -1, 64)
}

func wantedTurnout(r export.Results) (list []wanted) {
	for _, w := range r.Wards {
		c := w.Certificate
		list = append(list, wanted{electorateHead: c.Electorate.String(), verifiedHead: c.Verified.String(), validHead: c.Valid.String(),
			boxTurnoutHead: ratio(plain(c.Verified), plain(c.Electorate)), voteTurnoutHead: ratio(plain(c.Valid), plain(c.Electorate))})
	}
	return list
}

func wantedRejected(r export.Results) (list []wanted) {
	for _, w := range r.Wards {
		c := w.Certificate
		if c.Uncontested {
			continue
		}
		want := wanted{rejectedHead: c.Rejected.String(), objectedHead: c.Objected.String(), postalRejHead: c.PostalReject.String()}
		for _, h := range c.ByHead {
			title := h.Head.Label
			if h.Head.InPart {
				title = partHead(h.Head)
			}
			want[title] = h.Papers.String()
		}
		list = append(list, want)
	}
	return list
}

func wantedBoxes(r export.Results) (list []wanted) {
	for _, w := range r.Wards {
		for _, b := range slices.Concat(w.Certificate.Boxes, w.Certificate.PostalBoxes) {
			differs := notKnown
			if b.Expected.IsKeyed() && b.Verified.IsKeyed() {
				differs = strconv.Itoa(int(b.Variance))
			}
			list = append(list, wanted{boxHead: join(b.Boxes), expectedHead: b.Expected.String(), boxFoundHead: b.Verified.String(),
				varianceHead: differs, movedHead: strconv.Itoa(int(b.Moved))})
		}
	}
	return list
}

func wantedTerms(r export.Results) (list []wanted) {
	for _, w := range r.Wards {
		takers := termTakers(w.Certificate)
		for _, line := range takers {
			list = append(list, wanted{"Elected": line.PaperName(), termHead: strconv.Itoa(line.TermEnds)})
		}
		contest, _ := r.Election.Contest(w.Certificate.Contest)
		for i, year := range contest.TermsLongestFirst() {
			if i >= len(takers) && len(takers) > 0 {
				list = append(list, wanted{"Elected": "Seat vacant", termHead: strconv.Itoa(year)})
			}
		}
	}
	return list
}

func wantedWards(r export.Results) (list []wanted) {
	for _, w := range r.Wards {
		c := w.Certificate
		want := wanted{electorateHead: c.Electorate.String(), stationsHead: c.Stations.String(), postalHead: c.Postal.String(), verifiedHead: c.Verified.String(),
			validHead: c.Valid.String(), rejectedHead: c.Rejected.String(), unusedHead: c.Unused.String(), partVotesHead: c.PartRejected.String(),
			marginHead: c.Margin.String(), certificateHead: ward.ShortHash(c.Hash())}
		if hasSeats(c.Kind) {
			want[seatsHead], want[vacantHead] = strconv.Itoa(c.Seats), strconv.Itoa(c.Vacant)
		}
		list = append(list, want)
	}
	return list
}

func wantedParties(r export.Results) (list []wanted) {
	for _, p := range r.Council.Parties {
		list = append(list, wanted{partyNameHead: partyName(p), "Candidates": strconv.Itoa(p.Candidates), seatsHead: strconv.Itoa(p.Seats), votesHead: strconv.Itoa(int(p.Votes))})
	}
	return list
}
