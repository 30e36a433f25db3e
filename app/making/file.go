package making

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"wardcount/app/intake"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/workbook"
)

const notReadable = "not_readable"

// ReadFile reads one file of a set-up; nil where nothing is wrong.
func ReadFile(path string) (intake.Source, *fault.Fault) {
	f, err := os.Open(path)
	if err != nil {
		return intake.Source{}, cannotRead(path, err)
	}
	defer f.Close() //nolint:errcheck // nothing was written
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return intake.Source{}, &fault.Fault{Code: notReadable, File: path, Message: "It is a folder.", Do: "Name a file in it."}
	}
	return ReadSource(path, f)
}

// ReadSource reads a source to its end, as far as any file of a set-up goes.
func ReadSource(name string, from io.Reader) (intake.Source, *fault.Fault) {
	data, err := io.ReadAll(io.LimitReader(from, workbook.MaxUnzipped+1))
	switch {
	case err != nil:
		return intake.Source{}, cannotRead(name, err)
	case len(data) > workbook.MaxUnzipped:
		return intake.Source{}, &fault.Fault{Code: fault.TooLarge, File: name, Message: fmt.Sprintf("The file has more than %d MiB, which no file of an election has.", workbook.MaxUnzipped>>20), Do: "Choose the right file."}
	}
	return intake.Source{Name: name, Data: data}, nil
}

func cannotRead(name string, err error) *fault.Fault {
	var at *fs.PathError
	if errors.As(err, &at) { // the name is said with the fault
		err = at.Err
	}
	f := &fault.Fault{Code: notReadable, File: name, Message: "The file cannot be read: " + err.Error() + ".", Do: "Copy it again, or choose another."}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.Message, f.Do = "There is no such file.", "Check its name."
	case errors.Is(err, fs.ErrPermission):
		f.Message, f.Do = "You may not read this file.", "Ask whoever looks after this computer for the right to read it."
	}
	return f
}
