package publish

// What the tests of this room look into.
type (
	BackupPage  = backupPage
	PapersPage  = papersPage
	PublishPage = publishPage
)

// What they name or call of it.
var (
	PublishGo = publishGo
)
