package forms

// What the keys of one screen do.
const (
	wordHintsStart     = "Up, Down: choose   Enter: open"
	wordHintsPage      = "Up, Down: choose a sheet   Enter: open it   F11: count it again   Esc: wards"
	wordHintsDecider   = "Up, Down: choose a sheet   Enter: open it   F11: count it again   Ctrl+T: move what was keyed   Ctrl+K: void it   Esc: wards"
	wordHintsWards     = "Up, Down: choose a ward   Enter: its page   F3: go to any sheet"
	wordHintsSheet     = "Enter or Down: on, and save after the last   Up or Shift+Tab: back   Esc: leave   F6: go to the finding"
	wordHintsPassOver  = "Enter: on   +: pass over what need not be given   Up: back   Esc: leave   F6: go to the finding"
	wordHintsRead      = "Up, Down: choose a figure   Esc: leave   F6: go to the finding"
	wordHintsVoterID   = "Up, Down: choose a record   Enter: open it   F8: accept that an awaited one will not come   F9: release   Esc: wards"
	wordHintsPublished = "Esc: wards"
	wordHintsReadBack  = "Enter: this line agrees with the sheet   Esc: it does not – stop here, nothing is recorded"
	wordHintsDeclare   = "Enter: it has been declared   Esc: not yet"
	wordHintsPublish   = "Esc: stop, or back to the wards"
	wordKeysStart      = "F1 help   Ctrl+L light or dark   Ctrl+Q quit"
	wordGoToHint       = "Up, Down: choose   Enter: go   Esc: Cancel"
)
