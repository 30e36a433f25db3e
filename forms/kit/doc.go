// Package kit is what forms are made of, in rooms of their own. Each knows only those above it in this list:
//   - look: the theme that colours everything, frames, and the layouts that set things beside and beneath each other;
//   - work: the way off the window's goroutine and back, clocks, the guard that catches faults, the trace for scripts;
//   - keys: presses of keys, and the registry of all commands;
//   - lists: rows of words, glyphs and pictures, and the lists that they stand in;
//   - fields: what is typed into – figures, lines, grids – and what is pressed, buttons and strips;
//   - chart: bars, seats, steps and numbers, and the board of a projector;
//   - ask: questions, choices, files and folders, the palette.
//
// A part of the kit speaks by callbacks: a field does not know which figure it holds, a question does not know what is
// being asked, a command does not know who reaches it.
//
// What the kit never does, so that nobody need look for it here:
//   - it never knows an election, nor anything else of Wardcount: it imports none of its packages;
//   - it never treats an empty field as nought, and never mends what was typed or pasted: it refuses, visibly;
//   - it never imports fyne.io/fyne/v2/app, so that its tests need neither OpenGL nor a display;
//   - it starts goroutines in work/background.go and nowhere else, and comes back from them, and from its clocks, in work.
package kit
