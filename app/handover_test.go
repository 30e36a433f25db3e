package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"wardcount/app/store"
)

// leaving is documents that are to leave into a folder, and what the journal was told of them.
type leaving struct {
	handing
	told    [][]PublishedFile
	already []string // what lay in the folder as the journal was told
}

// leave gives two documents that hold what they are to hold, on their way into a new folder.
func leave(t *testing.T) *leaving {
	t.Helper()
	l := &leaving{}
	l.dir = t.TempDir()
	for name, words := range map[string]string{"a.txt": "2,298 papers", "b.txt": "1,044 votes"} {
		l.documents = append(l.documents, document{name: name, kind: "text", contests: 1, what: "the certified figures",
			write: func() ([]byte, error) { return []byte(words), nil },
			check: func(data []byte) error {
				if string(data) != words {
					return errors.New("it holds something else")
				}
				return nil
			}})
	}
	slices.SortFunc(l.documents, func(a, b document) int { return int(a.name[0]) - int(b.name[0]) })
	l.may = func(Standing) bool { return true }
	l.record = func(files []PublishedFile) error {
		l.told, l.already = append(l.told, slices.Clone(files)), l.there(t)
		return nil
	}
	return l
}

// there lists what lies in the folder, what is hidden too.
func (l *leaving) there(t *testing.T) (names []string) {
	t.Helper()
	files, err := os.ReadDir(l.dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		names = append(names, f.Name())
	}
	return names
}

// stays wants the failure, and that nothing left and the journal was told of nothing.
func (l *leaving) stays(t *testing.T, err error, code string, lying ...string) {
	t.Helper()
	var failure *store.Failure
	if !errors.As(err, &failure) || failure.Code != code {
		t.Errorf("%v; want the failure %s", err, code)
	}
	if len(l.told) != 0 || !slices.Equal(l.there(t), lying) {
		t.Errorf("the journal was told %v, and in the folder lie %q; want nothing told and %q", l.told, l.there(t), lying)
	}
}

func TestDocumentsGetTheirNamesOnceTheJournalSaysThatTheyLeft(t *testing.T) {
	l := leave(t)
	files, err := l.over(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if len(l.told) != 1 || len(l.told[0]) != 2 || slices.Contains(l.already, "a.txt") || slices.Contains(l.already, "b.txt") {
		t.Fatalf("the journal was told %v while in the folder lay %q", l.told, l.already)
	}
	for i, words := range []string{"2,298 papers", "1,044 votes"} {
		sum, name := sha256.Sum256([]byte(words)), l.documents[i].name
		want := PublishedFile{Path: name, Kind: "text", Contests: 1, Bytes: len(words), SHA256: hex.EncodeToString(sum[:])}
		if l.told[0][i] != want {
			t.Errorf("the journal was told %+v; want %+v", l.told[0][i], want)
		}
		if want.Path = filepath.Join(l.dir, name); files[i] != want {
			t.Errorf("handed over is %+v; want %+v", files[i], want)
		}
		if data, err := os.ReadFile(files[i].Path); err != nil || string(data) != words {
			t.Errorf("%s holds %q (%v)", name, data, err)
		}
	}
	if there := l.there(t); !slices.Equal(there, []string{"a.txt", "b.txt"}) {
		t.Errorf("in the folder lie %q", there)
	}
}

func TestADocumentThatDoesNotHoldItsFiguresKeepsAllOfThemBack(t *testing.T) {
	l := leave(t)
	l.documents[1].write = func() ([]byte, error) { return []byte("1,404 votes"), nil }
	_, err := l.over(context.Background())
	l.stays(t, err, "read_back")

	l = leave(t)
	l.documents[1].write = func() ([]byte, error) { return nil, errors.New("no column for it") }
	_, err = l.over(context.Background())
	l.stays(t, err, "read_back")
}

// What is held against the figures is what lies on the disc, and not what is still in memory.
func TestADocumentIsReadBackFromTheDisc(t *testing.T) {
	l := leave(t)
	var memory []byte
	write, check := l.documents[0].write, l.documents[0].check
	l.documents[0].write = func() ([]byte, error) {
		var err error
		memory, err = write()
		return memory, err
	}
	l.documents[0].check = func(data []byte) error {
		clear(memory)
		return check(data)
	}
	if _, err := l.over(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestWhatTheJournalDoesNotTakeDoesNotLeave(t *testing.T) {
	l := leave(t)
	l.record = func([]PublishedFile) error { return &store.Failure{Code: "disc_full"} }
	_, err := l.over(context.Background())
	l.stays(t, err, "disc_full")
}

func TestAPublicationThatIsStoppedAtItsLastMomentHasNotLeft(t *testing.T) {
	l := leave(t)
	ctx, stop := context.WithCancel(context.Background())
	l.progress = func(done, total int, _ string) {
		if done == total {
			stop()
		}
	}
	if _, err := l.over(ctx); !errors.Is(err, context.Canceled) || len(l.told) != 0 || len(l.there(t)) != 0 {
		t.Errorf("%v; the journal was told %v, and in the folder lie %q", err, l.told, l.there(t))
	}
}

func TestAFileThatMayNotBeReplacedKeepsAllOfThemBack(t *testing.T) {
	l := leave(t)
	before := []byte("somebody's own")
	if err := os.WriteFile(filepath.Join(l.dir, "b.txt"), before, 0o644); err != nil {
		t.Fatal(err)
	}
	l.may = func(Standing) bool { return false }
	_, err := l.over(context.Background())
	sum := sha256.Sum256(before)
	want := Standing{Path: filepath.Join(l.dir, "b.txt"), SHA256: hex.EncodeToString(sum[:])}
	var kept *WouldReplace
	if !errors.As(err, &kept) || !slices.Equal(kept.Files, []Standing{want}) || len(l.told) != 0 || !slices.Equal(l.there(t), []string{"b.txt"}) {
		t.Errorf("%v; the journal was told %v, and in the folder lie %q", err, l.told, l.there(t))
	}
	if data, err := os.ReadFile(want.Path); err != nil || string(data) != string(before) {
		t.Errorf("it holds %q now (%v)", data, err)
	}
	l.may = func(s Standing) bool { return s == want }
	if _, err := l.over(context.Background()); err != nil || len(l.told) != 1 {
		t.Errorf("where it may be replaced: %v", err)
	}
}

func TestAFolderInTheWayOfADocumentIsSeenBeforeTheJournalIsTold(t *testing.T) {
	l := leave(t)
	if err := os.Mkdir(filepath.Join(l.dir, "b.txt"), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err := l.over(context.Background())
	l.stays(t, err, "not_writable", "b.txt")
}
