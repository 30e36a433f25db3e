package hall

// Hall is the hall screen that is open, whose time a test may set.
type Hall = hall
