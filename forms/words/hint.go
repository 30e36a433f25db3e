package words

// What the keys do on each screen and in each question that has keys of its own.
// KeysStart is the line of the function keys while no count is open.
const (
	HintsStart           = "Up, Down: choose   Enter: open"
	HintsPage            = "Up, Down: choose a sheet   Enter: open it   F11: count it again   Esc: wards"
	HintsDecider         = "Up, Down: choose a sheet   Enter: open it   F11: count it again   Ctrl+T: move what was keyed   Ctrl+K: void it   Esc: wards"
	HintsWards           = "Up, Down: choose a ward   Enter: its page   F3: go to any sheet"
	HintsSheet           = "Enter or Down: on, and save after the last   Up or Shift+Tab: back   Esc: leave   F6: go to the finding"
	HintsPassOver        = "Enter: on   +: pass over what need not be given   Up: back   Esc: leave   F6: go to the finding"
	HintsRead            = "Up, Down: choose a figure   Esc: leave   F6: go to the finding"
	HintsVoterID         = "Up, Down: choose a record   Enter: open it   F8: accept that an awaited one will not come   F9: release   Esc: wards"
	HintsElsewhere       = "Esc: wards"
	HintsReadBack        = "Enter: this line agrees with the sheet   Esc: it does not – stop here, nothing is recorded"
	HintsDeclare         = "Enter: it has been declared   Esc: not yet"
	HintsPublish         = "Esc: stop, or back to the wards"
	KeysStart            = "F1 help   Ctrl+L light or dark   Ctrl+Q quit"
	HintsGoTo            = "Up, Down: choose   Enter: go   Esc: Cancel"
	HintsDiffered        = "Up, Down: choose   Enter: open   Esc: wards"
	HintsDoor            = "Number, Enter: receive the box   Up, Down: choose one   Letters: its place   Esc: wards"
	HintsReceipt         = "Enter or Down: on, and save after the last   y or n for yes and no   Up: back   Esc: leave"
	HintsSetup           = "Up, Down: choose   Enter: change   Ins: add a file   Del: take away   Ctrl+Z: undo   F5: read again   F6: next fault   F9: go on   Esc: back"
	HintsSetupLine       = "Enter: take it   Esc: leave it as it was"
	HintsSetupBusy       = "Esc: stop"
	HintsSetupColumns    = "Up, Down: choose   Enter: what it is   Del: do not read it   F9: read the file so   Esc: back"
	HintsSetupRegister   = "Up, Down: choose   Enter: mend it   Esc: wards"
	HintsSetupDifference = "F9 or Enter: give the reason   Esc: back, nothing is stored"

	HintsMovePapers = "Up, Down: choose   Enter: this box   Esc: Cancel"
)
