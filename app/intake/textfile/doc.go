// Package textfile reads a file of text as rows of cells: in whatever letters a
// program wrote it, with whatever stands between its cells.
//
// It never knows what a heading means: who reads the rows says how many of a line's
// cells are headings of its own.
package textfile
