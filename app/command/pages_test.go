package command_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"wardcount/app/command"
	"wardcount/app/command/terminal"
)

// lineOnPage finds a line of the terminal on a page: in backticks, or in a block of lines.
var lineOnPage = regexp.MustCompile("(?m)(?:^(?:bin/)?|`)wardcount ([a-z][^`\n#]*(?:\\\\\n[^`\n#]*)*)")

// TestTheVerbsAndFlagsOfTheHandbookAreThoseOfTheTerminal: every line of a terminal in the README and the handbook
// names a verb that there is, and flags that it takes.
func TestTheVerbsAndFlagsOfTheHandbookAreThoseOfTheTerminal(t *testing.T) {
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, page := range append(pages, "../../README.md") {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range lineOnPage.FindAllStringSubmatch(string(text), -1) {
			words := strings.Fields(found[1])
			verb := words[0]
			if strings.HasSuffix(verb, ".wardcount") || verb == "help" {
				continue // the window; help of a verb is asked for here anyway
			}
			var help, wrong bytes.Buffer
			env := terminal.Env{Out: &help, Err: &wrong, Version: "test"}
			if status := command.Run([]string{"help", verb}, env, func(string) int { return terminal.Wrong }); status != terminal.Done {
				t.Errorf("%s: wardcount %s: there is no such verb (%d)", page, verb, status)
			}
			for _, word := range words[1:] {
				if strings.HasPrefix(word, "--") && !regexp.MustCompile(regexp.QuoteMeta(word)+`\b`).MatchString(help.String()) {
					t.Errorf("%s: wardcount %s does not take %s", page, verb, word)
				}
			}
			tried++
		}
	}
	if tried < 25 {
		t.Errorf("only %d lines of a terminal were found", tried)
	}
	t.Logf("%d lines of a terminal", tried)
}
