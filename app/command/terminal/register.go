package terminal

import (
	"fmt"
	"time"

	"wardcount/app"
	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// RegisterDoc is a sheet of the register, as programs read it.
type RegisterDoc struct {
	Form    sheet.Form      `json:"form"`
	Contest setup.ContestID `json:"contest"`
	Subject string          `json:"subject"`
	State   ward.SheetState `json:"state"`
	Half    []HalfDoc       `json:"half_keyed,omitempty"`
}

// RegisterDocOf is a sheet as it stands in the count.
func RegisterDocOf(now reconcile.Count, id sheet.ID) RegisterDoc {
	return RegisterDoc{Form: id.Form, Contest: id.Contest, Subject: id.Subject, State: now.Sheet(id).State()}
}

// Words is how far the sheet is, with who has begun to key it.
func (r RegisterDoc) Words() string {
	text := r.State.Words()
	for _, h := range r.Half {
		text += "; " + h.Words()
	}
	return text
}

// HalfDoc says who has typed something of a sheet and not stored it: never what.
type HalfDoc struct {
	By      string `json:"by"`
	At      string `json:"at"`
	Count   int    `json:"count"`
	Figures int    `json:"figures"`
}

// Words are who has begun the sheet, and when; which count of it, after the first.
func (h HalfDoc) Words() string {
	at, _ := time.Parse(store.TimeLayout, h.At)
	words := "half keyed by " + h.By + ", " + UKTime(at)
	if h.Count > 1 {
		words = fmt.Sprintf("count %d ", h.Count) + words
	}
	return words
}

// HalfDocOf is what app knows of a half-keyed sheet, without its figures.
func HalfDocOf(d app.HalfKeyed) HalfDoc {
	return HalfDoc{d.By, d.At.UTC().Format(store.TimeLayout), d.Count, d.Figures}
}
