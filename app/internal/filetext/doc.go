// Package filetext looks at single texts out of other people's files: how one
// is shown in a message, and what it can be by its letters alone. The readers
// of published results and of set-ups share it.
//
// It never changes what is read: a text is shortened only to be shown.
package filetext
