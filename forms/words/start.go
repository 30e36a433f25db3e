package words

// The start screen.
const (
	OpenCount                  = "Open a count…"
	OpenCountDetail            = "A count file ends in .wardcount. One can also be dropped on this window."
	OpenCountOK                = "Open"
	StartTitle                 = "Begin"
	OpenCountFile              = "The count file"
	PractiseOK                 = "Practise"
	PractiseWatford            = "Practise: Watford"
	PractiseWatfordDetail      = "Makes a practice count of Watford, 3 May 2018, in a folder of your choice: twelve wards of one seat, real candidates and votes, everything marked PRACTICE."
	PractiseWatfordText        = "A practice count of Watford is made in this folder. If there is one already, it is opened where it was left."
	PractiseTowerHamlets       = "Practise: Tower Hamlets"
	PractiseTowerHamletsDetail = "The same night in Tower Hamlets: twenty wards of one, two and three seats, each counted at three tables with its count sheets, and boxes that come in at the door."
	PractiseTowerHamletsText   = "A practice count of Tower Hamlets is made in this folder. If there is one already, it is opened where it was left."
	NewCount                   = "A new count"
	NewCountDetail             = "is made in the terminal from the filled set-up workbook:  wardcount new NAME.wardcount --from SETUP.xlsx --by NAME"
	PractiseBusy               = "Making the practice count…"
	FolderLabel                = "Folder"
)

// OpenCountStopped says that a count was not opened after all.
const OpenCountStopped = "Stopped. The count was not opened and nothing of it was changed."

// OpenCountProgress says how far a count is opened.
func OpenCountProgress(done, total int, _ string) string {
	if total == 0 {
		return "Reading…"
	}
	return OfTotal(done, total) + " entries checked"
}

// OpenCountBusy says which count is being opened.
func OpenCountBusy(path string) string { return "Opening " + path + "…" }
