package command

import (
	"os"
	"path/filepath"

	"wardcount/app/intake"
	"wardcount/reconcile"
)

type templateVerb struct {
	File    string `arg:"" placeholder:"FILE.xlsx" help:"The workbook to write."`
	Example bool   `help:"Fill it with a small example."`
}

// Help teaches the verb.
func (templateVerb) Help() string {
	return `The workbook has a worksheet each for the council, people, wards, candidates, stations and boxes, with drop-downs and notes. Fill it in, then: wardcount new NAME.wardcount --from FILE.xlsx --by NAME`
}

// Run writes the workbook.
func (v templateVerb) Run(env *Env) error {
	if _, err := os.Stat(v.File); err == nil {
		return problems{{Code: "exists", File: v.File, Message: "The file is there already.", Do: "Choose another name; nothing was changed."}}
	}
	var e *reconcile.Election
	if v.Example {
		example := intake.Example()
		e = &example
	}
	f, err := os.CreateTemp(filepath.Dir(v.File), ".template-*")
	if err != nil {
		return cannotWrite(v.File, err)
	}
	defer os.Remove(f.Name())
	if err := intake.WriteTemplate(f, e); err != nil {
		f.Close()
		return cannotWrite(v.File, err)
	}
	if err := f.Close(); err != nil {
		return cannotWrite(v.File, err)
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return cannotWrite(v.File, err)
	}
	if err := os.Rename(f.Name(), v.File); err != nil {
		return cannotWrite(v.File, err)
	}
	if env.JSON {
		return env.answer("template", "file", v.File, "example", v.Example)
	}
	env.say("%s is written. Fill it in, then: wardcount new NAME.wardcount --from %s --by NAME", v.File, v.File)
	return nil
}
