package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// What is no Go source is checked here: every link on a page leads to a file, every picture of the handbook is on a
// page, and of every file that the program carries or its tests read it is said where it comes from.

// made is what lies in the tree and is none of its files, as .gitignore has it.
var made = []string{".git", "bin", "demo", "practice-count", "node_modules", "failed", "rapid"}

// readFiles lists every file of the tree but Go sources.
func readFiles(root fs.FS) (files []string, err error) {
	err = fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case slices.Contains(made, d.Name()) && d.IsDir():
			return fs.SkipDir
		case !d.IsDir() && path.Ext(name) != ".go":
			files = append(files, name)
		}
		return nil
	})
	return files, err
}

var link = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// links gives the files that a page leads to, from the root of the tree.
func links(root fs.FS, page string) (to []string, err error) {
	text, err := fs.ReadFile(root, page)
	for _, found := range link.FindAllStringSubmatch(string(text), -1) {
		if file, _, _ := strings.Cut(found[1], "#"); file != "" && !strings.Contains(file, "://") {
			to = append(to, path.Join(path.Dir(page), file))
		}
	}
	return to, err
}

// lostLinks finds links that lead nowhere, and pages and pictures of the handbook that nothing leads to.
func lostLinks(root fs.FS, files []string) (faults []string, err error) {
	led := map[string]bool{}
	for _, page := range files {
		if path.Ext(page) != ".md" {
			continue
		}
		to, err := links(root, page)
		if err != nil {
			return nil, err
		}
		for _, file := range to {
			led[file] = true
			if !slices.Contains(files, file) {
				if _, err := fs.Stat(root, file); err != nil {
					faults = append(faults, page+" leads to "+file+", which is not there")
				}
			}
		}
	}
	for _, file := range files {
		if strings.HasPrefix(file, "docs/") && !led[file] {
			faults = append(faults, "nothing leads to "+file)
		}
	}
	return faults, nil
}

const sources = "SOURCES.md"

// word is a name, or a pattern of names, as a list of sources has it.
var word = regexp.MustCompile(`[\w*./<>-]+`)

// unsourced finds files in assets and testdata of which the list of sources beside or above them does not tell.
func unsourced(root fs.FS, files []string) (faults []string, err error) {
	for _, file := range files {
		parts := strings.Split(file, "/")
		at := slices.Index(parts, "testdata")
		if at < 0 && parts[0] == "assets" {
			at = len(parts) - 2
			for at > 0 && !slices.Contains(files, path.Join(append(slices.Clone(parts[:at+1]), sources)...)) {
				at--
			}
		}
		if at < 0 || path.Base(file) == sources {
			continue
		}
		folder, rest := path.Join(parts[:at+1]...), path.Join(parts[at+1:]...)
		list := folder + "/" + sources
		if !slices.Contains(files, list) {
			faults = append(faults, file+": there is no "+list)
			continue
		}
		text, err := fs.ReadFile(root, list)
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(word.FindAllString(string(text), -1), func(w string) bool { return tells(strings.TrimRight(w, "."), rest) }) {
			faults = append(faults, list+" does not tell of "+rest)
		}
	}
	return faults, nil
}

// tells says whether a word of a list of sources means the file. A star alone is a mark of the page's own.
func tells(word, file string) bool {
	switch {
	case strings.Trim(word, "*") == "":
		return false
	case strings.HasSuffix(word, "/"):
		return strings.HasPrefix(file, word)
	}
	whole, _ := path.Match(word, file)
	base, _ := path.Match(word, path.Base(file))
	return whole || base
}

func checkFiles(t *testing.T, check func(fs.FS, []string) ([]string, error), root fs.FS) []string {
	t.Helper()
	files, err := readFiles(root)
	if err != nil || len(files) == 0 {
		t.Fatal(len(files), err)
	}
	faults, err := check(root, files)
	if err != nil {
		t.Fatal(err)
	}
	return faults
}

func TestEveryLinkOfTheHouseLeadsToAFile(t *testing.T) {
	for _, fault := range checkFiles(t, lostLinks, os.DirFS("..")) {
		t.Error(fault)
	}
	bad := fstest.MapFS{"README.md": {Data: []byte("[a](docs/a.md), [none](docs/none.md), [far](https://example.org/b.md)")}, "docs/a.md": {Data: []byte("![p](p.png#1)")}, "docs/p.png": {}, "docs/q.png": {}}
	want := []string{"README.md leads to docs/none.md, which is not there", "nothing leads to docs/q.png"}
	if faults := checkFiles(t, lostLinks, bad); !slices.Equal(faults, want) {
		t.Errorf("found %q, want %q", faults, want)
	}
}

func TestTheHouseSaysOfEveryFileWhereItComesFrom(t *testing.T) {
	for _, fault := range checkFiles(t, unsourced, os.DirFS("..")) {
		t.Error(fault)
	}
	bad := fstest.MapFS{
		"assets/SOURCES.md":              {Data: []byte("`icon.svg`")},
		"assets/icon.svg":                {},
		"assets/icon.png":                {},
		"assets/law/law.json":            {},
		"app/testdata/a.csv":             {},
		"export/testdata/SOURCES.md":     {Data: []byte("* `*.golden`, all of `fuzz/`; and `b.csv`.")},
		"export/testdata/b.csv":          {},
		"export/testdata/c.csv":          {},
		"export/testdata/d.golden":       {},
		"export/testdata/fuzz/FuzzA/one": {},
		"node_modules/testdata/e.csv":    {},
	}
	want := []string{"app/testdata/a.csv: there is no app/testdata/SOURCES.md", "assets/SOURCES.md does not tell of icon.png",
		"assets/SOURCES.md does not tell of law/law.json", "export/testdata/SOURCES.md does not tell of c.csv"}
	faults := checkFiles(t, unsourced, bad)
	slices.Sort(faults)
	if fmt.Sprint(faults) != fmt.Sprint(want) {
		t.Errorf("found %q, want %q", faults, want)
	}
}
