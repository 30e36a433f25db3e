package making

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
	"wardcount/app/store"
)

// keptFolder is where the columns of other people's tables are kept: the
// user's configuration folder, unless the environment names another.
func keptFolder() (string, error) {
	if own := os.Getenv("WARDCOUNT_CONFIG"); own != "" {
		return filepath.Join(own, "columns"), nil
	}
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, "wardcount", "columns"), nil
}

// Kept reads every mapping that is kept; none where there is no folder. One
// that cannot be read is a fault beside the others, because a set-up could come
// out otherwise without it.
func Kept() ([]columns.Mapping, []fault.Fault) {
	folder, err := keptFolder()
	if err != nil {
		return nil, nil //nolint:nilerr // a user without a folder keeps nothing
	}
	files, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, []fault.Fault{{Code: notReadable, File: folder, Message: "The folder of kept columns cannot be read.", Do: "Check who may read it."}}
	}
	var list []columns.Mapping
	var wrong []fault.Fault
	for _, f := range files {
		name, ok := strings.CutSuffix(f.Name(), ".json")
		if !ok || f.IsDir() || !columns.NameAllowed(name) {
			continue
		}
		path := filepath.Join(folder, f.Name())
		data, err := os.ReadFile(path)
		m, damage := columns.Decode(name, data)
		if err != nil || damage != nil {
			wrong = append(wrong, fault.Fault{Code: fault.Damaged, File: path, Message: "These kept columns cannot be read.", Do: "Keep them again with the command columns, or delete the file."})
			continue
		}
		list = append(list, m)
	}
	return list, wrong
}

// Keep writes a mapping under its name, whole or not at all, and says where.
func Keep(m columns.Mapping) (string, error) {
	folder, err := keptFolder()
	if err != nil {
		return "", &store.Failure{Code: "not_writable", Message: "There is no folder for the settings of this user.", Do: "Set WARDCOUNT_CONFIG to a folder.", Err: err}
	}
	path := filepath.Join(folder, m.Name+".json")
	data, err := m.Encode()
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", cannotWrite(path, err)
	}
	return path, writeWhole(path, func(f *os.File) error { _, err := f.Write(data); return err })
}
