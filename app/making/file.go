package making

import (
	"os"

	"wardcount/app/intake"
	"wardcount/app/intake/fault"
)

const notReadable = "not_readable"

// ReadFile reads one file of a set-up; nil where nothing is wrong.
func ReadFile(path string) (intake.Source, *fault.Fault) {
	data, err := os.ReadFile(path)
	if err != nil {
		return intake.Source{}, &fault.Fault{Code: notReadable, File: path, Message: "The file cannot be read: it is not there or may not be read.", Do: "Check its name."}
	}
	return intake.Source{Name: path, Data: data}, nil
}
