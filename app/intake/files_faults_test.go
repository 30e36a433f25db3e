package intake

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/assets"
	"wardcount/reconcile/setup"
)

// What is wrong with several files together, each with its file, row and cell.
func TestFaultsOfSeveralFilesAreSaidWithFileAndCell(t *testing.T) {
	law, err := setup.ParseLaw(assets.Law())
	if err != nil {
		t.Fatal(err)
	}
	const wards = "Ward,Seats,Electorate\nAlder Heath,2,5210\nBircham,1,2874\n"
	both := func(o *Options) { o.Ward, o.ByElection = OneWard{}, false }
	book := string(example(t, func(f *excelize.File) error { return f.SetCellValue("Wards", "D2", 3) }, deleteRows("Wards", 3, 2)))
	for _, c := range []struct {
		name  string
		files []string
		opt   func(*Options)
		want  []string
	}{
		{"stations without numbers", []string{"s.csv", "Hall name,Situation of polling station,Ward\nx,Library,Alder Heath\n"}, nil,
			[]string{"s.csv, row 1: It looks like the table Stations, but no column is “Station”; its headings are “Hall name”, “Situation of polling station”, “Ward”. Say which is which: wardcount columns s.csv --as TABLE --set \"Their heading=Our heading\" --save NAME; then add --columns NAME here."}},
		{"headings that nobody knows", []string{"s.csv", "Colour,Height\nred,2\n"}, nil,
			[]string{"s.csv, row 1: None of its headings is known; its headings are “Colour”, “Height”. Say which is which: wardcount columns s.csv --as TABLE --set \"Their heading=Our heading\" --save NAME; then add --columns NAME here."}},
		{"one known heading among several", []string{"s.csv", "Colour,Ward\nred,Alder Heath\n"}, nil,
			[]string{"s.csv, row 1: Only one of its headings is known; its headings are “Colour”, “Ward”. Say which is which: wardcount columns s.csv --as TABLE --set \"Their heading=Our heading\" --save NAME; then add --columns NAME here."}},
		{"a table that could be two", []string{"s.csv", "Ward,Party,Seats\nAlder Heath,x,2\n"}, nil,
			[]string{"s.csv, row 1: It could be the table Wards or Seats not up; its headings are “Ward”, “Party”, “Seats”. Say which is which: wardcount columns s.csv --as TABLE --set \"Their heading=Our heading\" --save NAME; then add --columns NAME here."}},
		{"a station without a number", []string{"s.csv", "PS No,Venue\n1,Hall\n,Library\n"}, nil,
			[]string{"s.csv, row 3, column PS No (A3): The cell is empty. Write the station's number."}},
		{"a station twice", []string{"s.csv", "PS No,Venue\n1,Hall\n1,Library\n"}, nil,
			[]string{"s.csv, row 3, column PS No (A3): Station “1” stands twice. Each station has its own number."}},
		{"a ward that is not in the wards", []string{"w.csv", wards, "s.csv", "PS No,Ward Name\n1,Alder Heath\n2,Birchan\n"}, both,
			[]string{"s.csv, row 3, column Ward Name (B3): “Birchan” is not a ward of the Wards sheet. Did you mean “Bircham”? Write the ward as on the Wards sheet."}},
		{"no ward where there are two", []string{"w.csv", wards, "s.csv", "PS No,Venue\n1,Hall\n"}, both,
			[]string{"s.csv: No column says which of the set-up's contests a line belongs to. Add a column “Ward”, or say which it is with the command columns."}},
		{"a candidate without a surname", []string{"c.csv", "Last name,First names\n,Rosalind\n"}, nil,
			[]string{"c.csv, row 2, column Last name (A2): The cell is empty. Write the surname."}},
		{"a place taken twice", []string{"c.csv", "Ballot order,Surname\n1,Bunting\n1,Dunnock\n"}, nil,
			[]string{"c.csv, row 3, column Ballot order (A3): Place 1 on the ballot paper of “Alder Heath” is taken twice. Number the candidates 1, 2, 3 as on the ballot paper."}},
		{"an electorate in words", []string{"w.csv", strings.Replace(wards, "2874", "many", 1)}, both,
			[]string{"w.csv, row 3, column Electorate (C3): “many” is not a whole number. Write the number of electors in digits only."}},
		{"a figure with a comma where none belongs", []string{"w.csv", strings.Replace(wards, "5210", "\"52,10\"", 1)}, both,
			[]string{"w.csv, row 2, column Electorate (C2): “52,10” is not a whole number. Write the number of electors in digits only."}},
		{"no electorate at all", []string{"w.csv", "Ward,Seats\nAlder Heath,2\n"}, both,
			[]string{"w.csv, row 2: Alder Heath has no electorate. Write the number of electors in the register in force at the poll; it can be mended until certification."}},
		{"no electorate by hand", []string{"c.csv", someCandidates}, func(o *Options) { o.Ward.Electorate = 0 },
			[]string{"--electorate: Alder Heath has no electorate. Write the number of electors in the register in force at the poll; it can be mended until certification."}},
		{"no council and no date", []string{"w.csv", wards}, func(o *Options) { both(o); o.Council, o.Date = "", "" }, []string{
			"--council: The council is not known. Say its name with --council, or add a set-up workbook.",
			"--date: The date of poll is not known. Say it with --date, as year-month-day, or add a set-up workbook."}},
		{"a council by its code only", []string{"w.csv", wards}, func(o *Options) { both(o); o.Council = "E07999999" },
			[]string{"--council: Of the council only the code “E07999999” is known. Say its name with --council, or add a set-up workbook."}},
		{"a date that is none", []string{"c.csv", someCandidates}, func(o *Options) { o.Date = "2 May" },
			[]string{"--date: The date of the poll “2 May” is not a date. Write it as year-month-day, such as 2018-05-03."}},
		{"files that say different things", []string{"w.csv", wards, "v.csv", "Division,Vacancies\nalder heath,3\n"}, both,
			[]string{"v.csv, row 2, column Vacancies (B2): “3” stands here, but “2” in w.csv. Mend one of the two, or leave it out."}},
		{"a workbook that says something else", []string{"count.xlsx", book, "w.csv", "Ward,Seats\nAlder Heath,2\n"}, func(o *Options) { both(o); o.Council = "" },
			[]string{
				"Wards, row 2, column Ends of terms (G2): Alder Heath has 3 seats and the ends of 2 terms. Write a year for each seat, or none where all end together.",
				"Candidates, row 6, column Ward (A6): “Bircham” is not a ward of the Wards sheet. Write the ward as on the Wards sheet.",
			}},
		{"two lists of candidates", []string{"c.csv", someCandidates, "d.csv", "Surname,Forenames\nBunting,Rosalind May\n"}, nil,
			[]string{"d.csv, row 2, column Surname (A2): The candidates of “Alder Heath” here are not those in c.csv. Mend one of the two, or leave it out."}},
		{"a quotation mark too few", []string{"s.csv", "PS No,Venue\n1,\"Hall\n2,Library\n"}, nil,
			[]string{"s.csv, row 2: A quotation mark stands where none belongs, or its second is missing. Mend the row, or open the file in Excel and save it again."}},
		{"a picture", []string{"s.csv", "\x89PNG\r\n\x1a\n\x00\x00"}, nil,
			[]string{"s.csv: This is neither a workbook nor a table of text. Save it as CSV or as Excel Workbook (.xlsx)."}},
		{"an empty file", []string{"s.csv", "\n\n"}, nil,
			[]string{"s.csv: The file is empty. Perhaps it was not copied completely: copy it again."}},
		{"a character that cannot be seen", []string{"c.csv", "Surname\nBun\u202eting\n"}, nil,
			[]string{"c.csv, row 2, column Surname (A2): The text holds an invisible character (U+202E). Type it again by hand."}},
		{"nobody may certify", []string{"c.csv", someCandidates, "p.csv", "Name,Role\nPractice clerk A,clerk\n"}, nil,
			[]string{"People: Nobody is the returning officer. Add a person with the role returning officer; only that person certifies."}},
		{"a mayor by the supplementary vote", []string{"w.csv", "Contest,Seats,Electorate,Kind of contest\nMayor of Larkbury,1,80000,mayor\n", "c.csv", someCandidates}, func(o *Options) { both(o); o.Date = "2018-05-03" },
			[]string{"w.csv, row 2, column Kind of contest (D2): Mayor of Larkbury is decided by supplementary vote on that date, which this version does not count. Leave it out; its result can be shown as published."}},
		{"kept columns that are not there", []string{"c.csv", someCandidates}, func(o *Options) { o.Use = []string{"halls"} },
			[]string{"--columns: No columns are kept under the name “halls”. The command columns keeps them with --save."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			opt := byElection()
			opt.Law = law
			if c.opt != nil {
				c.opt(&opt)
			}
			s, faults := Read(sources(c.files...), opt)
			if got := sentences(faults); len(got) < len(c.want) || !slices.Equal(got[:len(c.want)], c.want) && !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			if !reflect.DeepEqual(s, SetUp{}) {
				t.Error("a set-up came with the faults")
			}
		})
	}
}
