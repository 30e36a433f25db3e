package argument

import (
	"os"
	"path/filepath"
	"strings"

	"wardcount/app/command/terminal"
	"wardcount/app/published"
)

// ReadPublished reads a results file from disc; every fault in it comes back at once.
func ReadPublished(path string) (published.File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return published.File{}, terminal.Problems{{Code: "not_readable", File: path, Message: "The file cannot be read: it is not there or may not be read.", Do: "Check its name."}}
	}
	read := published.Read
	if strings.EqualFold(filepath.Ext(path), ".json") {
		read = published.ReadOwn
	}
	f, faults := read(path, data)
	if len(faults) > 0 {
		return f, terminal.ResultsProblems(faults)
	}
	return f, nil
}
