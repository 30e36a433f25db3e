package shown

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Certificate is what a ward's certificate says, or would say: the election,
// the result, how the papers add up, every recount, every finding that was
// accepted, and who certified. Hash is that of a certificate still to be made.
func Certificate(e setup.Election, w ward.Ward, hash string) []lists.Row {
	if w.Certificate != nil {
		hash = w.Certificate.ShortHash()
	}
	rows := []lists.Row{
		lists.TitleRow(words.CertificateTitle(w)),
		lists.TextRow(words.ElectionAndDay(e)),
		lists.TextRow(words.CertificateAbout(w, hash)),
	}
	if w.Certificate != nil {
		rows = append(rows, lists.SignRow(theme.ConfirmIcon(), look.ColorNameOKText, lists.Cell{Text: words.CertificateBy(w), Bold: true}))
	}
	rows = slices.Concat(rows, Result(w), recountRows(w))
	rows = append(rows, lists.HeadingRow(words.CertificateFindings))
	accepted := rules.Exceptions(w)
	if len(accepted) == 0 {
		return append(rows, lists.QuietRow(words.CertificateNoFindings))
	}
	for _, x := range accepted {
		rows = append(rows, lists.SignRow(theme.WarningIcon(), look.ColorNameWarningText, lists.Cell{Text: words.CertificateFinding(x)}))
	}
	return rows
}
