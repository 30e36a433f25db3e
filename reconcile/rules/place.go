package rules

import (
	"slices"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// onePlace is the building in which all stations of an account are; empty
// where they are in several, or nobody said where.
func onePlace(w ward.Ward, b ward.BoxAccount) string {
	place := ""
	for _, station := range w.Stations {
		if !slices.Contains(b.Stations, station.ID) {
			continue
		}
		here := strings.TrimSpace(station.Place)
		if here == "" || place != "" && here != place {
			return ""
		}
		place = here
	}
	return place
}

// findCompensated looks at the boxes of each polling place as a whole, once
// all of them can be held against their accounts. Only the whole place decides:
// two boxes that even each other out beside a third that is out are a hint.
func findCompensated(s *sight) []hit {
	if !slices.ContainsFunc(s.boxes, func(b ward.BoxAccount) bool { v, _ := b.Variance(); return v != 0 }) {
		return nil
	}
	var places []string
	at := map[string][]ward.BoxAccount{}
	for _, b := range s.boxes {
		if place := onePlace(s.ward, b); place != "" {
			if at[place] == nil {
				places = append(places, place)
			}
			at[place] = append(at[place], b)
		}
	}
	var hits []hit
	for _, place := range places {
		if h, ok := evensOut(at[place]); ok {
			h.words["place"] = place
			hits = append(hits, h)
		}
	}
	return hits
}

// evensOut makes a hit of boxes that are out and even each other out.
func evensOut(boxes []ward.BoxAccount) (hit, bool) {
	h := hit{form: sheet.BoxVerification, figures: []figure.ID{"verified"}, numbers: map[string]int{}, words: map[string]string{}}
	sum := figure.Papers(0)
	var variances []string
	for _, b := range boxes {
		v, ok := b.Variance()
		if !ok {
			return h, false
		}
		if v == 0 {
			continue
		}
		if h.subject == "" {
			h.subject = b.Subject()
		}
		sum += v
		h.numbers["variance."+b.Subject()], h.numbers["verified."+b.Subject()] = int(v), int(b.Verified.N())
		variances = append(variances, "box "+b.Subject()+" "+text.Signed(int(v)))
	}
	h.words["variances"] = strings.Join(variances, ", ")
	return h, len(variances) > 1 && sum == 0
}

// evened lets the acceptance of a compensating error stand for each of its
// boxes that was counted to two equal counts, and says nothing of it where each
// box was accepted by itself.
func evened(findings []Finding) []Finding {
	alone := map[string]bool{} // places whose boxes were accepted one by one
	for _, place := range findings {
		if place.Code != "V4" {
			continue
		}
		each := true
		for i := range findings {
			box := &findings[i]
			if _, here := place.Numbers["variance."+box.Subject]; box.Code != "V3" || !here {
				continue
			}
			each = each && box.Accepted != nil
			if place.Accepted != nil && box.Accepted == nil && !box.Recount {
				box.Accepted = place.Accepted
				if box.Explained == nil {
					box.Explained = place.Explained
				}
			}
		}
		alone[place.Subject] = each && place.Accepted == nil
	}
	return slices.DeleteFunc(findings, func(f Finding) bool { return f.Code == "V4" && alone[f.Subject] })
}

// placeOf names the building of a box's first station.
func placeOf(w ward.Ward, b ward.BoxAccount) string {
	for _, station := range w.Stations {
		if len(b.Stations) > 0 && station.ID == b.Stations[0] && station.Place != "" {
			return station.Place
		}
	}
	return "the same place"
}
