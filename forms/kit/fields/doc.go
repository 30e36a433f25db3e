// Package fields is what is typed into and what is pressed: figures one by one and in grids, lines of words, buttons and
// strips of choices, and the taking back of what was typed.
//
// It never treats an empty field as nought, and never mends what was typed or pasted: it refuses, visibly.
package fields
