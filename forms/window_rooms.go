package forms

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// rooms are all that a count has, in the order of the list.
func rooms(c reconcile.Count) []room {
	all := []room{
		{key: progressKey, name: words.Progress, command: words.ToProgress, keys: fyne.KeyP, short: words.ProgressShort, sign: progressSign,
			page: func(w *window) screen { return newProgressPage(w) }},
		{key: doorKey, name: words.Door, command: words.ToDoor, keys: fyne.KeyD, short: words.DoorShort, sign: doorSign,
			there: func(c reconcile.Count) bool {
				return slices.ContainsFunc(c.Election.Boxes, func(b setup.Box) bool { return !b.Postal() })
			},
			page: func(w *window) screen { return newDoorPage(w) }},
		{key: councilKey, name: words.Council, command: words.ToCouncil, keys: fyne.KeyU, short: words.CouncilShort, sign: councilSign,
			there: electsCouncil,
			page:  func(w *window) screen { return newCouncilPage(w) }},
		{key: voterIDKey, name: words.VoterID, sign: voterIDSign,
			there: func(c reconcile.Count) bool { return c.VoterID.Form != "" },
			page:  func(w *window) screen { return newVoterIDPage(w) }},
		{key: differedKey, name: words.Differed, keys: fyne.KeyG,
			page: func(w *window) screen { return newDifferedPage(w) }},
		{key: publishKey, name: words.PublishRoom, page: func(w *window) screen { return w.publishing() }}, // F12
		{key: journalKey, name: words.Journal, command: words.ToJournal, keys: fyne.KeyR, page: func(w *window) screen { return w.journalRoom() }},
		{key: backupKey, name: words.Backup, command: words.ToBackup, keys: fyne.KeyB, page: func(w *window) screen { return w.backups() }},
		{key: setupKey, name: words.SetupRoom, command: words.SetupRoomCommand, keys: fyne.KeyS, short: words.SetupRoomShort,
			page: func(w *window) screen { return newRegisterPage(w) }},
	}
	for _, p := range c.Election.PublishedFor {
		all = append(all, elsewhereRoom(p))
	}
	return all
}

// elsewhereRoom is the room of a result that is not counted here.
func elsewhereRoom(p setup.Published) room {
	return room{key: elsewhereKey + string(p.Contest), name: p.Name,
		sign: func(reconcile.Count) sign {
			return sign{glyph: theme.VisibilityIcon(), colour: theme.ColorNamePlaceHolder, text: words.ElsewhereShort, quiet: true}
		},
		page: func(w *window) screen { return newElsewherePage(w, p) }}
}

// commandOf is going to a room, for the registry; rooms without a key have none.
func (w *window) commandOf(r room) keys.Command {
	name := r.command
	if name == "" {
		name = r.name
	}
	return keys.Command{Name: name, Shortcut: withCtrl(r.keys), Enabled: func() bool { return w.count != nil },
		Run: func() { w.screen.leave(func() { w.openPage(r.key) }) }}
}

// progressSign says how many wards are declared.
func progressSign(c reconcile.Count) sign {
	t := reconcile.TotalsOf(c)
	s := sign{glyph: theme.GridIcon(), colour: theme.ColorNamePrimary, text: words.ProgressDeclared(t)}
	if t.Declared == t.Wards {
		s.colour = look.ColorNameOKText
	}
	return s
}

// doorSign says how many boxes are still out.
func doorSign(c reconcile.Count) sign {
	t := reconcile.DoorTotalsOf(c.DoorLog(), c.VoterID.Form != "")
	out := t.Parts[reconcile.DoorOut]
	s := sign{glyph: theme.LoginIcon(), colour: theme.ColorNamePrimary, text: words.DoorStillOut(out, t.All())}
	switch out {
	case t.All():
		s.colour = theme.ColorNamePlaceHolder
	case 0:
		s.colour = look.ColorNameOKText
	}
	return s
}

// voterIDSign says how many records are in, and whether the totals are out.
func voterIDSign(c reconcile.Count) sign {
	t := c.VoterID.Totals(&c.Election)
	s := sign{glyph: theme.RadioButtonIcon(), colour: theme.ColorNamePlaceHolder, text: words.VoterIDProgress(t.In, t.Expected)}
	switch {
	case c.VoterID.Released != nil:
		s.glyph, s.colour, s.text = theme.VolumeUpIcon(), look.ColorNameOKText, words.VoterIDReleased+" · "+s.text
	case t.In > 0:
		s.glyph, s.colour = theme.MediaPlayIcon(), theme.ColorNamePrimary
	}
	return s
}
