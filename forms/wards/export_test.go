package wards

// What the tests of this room look into.
type (
	WardPage = wardPage
)
