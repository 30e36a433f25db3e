package shown

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Certificate is what a ward's certificate says, or would say: the election,
// the result, how the papers add up, every recount, every finding that was
// accepted, and who certified. Hash is that of a certificate still to be made.
func Certificate(e setup.Election, w ward.Ward, hash string) []kit.Row {
	if w.Certificate != nil {
		hash = w.Certificate.ShortHash()
	}
	rows := []kit.Row{
		kit.TitleRow(words.CertificateTitle(w)),
		kit.TextRow(words.ElectionAndDay(e)),
		kit.TextRow(words.CertificateAbout(w, hash)),
	}
	if w.Certificate != nil {
		rows = append(rows, kit.SignRow(theme.ConfirmIcon(), kit.ColorNameOKText, kit.Cell{Text: words.CertificateBy(w), Bold: true}))
	}
	rows = slices.Concat(rows, Result(w), recountRows(w))
	rows = append(rows, kit.HeadingRow(words.CertificateFindings))
	accepted := rules.Exceptions(w)
	if len(accepted) == 0 {
		return append(rows, kit.QuietRow(words.CertificateNoFindings))
	}
	for _, x := range accepted {
		rows = append(rows, kit.SignRow(theme.WarningIcon(), kit.ColorNameWarningText, kit.Cell{Text: words.CertificateFinding(x)}))
	}
	return rows
}
