package store

import "syscall"

// fullErrnos are ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL and ERROR_DISK_QUOTA_EXCEEDED,
// and what Go calls a full disc everywhere.
var fullErrnos = []syscall.Errno{39, 112, 1295, syscall.ENOSPC}
