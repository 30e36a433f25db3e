package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

type journalVerb struct {
	argument.CountFile
	From   int64   `default:"1" placeholder:"SEQ" help:"Print from this entry on."`
	Verify bool    `help:"Verify the chain of hashes instead."`
	Head   *string `help:"With --verify: a head written down earlier, at least its first sixteen digits; spaces are ignored."`
}

// Help teaches the verb.
func (journalVerb) Help() string {
	return `Every act of the count is one entry, tied to the one before by a hash. --verify walks the chain: it sees an entry that was edited, left out or moved. A journal that was cut off at its end or written anew shows only against a head that was written down, so compare with one on paper: --head "1a2b 3c4d …" (at least sixteen digits).

The figures of a sheet that two people have not agreed yet are withheld (null), so that the second keys without seeing the first's.`
}

// Run prints or verifies the journal.
func (v journalVerb) Run(env *terminal.Env) error {
	head, err := v.head()
	switch {
	case err != nil:
		return err
	case v.From < 1:
		return terminal.WrongUse(errors.New("--from is the number of an entry, 1 or more"))
	case v.Verify:
		return v.verify(env, head)
	}
	return argument.ToRead(v.Count, func(c *app.Count) error {
		records, err := c.Journal(v.From)
		if err != nil {
			return err
		}
		all, err := c.Journal(1)
		if err != nil {
			return err
		}
		app.Withhold(all, records, c.State())
		if env.JSON {
			if records == nil {
				records = []store.Record{}
			}
			return env.Answer("journal", "entries", len(records), "journal", records)
		}
		t := terminal.Table(env.Out)
		fmt.Fprintln(t, "SEQ\tTIME (UK)\tBY\tROLE\tKIND\tSUBJECT\tHASH\tWHAT")
		for _, r := range records {
			e, err := r.Entry()
			if err != nil {
				return err
			}
			fmt.Fprintf(t, "%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", r.Seq, terminal.UKTime(e.At), r.Actor, r.Role.Words(), r.Kind, r.Subject, ward.ShortHash(r.Hash), whatOf(e.Body))
		}
		return t.Flush()
	})
}

// whatOf is what an entry says beside its subject: the step, the lot, the words
// that somebody wrote.
func whatOf(b reconcile.Body) string {
	var words []string
	switch b := b.(type) {
	case reconcile.SheetKeyed:
		words = []string{fmt.Sprintf("count %d, reading %d", b.Count, b.Reading)}
		if b.Agreed {
			words[0] += ", agreed"
		}
	case reconcile.SheetAdjudicated:
		words = []string{fmt.Sprintf("count %d decided from the paper", b.Count), b.Reason}
	case reconcile.SheetMoved:
		words = []string{"to " + b.To.String(), b.Reason}
	case reconcile.SheetVoided:
		words = []string{b.Reason}
	case reconcile.CountSealed:
		words = []string{strings.Join(b.Seals, ", ") + ", " + b.Place}
	case reconcile.CountReopened:
		words = []string{strings.Join(b.Seals, ", "), b.Reason}
	case reconcile.Stepped:
		words = []string{string(b.Step), strings.Join(b.Lot, ", ")}
		if b.Refused {
			words = append(words, "refused")
		}
		if b.Of != "" {
			words = append(words, "of "+strings.TrimSpace(string(b.Of)+" "+b.Candidate))
		}
		if b.AskedBy != "" {
			words = append(words, "asked for by "+b.AskedBy)
		}
		words = append(words, b.Reason)
	case reconcile.ElectionSetUp:
		words = []string{strings.Join(b.Corrected, "; ")}
	case reconcile.SetUpMended:
		words = []string{text.Plural(len(b.Changes), "change", "changes"), b.Reason}
	case reconcile.FindingExplained:
		words = []string{b.Reason}
	case reconcile.FindingAccepted:
		words = []string{b.Reason}
	case reconcile.SlipsGivenOut:
		words = []string{fmt.Sprintf("%s from number %d", text.Plural(b.Copies, "slip", "slips"), b.First)}
	case reconcile.PapersMoved:
		words = []string{text.Plural(int(b.Papers), "paper", "papers") + " to " + string(b.To) + " box " + string(b.ToBox), b.Reason}
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	return strings.Join(strings.Fields(strings.Join(words, ": ")), " ")
}

// head is the head that was written down, as the journal writes it.
func (v journalVerb) head() (string, error) {
	if v.Head == nil {
		return "", nil
	}
	head := strings.ToLower(strings.Join(strings.Fields(*v.Head), ""))
	if !v.Verify {
		return "", terminal.WrongUse(errors.New("--head goes with --verify"))
	}
	if len(head) < 16 || len(head) > 64 || strings.Trim(head, "0123456789abcdef") != "" {
		return "", terminal.WrongUse(fmt.Errorf("“%s” is no head: write at least its first sixteen digits", *v.Head))
	}
	return head, nil
}

func (v journalVerb) verify(env *terminal.Env, head string) error {
	records, err := app.ReadJournal(v.Count)
	if err != nil {
		return err
	}
	chain := app.VerifyRecords(records)
	doc := struct {
		Format   string `json:"format"`
		Practice bool   `json:"practice"`
		Entries  int    `json:"entries"`
		Head     string `json:"head"`
		Chain    string `json:"chain"`
		BrokenAt *int64 `json:"broken_at"`
		Matches  *bool  `json:"head_matches"`
	}{Format: terminal.FormatOf("journal"), Entries: len(records), Head: chain.Head, Chain: "whole"}
	doc.Practice = app.IsPractice(records)
	if !chain.Whole {
		doc.Chain, doc.BrokenAt = "broken", &chain.BrokenAt
	}
	if head != "" {
		matches := chain.Whole && store.Passed(records, head)
		doc.Matches = &matches
	}
	if env.JSON {
		if err := env.Document(doc); err != nil {
			return err
		}
	} else {
		mark := ""
		if doc.Practice {
			mark = "PRACTICE. "
		}
		fmt.Fprintf(env.Out, "%s%s, chain %s, head %s\n", mark, text.Plural(doc.Entries, "entry", "entries"), doc.Chain, ward.ShortHash(doc.Head))
		if !chain.Whole {
			fmt.Fprintln(env.Out, chain.Broken())
		}
		if doc.Matches != nil && !*doc.Matches {
			fmt.Fprintln(env.Out, "The head that was written down is not in this journal: it was cut off or written anew.")
		}
	}
	if !chain.Whole || (doc.Matches != nil && !*doc.Matches) {
		return terminal.Exit(terminal.Refused)
	}
	return nil
}
