//go:build !windows

package store

import "syscall"

// fullErrnos are what the system says of a full disc and of a quota that is used up.
var fullErrnos = []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT}
