package command

import (
	"context"
	"fmt"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

type backupVerb struct {
	argument.CountFile
	To string `required:"" placeholder:"DIR" help:"The folder for the copy, which must be there: another disc, a stick, a share."`
}

// Help teaches the verb.
func (backupVerb) Help() string {
	return `Copies the count, also while somebody keys into it. The copy is read back and its journal verified before it gets its name, which is the count's with the hour; nothing is ever replaced. It holds everything, also what is not declared: keep it like the count itself. Compare its head with the count's on paper.`
}

// Run makes the copy.
func (v backupVerb) Run(env *terminal.Env) error {
	made, err := copied(env, func(progress func(done, total int)) (app.Backup, error) {
		return app.BackUp(context.Background(), v.Count, v.To, progress)
	})
	if err != nil {
		return err
	}
	return backupAnswer(env, "backup", "Copied to", made)
}

type restoreVerb struct {
	File string `arg:"" help:"The backup."`
	To   string `required:"" placeholder:"COUNT" help:"The new count file, NAME.wardcount, on this computer's own disc."`
}

// Help teaches the verb.
func (restoreVerb) Help() string {
	return `Verifies a backup and copies it to where the count goes on. A file that is there is left alone. What was keyed after the backup is not in it: compare the head and the number of entries with what was written down.`
}

// Run copies the backup back.
func (v restoreVerb) Run(env *terminal.Env) error {
	if err := argument.Named(v.To, ".wardcount"); err != nil {
		return err
	}
	made, err := copied(env, func(progress func(done, total int)) (app.Backup, error) {
		return app.Restore(context.Background(), v.File, v.To, progress)
	})
	if err != nil {
		return err
	}
	return backupAnswer(env, "restore", "Restored to", made)
}

// copied copies with a bar on standard error.
func copied(env *terminal.Env, do func(progress func(done, total int)) (app.Backup, error)) (app.Backup, error) {
	var b *terminal.Bar
	defer func() { b.Done() }()
	steps, shown := 100, 0
	return do(func(done, total int) {
		if b == nil {
			b = terminal.Progress(env, "copying", steps)
		}
		for ; total > 0 && shown < done*steps/total; shown++ {
			b.Step()
		}
	})
}

func backupAnswer(env *terminal.Env, verb, words string, b app.Backup) error {
	if env.JSON {
		return env.Answer(verb, "path", b.Path, "entries", b.Entries, "head", b.Head, "bytes", b.Bytes)
	}
	_, err := fmt.Fprintf(env.Out, "%s %s  (%s, chain whole, head %s)\n", words, b.Path, text.Plural(int(b.Entries), "entry", "entries"), ward.ShortHash(b.Head))
	return err
}
