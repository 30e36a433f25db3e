package intake

import (
	"strings"

	"wardcount/app/intake/fault"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/text"
)

// didYouMean asks whether another name was meant, where exactly one of those that
// there are is close to what was written; else it says nothing.
func didYouMean(written string, names []string) string {
	least, near := len(text.Letters(written))/3, []string{}
	for _, name := range names {
		apart := text.Distance(text.Letters(written), text.Letters(name))
		if apart < least {
			near = nil
		}
		if apart <= least {
			least, near = apart, append(near, name)
		}
	}
	if len(near) != 1 {
		return ""
	}
	return " Did you mean " + filetext.Quote(near[0]) + "?"
}

// about is whom or what the line of a fault is about, in a few words: the
// number of a row tells nobody which ward stands there.
func (r *reader) about(f fault.Fault) string {
	t, ok := r.tables[f.Noun]
	if !ok || f.Row == 0 {
		return ""
	}
	for _, l := range t.lines {
		if l.from.rows != nil || l.from.file != f.File || l.from.sheet != f.Sheet || l.row != f.Row {
			continue
		}
		value := func(field string) string {
			if t.Column(field) < 0 {
				return ""
			}
			return t.get(l, field)
		}
		name := ""
		switch f.Noun {
		case "ward", "person":
			return value("name")
		case "candidate":
			name = strings.Trim(value("surname")+", "+value("forenames"), ", ")
		case "station":
			name = strings.TrimSpace("Station " + value("id"))
		case "box":
			name = strings.TrimSpace("Box " + value("id"))
		}
		if place := value("place"); place != "" && f.Noun == "station" {
			name += ", " + place
		}
		if ward := value("ward"); ward != "" && f.Noun != "station" && f.Noun != "box" {
			name = strings.Trim(ward+", "+name, ", ")
		}
		return name
	}
	return ""
}
