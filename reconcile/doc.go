// Package reconcile is a count as the fold of its journal: what may happen to
// it, who decides it, and what is certified at its end. It is a value; Apply
// decides an entry and gives the count after it, or says why not.
//
// Every kind of entry has a file of its name (sheet_moved.go, box_received.go, and
// finding_answered.go for both answers): what it says, why it is refused, and how it
// folds. apply.go and fold.go lead to them. A step has more of it: step.go has the
// steps and what an entry of one says, stepped.go and step_*.go decide it.
//
// Below it stand the rooms that it is built of, each knowing only those before
// it: text and figure; setup, an election and its law; sheet, the papers that
// are keyed; ward, what was keyed of a contest and what it comes to; mend, what
// changes where the set-up does; rules, what does not add up. tally says who is
// elected and is asked from outside: a result that is brought is proved here,
// never worked out. Above it stand those that only look at a count: progress says
// how far it is, outcome what the declared results come to together, voterid what
// the voter-ID records say. night makes count nights for tests; mistakes and
// incidents are tests alone.
//
// It and what is below it never read a file, a clock, a network or an
// environment, never log, and never know a window or a store.
package reconcile
