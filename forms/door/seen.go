package door

// What the tests of the whole window look into.
type (
	// DoorPage is doorPage, as tests call it.
	DoorPage = doorPage
	// ReceiptForm is receiptForm, as tests call it.
	ReceiptForm = receiptForm
)
