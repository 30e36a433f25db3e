package forms

// Results that are not counted here.
const (
	wordAsPublished    = "as published"
	wordNotCountedHere = "As published, not counted here"
	wordWasElected     = "Elected"
	wordCandidate      = "candidate"
	wordParty          = "party"
	wordFirst          = "first preferences"
	wordFinal          = "final"
)
