package steps

// What the tests of this room look into.
type (
	CertificatePage = certificatePage
	Declaration     = declaration
	ReadBack        = readBack
)

// What they name or call of it.
var (
	CertificateHash = certificateHash
)
