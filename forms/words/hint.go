package words

// What the keys do on each screen and in each question that has keys of its own.
// KeysStart is the line of the function keys while no count is open.
const (
	HintsStart        = "Letter or digit: at once   Up, Down: choose   Left, Right: the other column   Enter: open   Delete: take a count off the list"
	HintsPage         = "Up, Down: choose a sheet   Enter: open it   F11: count it again   Esc: wards"
	HintsDecider      = "Up, Down: choose a sheet   Enter: open it   F11: count it again   Ctrl+T: move what was keyed   Ctrl+K: void it   Esc: wards"
	HintsWards        = "Up, Down: choose a ward   Enter: its page   Letters: find one   +: what is missing first   F3: go to any sheet"
	HintsSheet        = "Enter or Down: on, and save after the last   Up or Shift+Tab: back   Ctrl+Z: undo   Esc: leave, kept   F6: go to the finding"
	HintsPassOver     = "Enter: on   +: pass over what need not be given   Up: back   Ctrl+Z: undo   Esc: leave, kept   F6: go to the finding"
	HintsRead         = "Up, Down: choose a figure   Esc: leave   F6: go to the finding"
	HintsVoterID      = "Up, Down: choose a record   Enter: open it   F8: accept that an awaited one will not come   F9: release   Esc: wards"
	HintsElsewhere    = "Esc: wards"
	HintsReadBack     = "Digits, Enter: the figure as it is read   Enter alone: the line agrees   Up: the line before   Esc: it does not agree – stop, nothing is recorded"
	HintsCertify      = "Enter: certify, after this the figures never change   Up, Down: read on   Esc: not yet"
	HintsCertificate  = "Up, Down: read on   F9: next step   Esc: the ward's page"
	HintsDeclare      = "Enter: it has been declared   Esc: not yet"
	HintsPublish      = "Up, Down: choose   Enter or Space: do it, or tick   Esc: wards"
	KeysStart         = "F1 all keys   Ctrl+L light or dark   Ctrl+Q quit"
	HintsGoTo         = "Up, Down: choose   Enter: go   Esc: Cancel"
	HintsDiffered     = "Up, Down: choose   Enter: open   Esc: wards"
	HintsDoor         = "Number, Enter: receive the box   Up, Down: choose one   Letters: its place   Ctrl+1–4: which boxes   +: order   Esc: wards"
	HintsReceipt      = "Enter or Down: on, and save after the last   y or n for yes and no   Up: back   Ctrl+Z: undo   Esc: leave, kept"
	HintsMovePapers   = "Up, Down: choose   Enter: this box   Esc: Cancel"
	HintsPageSheets   = "   Ctrl+I: count sheets side by side" // goes on with one of these two
	HintsCountSheet   = "Enter, Down: on, and save after the last   Up: back   +: pass over   Ctrl+I: side by side   Esc: leave   F6: finding"
	HintsGrid         = "Enter, Down: on, and save at the end   Up: back   Left, Right: sheet beside   +: pass over   Ctrl+I: one by one   Esc: leave   F6: finding"
	HintsCouncil      = "Up, Down: choose   Left, Right: within a picture   Enter: open the ward   Ctrl+H: hall screen   Esc: wards"
	HintsBackup       = "Up, Down: choose   Enter: do it   Esc: wards"
	HintsWorking      = "Esc: stop   F4: to the wards while it runs"
	HintsOpening      = "Esc: stop"
	HintsJournal      = "Type to search   Up, Down: choose   Enter: its details   Ctrl+R: verify   Esc: clear, then wards"
	HintsProgress     = "Letters: find a ward   Up, Down: choose   Enter: its page   1–9: which wards   +: order   0: for the room   Esc: wards"
	HintsProgressRoom = "0 or Esc: back to the wards' lines   Up, Down: further   Enter: the ward's page"
)
