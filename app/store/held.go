package store

import (
	"os"
	"sync"
)

// On Unix a process that closes any handle of a file lets go of every lock that
// it holds on that file, those of the engine too. Another program that read the
// count would then take itself for the last one and clear away the log with
// entries that were acknowledged. So a file that the engine has open here is
// never opened beside it: what must be known of it was looked at when it was.

// held are the paths that this process has open through the engine.
var held struct {
	sync.Mutex
	paths map[*SQLite]string
}

func (s *SQLite) hold() {
	held.Lock()
	defer held.Unlock()
	if held.paths == nil {
		held.paths = map[*SQLite]string{}
	}
	held.paths[s] = s.path
}

func (s *SQLite) letGo() {
	held.Lock()
	defer held.Unlock()
	delete(held.paths, s)
}

// isHeld tells whether a file is open here, under whatever name.
func isHeld(path string) bool {
	info, err := os.Stat(path)
	if err != nil {
		return false
	}
	held.Lock()
	defer held.Unlock()
	for _, p := range held.paths {
		if other, err := os.Stat(p); err == nil && os.SameFile(info, other) {
			return true
		}
	}
	return false
}
