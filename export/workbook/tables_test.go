package workbook

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/workbook/tables"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

func TestMoreThanAHundredWardsAreRowsAndNotSheets(t *testing.T) {
	r := many(t, 100)
	if got := len(opened(t, r).GetSheetList()); got < 100 {
		t.Errorf("%d wards have %d sheets", 100, got)
	}
	r = many(t, 100+1)
	data := written(t, r)
	if err := Check(r, data); err != nil {
		t.Fatal(err)
	}
	f := opened(t, r)
	want := []string{"Cover", "Council", "Wards", "Candidates", "Turnout", "Rejected papers", "Verification", "Terms of office", "Notes", "Voter ID", "As published", "Checks"}
	if got := f.GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("sheets %q, want %q", got, want)
	}
	exporttest.Says(t, textOf(t, r, words.WardsName), "Callowland 1 | E05011046 | ward | 1 | 0 | 5746 | 1392 | 906 | 2298 | 2289 | 9 | – | – | 212 | Practice returning officer",
		"Nascot 4 | E05011051 | ward | 2 | 1 | 5990 | – | – | – | – | – | – | – | – | no poll")
	exporttest.Says(t, textOf(t, r, words.NotesName), "Count area | Area 1 | ALI Amina 847, BLAKE Rachel", "Count | Count 4, certified: recount of the papers of Aga Dychton (in part)", "Papers moved | Box P1,", "Recount | of the bundles, asked for by =de la Cruz, the candidate | Granted by",
		"Off the register | Station C9 | struck off: Never opened", "Noted after the declaration | The declaration was read out with 299 votes")
	for name, spoil := range map[string]func(*ward.Certificate){
		"stations": func(c *ward.Certificate) { c.Stations = figure.Keyed(figure.Papers(1)) },
		"unused":   func(c *ward.Certificate) { c.Unused = figure.Keyed(figure.Votes(1)) },
		"margin":   func(c *ward.Certificate) { c.Margin = figure.Keyed(figure.Votes(1)) },
	} {
		spoilt := many(t, 100+1)
		c := &spoilt.Wards[0].Certificate
		certified := c.ShortHash()
		spoil(c)
		sheets := exporttest.Sheets(t, data)
		for _, row := range sheets[words.WardsName] { // the hash of another certificate would give away any change
			if last := len(row) - 1; last >= 0 && row[last] == certified {
				row[last] = c.ShortHash()
			}
		}
		if err := tables.ReadBack(sheets, spoilt); err == nil || strings.Contains(err.Error(), "Certificate") {
			t.Errorf("%s: found was %v", name, err)
		}
	}
}

func TestTheTablesAreExcelsOwnAndMergeNothing(t *testing.T) {
	r := exporttest.Sample()
	f := opened(t, r)
	for _, sheet := range []string{words.CandidatesName, words.TurnoutName, words.RejectedName, words.VerificationName, words.TermsName, words.ChecksName} {
		tables, err := f.GetTables(sheet)
		if err != nil || len(tables) != 1 || strings.Contains(tables[0].Name, " ") {
			t.Fatalf("%s: %+v, %v", sheet, tables, err)
		}
		rows, _ := f.GetRows(sheet)
		var from, to int
		if _, err := fmt.Sscanf(regexp.MustCompile(`[A-Z]+`).ReplaceAllString(tables[0].Range, ""), "%d:%d", &from, &to); err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, head := range rows[from-1] {
			if head == "" || seen[head] {
				t.Errorf("%s: the heading %q is empty or comes twice", sheet, head)
			}
			seen[head] = true
		}
		merged, err := f.GetMergeCells(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range merged {
			var row int
			fmt.Sscanf(strings.TrimLeft(m.GetStartAxis(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "%d", &row)
			if row >= from && row <= to {
				t.Errorf("%s: %s is merged", sheet, m.GetStartAxis())
			}
		}
		if sheet == words.CandidatesName && to-from != 35 {
			t.Errorf("%d candidates and answers, want 35", to-from)
		}
	}
	exporttest.Says(t, textOf(t, r, words.CandidatesName), "Central | E05011047 | 1 | DYCHTON Aga | Liberal Democrat | Liberal Democrats | PP90 | 970 | Elected | no | –",
		`@X Bo "the Baker" | Independent | Independent | ynmp-party:2 | 512 | Elected | yes | –`, "-SMITH +44 _x0041_ | <b>&amp;</b> | 0 | Not elected | no",
		"AHMED Mo | Green Party | Green Party | PP63 | – | Elected unopposed | no | –", "YES | Yes, the plan should be used | 288 | Carried")
	exporttest.Says(t, textOf(t, r, words.VerificationName), "Bow East | E05009319 | B3 | station | B3, Mobile unit, Mill Lane | 1,351, 1,351 | 1352 | 1351 | -1 | -2 | V3: Box B3 held 1,351 papers",
		"Central | E05011047 | PV-C | postal | 871 | 871 | 871 | 0 | 0")
	exporttest.Says(t, textOf(t, r, words.TurnoutName), "Callowland | E05011046 | 5746 | 2298 | 0.3999 | 2289 | 0.3984", "Nascot | E05011051 | 5990 | – | – | – | – | no poll")
}

func TestASheetCanBeFilteredAndNotChanged(t *testing.T) {
	for name, text := range exporttest.Parts(t, written(t, exporttest.Sample())) {
		if !strings.HasPrefix(name, "xl/worksheets/sheet") {
			continue
		}
		rule := regexp.MustCompile(`<sheetProtection [^>]*>`).FindString(text)
		if !strings.Contains(rule, `sheet="true"`) || strings.Contains(rule, `autoFilter="true"`) || !strings.Contains(rule, `autoFilter="false"`) || strings.Contains(rule, "assword") {
			t.Errorf("%s: %s", name, rule)
		}
	}
}
