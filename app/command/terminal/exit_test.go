package terminal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"wardcount/app/store"
	"wardcount/reconcile"
)

// What scripts rely on: 1 is a no of the count, 2 a slip or an input, 3 the
// machine; the code says which no it was.
func TestWhatWentWrongHasTheExitStatusOfItsKind(t *testing.T) {
	refusal := func(code string) error { return &reconcile.Refusal{Code: code, Message: "No.", Do: "Ask."} }
	failure := func(code string) error { return &store.Failure{Code: code, Message: "No.", Do: "Ask."} }
	for _, c := range []struct {
		err    error
		status int
		code   string
	}{
		{Problems{{Code: "input", Message: "No."}}, Wrong, "input"},
		{WrongUse(errors.New("no such flag")), Wrong, "usage"},
		{refusal("role"), Refused, "role"},
		{refusal("state"), Refused, "state"},
		{refusal("no_such_step"), Wrong, "no_such_step"},
		{refusal("no_such_contest"), Wrong, "no_such_contest"},
		{refusal("contest_not_unique"), Wrong, "contest_not_unique"},
		{refusal("no_such_format"), Wrong, "no_such_format"},
		{failure("not_there"), Wrong, "not_there"},
		{failure("not_a_count"), Wrong, "not_a_count"},
		{failure("damaged"), Wrong, "damaged"},
		{failure("exists"), Wrong, "exists"},
		{failure("network_share"), Wrong, "network_share"},
		{failure("synchronised_folder"), Wrong, "synchronised_folder"},
		{failure("chain_broken"), Refused, "chain_broken"},
		{failure("disc_full"), Failed, "disc_full"},
		{failure("newer"), Failed, "newer"},
		{fmt.Errorf("while keying: %w", refusal("role")), Refused, "role"},
		{errors.New("input/output error"), Failed, "machine"},
	} {
		list, status := ProblemsOf(c.err)
		if status != c.status || len(list) != 1 || list[0].Code != c.code {
			t.Errorf("%v: exit %d with %+v, want %d with %s", c.err, status, list, c.status, c.code)
		}
		if c.code != "input" && (list[0].Message == "" || list[0].Do == "") {
			t.Errorf("%v: no way out: %+v", c.err, list[0])
		}
	}
}

func TestWhatWentWrongIsSaidOnceToPeopleAndOnceToPrograms(t *testing.T) {
	wrong := Problems{{Code: "input", File: "a.csv", Sheet: "Wards", Row: 3, Column: "Seats", Message: "It is empty.", Do: "Write 1 to 25."}, {Code: "usage", Message: "A flag is missing."}}
	for _, asJSON := range []bool{false, true} {
		var out, err bytes.Buffer
		env := Env{Out: &out, Err: &err, JSON: asJSON, Quiet: true}
		if status := Report(&env, wrong); status != Wrong {
			t.Errorf("exit %d", status)
		}
		if got, want := err.String(), "a.csv, Wards, row 3, column Seats: It is empty. Write 1 to 25.\nA flag is missing.\n"; got != want {
			t.Errorf("people read %q, want %q", got, want)
		}
		if !asJSON {
			if out.Len() > 0 {
				t.Errorf("in the answer: %s", out.String())
			}
			continue
		}
		var doc struct {
			Format string
			Errors []map[string]any
		}
		if err := json.Unmarshal(out.Bytes(), &doc); err != nil || doc.Format != "wardcount/error/1" || len(doc.Errors) != 2 || doc.Errors[0]["row"] != 3.0 {
			t.Fatalf("%v in %s", err, out.String())
		}
		if row, there := doc.Errors[1]["row"]; !there || row != nil {
			t.Errorf("a row that is not known is %v", row)
		}
	}
}

func TestNothingMoreIsSaidAfterAnAnswerWithAnExitStatus(t *testing.T) {
	var out, err bytes.Buffer
	env := Env{Out: &out, Err: &err, JSON: true}
	if done, refused := Report(&env, nil), Report(&env, fmt.Errorf("closing: %w", Exit(Refused))); done != Done || refused != Refused {
		t.Errorf("exit %d and %d", done, refused)
	}
	if out.Len()+err.Len() > 0 {
		t.Errorf("said %q and %q", out.String(), err.String())
	}
}
