// Package replay runs results that others published through the path that a
// count takes, and compares who is elected with the marks of their file.
//
// A contest is set up as one that keeps no station papers; its votes are keyed
// as a sheet, folded and tallied by the code of the count itself. Replay never
// makes a figure up and never asks a file who is elected before the count has
// said it, with one exception that it names: a lot, which only its drawing decides.
package replay
