package steps

// What the tests of this room look into.
type (
	CertificatePage = certificatePage
	Declaration     = declaration
	ReadBack        = readBack
)
