package reconcile

import (
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// ResultsPublished records that documents left the count.
type ResultsPublished struct {
	Revision int               `json:"revision"`
	Formats  []string          `json:"formats"`
	Contests []setup.ContestID `json:"contests"`
	// Files say which bytes left.
	Files []PublishedDocument `json:"files"`
}

// PublishedDocument is one document that left the count.
type PublishedDocument struct {
	Name   string `json:"name"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Kind is published/1.
func (ResultsPublished) Kind() Kind { return KindPublished }

// Subject is the publication.
func (ResultsPublished) Subject() string { return "published" }

// refusePublished: each publication is the next revision, and of declared wards only.
func (c Count) refusePublished(b ResultsPublished) *Refusal {
	if b.Revision != c.Revisions+1 {
		return refuse("revision", "Somebody else published revision "+text.Grouped(c.Revisions)+" in the meantime.", "Publish again.")
	}
	for _, id := range b.Contests {
		if w := c.Wards[id]; w.DeclaredAt.IsZero() {
			return refuse("not_declared", text.Quoted(string(id))+" has not been declared; nothing of it leaves.", "Declare it first.")
		}
	}
	return nil
}
