package command

import (
	"bytes"
	"fmt"
	"os"

	"wardcount/app"
	"wardcount/app/intake"
	"wardcount/app/store"
	"wardcount/reconcile"
)

type newVerb struct {
	Count string `arg:"" placeholder:"COUNT" help:"The count file to make, NAME.wardcount."`
	From  string `required:"" placeholder:"FILE.xlsx" help:"The filled set-up workbook."`
	by
}

// Help teaches the verb.
func (newVerb) Help() string {
	return `Reads the set-up workbook (see: wardcount help template) and makes the count. If anything in the file is wrong, every fault is listed with its worksheet, row and column, and nothing is left behind.`
}

// Run makes the count.
func (v newVerb) Run(env *Env) error {
	e, err := readSetUp(v.From)
	if err != nil {
		return err
	}
	c, err := app.Create(v.Count, e, v.By)
	if err != nil {
		return err
	}
	seq, head := c.Head()
	if err := c.Close(); err != nil {
		return err
	}
	if env.JSON {
		return env.answer("new", "count", v.Count, "council", e.Council.Name, "date", e.Date,
			"contests", len(e.Contests), "stations", len(e.Stations), "boxes", len(e.Boxes), "entries", seq, "head", head)
	}
	_, err = fmt.Fprintf(env.Out, "%s: %s, %s: %d wards, %d stations, %d boxes.\n", v.Count, e.Name, e.Date, len(e.Contests), len(e.Stations), len(e.Boxes))
	return err
}

// readSetUp reads a set-up workbook; every fault in it comes back at once.
func readSetUp(path string) (reconcile.Election, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return reconcile.Election{}, problems{{Code: "not_readable", File: path, Message: "The file cannot be read: it is not there or may not be read.", Do: "Check its name."}}
	}
	e, faults := intake.ReadSetUp(path, bytes.NewReader(data))
	if len(faults) > 0 {
		return reconcile.Election{}, faulty(faults)
	}
	return e, nil
}

func cannotWrite(path string, err error) error {
	return &store.Failure{Code: "not_writable", Path: path, Message: path + " cannot be written.", Do: "Check the folder and the room on the disc; nothing was changed.", Err: err}
}
