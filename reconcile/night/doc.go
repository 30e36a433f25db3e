// Package night makes count nights for the tests of the core and of what stands
// on it: practice elections, the papers that lie on their tables, and people
// who key them through Apply, as in the program.
//
// Only tests import it. It never skips a refusal: what a night did was accepted
// as it would be from a keyboard.
package night
