package forms_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// readable is what a person would read: two words beside each other.
var readable = regexp.MustCompile(`\p{L}[,.:;]? +\p{L}`)

// forPrograms are the functions whose words are for whoever mends the program, and never on the screen: the log names
// the place that is guarded, scripts read the trace. What such a function is to do may well speak to the user.
var forPrograms = map[string]bool{"panic": true, "LogError": true, "Guard": true, "Event": true}

// spokenIn are the sentences that stand in a source, with their lines.
func spokenIn(t *testing.T, name string, source any) []string {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	var look func(n ast.Node) bool
	look = func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.CallExpr:
			name := ""
			switch f := n.Fun.(type) {
			case *ast.Ident:
				name = f.Name
			case *ast.SelectorExpr:
				name = f.Sel.Name
			}
			for _, argument := range n.Args {
				if _, does := argument.(*ast.FuncLit); does && forPrograms[name] {
					ast.Inspect(argument, look)
				}
			}
			return !forPrograms[name]
		case *ast.BasicLit:
			if text, err := strconv.Unquote(n.Value); n.Kind == token.STRING && err == nil && readable.MatchString(text) {
				found = append(found, files.Position(n.Pos()).String()+": "+text)
			}
		}
		return true
	}
	ast.Inspect(file, look)
	return found
}

func TestEverySentenceStandsInTheCatalogue(t *testing.T) {
	looked := 0
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		ours := strings.HasPrefix(file, "words"+string(filepath.Separator)) || strings.HasSuffix(file, "words.go") || file == "formstest" || file == "desktest"
		if d.IsDir() && (d.Name() == "testdata" || ours) {
			return fs.SkipDir
		}
		if err != nil || ours || filepath.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			return err
		}
		looked++
		for _, sentence := range spokenIn(t, file, nil) {
			t.Errorf("it belongs in words: %s", sentence)
		}
		return nil
	})
	if err != nil || looked < 100 {
		t.Errorf("%d files were looked at: %v", looked, err)
	}
}

func TestASentenceOutOfPlaceIsFound(t *testing.T) {
	const source = `package forms
import "a b/c d"
func f() { say("Nobody is there."); trace("screen", "ward"); panic("it is never so"); join("   ", " · ")
kit.Guard("what is behind a key", func() { say("It failed here.") }); w.trace.Event("to start") }`
	if found := spokenIn(t, "f.go", source); len(found) != 2 || !strings.Contains(found[0], "Nobody is there.") || !strings.Contains(found[1], "It failed here.") {
		t.Errorf("found %q", found)
	}
}

// namesIn are the names that a source declares at its top, and those that it uses, of another room with that room before it.
func namesIn(t *testing.T, name string, source any) (declared []string, used map[string]int) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	used = map[string]int{}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.GenDecl:
			for _, s := range d.Specs {
				if v, ok := s.(*ast.ValueSpec); ok {
					for _, n := range v.Names {
						declared = append(declared, n.Name)
						used[n.Name]-- // which is seen below
					}
				}
			}
		case *ast.FuncDecl:
			if d.Recv == nil {
				declared = append(declared, d.Name.Name)
				used[d.Name.Name]--
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if of, ok := n.X.(*ast.Ident); ok {
				used[of.Name+"."+n.Sel.Name]++
			}
		case *ast.Ident:
			used[n.Name]++
		}
		return true
	})
	return declared, used
}

func TestEverySentenceOfTheCatalogueIsSaidSomewhere(t *testing.T) {
	var catalogue []string
	said := map[string]bool{}
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			return err
		}
		declared, used := namesIn(t, file, nil)
		switch filepath.Dir(file) {
		case "words":
			catalogue = append(catalogue, declared...)
			for name, n := range used {
				said[name] = said[name] || n > 0
			}
		case "formstest", "desktest": // a test alone says nothing
		default:
			for name := range used {
				if name, of := strings.CutPrefix(name, "words."); of {
					said[name] = true
				}
			}
		}
		return nil
	})
	if err != nil || len(catalogue) < 500 {
		t.Fatalf("%d names in the catalogue: %v", len(catalogue), err)
	}
	for _, name := range catalogue {
		if !said[name] {
			t.Errorf("nobody says words.%s", name)
		}
	}
}

func TestASentenceThatNobodySaysIsFound(t *testing.T) {
	declared, used := namesIn(t, "w.go", `package words
const Said, Unsaid = "a", "b"
func Asked() string { return Said }`)
	if len(declared) != 3 || used["Said"] != 1 || used["Unsaid"] != 0 || used["Asked"] != 0 {
		t.Errorf("%q; %v", declared, used)
	}
}
