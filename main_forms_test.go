package main

import (
	"go/ast"
	"path"
	"regexp"
)

// knowsNothing says for a package of forms what it may not import, so that it can be read by itself.
var knowsNothing = map[string]*regexp.Regexp{
	"forms/kit":   regexp.MustCompile(`^wardcount/`),
	"forms/shown": regexp.MustCompile(`^wardcount/forms$`),
	"forms/words": regexp.MustCompile(`^(fyne\.io|wardcount/forms)/`),
}

func curious(s source) (faults []string) {
	foreign := knowsNothing[path.Dir(s.path)]
	if foreign == nil || s.test() {
		return nil
	}
	for imported, i := range s.imports() {
		if foreign.MatchString(imported) {
			faults = append(faults, s.at(i.Pos(), "%s imports %s", path.Dir(s.path), imported))
		}
	}
	return faults
}

func strayGoroutines(s source) (faults []string) {
	if s.room() != "forms" || s.test() || s.path == "forms/kit/background.go" {
		return nil
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		if g, ok := n.(*ast.GoStmt); ok {
			faults = append(faults, s.at(g.Pos(), "a goroutine beside the window's"))
		}
		return true
	})
	return faults
}

// ofForms are the checks of forms alone.
var ofForms = []rule{
	{"what forms are made of knows no election, and their words no toolkit", each(curious), map[string]string{
		"forms/kit/a.go":   `package kit; import "wardcount/reconcile"`,
		"forms/kit/b.go":   `package kit; import "wardcount/app/store"`,
		"forms/kit/c.go":   `package kit; import "wardcount/forms/words"`,
		"forms/shown/a.go": `package shown; import "wardcount/forms"`,
		"forms/words/a.go": `package words; import "fyne.io/fyne/v2/widget"`,
		"forms/words/b.go": `package words; import "wardcount/forms/kit"`,
	}, map[string]string{
		"forms/kit/a.go":      `package kit; import "fyne.io/fyne/v2/widget"`,
		"forms/kit/a_test.go": `package kit; import "wardcount/forms/formstest"`,
		"forms/shown/a.go":    `package shown; import ("wardcount/forms/kit"; "wardcount/forms/words")`,
		"forms/words/a.go":    `package words; import ("wardcount/app"; "wardcount/reconcile")`,
		"forms/a.go":          `package forms; import ("fyne.io/fyne/v2"; "wardcount/app"; "wardcount/forms/kit")`,
	}},
	{"only the background starts goroutines in forms", each(strayGoroutines), map[string]string{
		"forms/a.go":     `package forms; func f() { go f() }`,
		"forms/kit/a.go": `package kit; var f = func() { go func() {}() }`,
	}, map[string]string{
		"forms/kit/background.go": `package kit; func f() { go f() }`,
		"forms/a_test.go":         `package forms; func f() { go f() }`,
		"app/a.go":                `package app; func f() { go f() }`,
	}},
}
