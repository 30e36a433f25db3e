// Package bench measures the program against the floor below it, in one run
// and as ratios: a keying against a bare insert, the rules over a ward, a
// council and a country, a key press to its findings against a frame of the
// screen, the fold of a journal against hashing its bytes,
// the readers against encoding/csv, the feeds against encoding/csv and
// encoding/json, a night's papers against the ten seconds that they may take,
// the voter-ID review of a country against R.
// "make bench" prints the table.
//
// It holds no code of the program, and never decides whether anything is
// fast enough: no test here is timed.
package bench
