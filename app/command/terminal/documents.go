package terminal

import (
	"context"
	"errors"
	"fmt"

	"wardcount/app"
	"wardcount/app/leaving"
	"wardcount/export"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// FileDoc is a document that was handed over, as programs read it.
type FileDoc struct {
	Path     string `json:"path"`
	Kind     string `json:"kind"`
	Contests int    `json:"contests"`
	Bytes    int    `json:"bytes"`
	SHA256   string `json:"sha256"`
}

// FileDocs are documents that were handed over.
func FileDocs(files []leaving.File) []FileDoc {
	docs := make([]FileDoc, 0, len(files))
	for _, f := range files {
		docs = append(docs, FileDoc(f))
	}
	return docs
}

// LeftDoc is a contest that a document does not hold, and why.
type LeftDoc struct {
	Contest string `json:"contest"`
	Why     string `json:"why"`
}

// LeftDocs are contests that documents do not hold.
func LeftDocs(left []export.Left) []LeftDoc {
	docs := make([]LeftDoc, 0, len(left))
	for _, l := range left {
		docs = append(docs, LeftDoc{l.Contest, l.Why})
	}
	return docs
}

// PrintFiles lists for people what was handed over of an election, and what was left out.
func PrintFiles(env *Env, e setup.Election, files []FileDoc, left []LeftDoc) {
	one, many := "contest", "contests"
	if e.OnlyWards() {
		one, many = "ward", "wards"
	}
	for _, f := range files {
		fmt.Fprintf(env.Out, "%s  (%s, %s)\n", f.Path, text.Plural(f.Contests, one, many), text.Plural(f.Bytes, "byte", "bytes"))
	}
	for _, l := range left {
		fmt.Fprintf(env.Out, "Left out: %s: %s\n", l.Contest, l.Why)
	}
}

// Publish publishes a count's declared results with progress on standard error.
func Publish(env *Env, c *app.Count, p setup.Person, dir string, formats []string) (leaving.Publication, error) {
	var b *Bar
	defer func() { b.Done() }()
	return c.Publish(context.Background(), p, dir, formats, func(done, total int, _ string) {
		if b == nil {
			b = Progress(env, "writing documents", total)
		}
		if done > 0 {
			b.Step()
		}
	})
}

// NotReplaced says of files that would have been replaced how they can be; of another error it says
// nothing, and gives it back.
func NotReplaced(err error) error {
	var kept *leaving.WouldReplace
	if errors.As(err, &kept) {
		return &reconcile.Refusal{Code: "would_replace", Message: kept.Error(), Do: "Choose another folder, or say --replace."}
	}
	return err
}
