package words

// HelpTitle is over all keys.
const HelpTitle = "All keys"

// HelpGroup is commands that belong together in the list of all keys. Rooms
// and commands that stand in no group come after them.
type HelpGroup struct {
	Name     string
	Commands []string
}

// HelpGroups are the groups in their order.
var HelpGroups = []HelpGroup{
	{"Getting about", []string{Help, Person, GoTo, Wards, NextSheet}},
	{"The window", []string{LargerText, SmallerText, UsualText, Look}},
	{"A sheet and its findings", []string{NextFinding, Jump, Explain, Accept, CountAgain, SideBySide, DraftEmpty, MovePapers, MoveSheet, VoidSheet}},
	{Tour, []string{TourSkip, TourLeave}},
	{"Steps of a ward", []string{NextStep, OtherSteps, Publish}},
	{"The count", []string{SetupNew, SetupByElection, Seal, Reopen, CloseCount, Quit}},
}

// Where the rooms stand in help, and what has no group.
const (
	HelpRooms = "Rooms"
	HelpMore  = "More"
)

// HelpTopic is something that is said in help beside the keys.
type HelpTopic struct{ Name, Text string }

// HelpTopics are what the keys do wherever there is such a thing.
var HelpTopics = []HelpTopic{
	{"In a sheet", "Digits, then Enter or Down goes on, Up or Shift+Tab goes back. Enter in the last field saves and opens the next sheet of the pile. Esc leaves: what was typed is kept, and is back when the same person opens the sheet again, after a power cut too. Ctrl+Z takes back the last change, Ctrl+Y makes it again, Ctrl+Backspace throws away what is typed. The + of the number pad passes over figures that the paper need not give."},
	{"Two people", "Where two people key every sheet, neither sees what the other keyed. What they read differently goes back to both, and then to a supervisor who keyed neither: there alone both readings stand beside the field, and what the paper shows is keyed."},
	{"Count sheets side by side", "A column is a sheet; Left and Right go to the sheet beside, and what the rows come to so far stands at the right."},
	{"In a list and in a question", "Up and Down, Enter opens, Esc goes back. In a question Enter is yes, Esc is no; a digit chooses. Where a file or a folder is asked for, typing filters, Tab completes, Backspace goes up a folder, and ~ is your home folder."},
}
