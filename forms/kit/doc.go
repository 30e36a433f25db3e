// Package kit is what forms are made of: fields, buttons, lists of rows, charts, the board of a projector, dialogs, the
// layouts that hold them, the theme that colours them, the registry of commands, and the way off the window's
// goroutine and back.
//
// A part of the kit speaks by callbacks: a field does not know which figure it holds, a dialog does not know what is
// being asked, a command does not know who reaches it.
//
// What this package never does, so that nobody need look for it here:
//   - it never knows an election, nor anything else of Wardcount: it imports none of its packages;
//   - it never treats an empty field as nought, and never mends what was typed or pasted: it refuses, visibly;
//   - it never imports fyne.io/fyne/v2/app, so that its tests need neither OpenGL nor a display;
//   - it starts goroutines, and comes back from them, in background.go and nowhere else.
package kit
