// Package sheet holds every kind of paper with figures that somebody keys: its
// lines as the paper has them, when it is complete, and what one person's
// reading of it says. Each is defined once; screens, terminal, template,
// workbook and store are driven by it.
//
// It never compares two sheets, and never knows how far a ward has come.
package sheet
