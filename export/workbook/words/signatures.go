package words

import (
	"wardcount/export"
	"wardcount/reconcile/ward"
)

// Signed names who signed, in what role and when.
func Signed(s ward.Signature) string {
	if s.By == "" {
		return NotKnown
	}
	return export.Signed(s.By, s.Role) + ", " + export.UKTime(s.At)
}

// Declared names who declared a ward, where that is known, and when.
func Declared(w export.Ward) string {
	at := export.UKTime(w.DeclaredAt)
	if w.DeclaredBy.By == "" {
		return at
	}
	return export.Signed(w.DeclaredBy.By, w.DeclaredBy.Role) + ", " + at
}
