// Package look is how the window looks: the theme of colours and sizes, frames and painted grounds, and the layouts that
// set things beside and beneath each other.
//
// It never knows what stands in what it lays out, and never says a word but the names of the looks.
package look
