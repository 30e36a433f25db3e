package door

// What the tests of this room look into.
type (
	ReceiptForm = receiptForm
)
