package review

import (
	"fmt"

	"wardcount/export"
	"wardcount/export/typeset"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/rates"
	"wardcount/reconcile/ward"
)

// dash stands where nothing is known, which is not 0.
const dash = rates.Unknown

// recordsIn says how complete the records are; it stands at the head of every sheet.
func (r Report) recordsIn() string {
	return fmt.Sprintf("%s of %s in", text.Grouped(r.Poll.Review.In), text.Plural(r.Poll.Review.Expected, "record", "records"))
}

// mark says what the report is not. It is no draft where a record is awaited: the totals were released as they stand,
// and a record that was lost would keep it a draft for ever. How many are in stands at the head instead.
func (r Report) mark() string {
	if r.Poll.Practice {
		return "PRACTICE"
	}
	return ""
}

// known tells the report from any other.
func (r Report) known() string {
	words := "Drawn up " + export.UKTime(r.WrittenAt)
	if r.JournalHead != "" {
		words = "Journal " + ward.ShortHash(r.JournalHead) + " · " + lower(words)
	}
	if r.WithStations {
		words += " · with figures by station, not for publication"
	}
	return words
}

func lower(words string) string { return string(words[0]|0x20) + words[1:] }

// covers says what of the records the report shows.
func (r Report) covers() string {
	if r.WithStations {
		return "This copy shows figures by station and those of the evaluation form, which is more than the totals by ward that the returning officer released. At a station a figure may be one person, and somebody there may know who it was. It is for those whom the returning officer lets see it, and not for publication."
	}
	words := "Totals by ward, as the returning officer released them, and no figures by station: there a figure may be one person, and somebody may know who it was. Stations are counted, not named, except where a record or a number is awaited or was accepted at the release."
	var alone []string
	for _, w := range r.Poll.Wards {
		if w.In == 1 {
			alone = append(alone, w.Name)
		}
	}
	if len(alone) > 0 {
		words += " In " + text.And(alone) + " the record of one station alone is in: the totals of the ward are that station's."
	}
	return words
}

// number writes a figure, and a dash where nobody keyed it.
func number[T figure.Unit](f figure.Of[T]) string {
	if n, keyed := f.Get(); keyed {
		return text.Grouped(int(n))
	}
	return dash
}

func whole[T ~int](n T) string { return text.Grouped(int(n)) }

// ifIn writes persons of records, and a dash where no record is in.
func ifIn(in int, n figure.Persons) string {
	if in == 0 {
		return dash
	}
	return whole(n)
}

// perThousand writes a rate with its exact interval, a dash where there is none.
func perThousand(r *rates.Rate) string {
	if r == nil {
		return dash
	}
	return r.WithInterval()
}

// of is k of n as it is said.
func of[A, B ~int](k A, n B) string { return whole(k) + " of " + whole(n) }

func heading(words string) typeset.Block   { return typeset.Text{Words: words, Look: typeset.Heading} }
func paragraph(words string) typeset.Block { return typeset.Text{Words: words} }
func quiet(words string) typeset.Block     { return typeset.Text{Words: words, Look: typeset.Quiet} }

// sentences are a list, or nothing where there are none.
func sentences(all ...string) []typeset.Block {
	if len(all) == 0 {
		return nil
	}
	return []typeset.Block{typeset.List{Sentences: all}}
}

// refused are comparisons that are not made, each reason once.
func refused(all []beside.RefusedComparison) []string {
	var list []string
	for _, r := range beside.ByReason(all) {
		list = append(list, r.Words())
	}
	return list
}
