package wards

// What the tests of the whole window look into.
type (
	// WardPage is wardPage, as tests call it.
	WardPage = wardPage
)
