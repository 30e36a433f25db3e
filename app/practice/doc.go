// Package practice makes a practice election: what was published binds, what
// nobody published is drawn from a printed seed, and together they make a
// script of a whole night, act by act, with a normal night's troubles.
//
// It never stores anything itself, never reads a clock and never decides a
// rule: the acts are performed on an open count like anybody else's. What it
// makes is never real: its election says practice, and so do all its people.
//
// The same seed gives the same script on every machine and for ever: whole
// numbers only, one generator named by its algorithm, no order left to a map.
package practice
