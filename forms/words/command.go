package words

// Commands, as help and messages call them.
const (
	Help        = "Help: all keys"
	Person      = "Who is at the keyboard"
	GoTo        = "Go to a ward, a sheet or a command"
	Wards       = "List of wards"
	NextSheet   = "Next awaited sheet of this ward"
	NextFinding = "Next finding"
	Explain     = "Write an explanation of the finding"
	Accept      = "Accept the selected finding"
	NextStep    = "Next step of this ward"
	OtherSteps  = "Other steps"
	CountAgain  = "Count this sheet again"
	Publish     = "Publish the declared results"
	ToDoor      = "The door: boxes that come in"
	MovePapers  = "Move papers to another contest's box"
	DoorShort   = "door"
	Jump        = "Go to the figure of the selected finding"
	LargerText  = "Larger text"
	SmallerText = "Smaller text"
	UsualText   = "Usual text size"
	Look        = "Light, dark or high contrast"
	CloseCount  = "Close this count, back to the start"
	Quit        = "Close the program"
	QuitShort   = "quit"
	SideBySide  = "Count sheets side by side, or one by one"
)

// shortNames are the commands in the key line.
var shortNames = map[string]string{
	Help: "all keys", Person: "person", GoTo: "go to", Wards: "wards", NextSheet: "next sheet", NextFinding: "finding",
	Explain: "explain it", Accept: "accept", OtherSteps: "more", CountAgain: "count again", Publish: "publish",
}

// ShortName is a command in the key line.
func ShortName(command string) string { return shortNames[command] }

// also are further words by which a command is found.
var also = map[string]string{
	Help: "keys shortcuts", Person: "person people name user clerk login", Wards: "menu", NextFinding: "error warning", Explain: "explain reason why",
	Publish: "documents export results files", ToPapers: "print statements notices declaration script slips labels packets", ToBackup: "restore copy save stick", ToReview: ReviewAlso, LargerText: "size zoom bigger", SmallerText: "size zoom", UsualText: "zoom",
	Look: "theme colour appearance", Quit: "exit leave end", SetupNew: "start begin",
}

// CommandAlso are further words by which a command is found.
func CommandAlso(command string) string { return also[command] }

// CommandKeys are the keys of a command in a list, and what is in its way now.
func CommandKeys(keys, obstacle string) string {
	if obstacle == "" {
		return keys
	}
	return keys + " · " + obstacle
}
