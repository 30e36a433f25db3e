package store

import (
	"path/filepath"
	"strings"
)

// SameDisc tells whether two files or folders lie on one drive, by the letter or
// the share, and whether that can be known.
func SameDisc(a, b string) (same, known bool) {
	var volumes [2]string
	for i, path := range []string{a, b} {
		full, err := filepath.Abs(path)
		if err != nil || filepath.VolumeName(full) == "" {
			return false, false
		}
		volumes[i] = strings.ToLower(filepath.VolumeName(full))
	}
	return volumes[0] == volumes[1], true
}
