package format

import (
	"io"

	"wardcount/export"
	"wardcount/export/notice"
	"wardcount/export/typeset"
)

// notices are the statutory papers: a PDF for each kind that may leave the
// count, with a page for each contest, and all of them in one HTML file.
var notices = Format{
	ID: "notices", Title: "Statutory notices (PDF and HTML)", Kind: "notice", ending: "notices.html",
	Write: writeNotices, Check: checkNotices, leftOut: nothing, takes: everything, parts: noticeParts(),
}

func noticeParts() []Format {
	var parts []Format
	for _, k := range notice.Kinds {
		if !k.Public {
			continue
		}
		parts = append(parts, Format{
			ID: "notices", Title: k.Title, Kind: "notice", ending: "notice-" + k.ID + ".pdf",
			Write:   func(r export.Results, w io.Writer) error { return typeset.WritePDF(k.Published(r), w) },
			Check:   func(r export.Results, data []byte) error { return typeset.CheckPDF(k.Published(r), data) },
			leftOut: nothing, takes: k.Takes,
		})
	}
	parts = append(parts, Format{ID: "notices", Title: "Mayor: first count and result", Kind: "notice", ending: "notice-mayor.pdf",
		Write:   func(r export.Results, w io.Writer) error { return typeset.WritePDF(notice.Mayors(r), w) },
		Check:   func(r export.Results, data []byte) error { return typeset.CheckPDF(notice.Mayors(r), data) },
		leftOut: nothing, takes: everything, shows: func(r export.Results) int { return len(r.Election.PublishedFor) }})
	return append(parts, Format{ID: "notices", Title: "Statutory notices (HTML)", Kind: "notice", ending: "notices.html",
		Write: writeNotices, Check: checkNotices, leftOut: nothing, takes: everything})
}

func writeNotices(r export.Results, w io.Writer) error {
	return typeset.WriteHTML(notice.Published(r), w)
}

func checkNotices(r export.Results, data []byte) error {
	return typeset.CheckHTML(notice.Published(r), data)
}
