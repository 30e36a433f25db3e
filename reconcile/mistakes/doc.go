// Package mistakes holds tests and nothing else: fifty-six kinds of mistake,
// each made in many random counts that are otherwise right, and what stops
// them. What no rule sees is proved: other papers are made on which the same
// figures are right. It writes docs/mistakes.md.
//
// It never tries a rule by itself; that is done beside the rule.
package mistakes
