package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
)

// The house checks itself: who may know whom, how long a thing may be, what has to be said. Each
// check reads the whole tree as it is parsed, so that nothing has to be installed or built for it.

const (
	longestFile = 450
	longestFunc = 70
)

// mayImport says for each room which of ours it may import: these packages and what lies in them. A
// room that is not named here follows the one that it lies in. Arrows point down only; "." is the
// wiring in main.go, ".ci" a script that stands alone.
var mayImport = map[string][]string{
	".":                          {"forms", "app", "export", "reconcile", "assets"},
	"forms":                      {"forms", "app", "export", "reconcile", "assets"},
	"forms/desk":                 {"forms/kit", "forms/shown", "forms/words", "app", "reconcile"},
	"forms/paper":                {"forms/desk", "forms/kit", "forms/shown", "forms/words", "app", "reconcile"},
	"forms/steps":                {"forms/paper", "forms/desk", "forms/kit", "forms/shown", "forms/words", "app", "export", "reconcile"},
	"forms/wards":                {"forms/steps", "forms/paper", "forms/desk", "forms/kit", "forms/shown", "forms/words", "app", "reconcile"},
	"forms/door":                 {"forms/desk", "forms/kit", "forms/shown", "forms/words", "app", "reconcile"},
	"forms/overview":             {"forms/paper", "forms/desk", "forms/kit", "forms/shown", "forms/words", "app", "reconcile"},
	"forms/review":               {"forms/desk", "forms/kit", "forms/shown", "forms/words", "app", "export/picture", "reconcile"},
	"forms/publish":              {"forms/desk", "forms/kit", "forms/shown", "forms/words", "app", "export", "reconcile"},
	"forms/setups":               {"forms/desk", "forms/kit", "forms/shown", "forms/words", "app", "reconcile"},
	"forms/hall":                 {"forms/desk", "forms/kit", "forms/shown", "forms/words", "reconcile"},
	"forms/start":                {"forms/setups", "forms/publish", "forms/paper", "forms/desk", "forms/kit", "forms/shown", "forms/words", "app", "reconcile"},
	"forms/desktest":             {"forms", "app", "reconcile"},
	"forms/endtoend":             {"forms", "app", "export", "reconcile", "assets"},
	"forms/formstest":            {"reconcile"},
	"forms/shown":                {"forms/kit", "forms/words", "app", "export", "reconcile"},
	"forms/words":                {"app", "export", "reconcile"},
	"forms/kit":                  {},
	"forms/kit/ask":              {"forms/kit/fields", "forms/kit/lists", "forms/kit/keys", "forms/kit/work", "forms/kit/look"},
	"forms/kit/chart":            {"forms/kit/lists", "forms/kit/work", "forms/kit/look"},
	"forms/kit/fields":           {"forms/kit/lists", "forms/kit/keys", "forms/kit/work", "forms/kit/look"},
	"forms/kit/lists":            {"forms/kit/keys", "forms/kit/work", "forms/kit/look"},
	"forms/kit/keys":             {"forms/kit/work"},
	"forms/kit/work":             {},
	"forms/kit/look":             {},
	"app":                        {"app", "export", "reconcile", "assets"},
	"app/leaving":                {"app/result", "app/store", "export", "reconcile"},
	"app/result":                 {"reconcile"},
	"app/store":                  {"reconcile"},
	"app/published":              {"app/intake/fault", "app/internal", "export/feed", "reconcile"},
	"app/intake":                 {"app/intake", "app/published", "app/internal", "reconcile"},
	"app/intake/template":        {"app/intake/layout", "app/intake/naming", "app/intake/fault", "app/intake/workbook", "reconcile"},
	"app/intake/earlier":         {"app/published", "app/intake/naming", "app/intake/fault", "app/internal", "reconcile"},
	"app/intake/layout":          {"app/intake/naming", "app/intake/fault", "app/intake/workbook", "app/internal", "reconcile"},
	"app/intake/textfile":        {"app/intake/fault", "app/intake/workbook"},
	"app/intake/fault":           {"app/intake/workbook"},
	"app/intake/naming":          {"reconcile/setup"},
	"app/intake/columns":         {},
	"app/intake/workbook":        {},
	"app/internal":               {},
	"app/replay":                 {"app/published", "app/result", "app/internal", "reconcile"},
	"export":                     {"export", "reconcile", "assets"},
	"export/picture":             {"reconcile", "assets"},
	"export/sums":                {"reconcile"},
	"export/typeset":             {"export", "assets"},
	"export/workbook":            {"export", "reconcile"},
	"export/workbook/page":       {},
	"reconcile":                  {"reconcile"},
	"reconcile/voterid/chance":   {},
	"reconcile/voterid/rates":    {"reconcile/voterid/chance", "reconcile/figure", "reconcile/text"},
	"reconcile/voterid/stations": {"reconcile/voterid/rates", "reconcile/voterid/chance", "reconcile/setup", "reconcile/figure", "reconcile/text"},
	"reconcile/voterid/beside":   {"reconcile/voterid/rates", "reconcile/voterid/chance", "reconcile/setup", "reconcile/figure", "reconcile/text"},
	"reconcile/mend":             {"reconcile/ward", "reconcile/sheet", "reconcile/setup", "reconcile/figure", "reconcile/text"},
	"reconcile/rules":            {"reconcile/ward", "reconcile/sheet", "reconcile/setup", "reconcile/figure", "reconcile/text"},
	"reconcile/tally":            {"reconcile/ward", "reconcile/sheet", "reconcile/setup", "reconcile/figure", "reconcile/text"},
	"reconcile/ward":             {"reconcile/sheet", "reconcile/setup", "reconcile/figure", "reconcile/text"},
	"reconcile/sheet":            {"reconcile/setup", "reconcile/figure", "reconcile/text"},
	"reconcile/setup":            {"reconcile/figure", "reconcile/text"},
	"reconcile/figure":           {"reconcile/text"},
	"reconcile/text":             {},
	"assets":                     {},
	".ci":                        {},
}

// forTests are the rooms that only tests import, and that may read what tests read.
var forTests = []string{"reconcile/night", "reconcile/voterid/voteridtest", "forms/formstest", "forms/desktest", "export/exporttest", "app/store/storetest"}

// source is one Go file of the tree.
type source struct {
	path string // from the root, with slashes
	text string
	file *ast.File
	pos  *token.FileSet
}

func (s source) test() bool           { return strings.HasSuffix(s.path, "_test.go") }
func (s source) line(n token.Pos) int { return s.pos.Position(n).Line }

// at is a fault with its place, as editors understand it.
func (s source) at(n token.Pos, format string, args ...any) string {
	return fmt.Sprintf("%s:%d: ", s.path, s.line(n)) + fmt.Sprintf(format, args...)
}

func (s source) forTests() bool { return s.test() || slices.Contains(forTests, path.Dir(s.path)) }

// room is the folder at the top of the tree that a file lies in.
func (s source) room() string { return strings.Split(path.Dir(s.path), "/")[0] }

// below gives what the room of a file may import; false if it has no place among the layers.
func (s source) below() ([]string, bool) {
	for room := path.Dir(s.path); ; room = path.Dir(room) {
		if allowed, known := mayImport[room]; known || room == "." {
			return allowed, known && (room != "." || path.Dir(s.path) == ".")
		}
	}
}

// imports gives what a file imports, by path.
func (s source) imports() map[string]*ast.ImportSpec {
	found := map[string]*ast.ImportSpec{}
	for _, i := range s.file.Imports {
		name, _ := strconv.Unquote(i.Path.Value)
		found[name] = i
	}
	return found
}

// readTree parses every Go file except those that are no source of ours.
func readTree(root fs.FS) ([]source, error) {
	var tree []source
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		notOurs := d.Name() == "testdata" || slices.Contains([]string{".git", "bin", "practice-count"}, name)
		if notOurs && d.IsDir() { // in a second work tree, .git is a file
			return fs.SkipDir
		}
		if d.IsDir() || path.Ext(name) != ".go" {
			return nil
		}
		text, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		s := source{path: name, text: string(text), pos: token.NewFileSet()}
		s.file, err = parser.ParseFile(s.pos, name, text, parser.ParseComments)
		tree = append(tree, s)
		return err
	})
	return tree, err
}

// core says whether a file belongs to the part that is pure: no clock, no disc, no window.
func (s source) core() bool { return s.room() == "reconcile" && !s.forTests() }

// each makes a check of one file a check of the tree.
func each(check func(source) []string) func([]source) []string {
	return func(tree []source) (faults []string) {
		for _, s := range tree {
			faults = append(faults, check(s)...)
		}
		return faults
	}
}

func arrowsUp(s source) (faults []string) {
	allowed, known := s.below()
	if !known {
		faults = append(faults, s.at(1, "%s has no place among the layers", path.Dir(s.path)))
	}
	if s.forTests() { // a test may look down from anywhere in its layer, and read the law and the practice elections
		allowed = append(slices.Clone(mayImport[s.room()]), "assets")
	}
	for imported, i := range s.imports() {
		below, ours := strings.CutPrefix(imported, "wardcount/")
		in := slices.ContainsFunc(allowed, func(room string) bool { return below == room || strings.HasPrefix(below, room+"/") })
		if ours && (!in || slices.Contains(forTests, below) && !s.forTests()) {
			faults = append(faults, s.at(i.Pos(), "%s imports %s", path.Dir(s.path), imported))
		}
	}
	return faults
}

var outside = regexp.MustCompile(`^(C|io/fs|(os|net)(/.*)?)$`)

var clock = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer"}

func impure(s source) (faults []string) {
	if !s.core() {
		return nil
	}
	for imported, i := range s.imports() {
		host, _, _ := strings.Cut(imported, "/")
		foreign := strings.Contains(host, ".") && host != "gonum.org"
		disguised := imported == "time" && i.Name != nil // the search below knows it as time only
		if foreign || disguised || outside.MatchString(imported) {
			faults = append(faults, s.at(i.Pos(), "the core may not import %s so", imported))
		}
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok && slices.Contains(clock, sel.Sel.Name) {
			if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" {
				faults = append(faults, s.at(sel.Pos(), "the core has a clock: time.%s", sel.Sel.Name))
			}
		}
		return true
	})
	return faults
}

func toolkit(s source) (faults []string) {
	knows := slices.Contains([]string{".", "forms", "assets"}, s.room()) && path.Dir(s.path) != "forms/words"
	for imported, i := range s.imports() {
		starts := imported == "fyne.io/fyne/v2/app" && s.path != "main.go"
		if starts || strings.HasPrefix(imported, "fyne.io/") && !knows {
			faults = append(faults, s.at(i.Pos(), "%s may not import %s", s.path, imported))
		}
	}
	return faults
}

func strayGoroutines(s source) (faults []string) {
	ast.Inspect(s.file, func(n ast.Node) bool {
		if g, ok := n.(*ast.GoStmt); ok && s.room() == "forms" && !s.test() && s.path != "forms/kit/work/background.go" {
			faults = append(faults, s.at(g.Pos(), "a goroutine beside the window's"))
		}
		return true
	})
	return faults
}

var statistics = regexp.MustCompile(`^reconcile/(voterid|outcome)/`)

// floats finds the types and the literals, which are float64 without saying so.
func floats(s source) (faults []string) {
	if !s.core() || statistics.MatchString(s.path) {
		return nil
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		ident, _ := n.(*ast.Ident)
		literal, _ := n.(*ast.BasicLit)
		if ident != nil && (ident.Name == "float32" || ident.Name == "float64") || literal != nil && literal.Kind == token.FLOAT {
			faults = append(faults, s.at(n.Pos(), "a float among exact figures"))
		}
		return true
	})
	return faults
}

func tooLong(s source) (faults []string) {
	if n := strings.Count(strings.TrimSuffix(s.text, "\n"), "\n") + 1; n > longestFile {
		faults = append(faults, s.at(1, "%d lines in a file, more than %d", n, longestFile))
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncDecl, *ast.FuncLit:
			if lines := s.line(n.End()) - s.line(n.Pos()) + 1; lines > longestFunc && !s.test() {
				faults = append(faults, s.at(n.Pos(), "%d lines in a function, more than %d", lines, longestFunc))
			}
		}
		return true
	})
	return faults
}

var never = regexp.MustCompile(`(?i)\bnever\b`)

func silentPackages(tree []source) (faults []string) {
	docs := map[string]string{}
	for _, s := range tree {
		if !s.test() {
			docs[path.Dir(s.path)] += s.file.Doc.Text()
		}
	}
	for folder, doc := range docs {
		if !never.MatchString(doc) {
			faults = append(faults, folder+": no comment on the package says what it never does")
		}
	}
	return faults
}

func silentExports(s source) (faults []string) {
	if s.test() {
		return nil
	}
	for _, d := range s.file.Decls {
		for _, name := range silentNames(d) {
			if name.IsExported() {
				faults = append(faults, s.at(name.Pos(), "%s has no comment", name.Name))
			}
		}
	}
	return faults
}

// silentNames gives the names of a declaration that no comment covers. One comment does for a group
// of constants or variables; a type needs its own; methods count with an exported type only.
func silentNames(d ast.Decl) (names []*ast.Ident) {
	if f, ok := d.(*ast.FuncDecl); ok {
		if f.Doc == nil && (f.Recv == nil || ast.IsExported(strings.TrimLeft(types.ExprString(f.Recv.List[0].Type), "*"))) {
			names = append(names, f.Name)
		}
		return names
	}
	group := d.(*ast.GenDecl)
	for _, spec := range group.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			if spec.Doc == nil && (group.Doc == nil || group.Lparen.IsValid()) {
				names = append(names, spec.Name)
			}
		case *ast.ValueSpec:
			if spec.Doc == nil && spec.Comment == nil && group.Doc == nil {
				names = append(names, spec.Names...)
			}
		}
	}
	return names
}

// The words are put together here so that this file does not hold them itself.
var unfinished = regexp.MustCompile(`(?i)\b(TO` + `DO|FIX` + `ME|XX` + `X)\b`)

func leftUnfinished(s source) (faults []string) {
	for i, line := range strings.Split(s.text, "\n") {
		if word := unfinished.FindString(line); word != "" {
			faults = append(faults, fmt.Sprintf("%s:%d: %s", s.path, i+1, word))
		}
	}
	return faults
}

// rule is a check of the tree. The sources on which it must find something, and those on which it
// must not, stand in .ci/house.txtar.
type rule struct {
	name  string
	check func([]source) []string
}

var house = []rule{
	{"no arrow points up", each(arrowsUp)},
	{"the core reaches for nothing outside and has no clock", each(impure)},
	{"only main starts the toolkit and only forms and assets know it", each(toolkit)},
	{"exact figures are no floats", each(floats)},
	{"only the background starts goroutines in forms", each(strayGoroutines)},
	{"no file and no function is too long", each(tooLong)},
	{"every package says what it never does", silentPackages},
	{"everything exported has a comment", each(silentExports)},
	{"nothing is left unfinished", each(leftUnfinished)},
}

func parsed(t *testing.T, root fs.FS) []source {
	t.Helper()
	tree, err := readTree(root)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func holding(name, text string) fs.FS { return fstest.MapFS{name: {Data: []byte(text)}} }

func TestTheHouseIsInOrder(t *testing.T) {
	tree := parsed(t, os.DirFS("."))
	if len(tree) == 0 {
		t.Fatal("not even this file was found")
	}
	for _, r := range house {
		t.Run(r.name, func(t *testing.T) {
			for _, fault := range slices.Sorted(slices.Values(r.check(tree))) {
				t.Error(fault)
			}
		})
	}
}

func TestEveryCheckFindsItsFaultAndNoOther(t *testing.T) {
	samples, err := txtar.ParseFile(".ci/house.txtar")
	if err != nil {
		t.Fatal(err)
	}
	empty := regexp.MustCompile(`<(\d+) lines>`)
	tried := map[string]int{}
	for _, f := range samples.Files {
		parts := strings.Split(f.Name, " | ")
		at := slices.IndexFunc(house, func(r rule) bool { return r.name == parts[0] })
		if len(parts) != 3 || at < 0 {
			t.Fatalf("no check is called so: %s", f.Name)
		}
		text := empty.ReplaceAllStringFunc(string(f.Data), func(word string) string {
			n, _ := strconv.Atoi(empty.FindStringSubmatch(word)[1])
			return strings.Repeat("\n", n)
		})
		faults := house[at].check(parsed(t, holding(parts[2], text)))
		if bad := parts[1] == "bad"; bad != (len(faults) > 0) {
			t.Errorf("%s: found %s", f.Name, faults)
		}
		tried[parts[0]+parts[1]]++
	}
	for _, r := range house {
		if tried[r.name+"bad"] == 0 || tried[r.name+"good"] == 0 {
			t.Errorf("not tried: %s", r.name)
		}
	}
}

func TestWhatIsNoSourceOfOursIsNotRead(t *testing.T) {
	for _, name := range []string{".git/a.go", "bin/a.go", "practice-count/a.go", "app/testdata/a.go", "README.md"} {
		if tree := parsed(t, holding(name, "no Go at all")); len(tree) != 0 {
			t.Errorf("read %s", name)
		}
	}
	for _, name := range []string{"app/bin/a.go", "main.go"} {
		if _, err := readTree(fstest.MapFS{".git": {Data: []byte("gitdir: elsewhere")}, name: {Data: []byte("no Go")}}); err == nil {
			t.Errorf("did not read %s", name)
		}
	}
}
