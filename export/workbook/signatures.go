package workbook

import (
	"wardcount/export"
	"wardcount/reconcile/ward"
)

// signed names who signed, in what role and when.
func signed(s ward.Signature) string {
	if s.By == "" {
		return notKnown
	}
	return export.Signed(s.By, s.Role) + ", " + export.UKTime(s.At)
}

// declaredWords names who declared a ward, where that is known, and when.
func declaredWords(w export.Ward) string {
	at := export.UKTime(w.DeclaredAt)
	if w.DeclaredBy.By == "" {
		return at
	}
	return export.Signed(w.DeclaredBy.By, w.DeclaredBy.Role) + ", " + at
}

// by is the word before a name, where there is one.
func by(w export.Ward) string {
	if w.DeclaredBy.By == "" {
		return ""
	}
	return "by "
}
