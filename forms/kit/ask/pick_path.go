package ask

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Paths as they are typed: ~ is the home folder, and a folder ends in what parts
// one name from the next. Nothing here looks at a disc.

const pickSeparator = string(os.PathSeparator)

// pickHome is the home folder as it is typed.
const pickHome = "~" + pickSeparator

// pickSplit parts a path into its folder and what follows; a path that names no
// folder of its own lies in base.
func pickSplit(text, base string) (folder, part string) {
	if text == "~" {
		return pickHome, ""
	}
	end := strings.LastIndexFunc(text, func(r rune) bool { return r < 128 && os.IsPathSeparator(uint8(r)) }) + 1
	folder, part = text[:end], text[end:]
	if filepath.IsAbs(folder) || strings.HasPrefix(folder, pickHome) {
		return folder, part
	}
	return base + folder, part
}

// pickFolder ends a path as a folder does.
func pickFolder(path string) string {
	if path != "" && os.IsPathSeparator(path[len(path)-1]) {
		return path
	}
	return path + pickSeparator
}

// pickExpand reads ~.
func pickExpand(path, home string) string {
	if rest, ok := strings.CutPrefix(path, pickHome); ok && home != "" {
		return pickFolder(home) + rest
	}
	return path
}

// pickUp is the folder in which a folder lies; at the top it stays.
func pickUp(folder, home string) string {
	if folder == pickHome {
		folder = pickExpand(folder, home)
	}
	return pickFolder(filepath.Dir(filepath.Clean(folder)))
}

// pickFilter gives the entries that fit and hold what was typed, those that
// begin with it first.
func pickFilter(all []PickEntry, part string, fits func(PickEntry) bool) []PickEntry {
	part = strings.ToLower(part)
	var begin, hold []PickEntry
	for _, e := range all {
		switch name := strings.ToLower(e.Name); {
		case !fits(e):
		case name == part:
			begin = slices.Insert(begin, 0, e)
		case strings.HasPrefix(name, part):
			begin = append(begin, e)
		case strings.Contains(name, part):
			hold = append(hold, e)
		}
	}
	return append(begin, hold...)
}

// pickHas tells whether a folder of that name is there.
func pickHas(all []PickEntry, name string) bool {
	return slices.ContainsFunc(all, func(e PickEntry) bool { return e.Folder && e.Name == name })
}

// pickEnds tells whether a name ends as it should.
func pickEnds(name string, ends []string) bool {
	return len(ends) == 0 || slices.ContainsFunc(ends, func(end string) bool {
		return strings.HasSuffix(strings.ToLower(name), strings.ToLower(end))
	})
}

// pickComplete writes what the found names have in common; the only one whole.
func pickComplete(found []PickEntry, part string) string {
	if len(found) == 0 {
		return part
	}
	if len(found) == 1 || found[0].Name == part {
		if found[0].Folder {
			return pickFolder(found[0].Name)
		}
		return found[0].Name
	}
	common := found[0].Name
	for _, e := range found[1:] {
		n := 0
		for n < len(common) && n < len(e.Name) && common[n] == e.Name[n] {
			n++
		}
		common = strings.ToValidUTF8(common[:n], "")
	}
	if len(common) <= len(part) {
		return part
	}
	return common
}
