// Package forms holds the window of Wardcount: its screens, its lists and its questions. They are made of the parts in
// forms/kit, say what stands in forms/words, and show of the count the rows in forms/shown.
//
// A form shows what the open count says and passes on what was keyed. Files that begin alike belong together:
// window_… is the frame and what can be reached from everywhere, ward_… the page of a ward, sheet_… the keying of a
// sheet, step_… what is asked before a step, and each of the other screens has a file of its name. In the tests,
// harness_… is a desk: the window on a count, in memory, and somebody who types.
//
// How a screen is made, say "council":
//  1. council.go: type councilPage struct{ listPage }, or a kind of its own where it is no list; see screen in window.go.
//     Its refresh turns the count into lists.Rows. It draws nothing itself: a part that is lacking is added to kit.
//  2. words/council.go: everything that it says, each name beginning Council…; HintsCouncil in words/hint.go.
//  3. shown/council.go: rows that another screen shows too, or that deserve a test without a window.
//  4. window_rooms.go: a key and a line in rooms. The list at the left, go-to, help and the keys follow from it.
//  5. What is asked on it goes through window_ask.go; what is refused is the count's refusal, shown by fail or act.
//  6. What is slow runs in a work.Background, as in publish.go; numbers and verdicts are asked of app and reconcile.
//  7. council_test.go: sit, goTo its words, and hold texts against what it should say. A line in screens_table_test.go
//     draws it by make screens, holds it to its markup and shows that nothing of it is cut at any size of text.
//  8. A screen into which something is typed is a filling, as in draft.go: what is typed is kept, and is back.
//
// What this package never does, so that nobody need look for it here:
//   - it holds no rule of an election, adds up no vote and finds no variance; it shows findings that it is given;
//   - it writes no SQL, opens no file and knows no file format;
//   - it never imports fyne.io/fyne/v2/app, so that its tests need neither OpenGL nor a display;
//   - it starts no goroutine: what is slow runs in a work.Background.
package forms
