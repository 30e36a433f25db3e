package words

// The start screen.
const (
	OpenCount          = "Open a count…"
	OpenCountDetail    = "A count file ends in .wardcount. One can also be dropped on this window."
	OpenOK             = "Open"
	Begin              = "Begin"
	CountFile          = "The count file"
	Practise           = "Practise"
	Watford            = "Practise: Watford"
	WatfordDetail      = "Makes a practice count of Watford, 3 May 2018, in a folder of your choice: twelve wards of one seat, real candidates and votes, everything marked PRACTICE."
	WatfordText        = "A practice count of Watford is made in this folder. If there is one already, it is opened where it was left."
	TowerHamlets       = "Practise: Tower Hamlets"
	TowerHamletsDetail = "The same night in Tower Hamlets: twenty wards of one, two and three seats, each counted at three tables with its count sheets, and boxes that come in at the door."
	TowerHamletsText   = "A practice count of Tower Hamlets is made in this folder. If there is one already, it is opened where it was left."
	NewCount           = "A new count"
	NewCountDetail     = "is made in the terminal from the filled set-up workbook:  wardcount new NAME.wardcount --from SETUP.xlsx --by NAME"
	MakingPractice     = "Making the practice count…"
	Folder             = "Folder"
	OtherFolder        = "Choose another folder."
)

// Opening says which count is being opened.
func Opening(path string) string { return "Opening " + path + "…" }

// CannotMake says that there is no such folder and none can be made.
func CannotMake(folder string) string { return "The folder " + folder + " cannot be made." }
