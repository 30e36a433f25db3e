package ward

// SheetState is how far one sheet of the register has come.
type SheetState string

// The states of a sheet. Where one reading agrees it, it is awaited or agreed.
const (
	Awaited   SheetState = "awaited"
	KeyedOnce SheetState = "keyed_once" // the second reading is awaited
	Differs   SheetState = "differs"    // two readings that are not the same
	Agreed    SheetState = "agreed"
)

// Words is the state as it is said.
func (s SheetState) Words() string {
	if s == KeyedOnce {
		return "keyed once"
	}
	return string(s)
}
