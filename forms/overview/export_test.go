package overview

// What the tests of this room look into.
type (
	CouncilPage  = councilPage
	JournalPage  = journalPage
	ProgressPage = progressPage
)

// What they name or call of it.
var (
	JournalFilter = journalFilter
	JournalVerify = journalVerify
	QuicklyMade   = &quicklyMade
)
