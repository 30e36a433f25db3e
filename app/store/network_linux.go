package store

import "syscall"

// networkFilesystems are the magic numbers of statfs(2) for NFS, SMB, CIFS,
// SMB2, AFS and 9p.
var networkFilesystems = map[int64]bool{0x6969: true, 0x517B: true, 0xFF534D42: true, 0xFE534D42: true, 0x5346414F: true}

// onNetwork says whether the folder is on a network file system.
func onNetwork(dir string) bool {
	var st syscall.Statfs_t
	if err := syscall.Statfs(dir, &st); err != nil {
		return false
	}
	return networkFilesystems[int64(st.Type)]
}
