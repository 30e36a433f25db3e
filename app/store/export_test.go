package store

// LimitForTest lets the file grow by a few pages only, as a full disc would.
func (s *SQLite) LimitForTest() error {
	_, err := s.db.Exec("PRAGMA max_page_count = 40")
	return err
}

// CopyFailed words what went wrong with a copy.
var CopyFailed = copyFailed
