// Package workbook reads the cells of an Excel workbook (.xlsx) that a
// stranger filled in: texts and figures with their addresses.
//
// It never panics, never unpacks more than MaxUnzipped, and never follows what
// a file refers to outside itself. It does not know what a set-up is, and it
// writes nothing.
package workbook
