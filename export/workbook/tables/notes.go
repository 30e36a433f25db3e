package tables

import (
	"iter"
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// notesPage is all else that a contest's own sheet would say, a row each: what
// was accepted, asked for, moved, counted more than once and noted.
func notesPage(r export.Results) page.Page {
	columns := append(wardColumnsOf(r),
		page.Column{Head: "What", Width: 24, Look: page.Text},
		page.Column{Head: "About", Width: 30, Look: page.Text},
		page.Column{Head: "Words", Width: 110, Look: page.Text})
	return tablePage(r, words.NotesName, "Notes on the wards",
		"What was explained and accepted, every count where there was more than one, recounts that were asked for, count areas, papers moved between boxes, what was taken off the register, and notes after the declaration.",
		columns, noteLines(r, len(columns)))
}

// note is one row of the notes.
type note struct{ what, about, words string }

func noteLines(r export.Results, columns int) iter.Seq[[]page.Cell] {
	return func(yield func([]page.Cell) bool) {
		cells := make([]page.Cell, 0, columns)
		for _, w := range r.Wards {
			for _, n := range notesOf(r, w) {
				cells = append(wardCells(cells[:0], w.Certificate), page.Text.Words(n.what), page.Text.Words(n.about), page.Text.Words(n.words))
				if !yield(cells) {
					return
				}
			}
		}
	}
}

func notesOf(r export.Results, w export.Ward) []note {
	c := w.Certificate
	var list []note
	if w.Statement != nil {
		list = append(list, note{"Statement of verification", "", "Signed by " + words.Signed(*w.Statement) + "."})
	}
	for _, x := range c.Exceptions {
		list = append(list, note{"Explained and accepted", words.Subject(c, x), words.Exception(x)})
	}
	list = append(list, countNotes(c)...)
	for _, m := range c.Moves {
		list = append(list, note{"Papers moved", words.Box(r, m.FromBox, m.From) + " → " + words.Box(r, m.ToBox, m.To),
			text.Plural(int(m.Papers), "paper", "papers") + ", entered by " + m.By + ". Reason: " + m.Reason})
	}
	for _, o := range c.OffRegister {
		list = append(list, note{"Off the register", o.What + " " + o.ID, words.OffRegister(o)})
	}
	for _, a := range c.Adjudged {
		d, _ := sheet.ByForm(a.Form)
		list = append(list, note{"Settled from the paper", d.Title + " " + a.Subject,
			"Count " + text.Grouped(a.Count) + ": " + words.Figures(c, d, a.Figures) + ". " + export.Signed(a.By, a.Role) + ": " + a.Reason})
	}
	for _, a := range w.Annotations {
		list = append(list, note{"Noted after the declaration", "", a.Text + " " + words.Signed(a.Signature)})
	}
	return list
}

// countNotes are the counts where there was more than one, the recounts asked for, and the areas.
func countNotes(c ward.Certificate) []note {
	var list []note
	if len(c.Attempts) > 1 {
		for i, a := range c.Attempts {
			list = append(list, note{"Count", strings.ReplaceAll(words.CountTitle(c, i, " "), "\n", ": "),
				votesWords(c, a.Votes) + "; valid papers " + text.Grouped(int(a.Valid)) + ", rejected " + text.Grouped(int(a.Rejected))})
		}
	}
	for _, a := range c.Recounts {
		about := "of " + words.RecountOf(c, a)
		if a.AskedBy != "" {
			about += ", asked for by " + a.AskedBy
		}
		said := "Refused by "
		if a.Granted {
			said = "Granted by "
		}
		words := said + export.Signed(a.By, a.Role) + ": " + a.Reason
		if a.Withdrawn != "" {
			words += " Withdrawn: " + a.Withdrawn
		}
		list = append(list, note{"Recount", about, words})
	}
	for _, a := range c.Areas {
		list = append(list, note{"Count area", words.Area(a), votesWords(c, a.Votes) + "; valid papers " + shown(a.Valid) + ", rejected " + shown(a.Rejected) +
			"; " + text.Plural(a.Sheets, "count sheet", "count sheets") + " in"})
	}
	return list
}

// votesWords are the votes of each candidate in a line.
func votesWords(c ward.Certificate, votes []figure.Votes) string {
	parts := make([]string, len(c.Candidates))
	for i, line := range c.Candidates {
		given := words.NotKnown
		if i < len(votes) {
			given = text.Grouped(int(votes[i]))
		}
		parts[i] = line.PaperName() + " " + given
	}
	return strings.Join(parts, ", ")
}

// shown is a figure in a sentence.
func shown(f figure.Of[figure.Papers]) string {
	if n, ok := f.Get(); ok {
		return text.Grouped(int(n))
	}
	return words.NotKnown
}

// hasNotes says whether the sheet of notes has anything to say.
func hasNotes(r export.Results) bool {
	for _, w := range r.Wards {
		if len(notesOf(r, w)) > 0 {
			return true
		}
	}
	return false
}
