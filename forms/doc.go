// Package forms holds the window of Wardcount: its screens, its lists and its questions. They are made of the parts in
// forms/kit, say what stands in forms/words, and show of the count the rows in forms/shown.
//
// A form shows what the open count says and passes on what was keyed. Files that begin alike belong together:
// window_… is the frame and what can be reached from everywhere, ward_… the page of a ward, sheet_… the keying of a
// sheet, step_… what is asked before a step, and each of the other screens has a file of its name.
//
// What this package never does, so that nobody need look for it here:
//   - it holds no rule of an election, adds up no vote and finds no variance; it shows findings that it is given;
//   - it writes no SQL, opens no file and knows no file format;
//   - it never imports fyne.io/fyne/v2/app, so that its tests need neither OpenGL nor a display;
//   - it starts no goroutine: what is slow runs in a kit.Background.
package forms
