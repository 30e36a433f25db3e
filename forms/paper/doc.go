// Package paper is the keying of sheets: one by one or side by side, first and second readings and what is read again, the
// moving of papers and of what was keyed at the wrong place.
//
// It never shows a reading to whoever keys the other one, nor a sum that tells it, and never works a figure out itself.
package paper
