package workbook

import (
	"fmt"

	"wardcount/export"
	"wardcount/reconcile"
)

// keyingWords says how the figures came off the paper, without a full stop.
func keyingWords(once bool) string {
	if once {
		return "Keyed once and read back aloud"
	}
	return "Every sheet was keyed by two people, the second without seeing the first"
}

// wardKeying says it of a ward, after a full stop. Nothing is keyed of one without a poll, and a
// decision on doubtful papers is no copy of a sheet that two could read.
func wardKeying(c reconcile.Certificate) string {
	switch {
	case c.Uncontested:
		return ""
	case c.Batches > 0 && !c.KeyOnce:
		return " " + keyingWords(false) + "; doubtful papers once, by whoever decided them."
	}
	return " " + keyingWords(c.KeyOnce) + "."
}

// keyedTwice prints of each form how many figures two people keyed differently
// at first: of the form, because a sheet that is badly laid out shows in it,
// and never of a person.
func keyedTwice(p *page, list []export.FormShare) {
	if len(list) == 0 {
		return
	}
	p.section("Two keyings of each sheet, compared")
	p.across(plainLook, "What differed went back to both people, and then to a supervisor where it still differed; no figure counted before it was agreed.")
	p.add(words(headLook, "Sheet").over(2), words(headRightLook, "Agreed"), words(headRightLook, "Figures"), words(headLook, ""),
		words(headRightLook, "Differed"), words(headRightLook, "Share"), words(headLook, "Of"))
	for _, f := range list {
		p.add(words(textLook, f.Form).over(2), number(numberLook, f.Sheets), number(numberLook, f.Figures), words(textLook, "of these, figures that differed when first compared"),
			number(numberLook, f.Differed), percent(rightLook, f.Differed, f.Figures), words(textLook, fmt.Sprintf("the %s figures keyed twice", reconcile.Grouped(f.Figures))))
	}
}
