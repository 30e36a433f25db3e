package overview

// What the tests of this room look into.
type (
	CouncilPage  = councilPage
	JournalPage  = journalPage
	ProgressPage = progressPage
)
