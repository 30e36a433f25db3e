// Package command is the terminal's verbs, each a thin caller of app.
//
// run.go is the table of them. A verb is one file of its name, key.go or new.go;
// one of several parts is a room of its name, in which verb.go says what it takes
// and does. What several verbs take stands in package argument, how every verb
// answers in package terminal.
//
// It never decides a rule, never writes to a count except through app, and
// never prompts: what a verb needs stands in its words. Answers go to standard
// output, with --json exactly one document; progress and messages to standard error.
package command
