package words

// The start screen: each way in has a letter.
const (
	StartPractise = "Learn and practise"
	StartCount    = "Count"

	OpenCount       = "Open a count…"
	OpenCountLetter = "O"
	OpenCountDetail = "A file that ends in .wardcount; or drop it on this window."
	OpenCountOK     = "Open"
	OpenCountFile   = "The count file"

	NewCountLetter = "N"

	ByElectionLetter = "B"

	Restore          = "Restore a copy…"
	RestoreLetter    = "R"
	RestoreDetail    = "Go on from a backup under a new name; nothing is replaced."
	RestoreText      = "Choose the copy: the newest of a count stands last in its folder. The copy itself stays as it is."
	RestoreFile      = "The copy"
	RestoreNext      = "Next"
	RestoreAs        = "The new count file"
	RestoreOK        = "Restore and open"
	RestorePages     = "pages of the file copied" // what is in hand while a copy is restored
	RestoreIsCopy    = "This file is a copy that was made as a backup"
	RestoreInstead   = "Restore it under a new name, and go on there"
	RestoreInsteadTo = "The copy stays as it is, to fall back on."
	RestoreOpen      = "Open the copy itself"
	RestoreOpenTo    = "To look something up. What is keyed there is not in the count that it was made of."

	PractiseOK                 = "Practise"
	PractiseWards              = "wards made" // what is in hand while a practice count is made
	PractiseBusy               = "Making the practice count…"
	PractiseWatford            = "Practise: Watford"
	PractiseWatfordLetter      = "W"
	PractiseWatfordDetail      = "3 May 2018: twelve wards of one seat, real candidates."
	PractiseWatfordText        = "A practice count of Watford is made in this folder. If there is one already, it is opened where it was left."
	PractiseTowerHamlets       = "Practise: Tower Hamlets"
	PractiseTowerHamletsLetter = "H"
	PractiseTowerHamletsDetail = "The same night at count tables: wards of up to three seats."
	PractiseTowerHamletsText   = "A practice count of Tower Hamlets is made in this folder. If there is one already, it is opened where it was left."

	FolderLabel = "Folder"

	StartFault = "That did not work: why stands above, with what to do."

	kindTour     = "guided tour"
	kindPractice = "practice"
	KindCopy     = "backup copy"
	CopyOpened   = "This is a backup copy. To go on with it as the count, close it (Ctrl+W) and restore it: R on the start screen."
)

// OpenedKind is the election with what kind of file it is, where that is none of the night's.
func OpenedKind(election string, copied bool) string {
	if copied {
		return election + " · BACKUP COPY"
	}
	return election
}

// OpenCountStopped says that a count was not opened after all.
const OpenCountStopped = "Stopped. The count was not opened and nothing of it was changed."

// OpenCountStays says that a count is opened before anything else is begun.
const OpenCountStays = "A count is still being opened. Wait for the end, or stop it with Esc."

// OpenCountProgress says how far a count is opened.
func OpenCountProgress(done, total int, what string) string {
	switch {
	case total == 0:
		return "Reading…"
	case what == PractiseWards && done == total:
		return OutOf(done, total) + " " + what + "; writing the count…"
	case what == RestorePages:
		return OutOf(done, total) + " " + what
	case what == PractiseWards:
		return OutOf(done, total) + " " + what
	}
	return OutOf(done, total) + " entries checked"
}

// RestoreBusy says where a copy is being restored to.
func RestoreBusy(path string) string { return "Restoring to " + path + "…" }

// RestoreAsText says what restoring a copy comes to.
func RestoreAsText(file string) string {
	return "From " + file + ". What was keyed after it was made is not in it: compare the number of entries and the head with what was written down. A name without an ending gets .wardcount; a name alone lies in your home folder. A file that is there is never replaced."
}

// OpenCountBusy says which count is being opened.
func OpenCountBusy(path string) string { return "Opening " + path + "…" }
