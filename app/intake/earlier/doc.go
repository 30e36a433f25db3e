// Package earlier finds the wards of a set-up in the published results of earlier
// polls, and gives each the contest in which its seats were last fought.
//
// It never takes a contest that it cannot tell to be the same ward's: it says which
// it left out, and why.
package earlier
