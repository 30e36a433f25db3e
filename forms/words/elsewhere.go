package words

// Results that are not counted here.
const (
	ElsewhereShort      = "as published"
	ElsewhereNotCounted = "As published, not counted here"
	ElsewhereElected    = "Elected"
	ElsewhereCandidate  = "candidate"
	ElsewhereParty      = "party"
	ElsewhereFirst      = "first preferences"
	ElsewhereFinal      = "final"
)
