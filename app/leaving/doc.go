// Package leaving is what leaves a count: its declared results, papers for the
// room, the report and the pictures of the voter-ID review. Each is drawn up
// from the count as it stands at a moment, written into a hidden room, read back
// and compared before it gets its name; all documents of one act, or none.
//
// It holds no open count: who may ask, and what the journal says of it, the room
// above decides. It never replaces a file unasked.
package leaving
