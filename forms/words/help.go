package words

// HelpTitle is over all keys.
const HelpTitle = "All keys"

// HelpGroup is the commands of the place where one is, in the list of all keys. Commands that stand in no group come
// after them.
type HelpGroup struct {
	Name     string
	Commands []string
}

// HelpGroups are the groups in their order, from what is pressed all night to what is pressed once.
var HelpGroups = []HelpGroup{
	{"Anywhere", []string{Help, Person, GoTo, Wards, NextSheet}},
	{"On the page of a ward", []string{NextStep, OtherSteps, ToPapers, MovePapers}},
	{"At a finding", []string{NextFinding, Jump, Explain, Accept}},
	{"In a sheet", []string{CountAgain, SideBySide, DraftEmpty, MoveSheet, VoidSheet}},
	{HelpRooms, nil},
	{"The whole count", []string{Publish, SetupNew, SetupByElection, Seal, Reopen, CloseCount, Quit}},
	{"The window and the tour", []string{LargerText, SmallerText, UsualText, Look, Tour, TourSkip, TourLeave}},
}

// The group of the rooms, whose keys the table of rooms has, and that of what has no group.
const (
	HelpRooms = "Rooms"
	HelpMore  = "More"
)

// HelpTopic is something that is said in help beside the keys.
type HelpTopic struct{ Name, Text string }

// HelpTopics are what the keys do wherever there is such a thing.
var HelpTopics = []HelpTopic{
	{"Keying a sheet", "Digits, then Enter or Down: on. Up: back. Enter in the last field saves, and the next sheet of the pile opens. Esc leaves; what was typed is kept and comes back for the same person, even after a power cut. Ctrl+Z takes the last change back, Ctrl+Y makes it again. + passes over figures that the paper need not give."},
	{"In a list and in a question", "Up and Down choose, Enter opens, Esc goes back. In a question Enter is yes, Esc is no; a digit chooses. Where a file is asked for: typing filters, Tab completes, Backspace goes up a folder, ~ is your home folder."},
	{"Two people", "Neither sees what the other keyed. What they read differently goes back to both, and then to a supervisor who keyed neither: there alone both readings stand beside the field, and what the paper shows is keyed."},
	{"Count sheets side by side", "A column is a sheet. Left and Right go to the sheet beside; at the right stands what each row comes to so far."},
}
