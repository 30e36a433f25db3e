package workbook

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
)

// checksPage shows every comparison with its two numbers.
func checksPage(r export.Results, list []comparison) page {
	p := newPage(r, checksName, "Checks", 31, 53, 12, 11, 50, 12, 11, 38)
	p.landscape = true
	var differ []string
	for _, c := range list {
		if !c.holds() {
			differ = append(differ, c.where)
		}
	}
	result := fmt.Sprintf("All %d comparisons agree.", len(list))
	if len(differ) > 0 {
		result = fmt.Sprintf("Of %d comparisons, %d agree; these differ: %s.", len(list), len(list)-len(differ), strings.Join(differ, ", "))
	}
	p.across(plainLook, result)
	p.add(words(headLook, "Sheet"), words(headLook, "This"), words(headRightLook, "Number"), words(headLook, "Must be"),
		words(headLook, "That"), words(headRightLook, "Number"), words(headLook, "Result"), words(headLook, "Remark"))
	p.freeze()
	for _, c := range list {
		verdict := words(goodLook, "agrees")
		if !c.holds() {
			verdict = words(badLook, "DIFFERS")
		}
		p.add(words(textLook, c.where), words(textLook, c.this), number(numberLook, c.a), words(textLook, c.must()),
			words(textLook, c.with), number(numberLook, c.b), verdict, words(textLook, c.remark))
	}
	keyedTwice(&p, r.Compared)
	p.paginate()
	return p
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
