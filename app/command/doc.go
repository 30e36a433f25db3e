// Package command is the terminal: one file a verb, each a thin caller of app.
//
// It never decides a rule, never writes to a count except through app, and
// never prompts: what a verb needs stands in its words. Answers go to standard
// output, with --json exactly one document; progress and messages to standard error.
package command
