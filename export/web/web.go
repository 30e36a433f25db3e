// Package web writes declared results as two pages of HTML: the results for a
// council's site, and a plain media sheet for who reports on the night.
//
// Each is one file that needs nothing beside it: no script, no picture, no
// fount and no address is fetched to read it, and nobody is counted who does.
// A page never works a result out, never shows a colour without the words that
// it stands for, never says 0 where nothing was keyed, and never holds a figure
// of a ward that is not declared. Equal results give equal bytes.
package web

import (
	"html/template"
	"io"

	"wardcount/export"
)

var pages = template.Must(template.New("").ParseFS(files, "page/*.html"))

// Write writes the page of results for the council's site.
func Write(r export.Results, w io.Writer) error {
	return pages.ExecuteTemplate(w, "results.html", resultsOf(r))
}

// WriteMedia writes the media sheet.
func WriteMedia(r export.Results, w io.Writer) error {
	return pages.ExecuteTemplate(w, "media.html", mediaOf(r))
}
