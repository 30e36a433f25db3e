package assets

import (
	"bytes"
	"encoding/json"
	"image/png"
	"io/fs"
	"strings"
	"testing"
)

func TestTheLawIsThereAndIsJSON(t *testing.T) {
	if !json.Valid(Law()) {
		t.Errorf("law.json is no JSON: %d bytes", len(Law()))
	}
}

func TestWhoChangesTheBytesChangesNobodyElses(t *testing.T) {
	for name, read := range map[string]func() []byte{"law": Law, "icon": Icon} {
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
	watford, err := Practice("watford-2018")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"council.csv", "wards.csv", "candidates.csv", "stations.csv", "mayor.csv", "voter-id.csv"} {
		if text, err := fs.ReadFile(watford, name); err != nil || len(text) == 0 {
			t.Errorf("%s: %d bytes, %v", name, len(text), err)
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

func TestEveryPracticeFolderHasItsSources(t *testing.T) {
	sources, err := PracticeSources()
	if err != nil {
		t.Fatal(err)
	}
	folders, err := fs.ReadDir(practice, "practice")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if f.IsDir() && !strings.Contains(string(sources), f.Name()) {
			t.Errorf("SOURCES.md does not name %s", f.Name())
		}
	}
	for _, said := range []string{"CC BY-SA 3.0", "CC BY 4.0", "Local Elections Archive Project", "Democracy Club", "fictional"} {
		if !strings.Contains(string(sources), said) {
			t.Errorf("SOURCES.md does not say %q", said)
		}
	}
}
