// Package mend says what would change if the set-up of a running count were
// replaced by another: each difference in words, the sheets that no longer count
// because of it, the wards that it touches, and what it leaves of them.
//
// It never decides who may make a change, which is decided where every entry is,
// and never touches a count.
package mend
