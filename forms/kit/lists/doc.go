// Package lists is rows – of words, glyphs, bars and pictures, in columns – and the lists that they stand in and that the
// keyboard leads through.
//
// It never knows what a row means: what Enter does there is given with it.
package lists
