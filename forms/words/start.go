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
	PractiseBusy               = "Making the practice count…"
	FolderLabel                = "Folder"
)

// OpenCountBusy says which count is being opened.
func OpenCountBusy(path string) string { return "Opening " + path + "…" }
