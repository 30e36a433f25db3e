// Package template writes the set-up workbook, empty or filled with an election,
// so that people fill it in or mend it in Excel and it is read back.
//
// It never writes what would come back as something else, and never opens a
// file itself.
package template
