// Package ward is one contest at the count, or the poll's voter-ID records: the
// sheets that must come in, what was keyed of each by whom, what was said about
// it, and what the figures so far come to.
//
// It works figures out and judges none: it never calls anything an error, and
// changes nothing but the copy that it hands back.
package ward
