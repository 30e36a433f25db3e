package command

import "fmt"

type versionVerb struct{}

// Run prints the version.
func (versionVerb) Run(env *Env) error {
	if env.JSON {
		return env.answer("version", "version", env.Version)
	}
	_, err := fmt.Fprintln(env.Out, "wardcount "+env.Version)
	return err
}
