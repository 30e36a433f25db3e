package terminal

import (
	"errors"
	"fmt"
	"strings"

	"wardcount/app/store"
	"wardcount/reconcile"
)

// Exit statuses, the same for every verb.
const (
	Done    = 0 // done, nothing blocks
	Refused = 1 // done or refused: a rule, a state, a role says no
	Wrong   = 2 // wrong use or unreadable input; nothing has changed
	Failed  = 3 // the machine failed; nothing has changed, or it is said what has
)

// Exit is an exit status other than 0 after the answer has been given.
type Exit int

// Error is for a log only: nothing more is said to anybody.
func (e Exit) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

// Report says what went wrong, if anything did, and gives the exit status.
func Report(env *Env, err error) int {
	if err == nil {
		return Done
	}
	var status Exit
	if errors.As(err, &status) {
		return int(status)
	}
	list, code := ProblemsOf(err)
	if env.Verb != "" && errors.As(err, new(misused)) {
		list[0].Do = "“wardcount help " + env.Verb + "” explains it."
	}
	if env.JSON {
		_ = env.Answer("error", "errors", list)
	}
	fmt.Fprintln(env.Err, list.Error())
	return code
}

// slips are the refusals of a slip in the words, which are not a no of the count.
var slips = map[string]bool{"no_such_step": true, "no_such_contest": true, "contest_not_unique": true, "no_such_format": true}

// byFailure gives the exit status of a failure that is not the machine's: of
// the input, or of a journal that was tampered with.
var byFailure = map[string]int{"not_there": Wrong, "not_a_count": Wrong, "damaged": Wrong, "exists": Wrong, "network_share": Wrong,
	"synchronised_folder": Wrong, "chain_broken": Refused}

// ProblemsOf is an error as programs read it, with its exit status.
func ProblemsOf(err error) (Problems, int) {
	var (
		list    Problems
		refusal *reconcile.Refusal
		failure *store.Failure
		wrong   misused
	)
	switch {
	case errors.As(err, &list):
		return list, Wrong
	case errors.As(err, &refusal):
		p := Problem{Code: refusal.Code, Field: string(refusal.Figure), Message: refusal.Message, Do: refusal.Do}
		if slips[refusal.Code] {
			return Problems{p}, Wrong
		}
		return Problems{p}, Refused
	case errors.As(err, &failure):
		code, ok := byFailure[failure.Code]
		if !ok {
			code = Failed
		}
		return Problems{{Code: failure.Code, File: failure.Path, Message: failure.Message, Do: failure.Do, named: strings.Contains(failure.Message, failure.Path)}}, code
	case errors.As(err, &wrong):
		return Problems{{Code: "usage", Message: sentence(wrong.Error()), Do: "“wardcount help” lists the verbs, “wardcount help VERB” explains one."}}, Wrong
	}
	return Problems{{Code: "machine", Message: err.Error() + ".", Do: "Check the disc and the folder."}}, Failed
}

// sentence gives words their capital and their full stop; a flag in front stays as it is written.
func sentence(words string) string {
	if words != "" && 'a' <= words[0] && words[0] <= 'z' {
		words = strings.ToUpper(words[:1]) + words[1:]
	}
	if strings.HasSuffix(words, "?") {
		return words
	}
	return words + "."
}

// WrongUse is a wrong use of the words.
func WrongUse(err error) error { return misused{err} }

type misused struct{ error }
