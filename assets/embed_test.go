package assets

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"image/png"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

func TestTheLawIsThereAndIsJSON(t *testing.T) {
	if !json.Valid(Law()) {
		t.Errorf("law.json is no JSON: %d bytes", len(Law()))
	}
}

func TestWhoChangesTheBytesChangesNobodyElses(t *testing.T) {
	for name, read := range map[string]func() []byte{"law": Law, "icon": Icon, "parties": Parties, "voter-ID figures": VoterIDPublished, "turnouts": VoterIDTurnout} {
		first := read()
		first[0] ^= 0xff
		if bytes.Equal(first, read()) {
			t.Errorf("%s: the next caller is given the changed bytes", name)
		}
	}
}

func TestTheIconIsASquarePicture(t *testing.T) {
	config, err := png.DecodeConfig(bytes.NewReader(Icon()))
	if err != nil {
		t.Fatal(err)
	}
	if config.Width != config.Height || config.Width == 0 {
		t.Errorf("%d by %d", config.Width, config.Height)
	}
}

func TestAPracticeElectionIsAFolderOfFiles(t *testing.T) {
	for election, own := range map[string]string{"watford-2018": "voter-id.csv", "tower-hamlets-2018": "last.csv"} {
		folder, err := Practice(election)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"council.csv", "wards.csv", "candidates.csv", "stations.csv", "mayor.csv", own} {
			if text, err := fs.ReadFile(folder, name); err != nil || bytes.Count(text, []byte("\n")) < 2 {
				t.Errorf("%s/%s: %d bytes, %v", election, name, len(text), err)
			}
		}
	}
}

func TestAPracticeElectionThatIsNotThereIsNamed(t *testing.T) {
	for _, name := range []string{"", ".", "..", "atlantis", "SOURCES.md", "../law", "watford-2018/"} {
		if _, err := Practice(name); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("Practice(%q): %v", name, err)
		}
	}
}

// Names and votes of real people travel in the program: each file's source and
// licence travels with it.
func TestEveryPracticeFileHasItsSource(t *testing.T) {
	sources, err := practice.ReadFile("practice/SOURCES.md")
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(practice, "practice/*/*")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, name := range files {
		election, file := path.Base(path.Dir(name)), path.Base(name)
		_, section, _ := strings.Cut(string(sources), "\n## "+election+":")
		section, _, _ = strings.Cut(section, "\n## ")
		if !strings.Contains(section, "`"+file+"`") {
			t.Errorf("SOURCES.md does not name %s under %s", file, election)
		}
	}
	for _, said := range []string{"CC BY-SA 3.0", "CC BY 4.0", "Local Elections Archive Project", "Democracy Club", "fictional"} {
		if !strings.Contains(string(sources), said) {
			t.Errorf("SOURCES.md does not say %q", said)
		}
	}
}

// Every address of the tables of published figures stands in their list of
// sources or in the table itself, which the list points to; each row has one.
func TestEveryPublishedFigureHasItsSource(t *testing.T) {
	sources, err := os.ReadFile("voterid/SOURCES.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"published.csv": VoterIDPublished(), "turnout.csv": VoterIDTurnout()} {
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil || len(rows) < 6 {
			t.Fatalf("%s: %d rows, %v", name, len(rows), err)
		}
		for _, r := range rows[1:] {
			council, _, _ := strings.Cut(r[0], " ")
			if !strings.HasPrefix(r[len(r)-1], "http") || !strings.Contains(string(sources), "| "+council+", ") {
				t.Errorf("%s, %s: the source is %q, or SOURCES.md does not name the council", name, r[0], r[len(r)-1])
			}
		}
	}
}
