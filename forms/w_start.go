package forms

// The start screen.
const (
	wordOpen               = "Open a count…"
	wordOpenDetail         = "A count file ends in .wardcount. One can also be dropped on this window."
	wordOpenOK             = "Open"
	wordBegin              = "Begin"
	wordCountFile          = "The count file"
	wordPractise           = "Practise"
	wordWatford            = "Practise: Watford"
	wordWatfordDetail      = "Makes a practice count of Watford, 3 May 2018, in a folder of your choice: twelve wards of one seat, real candidates and votes, everything marked PRACTICE."
	wordWatfordText        = "A practice count of Watford is made in this folder. If there is one already, it is opened where it was left."
	wordTowerHamlets       = "Practise: Tower Hamlets"
	wordTowerHamletsDetail = "The same night in Tower Hamlets: twenty wards of one, two and three seats, each counted at three tables with its count sheets, and boxes that come in at the door."
	wordTowerHamletsText   = "A practice count of Tower Hamlets is made in this folder. If there is one already, it is opened where it was left."
	wordNew                = "A new count"
	wordNewDetail          = "is made in the terminal from the filled set-up workbook:  wardcount new NAME.wardcount --from SETUP.xlsx --by NAME"
	wordMaking             = "Making the practice count…"
	wordFolder             = "Folder"
	wordOtherFolder        = "Choose another folder."
)

func wordOpening(path string) string { return "Opening " + path + "…" }

func wordCannotMake(folder string) string { return "The folder " + folder + " cannot be made." }
