// Package terminal is what every verb shares: how it answers people and programs,
// what it says of what is wrong, and its exit status.
//
// It never opens a count and knows no verb.
package terminal
