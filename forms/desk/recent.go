package desk

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/forms/words"
)

// recentKey is where the preferences keep the counts that were opened last:
// what they are called and where they lie, and nothing of what is in them.
const recentKey = "recent-counts"

// recentKept is how many are kept: as many as have a digit and stay in sight.
const recentKept = 8

// Recents are the counts that were opened last, the newest first.
func Recents(p fyne.Preferences) []words.Recent {
	var all []words.Recent
	for _, line := range p.StringList(recentKey) {
		var r words.Recent
		if json.Unmarshal([]byte(line), &r) == nil && r.Path != "" {
			all = append(all, r)
		}
	}
	return all
}

// keepRecents puts them away.
func keepRecents(p fyne.Preferences, all []words.Recent) {
	lines := []string{} // an empty list takes away what stood there; none does not
	for _, r := range all[:min(len(all), recentKept)] {
		if line, err := json.Marshal(r); err == nil {
			lines = append(lines, string(line))
		}
	}
	p.SetStringList(recentKey, lines)
}

// recents are those counts, as the preferences keep them.
type recents struct{ kept fyne.Preferences }

// remember puts a count that was opened at the head of the recent ones; a backup copy, which is only looked into, at
// their end.
func (r *recents) remember(c *app.Count) {
	path, err := filepath.Abs(c.Path())
	if err != nil {
		path = c.Path()
	}
	p, e := r.kept, c.State().Election
	now := words.Recent{Path: path, Name: e.Name, Council: e.Council.Name, Date: e.Date, Practice: e.Practice, Opened: time.Now()}
	others := without(Recents(p), path)
	if app.IsBackup(path) {
		keepRecents(p, append(others[:min(len(others), recentKept-1)], now))
		return
	}
	keepRecents(p, append([]words.Recent{now}, others...))
}

// Forget takes a count off the list; its file is not touched.
func (r *recents) Forget(path string) { keepRecents(r.kept, without(Recents(r.kept), path)) }

// without leaves the count at a path out.
func without(all []words.Recent, path string) []words.Recent {
	return slices.DeleteFunc(all, func(r words.Recent) bool { return r.Path == path })
}

// recentFolders are the folders in which they lie, each once.
func recentFolders(all []words.Recent, home string) []string {
	var folders []string
	for _, r := range all {
		if folder := words.ShortPath(filepath.Dir(r.Path), home); !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
	}
	return folders
}
