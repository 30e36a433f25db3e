// Package export holds declared results as they leave a count; the packages
// below it turn them into documents. Results go in, bytes come out.
//
// It never opens a count, never asks what time it is, never shows a window and
// never sees a ward that has not been declared: what it is given may leave.
package export
