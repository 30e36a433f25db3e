// Package rules holds the numbered rules as one table of values: each with its
// formula in words, the function that looks and explains, who may accept what
// it finds, and hints at what may have happened. The same Check serves screen,
// terminal, certificate and the checker of other people's documents.
//
// A rule never speaks while a figure that it needs is missing, never changes a
// ward, and never decides whether somebody may go on.
package rules
