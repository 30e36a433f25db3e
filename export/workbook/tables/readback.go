package tables

import (
	"fmt"
	"slices"
	"strconv"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/sums"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// ReadBack reads the sheets over all contests by their headings, as a person
// would, and compares every figure with the certificates. It knows nothing of how
// they were laid out but the words of their headings.
func ReadBack(sheets map[string][][]string, r export.Results) error {
	reads := []struct {
		name, head string
		rows       []layout.Wanted
		there      bool
	}{
		{words.CandidatesName, placeHead, wantedCandidates(r), len(r.Wards) > 0},
		{words.TurnoutName, boxTurnoutHead, wantedTurnout(r), len(r.Wards) > 0},
		{words.RejectedName, rejectedHead, wantedRejected(r), slices.ContainsFunc(r.Wards, func(w export.Ward) bool { return !w.Certificate.Uncontested })},
		{words.VerificationName, boxHead, wantedBoxes(r), slices.ContainsFunc(r.Wards, func(w export.Ward) bool { return len(w.Certificate.Boxes) > 0 })},
		{words.TermsName, howHead, wantedTerms(r), hasTerms(r)},
		{words.WardsName, certificateHead, wantedWards(r), !ASheetEach(r)},
	}
	for _, read := range reads {
		if !read.there {
			continue
		}
		if err := layout.Texts(sheets[read.name]).Lines(read.head, read.rows, boxHead); err != nil {
			return fmt.Errorf("sheet %s: %w", read.name, err)
		}
	}
	return nil
}

func wantedCandidates(r export.Results) (list []layout.Wanted) {
	for _, w := range r.Wards {
		c := w.Certificate
		for _, line := range c.Candidates {
			term, lot := words.NotKnown, "no"
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
			want := layout.Wanted{placeHead: strconv.Itoa(line.Place), nameHead: line.PaperName(), descriptionHead: line.Description, words.PartyHead: line.Party,
				partyIDHead: line.PartyID, words.VotesHead: votes.String(), byLotHead: lot, words.TermHead: term}
			if line.Elected && !c.Uncontested && !words.IsQuestion(c) {
				want[electedHead] = "Elected"
			} else if !line.Elected && !words.IsQuestion(c) {
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
		return words.NotKnown
	}
	return strconv.FormatFloat(float64((n*20000+of)/(2*of))/10000, 'f', -1, 64)
}

func wantedTurnout(r export.Results) (list []layout.Wanted) {
	for _, w := range r.Wards {
		c := w.Certificate
		list = append(list, layout.Wanted{words.ElectorateHead: c.Electorate.String(), words.VerifiedHead: c.Verified.String(), validHead: c.Valid.String(),
			boxTurnoutHead: ratio(sums.Plain(c.Verified), sums.Plain(c.Electorate)), voteTurnoutHead: ratio(sums.Plain(c.Valid), sums.Plain(c.Electorate))})
	}
	return list
}

func wantedRejected(r export.Results) (list []layout.Wanted) {
	for _, w := range r.Wards {
		c := w.Certificate
		if c.Uncontested {
			continue
		}
		want := layout.Wanted{rejectedHead: c.Rejected.String(), objectedHead: c.Objected.String(), postalRejHead: c.PostalReject.String()}
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

func wantedBoxes(r export.Results) (list []layout.Wanted) {
	for _, w := range r.Wards {
		for _, b := range slices.Concat(w.Certificate.Boxes, w.Certificate.PostalBoxes) {
			differs := words.NotKnown
			if b.Expected.IsKeyed() && b.Verified.IsKeyed() {
				differs = strconv.Itoa(int(b.Variance))
			}
			list = append(list, layout.Wanted{boxHead: text.Joined(b.Boxes), expectedHead: b.Expected.String(), boxFoundHead: b.Verified.String(),
				varianceHead: differs, movedHead: strconv.Itoa(int(b.Moved))})
		}
	}
	return list
}

func wantedTerms(r export.Results) (list []layout.Wanted) {
	for _, w := range r.Wards {
		takers := spoken.TermTakers(w.Certificate)
		for _, line := range takers {
			list = append(list, layout.Wanted{"Elected": line.PaperName(), words.TermHead: strconv.Itoa(line.TermEnds)})
		}
		contest, _ := r.Election.Contest(w.Certificate.Contest)
		for i, year := range contest.TermsLongestFirst() {
			if i >= len(takers) && len(takers) > 0 {
				list = append(list, layout.Wanted{"Elected": "Seat vacant", words.TermHead: strconv.Itoa(year)})
			}
		}
	}
	return list
}

func wantedWards(r export.Results) (list []layout.Wanted) {
	for _, w := range r.Wards {
		c := w.Certificate
		want := layout.Wanted{words.ElectorateHead: c.Electorate.String(), stationsHead: c.Stations.String(), postalHead: c.Postal.String(), words.VerifiedHead: c.Verified.String(),
			validHead: c.Valid.String(), rejectedHead: c.Rejected.String(), unusedHead: c.Unused.String(), partVotesHead: c.PartRejected.String(),
			marginHead: c.Margin.String(), certificateHead: ward.ShortHash(c.Hash())}
		if words.HasSeats(c.Kind) {
			want[words.SeatsHead], want[vacantHead] = strconv.Itoa(c.Seats), strconv.Itoa(c.Vacant)
		}
		list = append(list, want)
	}
	return list
}
