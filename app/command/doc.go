// Package command is the terminal's verbs, each a thin caller of app.
//
// A verb is one file of its name, step.go or new.go; a part of a verb begins with
// its verb (check_lga.go, key_file.go). What several verbs take stands in
// count.go (the count and the person), sources.go (the files of a set-up) and
// sheets.go (a sheet by its words); how every verb answers, in package terminal.
//
// It never decides a rule, never writes to a count except through app, and
// never prompts: what a verb needs stands in its words. Answers go to standard
// output, with --json exactly one document; progress and messages to standard error.
package command
