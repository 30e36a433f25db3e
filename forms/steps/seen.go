package steps

// What the tests of the whole window look into.
type (
	// CertificatePage is certificatePage, as tests call it.
	CertificatePage = certificatePage
	// Declaration is declaration, as tests call it.
	Declaration = declaration
	// ReadBack is readBack, as tests call it.
	ReadBack = readBack
)
