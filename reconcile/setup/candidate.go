package setup

import "strings"

// Candidate is one name on the ballot paper. The place on the paper is the
// position in Contest.Candidates, counted from 1; figures are kept by ID.
type Candidate struct {
	ID              string `json:"id"`
	Surname         string `json:"surname"`
	Forenames       string `json:"forenames"`
	CommonSurname   string `json:"common_surname,omitempty"`   // commonly used, where it differs
	CommonForenames string `json:"common_forenames,omitempty"` // commonly used, where they differ
	Description     string `json:"description,omitempty"`
	PartyID         string `json:"party_id,omitempty"` // Electoral Commission's, such as PP53
	Party           string `json:"party,omitempty"`
	SayAs           string `json:"say_as,omitempty"` // how the name is said, for who reads the declaration aloud; on no paper
}

// PaperSurname is the surname as the ballot paper shows it.
func (c Candidate) PaperSurname() string {
	if c.CommonSurname != "" {
		return c.CommonSurname
	}
	return c.Surname
}

// paperForenames are the forenames as the ballot paper shows them.
func (c Candidate) paperForenames() string {
	if c.CommonForenames != "" {
		return c.CommonForenames
	}
	return c.Forenames
}

// PaperName is the name as the ballot paper shows it: surname first.
func (c Candidate) PaperName() string {
	return strings.TrimSpace(strings.ToUpper(c.PaperSurname()) + " " + c.paperForenames())
}

// SpokenName is the name as it is read aloud: forenames first.
func (c Candidate) SpokenName() string {
	return strings.TrimSpace(c.paperForenames() + " " + c.PaperSurname())
}
