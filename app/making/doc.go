// Package making is a set-up in the making: the files that it is read from and
// what somebody says beside them, for the terminal, which says all at once, and
// for the window, where files, columns and corrections come one after another
// and everything is read again after each.
//
// It never changes a file that a set-up is read from, and it decides nothing
// about a set-up: package intake reads it, and the core says what is wrong.
package making
