// Package forms is the window of Wardcount as a whole: the one room that knows all others. Here stand the table of rooms,
// the commands and their keys, and where go-to leads. The floors, each knowing only those below it:
//
//   - forms: Run, rooms, commands, go-to;
//   - start: the start screen, help and the tour; hall: the screen for the projector;
//   - wards: the page of a ward; overview: the pages on which one sees how the night is; setups: making and mending a count;
//     door: the boxes that come in; review: the voter-ID records together; publish: what leaves the count;
//   - steps: what is asked before a step;
//   - paper: the keying of sheets;
//   - desk: the frame – panes, questions, findings, drafts, faults – which knows no page;
//   - shown: the rows that pages have in common, pure; words: every sentence; kit: the parts that all is made of.
//
// A form shows what the open count says and passes on what was keyed. The tests of all rooms sit at one desk, desktest: the
// whole window on a count, in memory, and somebody who types. What a test must see inside a page, its room's export_test.go
// shows it; seen.go, where tests of other rooms must as well.
//
// How a screen is made, say "council":
//  1. overview/council.go: type councilPage struct{ desk.ListPage }, or a kind of its own where it is no list; see
//     desk.Screen. Its Refresh turns the count into lists.Rows. It draws nothing itself: a part that is lacking is added
//     to kit. What it leaves lying until the count is closed is desk.Kept.
//  2. words/council.go: everything that it says, each name beginning Council…; HintsCouncil in words/hint.go.
//  3. shown/council.go: rows that another screen shows too, or that deserve a test without a window.
//  4. rooms.go: a key (in desk/room.go) and a line in rooms. The list at the left, go-to, help and the keys follow from it.
//  5. What is asked on it goes through desk/ask.go; what is refused is the count's refusal, shown by Fail or Act.
//  6. What is slow runs in a work.Background, as in publish/publish.go; numbers and verdicts are asked of app and reconcile.
//  7. overview/council_test.go: desktest.Sit, GoTo its words, and hold Texts against what it should say. A line in
//     screens_table_test.go draws it by make screens, holds it to its markup and shows that nothing of it is cut at any
//     size of text.
//  8. A screen into which something is typed answers what desk/draft.go asks of a form, as paper.Form: what is typed is
//     kept, and is back.
//
// What forms never does, in any of its rooms, so that nobody need look for it here:
//   - it holds no rule of an election, adds up no vote and finds no variance; it shows findings that it is given;
//   - it writes no SQL, opens no file and knows no file format;
//   - it never imports fyne.io/fyne/v2/app, so that its tests need neither OpenGL nor a display;
//   - it starts no goroutine: what is slow runs in a work.Background.
package forms
