// Package publish is what leaves the count: documents of what is declared, papers of a ward, and copies of the whole.
//
// It never writes what the count does not let go, and never replaces another's file without asking.
package publish
