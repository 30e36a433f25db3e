package app_test

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readBook reads the workbook's tables.
func readBook(t *testing.T, path string) told {
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	all := told{}
	each := func(sheet string, row func(ward string, titles, cells []string)) {
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		var titles []string
		for _, cells := range rows {
			switch {
			case len(cells) > 3 && cells[0] == "Ward":
				titles = cells
			case titles != nil && len(cells) > 3:
				row(cells[0], titles, cells)
			}
		}
	}
	each("Candidates", func(ward string, titles, cells []string) {
		name := cells[column(titles, "Name on the ballot paper")]
		all.put(ward, name, cells[column(titles, "Votes")])
		if cells[column(titles, "Elected")] == "Elected" {
			all.put(ward, "elected "+name, "Elected")
		}
	})
	each("Rejected papers", func(ward string, titles, cells []string) {
		for i, title := range titles {
			all.put(ward, strings.Replace(title, "Rejected papers in all", rejected, 1), cells[i])
		}
	})
	each("Turnout", func(ward string, titles, cells []string) {
		for i, title := range titles {
			switch title {
			case "Ballot papers verified":
				all.put(ward, inBoxes, cells[i])
			case "Electorate":
				all.put(ward, electorate, cells[i])
			}
		}
	})
	return all
}

func column(titles []string, name string) int {
	for i, title := range titles {
		if title == name {
			return i
		}
	}
	return 0
}

// feedHeads are the columns of the feed with the heads under which papers are rejected.
var feedHeads = map[string]string{"BallotsRejectedOfficialMark": "Want of an official mark", "BallotsRejectedMultipleVote": "Voting for more candidates than voter was entitled to",
	"BallotsRejectedIdentification": "Writing or mark by which voter could be identified", "BallotsRejectedUnmarked": "Unmarked or void for uncertainty"}

func readFeed(t *testing.T, path string) told {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(data), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	all := told{}
	for _, cells := range rows[1:] {
		at := map[string]string{}
		for i, title := range rows[0] {
			at[title] = cells[i]
		}
		ward, name := at["ElectoralAreaLabel"], paperName(at["CandidateSurname"], at["CandidateForenames"], at["CommonlyUsedSurname"], at["CommonlyUsedForenames"])
		all.put(ward, name, at["VotesWon"])
		if at["Elected"] == "ELECTED" {
			all.put(ward, "elected "+name, "Elected")
		}
		for title, head := range feedHeads {
			all.put(ward, head, at[title])
		}
		all.put(ward, inBoxes, at["VotesCast"])
		all.put(ward, electorate, at["EligibleElectorate"])
	}
	return all
}

// paperName is a candidate as the ballot paper has them.
func paperName(surname, forenames, usedSurname, usedForenames string) string {
	if usedSurname != "" {
		surname = usedSurname
	}
	if usedForenames != "" {
		forenames = usedForenames
	}
	return strings.ToUpper(surname) + " " + forenames
}

func readJSON(t *testing.T, path string) told {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Contests []struct {
			Name       string
			Electorate int
			Verified   struct{ Total int }
			Rejected   struct {
				Total  int
				ByHead []struct {
					Label  string
					Papers int
				} `json:"by_head"`
			}
			Candidates []struct {
				Surname, Forenames string
				UsedSurname        string `json:"commonly_used_surname"`
				UsedForenames      string `json:"commonly_used_forenames"`
				Votes              int
				Elected            bool
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	all := told{}
	for _, c := range file.Contests {
		for _, x := range c.Candidates {
			name := paperName(x.Surname, x.Forenames, x.UsedSurname, x.UsedForenames)
			all.put(c.Name, name, strconv.Itoa(x.Votes))
			if x.Elected {
				all.put(c.Name, "elected "+name, "Elected")
			}
		}
		for _, h := range c.Rejected.ByHead {
			all.put(c.Name, h.Label, strconv.Itoa(h.Papers))
		}
		all.put(c.Name, rejected, strconv.Itoa(c.Rejected.Total))
		all.put(c.Name, inBoxes, strconv.Itoa(c.Verified.Total))
		all.put(c.Name, electorate, strconv.Itoa(c.Electorate))
	}
	return all
}

var (
	ofWard = regexp.MustCompile(`^(.+) ward: election of`)
	number = regexp.MustCompile(`^\d[\d,]*$`)
)

// row takes one row of a notice: a candidate, a head, a sum or a label with a figure.
func (f told) row(ward string, cells []string) {
	labels := map[string]string{"Total rejected": rejected, "Ballot papers verified": inBoxes, "All ballot papers verified": inBoxes, "Electorate": electorate}
	for len(cells) > 1 && len(strings.TrimSpace(cells[0])) < 2 { // the letter of a head
		cells = cells[1:]
	}
	for i, cell := range cells {
		if i == 0 || !number.MatchString(cell) {
			continue
		}
		what := cells[0]
		if label, ok := labels[what]; ok {
			what, cell = label, cells[len(cells)-1]
			if len(cells) > 3 || label == inBoxes && i+1 < len(cells) { // expected, found, variance
				cell = cells[i+1]
			}
		}
		f.put(ward, what, cell)
		if cells[len(cells)-1] == "Elected" {
			f.put(ward, "elected "+what, "Elected")
		}
		return
	}
}

// readPDF reads a notice with somebody else's reader, which gives the place of
// each word; what is printed across the page is no row.
func readPDF(t *testing.T, path string) told {
	out, err := exec.Command("pdftotext", "-bbox", path, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext (poppler-utils): %v", err)
	}
	root, err := html.Parse(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	all, ward := told{}, ""
	for page := range root.Descendants() {
		if page.Data != "page" {
			continue
		}
		for _, cells := range rowsOf(page) {
			if m := ofWard.FindStringSubmatch(cells[0]); m != nil {
				ward = m[1]
			}
			all.row(ward, cells)
		}
	}
	return all
}

// rowsOf puts the words of a page into rows, and words that stand apart into
// cells of their own.
func rowsOf(page *html.Node) [][]string {
	type word struct {
		left, top, right float64
		text             string
	}
	var words []word
	for n := range page.Descendants() {
		if n.Data != "word" || n.FirstChild == nil {
			continue
		}
		at := map[string]float64{}
		for _, a := range n.Attr {
			at[a.Key], _ = strconv.ParseFloat(a.Val, 64)
		}
		if at["ymax"]-at["ymin"] < 40 {
			words = append(words, word{at["xmin"], at["ymin"], at["xmax"], n.FirstChild.Data})
		}
	}
	slices.SortStableFunc(words, func(a, b word) int {
		if math.Abs(a.top-b.top) > 2 {
			return cmp.Compare(a.top, b.top)
		}
		return cmp.Compare(a.left, b.left)
	})
	var rows [][]string
	for i, w := range words {
		switch {
		case i == 0 || w.top-words[i-1].top > 2:
			rows = append(rows, []string{w.text})
		case w.left-words[i-1].right > 6:
			rows[len(rows)-1] = append(rows[len(rows)-1], w.text)
		default:
			cells := rows[len(rows)-1]
			cells[len(cells)-1] += " " + w.text
		}
	}
	return rows
}

// walk gives every row of a page's tables and every label with its words.
func walk(t *testing.T, path string, row func(n *html.Node, cells []string), other func(*html.Node)) {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	root, err := html.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		other(n)
		if n.DataAtom == atom.Tr || n.DataAtom == atom.Dt {
			var cells []string
			from := n.FirstChild
			if n.DataAtom == atom.Dt {
				from = n
			}
			for c := from; c != nil; c = c.NextSibling {
				if c.Type == html.ElementNode {
					cells = append(cells, textOf(c))
				}
				if c.DataAtom == atom.Dd {
					break
				}
			}
			row(n, cells)
		}
	}
}

func textOf(n *html.Node) string {
	var words []string
	for d := range n.Descendants() {
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
			words = append(words, strings.TrimSpace(d.Data))
		}
	}
	return strings.Join(words, "\n")
}

func readNotices(t *testing.T, path string) told {
	all, ward := told{}, ""
	walk(t, path, func(_ *html.Node, cells []string) { all.row(ward, cells) }, func(n *html.Node) {
		if n.DataAtom == atom.P {
			if m := ofWard.FindStringSubmatch(textOf(n)); m != nil {
				ward = m[1]
			}
		}
	})
	return all
}

func readPage(t *testing.T, path string) told {
	all, ward := told{}, ""
	walk(t, path, func(_ *html.Node, cells []string) {
		if len(cells) < 2 {
			return
		}
		what, _, _ := strings.Cut(cells[0], "\n") // then the party
		what = strings.TrimPrefix(what, "Rejected: ")
		if label, ok := pageLabels[what]; ok {
			what = label
		}
		all.put(ward, what, cells[1])
		if cells[len(cells)-1] == "Elected" {
			all.put(ward, "elected "+what, "Elected")
		}
	}, func(n *html.Node) {
		if n.DataAtom == atom.Caption {
			ward, _, _ = strings.Cut(textOf(n), ": ")
		}
	})
	return all
}

// pageLabels are the rows of the page with what they tell.
var pageLabels = map[string]string{"Electorate: the register in force at the poll": electorate, "Ballot papers verified: in all": inBoxes, "Ballot papers rejected at the count: in all": rejected}

var (
	ofMediaRejected = regexp.MustCompile(`^([\d,]+) rejected papers?$`)
	ofMediaTurnout  = regexp.MustCompile(`: ([\d,]+) papers of ([\d,]+) electors$`)
)

// readMedia reads the declared wards of the media sheet: their head says what
// the ward came to, and each candidate is a line of a list.
func readMedia(t *testing.T, path string) told {
	all, ward := told{}, ""
	walk(t, path, func(*html.Node, []string) {}, func(n *html.Node) {
		lines := strings.Split(textOf(n), "\n")
		switch at := slices.Index(lines, ":"); {
		case n.DataAtom == atom.Th:
			ward = lines[0]
			for _, line := range lines {
				if m := ofMediaRejected.FindStringSubmatch(line); m != nil {
					all.put(ward, rejected, m[1])
				}
				if m := ofMediaTurnout.FindStringSubmatch(line); m != nil {
					all.put(ward, inBoxes, m[1])
					all.put(ward, electorate, m[2])
				}
			}
		case n.DataAtom == atom.Li && at > 0 && at+1 < len(lines):
			all.put(ward, lines[0], lines[at+1])
			if lines[len(lines)-1] == "Elected" {
				all.put(ward, "elected "+lines[0], "Elected")
			}
		}
	})
	return all
}

var ofPress = regexp.MustCompile(`^\s+\d\d:\d\d\s+(\S.*?)\s{2,}.*\s{2,}([0-9a-f]{4}(?: [0-9a-f]{4}){3})$`)

// readPress reads which certificate each ward's line rests on.
func readPress(t *testing.T, path string) told {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	all := told{}
	for line := range strings.SplitSeq(string(data), "\n") {
		if m := ofPress.FindStringSubmatch(line); m != nil {
			all.put(m[1], hash, m[2])
		}
	}
	return all
}
