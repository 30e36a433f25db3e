package command

import (
	"fmt"

	"wardcount/app/command/terminal"
)

type versionVerb struct{}

// Run prints the version.
func (versionVerb) Run(env *terminal.Env) error {
	if env.JSON {
		return env.Answer("version", "version", env.Version)
	}
	_, err := fmt.Fprintln(env.Out, "wardcount "+env.Version)
	return err
}
