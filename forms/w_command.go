package forms

// Commands, as help and messages call them.
const (
	wordHelp       = "Help: all keys"
	wordPerson     = "Who is at the keyboard"
	wordGoTo       = "Go to a ward or a sheet"
	wordWards      = "List of wards"
	wordNextSheet  = "Next awaited sheet of this ward"
	wordFinding    = "Next finding"
	wordExplain    = "Explain the selected finding"
	wordAccept     = "Accept the selected finding"
	wordNextStep   = "Next step of this ward"
	wordMore       = "Other steps"
	wordAgain      = "Count this sheet again"
	wordPublish    = "Publish the declared results"
	wordToDoor     = "The door: boxes that come in"
	wordMovePapers = "Move papers to another contest's box"
	wordDoorShort  = "door"
	wordJump       = "Go to the figure of the selected finding"
	wordLarger     = "Larger text"
	wordSmaller    = "Smaller text"
	wordUsual      = "Usual text size"
	wordLook       = "Light, dark or high contrast"
	wordQuit       = "Close the count and quit"
	wordQuitShort  = "quit"
	wordHelpTitle  = "All keys"
	wordHelpText   = `In a sheet: digits, then Enter or Down goes on, Up or Shift+Tab goes back. Enter in the last field saves and opens the next sheet of the pile. Esc leaves; nothing that was typed is lost without asking. The + of the number pad passes over figures that the paper need not give.

Where two people key every sheet, neither sees what the other keyed. What they read differently goes back to both, and then to a supervisor; nobody is shown two readings to pick from.

In a list: Up and Down, Enter opens, Esc goes back.

In a question: Enter is yes, Esc is no; a digit chooses from a list.`
)

// shortNames are the commands in the key line.
var shortNames = map[string]string{
	wordHelp: "help", wordPerson: "person", wordGoTo: "go to", wordWards: "wards", wordNextSheet: "next sheet", wordFinding: "finding",
	wordExplain: "explain", wordAccept: "accept", wordMore: "more", wordAgain: "count again", wordPublish: "publish",
}

func wordShort(command string) string { return shortNames[command] }
