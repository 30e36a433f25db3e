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

// Again tells that the count is a further one.
func (f *Form) Again() bool { return f.again }
