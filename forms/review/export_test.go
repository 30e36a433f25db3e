package review

// What the tests of this room look into.
type ReviewPage = reviewPage
