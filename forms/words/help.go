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
	{"Steps of a ward", []string{NextStep, OtherSteps, ToPapers, Publish}},
	{"A sheet and its findings", []string{NextFinding, Jump, Explain, Accept, CountAgain, SideBySide, DraftEmpty, MovePapers, MoveSheet, VoidSheet}},
	{"Learning it", []string{Tour, TourSkip, TourLeave}},
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
	{"In a sheet", "Digits, then Enter or Down: on. Up: back. Enter in the last field saves, and the next sheet of the pile opens. Esc leaves; what was typed is kept and comes back for the same person, even after a power cut. Ctrl+Z takes the last change back, Ctrl+Y makes it again. + passes over figures that the paper need not give."},
	{"In a list and in a question", "Up and Down choose, Enter opens, Esc goes back. In a question Enter is yes, Esc is no; a digit chooses. Where a file is asked for: typing filters, Tab completes, Backspace goes up a folder, ~ is your home folder."},
	{"Two people", "Neither sees what the other keyed. What they read differently goes back to both, and then to a supervisor who keyed neither: there alone both readings stand beside the field, and what the paper shows is keyed."},
	{"Count sheets side by side", "A column is a sheet. Left and Right go to the sheet beside; at the right stands what each row comes to so far."},
}
