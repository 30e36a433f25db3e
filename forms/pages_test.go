package forms_test

import (
	"os"
	"regexp"
	"testing"

	"wardcount/forms/desktest"
)

// keyOnPage is a key on a page with Ctrl or Alt, or a function key. Single letters and digits are heard by the field
// or the page that has the focus, and no command's.
var keyOnPage = regexp.MustCompile("`(F[0-9]+|(?:Ctrl|Alt)\\+[^`]+)`")

// TestTheKeysOfTheHandbookAreThoseOfTheWindow: every key with which the README and the page of the night do something
// is a command's.
func TestTheKeysOfTheHandbookAreThoseOfTheWindow(t *testing.T) {
	d := desktest.Sit(t)
	ofForms := map[string]bool{"Ctrl+Z": true}
	for page, least := range map[string]int{"../README.md": 12, "../docs/night.md": 20} {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		found := keyOnPage.FindAllStringSubmatch(string(text), -1)
		for _, key := range found {
			if !ofForms[key[1]] && d.W.Keys.ByKeys(key[1]) == nil {
				t.Errorf("%s: %s does nothing", page, key[1])
			}
		}
		if len(found) < least {
			t.Errorf("%s names only %d keys", page, len(found))
		}
	}
}
