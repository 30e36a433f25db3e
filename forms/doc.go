// Package forms holds every window and field of Wardcount, and the few primitives that they are all made of.
//
// A form shows what the open count says and passes on what was keyed. It speaks by callbacks: a field does not
// know which figure it holds, a dialog does not know what is being asked, a command does not know who reaches it.
//
// What this package never does, so that nobody need look for it here:
//   - it holds no rule of an election, adds up no vote and finds no variance; it shows findings that it is given;
//   - it writes no SQL, opens no file and knows no file format;
//   - it never treats an empty field as nought, and never mends what was typed or pasted: it refuses, visibly;
//   - it never imports fyne.io/fyne/v2/app, so that its tests need neither OpenGL nor a display;
//   - it starts goroutines, and comes back from them, in background.go and nowhere else.
package forms
