package publish

// What the tests of the whole window look into.
type (
	// BackupPage is backupPage, as tests call it.
	BackupPage = backupPage
	// PublishPage is publishPage, as tests call it.
	PublishPage = publishPage
)
