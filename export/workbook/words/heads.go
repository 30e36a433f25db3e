package words

// The headings that several sheets have, and the title over the terms of office.
const (
	candidateHead  = "Candidate"
	CodeHead       = "Code"
	ElectorateHead = "Electorate"
	PartyHead      = "Party"
	SeatsHead      = "Seats"
	TermHead       = "Term ends"
	TermsTitle     = "Terms of office"
	VerifiedHead   = "Ballot papers verified"
	VotesHead      = "Votes"
)
