package forms

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/desk"
	"wardcount/forms/door"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/look"
	"wardcount/forms/overview"
	"wardcount/forms/publish"
	"wardcount/forms/review"
	"wardcount/forms/setups"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
)

// rooms are all that a count has, in the order of the list.
func rooms(c reconcile.Count) []desk.Room {
	all := []desk.Room{
		{Key: desk.ProgressKey, Name: words.Progress, Command: words.ToProgress, Keys: fyne.KeyP, Short: words.ProgressShort, Sign: progressSign,
			Page: func(w *desk.Window) desk.Screen { return overview.NewProgress(w) }},
		{Key: desk.DoorKey, Name: words.Door, Command: words.ToDoor, Keys: fyne.KeyD, Short: words.DoorShort, Sign: doorSign,
			There: func(c reconcile.Count) bool {
				return slices.ContainsFunc(c.Election.Boxes, func(b setup.Box) bool { return !b.Postal() })
			},
			Page: func(w *desk.Window) desk.Screen { return door.NewPage(w) }},
		{Key: desk.CouncilKey, Name: words.Council, Command: words.ToCouncil, Keys: fyne.KeyU, Short: words.CouncilShort, Sign: overview.CouncilSign,
			There: overview.ElectsCouncil,
			Page:  func(w *desk.Window) desk.Screen { return overview.NewCouncil(w) }},
		{Key: desk.VoterIDKey, Name: words.VoterID, Sign: voterIDSign,
			There: func(c reconcile.Count) bool { return c.VoterID.Form != "" },
			Page:  func(w *desk.Window) desk.Screen { return overview.NewVoterID(w) }},
		{Key: desk.ReviewKey, Name: words.Review, Command: words.ToReview, Keys: fyne.KeyF,
			There: func(c reconcile.Count) bool { return c.VoterID.Form != "" },
			Page:  func(w *desk.Window) desk.Screen { return review.Page(w) }},
		{Key: desk.DifferedKey, Name: words.Differed, Keys: fyne.KeyG,
			Page: func(w *desk.Window) desk.Screen { return overview.NewDiffered(w) }},
		{Key: desk.PapersKey, Name: words.Papers, Page: func(w *desk.Window) desk.Screen { return publish.Papers(w, "") }}, // Ctrl+Shift+P
		{Key: desk.PublishKey, Name: words.PublishRoom, Page: func(w *desk.Window) desk.Screen { return publish.Page(w) }}, // F12
		{Key: desk.JournalKey, Name: words.Journal, Command: words.ToJournal, Keys: fyne.KeyR, Page: func(w *desk.Window) desk.Screen { return overview.Journal(w) }},
		{Key: desk.BackupKey, Name: words.Backup, Command: words.ToBackup, Keys: fyne.KeyB, Page: func(w *desk.Window) desk.Screen { return publish.Backups(w) }},
		{Key: desk.SetupKey, Name: words.SetupRoom, Command: words.SetupRoomCommand, Keys: fyne.KeyS, Short: words.SetupRoomShort,
			Page: func(w *desk.Window) desk.Screen { return setups.NewMend(w) }},
	}
	for _, p := range c.Election.PublishedFor {
		all = append(all, elsewhereRoom(p))
	}
	return all
}

// elsewhereRoom is the room of a result that is not counted here.
func elsewhereRoom(p setup.Published) desk.Room {
	return desk.Room{Key: desk.ElsewhereKey + string(p.Contest), Name: p.Name,
		Sign: func(reconcile.Count) desk.Sign {
			return desk.Sign{Glyph: theme.VisibilityIcon(), Colour: theme.ColorNamePlaceHolder, Text: words.ElsewhereShort, Quiet: true}
		},
		Page: func(w *desk.Window) desk.Screen { return overview.NewElsewhere(w, p) }}
}

// commandOf is going to a room, for the registry; rooms without a key have none.
func commandOf(w *desk.Window, r desk.Room) keys.Command {
	name := r.Command
	if name == "" {
		name = r.Name
	}
	return keys.Command{Name: name, Shortcut: desk.WithCtrl(r.Keys), Enabled: func() bool { return w.Count != nil },
		Run: func() { w.Screen.Leave(func() { w.OpenPage(r.Key) }) }}
}

// progressSign says how many wards are declared.
func progressSign(c reconcile.Count) desk.Sign {
	t := progress.TotalsOf(c)
	s := desk.Sign{Glyph: theme.GridIcon(), Colour: theme.ColorNamePrimary, Text: words.ProgressDeclared(t)}
	if t.Declared == t.Wards {
		s.Colour = look.ColorNameOKText
	}
	return s
}

// doorSign says how many boxes are still out.
func doorSign(c reconcile.Count) desk.Sign {
	t := progress.DoorTotalsOf(progress.DoorLog(c), c.VoterID.Form != "")
	out := t.Parts[progress.DoorOut]
	s := desk.Sign{Glyph: theme.LoginIcon(), Colour: theme.ColorNamePrimary, Text: words.DoorStillOut(out, t.All())}
	switch out {
	case t.All():
		s.Colour = theme.ColorNamePlaceHolder
	case 0:
		s.Colour = look.ColorNameOKText
	}
	return s
}

// voterIDSign says how many records are in, and whether the totals are out.
func voterIDSign(c reconcile.Count) desk.Sign {
	t := c.VoterID.Totals(&c.Election)
	s := desk.Sign{Glyph: theme.RadioButtonIcon(), Colour: theme.ColorNamePlaceHolder, Text: words.VoterIDProgress(t.In, t.Expected)}
	switch {
	case c.ReleaseStands():
		s.Glyph, s.Colour, s.Text = theme.VolumeUpIcon(), look.ColorNameOKText, words.VoterIDReleased+" · "+s.Text
	case t.In > 0:
		s.Glyph, s.Colour = theme.MediaPlayIcon(), theme.ColorNamePrimary
	}
	return s
}
