package words

// Results that are not counted here.
const (
	AsPublished        = "as published"
	NotCountedHere     = "As published, not counted here"
	PublishedElected   = "Elected"
	PublishedCandidate = "candidate"
	PublishedParty     = "party"
	PublishedFirst     = "first preferences"
	PublishedFinal     = "final"
)
