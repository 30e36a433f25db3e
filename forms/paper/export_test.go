package paper

import "wardcount/forms/kit/lists"

// What the tests of this room look into.
const (
	AsksFirst  = asksFirst
	AsksSecond = asksSecond
)

// Headings are those of the paper, by the figure that each stands over.
func (f *Form) Headings() map[int]*lists.RowView { return f.headings() }

// Running is the running check of a sheet of votes.
func (f *Form) Running() *lists.RowView { return f.running }

// Help is what stands under the fields about the one that the keyboard is in.
func (f *Form) Help() *lists.RowView { return f.help }

// Again tells that the count is a further one.
func (f *Form) Again() bool { return f.again }
