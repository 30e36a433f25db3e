package forms

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
)

// What is said of sheets of votes, count areas and opening sessions.

// wordSession is an opening session, and when and where it was announced for.
func wordSession(e reconcile.Election, number string) string {
	return strings.Join(append([]string{"Session " + number}, announced(e, number)...), " · ")
}

// wordAnnounced begins the sheet of an opening session.
func wordAnnounced(e reconcile.Election, id reconcile.SheetID) string {
	parts := announced(e, id.Subject)
	if id.Form != reconcile.PostalOpening || len(parts) == 0 {
		return ""
	}
	return "Announced for " + strings.Join(parts, ", ") + "."
}

// announced is when and where an opening session was announced for.
func announced(e reconcile.Election, number string) []string {
	for _, s := range e.Sessions {
		if fmt.Sprint(s.Number) != number {
			continue
		}
		var parts []string
		for _, part := range []string{strings.TrimSpace(export.DateWords(s.Date) + " " + s.Time), s.Place} {
			if part != "" {
				parts = append(parts, part)
			}
		}
		return parts
	}
	return nil
}

// wordTitled is title and subject of a sheet in a sentence; a count sheet says
// what it is in its subject.
func wordTitled(id reconcile.SheetID, subject string) string {
	d, _ := reconcile.SheetOf(id.Form)
	switch d.About {
	case reconcile.AboutSheet:
		return subject
	case reconcile.AboutBatch:
		return d.Title + " " + id.Subject
	}
	return d.Title + ", " + subject
}

// wordSheetInALine is title and subject of a sheet in one line.
func wordSheetInALine(c reconcile.Count, id reconcile.SheetID) string {
	d, _ := reconcile.SheetOf(id.Form)
	subject := wordSheetSubject(c, id)
	if d.About == reconcile.AboutSheet { // which says what it is itself
		return subject
	}
	if area, ok := strings.CutPrefix(subject, "Area "); ok && d.About == reconcile.AboutArea {
		return d.Title + " " + area
	}
	return d.Title + " · " + subject
}

// wordFullLabel begins the help of a crowded sheet, where labels may be cut.
func wordFullLabel(d reconcile.FigureDef) string {
	if place, votes := strings.CutPrefix(string(d.ID), "votes."); votes {
		return place + ". " + d.Label + ". "
	}
	return d.Label + ". "
}

func wordCarry(r reconcile.Running) string {
	papers, _ := r.Papers.Get()
	if r.Seats == 1 {
		return many(int(papers), "paper", "papers")
	}
	most, _ := r.Most().Get()
	return fmt.Sprintf("%s × %d seats = %s", many(int(papers), "paper", "papers"), r.Seats, wordVotes(most))
}

func wordSoFar(r reconcile.Running) string {
	return "so far " + reconcile.Grouped(int(r.Accounted))
}

func wordLeftOver(left reconcile.Votes) string {
	if left < 0 {
		return reconcile.Grouped(int(-left)) + " too many"
	}
	return "left " + reconcile.Grouped(int(left))
}

func wordAreaHeading(a reconcile.Area, t tally, several bool) string {
	words := "Count sheets"
	if several {
		words = "Count area " + a.ID
	}
	if t.all() == 0 {
		return words
	}
	if several {
		words += " · count sheets"
	}
	return words + " " + t.counts()
}

func wordPapersOnSheets(papers int) string {
	return many(papers, "paper", "papers") + " so far"
}

func wordCountSheets(numbers []string) string {
	words := "Count sheets "
	if len(numbers) == 1 && !strings.Contains(numbers[0], "–") {
		words = "Count sheet "
	}
	return words + strings.Join(numbers, ", ")
}

func wordOpensFirst(number string) string { return "Enter: " + number }

func wordUnfolds(open bool) string {
	if open {
		return "Enter: fold"
	}
	return "Enter: each"
}
