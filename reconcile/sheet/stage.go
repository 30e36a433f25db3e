package sheet

// Stage is the part of the night that a sheet or a rule belongs to.
type Stage int

// The stages. Voter identification stands beside them and stops no ward.
const (
	StageSetUp Stage = iota
	StageVerification
	StageCount
	StageVoterID
	// StageFormK is the statement as to postal ballot papers, due 10 to 25
	// days after the poll: it stops nothing that is done on the night.
	StageFormK
)
