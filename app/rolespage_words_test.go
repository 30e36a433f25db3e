package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// page is docs/roles.md.
func page() string {
	text := `# Who may do what

This page is written from the program's own test: it tries every line with every role, and fails if the program answers otherwise. Who acts is who the set-up names, in the role that it gives.

| | Returning officer | Deputy | Supervisor | Clerk | Administrator | Viewer | In a terminal |
|---|:-:|:-:|:-:|:-:|:-:|:-:|---|
`
	for _, m := range append(lines(), later...) {
		text += "| " + m.words
		for _, l := range everybody {
			mark := "–"
			if strings.ContainsRune(m.who, l) {
				mark = "yes"
			}
			text += " | " + mark
		}
		text += " | " + verbsOf(m.method) + " |\n"
	}
	return text + `
- **Two readings.** Where sheets are keyed twice, nobody keys both readings of a sheet, and nobody who keyed one of them decides between them, whatever their role. The second person is shown nothing of the first reading. Who decides, having keyed neither, is shown both beside the figures that still differ; nobody else is.
- **What is half keyed** is shown to the person who typed it and to nobody else, whatever their role. Others see who began which sheet, and when.
- **What was agreed by two people** is changed by two people. A supervisor's decision covers only the figures that differ, takes what one of the two read, and stands on the certificate. A count after the first that was agreed is not taken back, by anybody.
- **Doubtful papers** are decided by the returning officer or a deputy. What they decided is keyed once, and only they take it back.
- **Findings.** The table of rules says who accepts which. A warning is explained by one person and accepted by another. Nobody accepts a finding of which the table says so.
- **After the statement of verification is signed** a figure of the verification is changed by a supervisor, a deputy or the returning officer, and the signature no longer stands.
- **While the provisional figures are with the agents** nobody changes a figure; after a granted recount the earlier counts stay. **After certification** nobody changes anything of the ward.
- **While the count is closed and sealed** nobody does anything but open it, or export what was declared before.
- **A backup copy** holds everything, also what two people have not agreed yet: keep it like the count. The terminal asks for no name for it, because whoever can read the file can copy it.
- **Voter identification.** The stations' records are keyed by whoever keys sheets: there is no right of its own for it, because a record holds numbers only, and who keys may open one to see what stands on it. How many records are in is shown to everybody, and the totals by ward to everybody once the returning officer or a deputy has released them. Before that, and station by station at any time, they are for those who answer for the poll. The review leaves the count only after the release, and not while a record that changed since, or a paper account that stands in for one, is not released again; single stations leave, in the report and in the pictures, only where they are asked for. On the page of the records their numbers are for those who review them; a finding is read with its figures by whoever may explain it. In a terminal ` + "`wardcount voterid`" + ` asks for no name, as no verb does that only reads, because whoever can read the file can read it.
- **An administrator** looks after set-up, files and backups, and never keys, approves or certifies. **A viewer** only looks.
`
}

func TestThePageOfRolesIsAsItIsTried(t *testing.T) {
	path := filepath.Join("..", "docs", "roles.md")
	if *update {
		if err := os.WriteFile(path, []byte(page()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	written, err := os.ReadFile(path)
	if err != nil || string(written) != page() {
		t.Errorf("docs/roles.md is not what the program does; write it anew with -update (%v)", err)
	}
}
