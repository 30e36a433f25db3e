// Package hall is the screen for the projector: a second window that shows declared wards, leaf by leaf.
//
// It never shows anything of a ward before it is declared, never asks a question, and never knows who is at the keyboard.
package hall
