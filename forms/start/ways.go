package start

import (
	"context"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/work"
	"wardcount/forms/setups"
	"wardcount/forms/words"
)

// startWay is one way into a count: the letter that takes it at once, what it
// is called, what it comes to, and what it does.
type startWay struct {
	Letter       string
	Name, detail string
	run          func(*desk.Window)
}

// startGroup is ways that belong together, under a heading.
type startGroup struct {
	heading string
	Ways    []startWay
}

// startGroups are all ways of the start screen, in its order.
func startGroups() []startGroup {
	return []startGroup{
		{words.StartPractise, []startWay{
			{words.TourLetter, words.Tour, words.TourDetail, Tour},
			{words.PractiseWatfordLetter, words.PractiseWatford, words.PractiseWatfordDetail, func(w *desk.Window) { askPractise(w, practiseWatford) }},
			{words.PractiseTowerHamletsLetter, words.PractiseTowerHamlets, words.PractiseTowerHamletsDetail, func(w *desk.Window) { askPractise(w, practiseTowerHamlets) }},
		}},
		{words.StartCount, []startWay{
			{words.OpenCountLetter, words.OpenCount, words.OpenCountDetail, askOpen},
			{words.NewCountLetter, words.SetupNew, words.SetupNewDetail, func(w *desk.Window) { setups.NewCount(w) }},
			{words.ByElectionLetter, words.SetupByElection, words.SetupByElectionDetail, setups.ByElection},
			{words.RestoreLetter, words.Restore, words.RestoreDetail, askRestore},
		}},
	}
}

// wayColumns are: the letter or the digit, the words.
var wayColumns = []lists.Column{{Ems: 1.6}, {Wrap: true}}

// row is the way on the start screen.
func (way startWay) row(w *desk.Window) lists.Row {
	return lists.Row{Columns: wayColumns, Key: way.Letter, Open: func() { way.run(w) }, Above: 0.5, Cells: []lists.Cell{keyCap(way.Letter), {Text: way.Name, Bold: true, Size: theme.SizeNameSubHeadingText}},
		Under: []lists.Row{{Columns: wayColumns, Cells: []lists.Cell{{}, {Text: way.detail, Colour: theme.ColorNamePlaceHolder}}}}}
}

// keyCap is the letter or the digit that leads to a row at once.
func keyCap(key string) lists.Cell {
	return lists.Cell{Text: key, Bold: true, Colour: theme.ColorNamePrimary, Size: theme.SizeNameSubHeadingText}
}

func askOpen(w *desk.Window) {
	w.Pick(ask.Pick{Title: words.OpenCount, Label: words.OpenCountFile, OK: words.OpenCountOK, Ends: []string{".wardcount"}, Chosen: func(path string) { openOrRestore(w, path) }})
}

// practiceElection is one that can be practised on.
type practiceElection struct {
	name, text string
	folder     string // that is offered
	election   string // as app/practice calls it
}

// The elections that can be practised on.
var (
	practiseWatford      = practiceElection{words.PractiseWatford, words.PractiseWatfordText, "~/wardcount-practice", "watford"}
	practiseTowerHamlets = practiceElection{words.PractiseTowerHamlets, words.PractiseTowerHamletsText, "~/wardcount-practice-tower-hamlets", "tower-hamlets"}
)

func askPractise(w *desk.Window, e practiceElection) {
	w.Pick(ask.Pick{Title: e.name, Text: e.text, Label: words.FolderLabel, Initial: e.folder, OK: words.PractiseOK, Folder: true, Makes: true,
		Chosen: func(folder string) { practise(w, e, folder) }})
}

// practise makes a practice count in a folder, or opens the one that is there.
func practise(w *desk.Window, e practiceElection, folder string) {
	w.Load(words.PractiseBusy, func(ctx context.Context, progress work.ProgressFunc) (*app.Count, error) {
		return practice.Open(ctx, folder, func() (practice.Script, error) {
			return practice.MakeWatched(ctx, e.election, 1, false, func(done, total int) { progress(done, total, words.PractiseWards) })
		}, desk.Checked(progress))
	})
}
