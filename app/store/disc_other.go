//go:build !windows

package store

import (
	"os"
	"syscall"
)

// SameDisc tells whether two files or folders lie on one drive, and whether that
// can be known.
func SameDisc(a, b string) (same, known bool) {
	var devices [2]uint64
	for i, path := range []string{a, b} {
		info, err := os.Stat(path)
		if err != nil {
			return false, false
		}
		st, ok := info.Sys().(*syscall.Stat_t)
		if !ok {
			return false, false
		}
		devices[i] = uint64(st.Dev) //nolint:unconvert // not every system has the same type
	}
	return devices[0] == devices[1], true
}
