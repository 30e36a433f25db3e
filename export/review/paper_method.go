package review

import (
	"fmt"

	"wardcount/export"
	"wardcount/export/typeset"
	"wardcount/reconcile/voterid/rates"
)

// method is how it was worked out, with where it is from.
func method(r Report) []typeset.Block {
	v := r.Poll.Review
	return []typeset.Block{heading("How it was worked out"), typeset.List{Sentences: []string{
		"Rates are of the persons who tried to vote in person: those issued with a paper and those who did not come back. A station of which either number is not known is in no rate.",
		"Intervals are exact at 95 per cent (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934). Everybody who was recorded is counted; the interval holds the underlying rates with which chance alone would often enough bring such a number. It is no margin for mistakes in the records.",
		fmt.Sprintf("A station is compared with the stations like it, itself left out. The limits are the fewest persons that chance alone, in exact binomial probabilities, would bring (or more) to at most one in %s and one in %s such stations. Chance alone takes every voter to be as likely as every other to be one of those %s, whoever they come with; people are not quite so. Where the other stations recorded too few for a rate, the limits are those of the station's share in what all of them recorded. The curves are drawn after D. J. Spiegelhalter, Statistics in Medicine 24, 2005, and decide nothing.", rates.OneOf(v.Look), rates.OneOf(v.Act), v.Measure.Who()),
		"φ, how far stations differ beyond chance, is after the same author, Quality and Safety in Health Care 14, 2005, with a tenth at either end drawn in.",
		"That many stations are looked at at once is allowed for after Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57, 1995.",
		"Nothing was estimated for records that are awaited. Figures were keyed from the stations' records: whole numbers, and no name.",
		written(r),
	}}}
}

func written(r Report) string {
	words := "The workbook of the same name holds the same figures."
	if r.WithStations && r.DestroyAfter != "" {
		words += " Destroy this copy after " + export.DateWords(r.DestroyAfter) + ", as the papers of the poll are."
	}
	return words
}
