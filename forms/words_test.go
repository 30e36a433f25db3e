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
