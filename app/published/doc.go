// Package published reads results that were published: the Local Elections
// Archive Project's CSV, Democracy Club's CSV and its list of codes, the LGA
// Election Results CSV, and this program's own JSON. A file is known by its
// content, never by its name; our own has a reader to itself.
//
// What comes in is a stranger's file. Reading it never panics and never stops
// at the first fault, and a file with a fault gives no wards. What a file
// leaves open stays open: a figure that is not in it is not known, never 0, and
// who is elected is what the file marks, never worked out here.
package published
