package desk_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"wardcount/forms/desk"
	"wardcount/forms/words"
)

func TestEightRecentCountsAreKept(t *testing.T) {
	p := test.NewTempApp(t).Preferences()
	for i := range 10 {
		r := words.Recent{Path: fmt.Sprintf("/counts/%d/c.wardcount", i%9)}
		desk.KeepRecents(p, append([]words.Recent{r}, desk.Without(desk.Recents(p), r.Path)...))
	}
	var got []string
	for _, r := range desk.Recents(p) {
		got = append(got, filepath.Base(filepath.Dir(r.Path)))
	}
	if strings.Join(got, "") != "08765432" {
		t.Errorf("kept: %s", got)
	}
	p.SetStringList(desk.RecentKey, []string{"not a count", "{}"}) // written by another program
	if all := desk.Recents(p); len(all) != 0 {
		t.Errorf("read: %v", all)
	}
}
