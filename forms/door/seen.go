package door

// DoorPage is the page of the door, whose clock a test may set.
type DoorPage = doorPage
