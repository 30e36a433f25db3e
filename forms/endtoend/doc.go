// package endtoend drives the real window on a display of its own, by
// keyboard alone, and compares what it did with the terminal.
//
// It has only tests, and never reaches into the program: it sees the trace
// that the window writes, the count file, and what was published.
package endtoend
