// Package text holds how the core writes and compares words: whole numbers in
// groups, lists and quotations in a sentence, names as lists order them, and
// the one JSON text of a value.
//
// It knows no election: it never sees a figure's meaning, a ward or a rule, and
// it never writes anything anywhere.
package text
