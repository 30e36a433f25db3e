package argument

import (
	"path/filepath"
	"strings"

	"wardcount/app/command/terminal"
	"wardcount/app/intake/fault"
	"wardcount/app/making"
	"wardcount/app/published"
)

// ReadPublished reads a results file from disc; every fault in it comes back at once.
func ReadPublished(path string) (published.File, error) {
	source, wrong := making.ReadFile(path)
	if wrong != nil {
		return published.File{}, terminal.SetUpProblems([]fault.Fault{*wrong})
	}
	read := published.Read
	if strings.EqualFold(filepath.Ext(path), ".json") {
		read = published.ReadOwn
	}
	f, faults := read(path, source.Data)
	if len(faults) > 0 {
		return f, terminal.ResultsProblems(faults)
	}
	return f, nil
}
