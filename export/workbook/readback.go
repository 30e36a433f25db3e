package workbook

import (
	"fmt"
	"strconv"

	"wardcount/export"
	"wardcount/export/parties"
	"wardcount/export/sums"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/tables"
	"wardcount/export/workbook/wardpage"
	"wardcount/export/workbook/words"
)

// Check reads a written workbook back and compares every cell of every sheet
// with the results; then it reads the tables and each ward's sheet as a person
// would, by their headings, and compares what it finds with the certificates.
// The error names sheet and cell.
func Check(r export.Results, data []byte) error {
	b, err := book(r)
	if err != nil {
		return err
	}
	sheets, err := b.ReadBack(data)
	if err != nil {
		return err
	}
	if err := tables.ReadBack(sheets, r); err != nil {
		return err
	}
	if err := readParties(sheets, r); err != nil {
		return err
	}
	if !tables.ASheetEach(r) {
		return nil
	}
	for i, name := range words.WardNames(r.Wards) {
		if err := wardpage.ReadBack(sheets[name], r.Wards[i].Certificate); err != nil {
			return fmt.Errorf("sheet %s: %w", name, err)
		}
	}
	return nil
}

// readParties reads the council's table of parties by its headings.
func readParties(sheets map[string][][]string, r export.Results) error {
	if !sums.HasCouncil(r.Council) {
		return nil
	}
	var want []layout.Wanted
	for _, p := range r.Council.Parties {
		want = append(want, layout.Wanted{words.PartyHead: parties.Called(p.ID, p.Name), "Candidates": strconv.Itoa(p.Candidates), words.SeatsHead: strconv.Itoa(p.Seats),
			words.VotesHead: strconv.Itoa(int(p.Votes))})
	}
	if err := layout.Texts(sheets[words.CouncilName]).Lines(shortHead, want, ""); err != nil {
		return fmt.Errorf("sheet %s: %w", words.CouncilName, err)
	}
	return nil
}
