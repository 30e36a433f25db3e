package setups

// What the tests of this room look into.
type (
	ColumnsPage    = columnsPage
	DifferencePage = differencePage
	MendPage       = mendPage
	SetupPage      = setupPage
)
