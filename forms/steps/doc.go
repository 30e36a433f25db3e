// Package steps is what is asked before a ward's step, or before totals are released: the next one by F9, others by F10,
// and the pages that are read to their end, where Enter does it.
//
// It never decides whether a step may be done: what is refused is the count's refusal.
package steps
