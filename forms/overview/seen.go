package overview

// What the tests of the whole window look into.
type (
	// CouncilPage is councilPage, as tests call it.
	CouncilPage = councilPage
	// JournalPage is journalPage, as tests call it.
	JournalPage = journalPage
	// ProgressPage is progressPage, as tests call it.
	ProgressPage = progressPage
)
