package setups

// What the tests of the whole window look into.
type (
	// ColumnsPage is columnsPage, as tests call it.
	ColumnsPage = columnsPage
	// DifferencePage is differencePage, as tests call it.
	DifferencePage = differencePage
	// SetupPage is setupPage, as tests call it.
	SetupPage = setupPage
	// RegisterPage is registerPage, as tests call it.
	RegisterPage = registerPage
)
