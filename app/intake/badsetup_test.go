package intake

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/assets"
	"wardcount/reconcile"
)

const parishOfExample = "parish.larkbury.heathside.north.2030-05-02"

// What is wrong with the parts of a set-up that came with combined polls and
// count areas, each with its cell and its sentence.
func TestFaultsOfCombinedPollsAndCountAreasAreSaidWithTheirCells(t *testing.T) {
	for _, c := range []struct {
		name    string
		changes changes
		want    []string
	}{
		{"a code of the council that is none", changes{set("Council", "B4", "E07")},
			[]string{"Council, row 4, Council GSS code (B4): “E07” is no statistical code. It is a letter and eight digits, such as E05011046."}},
		{"a code of a ward that is none", changes{set("Wards", "C3", "5999902")},
			[]string{"Wards, row 3, column GSS code (C3): “5999902” is no statistical code. It is a letter and eight digits, such as E05011046."}},
		{"a kind that is none", changes{set("Wards", "F3", "county")},
			[]string{"Wards, row 3, column Kind (F3): “county” is not one of the choices. Write one of ward, parish, mayor, question, or leave the cell empty for a ward."}},
		{"a kind that the ballot id is not of", changes{set("Wards", "F4", "mayor"), set("Wards", "D4", 1)},
			[]string{"Wards, row 4, column Kind (F4): The ballot id “" + parishOfExample + "” is not that of a mayor. Mend the kind, or the id."}},
		{"a mayor of two seats", changes{set("Wards", "A4", "mayor.larkbury.2030-05-02"), set("Wards", "F4", "mayor")},
			[]string{"Wards, row 4, column Seats (D4): Heathside, North ward has 3 seats. A mayor has 1."}},
		{"a question with one answer", changes{set("Wards", "A3", nil), set("Wards", "F3", "question"), deleteRows("Candidates", 7, 1)},
			[]string{"Wards, row 3, column Ward (B3): Bircham has fewer than two answers. Write each answer as a candidate, in the order of the ballot paper."}},
		{"a term that is no year", changes{set("Wards", "G2", "2034, next")},
			[]string{"Wards, row 2, column Ends of terms (G2): “next” is not a year. Write a year for each seat, such as 2022, 2021."}},
		{"a year too few", changes{set("Wards", "G2", "2034")},
			[]string{"Wards, row 2, column Ends of terms (G2): Alder Heath has 2 seats and the ends of 1 terms. Write a year for each seat, or none where all end together."}},
		{"a year of long ago", changes{set("Wards", "G2", "2034, 1834")},
			[]string{"Wards, row 2, column Ends of terms (G2): A term of Alder Heath ends in 1834. Write the year in four digits."}},
		{"a mark that is none", changes{set("Wards", "I2", "perhaps")},
			[]string{"Wards, row 2, column Papers tallied by number of votes (I2): “perhaps” is neither yes nor empty. Write yes, or leave the cell empty."}},
		{"no electorate where papers are kept", changes{set("Wards", "E4", nil)},
			[]string{"Wards, row 4, column Electorate (E4): The cell is empty. Write the number of electors in digits only."}},
		{"station papers of a contest that keeps none", changes{set("Wards", "H3", "yes")}, []string{
			"Stations, row 5, column Ward (C5): Station 04 has papers of “local.larkbury.bircham.2030-05-02”, of which only the count is kept. Leave the contest out here, or keep its papers.",
			"Stations, row 6, column Ward (C6): Station 05 has papers of “local.larkbury.bircham.2030-05-02”, of which only the count is kept. Leave the contest out here, or keep its papers.",
			"Boxes, row 6, column Ward (B6): Box 04 has papers of “local.larkbury.bircham.2030-05-02”, of which only the count is kept. Leave the contest out here, or keep its papers.",
			"Boxes, row 7, column Ward (B7): Box 05 has papers of “local.larkbury.bircham.2030-05-02”, of which only the count is kept. Leave the contest out here, or keep its papers.",
			"Boxes, row 9, column Ward (B9): Box P2 has papers of “local.larkbury.bircham.2030-05-02”, of which only the count is kept. Leave the contest out here, or keep its papers."}},
		{"a station in a ward that does not exist beside one that does", changes{set("Stations", "C4", "Alder Heath; Birchan")},
			[]string{"Stations, row 4, column Ward (C4): “Birchan” is not a ward of the Wards sheet. Write the ward as on the Wards sheet."}},
		{"a station that names a ward twice", changes{set("Stations", "C4", "Alder Heath; Alder Heath")},
			[]string{"Stations, row 4, column Ward (C4): Station 03 names “local.larkbury.alder-heath.2030-05-02” twice. Once is enough."}},
		{"a mobile station in a strange word", changes{set("Stations", "F6", "van")},
			[]string{"Stations, row 6, column Mobile (F6): “van” is neither yes nor empty. Write yes, or leave the cell empty."}},
		{"a postal box without a ward", changes{set("Boxes", "B8", nil)},
			[]string{"Boxes, row 8, column Ward (B8): A box without a station needs its ward. Write the ward as on the Wards sheet."}},
		{"a box of a station that does not exist", changes{set("Boxes", "C5", "03; 09")},
			[]string{"Boxes, row 5, column Station (C5): Box 03 names station “09”, which is not in its ward. Write the station's number; leave it empty for a postal box."}},
		{"a box without a ward, of a station that does not exist", changes{set("Boxes", "B5", nil), set("Boxes", "C5", "09")},
			[]string{"Boxes, row 5, column Station (C5): Box 03 names station “09”, which is not in its ward. Write the station's number; leave it empty for a postal box."}},
		{"a box for a contest that none of its stations hands out", changes{set("Boxes", "B5", "Alder Heath; Heathside, North ward")},
			[]string{"Boxes, row 5, column Ward (B5): Box 03 is to hold papers of “" + parishOfExample + "”, which none of its stations hands out. Write the contests of its stations."}},
		{"an area in no ward", changes{set("Count areas", "A3", "Adler Heath")},
			[]string{"Count areas, row 3, column Ward (A3): “Adler Heath” is not a ward of the Wards sheet. Write the ward as on the Wards sheet."}},
		{"two areas of one number", changes{set("Count areas", "B4", "2")},
			[]string{"Count areas, row 4, column Area (B4): Count area “2” of Alder Heath has no number of its own. Number the areas 1, 2 and so on."}},
		{"an area whose last sheet is before its first", changes{set("Count areas", "D3", 5)},
			[]string{"Count areas, row 3, column Last count sheet (D3): Area 2 of Alder Heath has the count sheets 13 to 5. Write the first and the last number, at most 999 sheets."}},
		{"areas that share sheets", changes{set("Count areas", "C4", 24)},
			[]string{"Count areas, row 4, column First count sheet (C4): Areas 2 and 3 of Alder Heath share numbers of count sheets. Give every sheet of the ward a number of its own."}},
		{"a sheet that is no number", changes{set("Count areas", "C2", "one")},
			[]string{"Count areas, row 2, column First count sheet (C2): “one” is not a whole number. Write the number, or leave the cell empty."}},
		{"a session that is left out", changes{set("Postal sessions", "A3", 3)},
			[]string{"Postal sessions, row 3, column Session (A3): Opening session 3 stands where 2 is due. Number the sessions 1, 2 and so on, in their order."}},
		{"a session twice", changes{set("Postal sessions", "A3", 1)},
			[]string{"Postal sessions, row 3, column Session (A3): Opening session 1 stands where 2 is due. Number the sessions 1, 2 and so on, in their order."}},
		{"a session before the one that it follows", changes{set("Postal sessions", "B3", "2030-04-29")},
			[]string{"Postal sessions, row 3, column Date (B3): Opening session 2 is before the one that it follows. Number the sessions in the order of their dates."}},
		{"a session without a day", changes{set("Postal sessions", "B2", nil)},
			[]string{"Postal sessions, row 2, column Date (B2): The cell is empty. Write it as year-month-day, such as 2030-05-01."}},
		{"a time that is none", changes{set("Postal sessions", "C2", "2 pm")},
			[]string{"Postal sessions, row 2, column Time (C2): “2 pm” is not a time. Write it as hours:minutes, such as 14:00."}},
		{"half a seat that is not up", changes{set("Seats not up", "C3", 8.5)},
			[]string{"Seats not up, row 3, column Seats (C3): “8.5” is not a whole number. Write the number of seats."}},
		{"a heading that is unknown on a new sheet", changes{set("Postal sessions", "E1", "Officer")},
			[]string{"Postal sessions, row 1 (E1): There is no column called “Officer”; the columns are Session, Date, Time, Place. Rename the column or delete it."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, faults := read(example(t, c.changes...))
			if !slices.Equal(faults, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(faults, "\n"), strings.Join(c.want, "\n"))
			}
			if !reflect.DeepEqual(e, reconcile.Election{}) {
				t.Error("an election came with the faults")
			}
		})
	}
}

// What is wrong with several files together, each with its file, row and cell.
func TestFaultsOfSeveralFilesAreSaidWithFileAndCell(t *testing.T) {
	law, err := reconcile.ParseLaw(assets.Law())
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
			[]string{"s.csv, row 3, column Ward Name (B3): “Birchan” is not a ward of the Wards sheet. Write the ward as on the Wards sheet."}},
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
