package forms

// The catalogue of what the window says, apart from the labels of forms,
// which their definitions carry. Sentences that are put together are in phrases.go.

const (
	wordTitle    = "Wardcount"
	wordSubtitle = "Count night: from the ballot paper accounts to the declared result"
	wordPractice = "PRACTICE"
	wordNobody   = "Nobody at the keyboard"

	// Commands, as help and messages call them.
	wordHelp      = "Help: all keys"
	wordPerson    = "Who is at the keyboard"
	wordGoTo      = "Go to a ward or a sheet"
	wordWards     = "List of wards"
	wordNextSheet = "Next awaited sheet of this ward"
	wordFinding   = "Next finding"
	wordExplain   = "Explain the selected finding"
	wordAccept    = "Accept the selected finding"
	wordNextStep  = "Next step of this ward"
	wordMore      = "Other steps"
	wordAgain     = "Count this sheet again"
	wordPublish   = "Publish the declared results"
	wordJump      = "Go to the figure of the selected finding"
	wordLarger    = "Larger text"
	wordSmaller   = "Smaller text"
	wordUsual     = "Usual text size"
	wordLook      = "Light, dark or high contrast"
	wordQuit      = "Close the count and quit"
	wordQuitShort = "quit"

	wordHelpTitle = "All keys"
	wordHelpText  = `In a sheet: digits, then Enter or Down goes on, Up or Shift+Tab goes back. Enter in the last field saves and opens the next sheet of the pile. Esc leaves; nothing that was typed is lost without asking.

In a list: Up and Down, Enter opens, Esc goes back.

In a question: Enter is yes, Esc is no; a digit chooses from a list.`

	// What the keys of one screen do.
	wordHintsStart     = "Up, Down: choose   Enter: open"
	wordHintsPage      = "Up, Down: choose a sheet   Enter: open it   F11: count it again   Esc: wards"
	wordHintsWards     = "Up, Down: choose a ward   Enter: its page   F3: go to any sheet"
	wordHintsSheet     = "Enter or Down: on, and save after the last   Up or Shift+Tab: back   Esc: leave   F6: go to the finding"
	wordHintsVoterID   = "Up, Down: choose a record   Enter: open it   F8: accept that an awaited one will not come   F9: release   Esc: wards"
	wordHintsPublished = "Esc: wards"
	wordHintsReadBack  = "Enter: this line agrees with the sheet   Esc: it does not – stop here, nothing is recorded"
	wordHintsDeclare   = "Enter: it has been declared   Esc: not yet"
	wordHintsPublish   = "Esc: stop, or back to the wards"
	wordKeysStart      = "F1 help   Ctrl+L light or dark   Ctrl+Q quit"

	// Opening.
	wordWho            = "Who is at the keyboard?"
	wordSayWho         = "say first who is at the keyboard (F2)"
	wordOpen           = "Open a count…"
	wordOpenDetail     = "A count file ends in .wardcount. One can also be dropped on this window."
	wordOpenOK         = "Open"
	wordBegin          = "Begin"
	wordCountFile      = "The count file"
	wordPractise       = "Practise"
	wordPractiseDetail = "Makes a practice count of Watford, 3 May 2018, in a folder of your choice: real candidates and votes, everything marked PRACTICE."
	wordPractiseText   = "A practice count of Watford is made in this folder. If there is one already, it is opened where it was left."
	wordNew            = "A new count"
	wordNewDetail      = "is made in the terminal from the filled set-up workbook:  wardcount new NAME.wardcount --from SETUP.xlsx --by NAME"
	wordMaking         = "Making the practice count…"
	wordFolder         = "Folder"
	wordOtherFolder    = "Choose another folder."
	wordNeedWords      = "Write something here first."

	// The palette.
	wordGoToExample  = "account 12, box 7, box 7 again, callowland, voter 12"
	wordGoToHint     = "Up, Down: choose   Enter: go   Esc: Cancel"
	wordAgainShort   = "again"
	wordNothingFound = "Nothing is called that."

	// Pages.
	wordVoterID          = "Voter identification"
	wordAsPublished      = "as published"
	wordNotCountedHere   = "As published, not counted here"
	wordFindingsVoterID  = "Findings: voter identification"
	wordHistory          = "History"
	wordNoHistory        = "Nothing has been done yet."
	wordStatement        = "Statement of verification"
	wordBox              = "box"
	wordExpected         = "expected"
	wordCounts           = "counts"
	wordFound            = "found"
	wordVariance         = "variance"
	wordExplanation      = "explanation"
	wordTotal            = "Total"
	wordTotalSoFar       = "So far"
	wordMajority         = "Majority"
	wordValid            = "Valid papers"
	wordVerifiedTotal    = "Papers verified"
	wordRejected         = "Rejected papers"
	wordRejectedHead     = "Rejected:"
	wordRejectedTotal    = "Rejected papers in all"
	wordElectedWord      = "Elected"
	wordNoResult         = "The votes are not all keyed."
	wordSheetAwaited     = "awaited"
	wordSheetIn          = "in"
	wordSheetAccepted    = "accepted"
	wordNextRelease      = "Next: release the totals (F9)"
	wordNoWardWaits      = "No ward waits for this."
	wordReleased         = "Released"
	wordAwaitedRecords   = "Records awaited"
	wordRecords          = "Records in"
	wordRefusalsByWard   = "Refusals by ward"
	wordWard             = "ward"
	wordStations         = "stations"
	wordRecordsShort     = "records in"
	wordRefused          = "refused at first"
	wordCameBack         = "came back"
	wordDidNot           = "did not"
	wordCandidate        = "candidate"
	wordParty            = "party"
	wordFirst            = "first preferences"
	wordFinal            = "final"
	wordOptional         = " (if given)"
	wordOnlyRead         = "Only to be read: nothing can be keyed here now."
	wordLeaveTitle       = "Leave this sheet?"
	wordLeaveText        = "What was typed has not been saved and will be lost."
	wordLeaveYes         = "Leave"
	wordChooseWard       = "Choose a ward first (F4)."
	wordChooseSheet      = "Choose a sheet first."
	wordNothingAwaited   = "No other sheet is awaited here now."
	wordNoFinding        = "There is no finding here."
	wordNothingToExplain = "There is no finding here that asks for an explanation."

	// Findings.
	wordExplainLabel = "Why it is so, in words that can be printed"
	wordExplainOK    = "Explain"
	wordAcceptLabel  = "The reason; it is printed with the result"
	wordAcceptOK     = "Accept"

	// Steps.
	wordRecord               = "Record"
	wordReason               = "Who asked, and why"
	wordRecountGranted       = "Recount granted"
	wordRecountGrantedDetail = "The ward is counted again; every earlier count is kept"
	wordRecountRefused       = "Recount refused"
	wordRecountRefusedDetail = "The request and the returning officer's reason are recorded"
	wordLot                  = "Lot drawn"
	wordNoOtherSteps         = "There is no other step here now."
	wordReleaseTitle         = "Release the voter-ID totals"
	wordReleaseDetail        = "The totals by ward may then be published; records no longer change"
	wordReleaseAccepting     = "Release the voter-ID totals without what is missing?"
	wordAcceptRecordDetail   = "It will not come; the totals are released without it and say so"
	wordReadBackText         = "Compare each line with the count's own sheets, aloud. Candidates stand in ballot-paper order."
	wordReadBackAll          = "All lines agree: Enter records that the figures were read back."
	wordDeclareRejected      = "The number of ballot papers rejected was as follows:"
	wordDeclareEnter         = "Read this aloud; then Enter records the declaration with its time."

	// Publishing.
	wordPublishOK = "Publish"
	wordWritten   = "Written, read back and compared"
	wordLeftOut   = "Left out"
)

// shortNames are the commands in the key line.
var shortNames = map[string]string{
	wordHelp: "help", wordPerson: "person", wordGoTo: "go to", wordWards: "wards", wordNextSheet: "next sheet", wordFinding: "finding",
	wordExplain: "explain", wordAccept: "accept", wordMore: "more", wordAgain: "count again", wordPublish: "publish",
}
