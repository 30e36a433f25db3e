// Package layout is the set-up workbook on paper: its worksheets, their columns
// with what belongs there, and what the text of a cell stands for. The template,
// the reading and the faults all go by this one definition.
//
// It never opens a workbook, and never asks whether what a cell names exists.
package layout
