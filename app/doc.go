// Package app is the open count: it says who may do what, turns an act of a
// person into journal entries, stores them and tells whoever watches.
//
// It never decides a rule of reconciling (the core below does), never draws a
// window, and never answers yes to anything that is not on the disc.
package app
